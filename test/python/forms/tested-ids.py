# What code asks of an id on the way to the load, and of the environment.
#: a variable of the environment that the module sets
import os
from transformers import AutoModel
os.environ["MODEL"] = "gpt2"
AutoModel.from_pretrained(os.environ.get("MODEL", "t5-small"))  #> AutoModel ← ?
AutoModel.from_pretrained(os.getenv("MODEL", "t5-small"))  #> AutoModel ← ?
AutoModel.from_pretrained(os.getenv("OTHER", "t5-small"))  #> AutoModel ← t5-small (environment)
#: a variable of the environment that the module sets further down, under a constant
import os
from transformers import AutoModel
KEY = "MODEL"
def load():
    return AutoModel.from_pretrained(os.environ.get(KEY, "t5-small"))  #> AutoModel ← ?
os.environ[KEY] = "gpt2"
#: a variable of the environment that gets a default
import os
from transformers import AutoModel
os.environ.setdefault("MODEL", "gpt2")
AutoModel.from_pretrained(os.environ.get("MODEL", "t5-small"))  #> AutoModel ← ?
#: a variable of the environment that gets a default where it is read
import os
from transformers import AutoModel
AutoModel.from_pretrained(os.environ.setdefault("MODEL", "gpt2"))  #> AutoModel ← gpt2 (environment)
#: an update of the environment
import os
from transformers import AutoModel
os.environ.update({"DEVICE": "cpu", "MODEL": "gpt2"})
os.environ.update(NAME="gpt2")
AutoModel.from_pretrained(os.environ.get("MODEL", "t5-small"))  #> AutoModel ← ?
AutoModel.from_pretrained(os.environ.get("NAME", "t5-small"))  #> AutoModel ← ?
AutoModel.from_pretrained(os.environ.get("DEVICE_MODEL", "t5-small"))  #> AutoModel ← t5-small (environment)
#: a comparison with a variable of the environment, and a comment
import os
from transformers import AutoModel
# os.environ["MODEL"] = "gpt2"
if os.environ["MODEL"] == "gpt2":
    print("MODEL")
AutoModel.from_pretrained(os.environ.get("MODEL", "t5-small"))  #> AutoModel ← t5-small (environment)
#: the condition of a comprehension
from transformers import AutoModelForCausalLM as CLM
[CLM.from_pretrained(n) for n in ["google/flan-t5-base", "gpt2"] if "t5" not in n]  #> AutoModelForCausalLM ← gpt2 (loop)
{n: CLM.from_pretrained(n) for n in ["google/flan-t5-base", "gpt2"] if "t5" not in n}  #> AutoModelForCausalLM ← gpt2 (loop)
{CLM.from_pretrained(n) for n in ["google/flan-t5-base", "gpt2"] if "t5" not in n}  #> AutoModelForCausalLM ← gpt2 (loop)
list(CLM.from_pretrained(n) for n in ["google/flan-t5-base", "gpt2"] if "t5" not in n)  #> AutoModelForCausalLM ← gpt2 (loop)
#: several conditions of a comprehension
from transformers import AutoModelForCausalLM as CLM
[CLM.from_pretrained(n) for n in ["t5-small", "gpt2", "org/gpt2"] if "t5" not in n if "/" in n]  #> AutoModelForCausalLM ← org/gpt2 (loop)
[m for n in ["t5-small", "gpt2"] if "t5" not in n for m in [CLM.from_pretrained(n)] if m]  #> AutoModelForCausalLM ← gpt2 (loop)
#: a condition of a comprehension about something else
from transformers import AutoModelForCausalLM as CLM
[CLM.from_pretrained(n) for n in ["gpt2", "gpt2-xl"] if fast()]  #> AutoModelForCausalLM ← gpt2 (loop), gpt2-xl (loop)
#: an assertion above
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    assert "t5" not in name, "no T5"
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
def load_other(name="gpt2"):
    assert isinstance(name, str) and "t5" not in name
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (default)
#: an assertion below, and one about something else
from transformers import AutoModelForCausalLM
name = "t5-small"
assert fast()
AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← t5-small (constant)
assert "t5" not in name
#: a condition that has a name
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for n in ["t5-small", "gpt2"]:
    is_t5 = "t5" in n
    if is_t5:
        AutoModelForSeq2SeqLM.from_pretrained(n)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(n)  #> AutoModelForCausalLM ← gpt2 (loop)
    if not is_t5:
        AutoModelForCausalLM.from_pretrained(n)  #> AutoModelForCausalLM ← gpt2 (loop)
#: a condition that has a name in a function
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name="t5-small"):
    is_t5 = "t5" in name.lower()
    if is_t5:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (default)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
#: a condition that has a name which is given twice
from transformers import AutoModelForCausalLM
name = "gpt2"
is_t5 = "t5" in name
if forced():
    is_t5 = True
if is_t5:
    AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (constant)
#: a condition that has a name and was asked of another id
from transformers import AutoModelForSeq2SeqLM
name = "gpt2"
is_gpt = "gpt" in name
name = "t5-small"
if not is_gpt:
    AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (constant?)
#: cases of ids
from transformers import AutoModel, AutoModelForCausalLM, AutoModelForSeq2SeqLM
for n in ["gpt2", "t5-small", "t5-base", "bert-base-cased"]:
    match n:
        case "gpt2":
            AutoModelForCausalLM.from_pretrained(n)  #> AutoModelForCausalLM ← gpt2 (loop)
        case "t5-small" | "t5-base":
            AutoModelForSeq2SeqLM.from_pretrained(n)  #> AutoModelForSeq2SeqLM ← t5-small (loop), t5-base (loop)
        case _:
            AutoModel.from_pretrained(n)  #> AutoModel ← bert-base-cased (loop)
#: a case of another id
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    match name:
        case "gpt2":
            return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
#: a case that binds the name again, and one of another name
from transformers import AutoModelForCausalLM
def load(name="small", size="gpt2"):
    match name:
        case "small":
            name = "gpt2"
            AutoModelForCausalLM.from_pretrained(size)  #> AutoModelForCausalLM ← gpt2 (default)
            return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (constant)
#: a case with a condition of its own
from transformers import AutoModel, AutoModelForCausalLM
name = "gpt2"
match name:
    case "gpt2" if fast():
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (constant) !choice
    case _:
        AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant) !choice
#: the type of an id is asked
from transformers import AutoModel, AutoTokenizer
def load(name="gpt2"):
    if type(name) is str:
        AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
    if type(name) == list:
        AutoModel.from_pretrained(name)  #> AutoModel ← ?
    else:
        AutoTokenizer.from_pretrained(name)  #> AutoTokenizer ← gpt2 (default)
    if type(name) is Model:
        AutoModel.from_pretrained(name)  #> AutoModel ← ?
