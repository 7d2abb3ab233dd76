# Texts that are cut out of others, or changed by a method.
#: the last step of an id
from transformers import AutoModel
checkpoint = "org/small"
AutoModel.from_pretrained(checkpoint.split("/")[-1])  #> AutoModel ← small (constant)
#: the name of a fine-tuned model
from transformers import AutoModel
checkpoint = "org/small"
name = checkpoint.split("/")[-1]
AutoModel.from_pretrained(f"you/{name}-finetuned")  #> AutoModel ← you/small-finetuned (constant)
#: in another cell
checkpoint = "org/small"
# %%
name = checkpoint.split("/")[-1]
# %%
from transformers import AutoModel
AutoModel.from_pretrained(f"{name}-finetuned")  #> AutoModel ← small-finetuned (constant)
#: the folder that the training writes
from transformers import AutoModel, TrainingArguments
checkpoint = "org/small"
name = checkpoint.split("/")[-1]
arguments = TrainingArguments(f"{name}-finetuned", push_to_hub=True)
AutoModel.from_pretrained(f"{name}-finetuned")  #> AutoModel ← small-finetuned (made)
#: an id without an owner
from transformers import AutoModel
AutoModel.from_pretrained("small".split("/")[-1])  #> AutoModel ← small (literal)
#: the owner
from transformers import AutoModel
AutoModel.from_pretrained("org/small".split("/")[0] + "/large")  #> AutoModel ← org/large (literal)
#: an item that is not there
from transformers import AutoModel
AutoModel.from_pretrained("small".split("/")[1])  #> AutoModel ← ?
#: a variable that holds the pieces
from transformers import AutoModel
pieces = "org/small@main".split("@")
AutoModel.from_pretrained(pieces[0])  #> AutoModel ← org/small (constant)
#: pieces that are changed
from transformers import AutoModel
pieces = "org/small@main".split("@")
pieces[0] = find()
AutoModel.from_pretrained(pieces[0])  #> AutoModel ← ?
#: at most so many cuts
from transformers import AutoModel
AutoModel.from_pretrained("hub:org/small:x".split(":", 1)[1].rsplit(":", 1)[0])  #> AutoModel ← org/small (literal)
#: cuts from the right
from transformers import AutoModel
AutoModel.from_pretrained("org/small-v1-x".rsplit("-", 1)[0])  #> AutoModel ← org/small-v1 (literal)
#: a separator that is not known
from transformers import AutoModel
AutoModel.from_pretrained("org/small".split(mark)[0])  #> AutoModel ← ?
#: an index that is not known
from transformers import AutoModel
AutoModel.from_pretrained("org/small".split("/")[which])  #> AutoModel ← ?
#: cut at blanks
from transformers import AutoModel
AutoModel.from_pretrained("small large".split()[0])  #> AutoModel ← small (literal)
#: a text that is not known
from transformers import AutoModel
AutoModel.from_pretrained(name.split("/")[-1])  #> AutoModel ← ?
#: one of several
from transformers import AutoModel
for checkpoint in ["org/small", "you/large"]:
    AutoModel.from_pretrained("me/" + checkpoint.split("/")[-1])  #> AutoModel ← me/small (loop), me/large (loop)
#: the step of a folder that was put together
import os
from transformers import AutoModel
folder = os.path.join("runs", "small")
AutoModel.from_pretrained(folder.split("/")[-1])  #> AutoModel ← small (constant)
AutoModel.from_pretrained(folder.split("/")[0])  #> AutoModel ← ?
AutoModel.from_pretrained(folder.replace("/", "-"))  #> AutoModel ← ?
#: the name of a file
import os
from transformers import AutoModel
AutoModel.from_pretrained(os.path.basename("org/small"))  #> AutoModel ← small (literal)
#: replaced
from transformers import AutoModel
name = "org/SMALL"
AutoModel.from_pretrained("you/" + name.replace("/", "-").lower())  #> AutoModel ← you/org-small (constant)
#: replaced a number of times
from transformers import AutoModel
AutoModel.from_pretrained("a-b-c".replace("-", "/", 1))  #> AutoModel ← a/b-c (literal)
#: without an ending
from transformers import AutoModel
AutoModel.from_pretrained("org/small-GGUF".removesuffix("-GGUF"))  #> AutoModel ← org/small (literal)
#: the key of a table
from transformers import AutoModel, BertModel, GPT2Model
name = "bert-base"
MODELS = {"bert": BertModel, "gpt2": GPT2Model}
MODELS[name.split("-")[0]].from_pretrained(name)  #> BertModel ← bert-base (constant)
#: a class that is cut out of a list is no text
from transformers import AutoModel, BertModel
[AutoModel, BertModel][1].from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: parts of a path that bring their own slashes
import os
from pathlib import Path
from transformers import AutoModel
AutoModel.from_pretrained(os.path.join("runs/", "small"))  #> AutoModel ← ./runs/small (literal)
AutoModel.from_pretrained(Path("/data/") / "small")  #> AutoModel ← /data/small (literal)
AutoModel.from_pretrained(os.path.join("./", "small"))  #> AutoModel ← ./small (literal)
AutoModel.from_pretrained(os.path.join("runs", "/data/small"))  #> AutoModel ← /data/small (literal)
AutoModel.from_pretrained(os.path.join("/", "data", "small"))  #> AutoModel ← /data/small (literal)
AutoModel.from_pretrained(os.path.join("runs", ""))  #> AutoModel ← ./runs/ (literal)
