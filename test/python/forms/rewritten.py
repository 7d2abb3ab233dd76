#: a prefix for some names alone
from transformers import AutoModel
class Model:
    def __init__(self, name):
        self.name = name
        if name.startswith("xlm"):
            self.name = "org/tf-" + self.name
        AutoModel.from_pretrained(self.name)  #> AutoModel ← distilbert-base-uncased (branch)
Model("distilbert-base-uncased")

#: a prefix for this very name
from transformers import AutoModel
class Model:
    def __init__(self, name):
        self.name = name
        if name.startswith("xlm"):
            self.name = "org/tf-" + self.name
        AutoModel.from_pretrained(self.name)  #> AutoModel ← org/tf-xlm-roberta (branch), xlm-roberta (branch)
Model("xlm-roberta")

#: an owner for a name that has one
from transformers import AutoModel
def load(name="org/small"):
    if "/" not in name:
        name = f"org/{name}"
    AutoModel.from_pretrained(name)  #> AutoModel ← org/small (branch)

#: an owner for a name that has none
from transformers import AutoModel
def load(size="small"):
    name = size
    if "/" not in size:
        name = f"org/{size}"
    AutoModel.from_pretrained(name)  #> AutoModel ← org/small (branch)

#: what is surely replaced
from transformers import AutoModel
name = "small"
if name == "small":
    name = "org/small"
AutoModel.from_pretrained(name)  #> AutoModel ← org/small (branch)

#: what is surely not replaced
from transformers import AutoModel
name = "large"
if name == "small":
    name = "org/small"
AutoModel.from_pretrained(name)  #> AutoModel ← large (branch), org/small (branch)

#: what is replaced by nobody knows what
from transformers import AutoModel
def load(name="small"):
    if "/" not in name:
        name = find(name)
    AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: several of which some are replaced
from transformers import AutoModel
def load(name):
    if "/" not in name:
        name = "org/" + name
    AutoModel.from_pretrained(name)  #> AutoModel ← org/small (branch), you/large (branch)
load("small")
load("you/large")

#: put together where nobody knows when
from transformers import AutoModel
name = "small"
path = "org/" + name if is_short(name) else name
AutoModel.from_pretrained(path)  #> AutoModel ← small (branch)

#: put together behind another condition
from transformers import AutoModel
name = "small"
path = "org/" + name if remote else name
AutoModel.from_pretrained(path)  #> AutoModel ← small (branch), org/small (branch)

#: put together where there is something
from transformers import AutoModel
def load(name="small"):
    if name:
        AutoModel.from_pretrained("org/" + name)  #> AutoModel ← org/small (default)

#: what is always looked up
from transformers import AutoModel
def load(name="gpt2"):
    name = lookup(name)
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
load("t5-small")

#: what is looked up in some cases
from transformers import AutoModel
def load(name, tuned):
    if tuned:
        name = lookup(name)
    AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (branch)
load("t5-small", ask())

#: what is always replaced by what nobody knows
from transformers import AutoModel
def load(name="gpt2"):
    name = name.replace(OLD, new())
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
load("t5-small")

#: a field that is always looked up
from transformers import AutoModel
class Model:
    def __init__(self, name="gpt2"):
        self.name = name
        self.name = lookup(self.name)
    def run(self):
        AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
Model("t5-small").run()
