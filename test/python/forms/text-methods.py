#: the last part of a known text
from transformers import AutoModel
AutoModel.from_pretrained("models/gpt2".split("/")[-1])  #> AutoModel ← gpt2 (literal)
AutoModel.from_pretrained("models/gpt2".split("/")[1])  #> AutoModel ← gpt2 (literal)
AutoModel.from_pretrained("a/b/gpt2".rsplit("/", 1)[1])  #> AutoModel ← gpt2 (literal)
AutoModel.from_pretrained("gpt2 t5-small".split()[0])  #> AutoModel ← gpt2 (literal)

#: the part of a constant
from transformers import AutoModel
NAMES = "t5-small,gpt2"
AutoModel.from_pretrained(NAMES.split(",")[1])  #> AutoModel ← gpt2 (constant)

#: parts of a text that was cut before
from transformers import AutoModel
parts = "org/one:main".split(":")
AutoModel.from_pretrained(parts[0])  #> AutoModel ← org/one (constant)

#: a part that is not there, or of which it is not known which
from transformers import AutoModel
AutoModel.from_pretrained("gpt2".split("/")[3])  #> AutoModel ← ?
AutoModel.from_pretrained("t5-small/gpt2".split("/")[i])  #> AutoModel ← ?
AutoModel.from_pretrained(name.split("/")[0])  #> AutoModel ← ?
AutoModel.from_pretrained("t5-small/gpt2".split(by)[0])  #> AutoModel ← ?
AutoModel.from_pretrained(re.split("/", "t5-small/gpt2")[0])  #> AutoModel ← ?

#: a slice of a text
from transformers import AutoModel
NAME = "models:gpt2"
AutoModel.from_pretrained(NAME[7:])  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained("gpt2.pt"[:-3])  #> AutoModel ← gpt2 (literal)
AutoModel.from_pretrained("gpt2"[:])  #> AutoModel ← gpt2 (literal)
AutoModel.from_pretrained("gpt2"[::-1])  #> AutoModel ← ?
AutoModel.from_pretrained("gpt2"[:end])  #> AutoModel ← ?

#: a slice of a list
from transformers import AutoModel
NAMES = ["gpt2", "t5-small"]
AutoModel.from_pretrained(NAMES[1:])  #> AutoModel ← ?

#: letters and parts that are replaced
from transformers import AutoModel
URL = "https://huggingface.co/gpt2"
AutoModel.from_pretrained(URL.replace("https://huggingface.co/", ""))  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(URL.removeprefix("https://huggingface.co/"))  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained("gpt2.pt".removesuffix(".pt"))  #> AutoModel ← gpt2 (literal)
AutoModel.from_pretrained("gpt2".removesuffix(""))  #> AutoModel ← gpt2 (literal)
AutoModel.from_pretrained("GPT2".lower())  #> AutoModel ← gpt2 (literal)
AutoModel.from_pretrained("org_one_two".replace("_", "/", 1))  #> AutoModel ← org/one_two (literal)
AutoModel.from_pretrained("gpt2".replace(old, ""))  #> AutoModel ← ?
AutoModel.from_pretrained("gpt2".replace("g", "x", count))  #> AutoModel ← ?
AutoModel.from_pretrained("gpt2".lower("x"))  #> AutoModel ← ?

#: texts that are joined
from transformers import AutoModel
OWNER = "org"
AutoModel.from_pretrained("/".join([OWNER, "one"]))  #> AutoModel ← org/one (constant)
AutoModel.from_pretrained("/".join(("org", "one")))  #> AutoModel ← org/one (literal)
AutoModel.from_pretrained("/".join(["org", name]))  #> AutoModel ← ?
AutoModel.from_pretrained("/".join(parts))  #> AutoModel ← ?
AutoModel.from_pretrained("/".join(one for one in ["org", "one"]))  #> AutoModel ← ?
AutoModel.from_pretrained("/".join(["org", *rest]))  #> AutoModel ← ?

#: a generator of the file
from transformers import AutoModel
def names():
    yield "gpt2"
    if large:
        yield "gpt2-large"
for name in names():
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), gpt2-large (loop)

#: a generator of pairs
from transformers import AutoModel
def models():
    yield "small", "gpt2"
    yield "large", "gpt2-large"
for size, name in models():
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), gpt2-large (loop)

#: a generator that depends on what it gets, or takes from elsewhere
from transformers import AutoModel
def names(kind):
    yield f"org/{kind}"
def others():
    yield "gpt2"
    yield from names("x")
for name in names("one"):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
for name in others():
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
