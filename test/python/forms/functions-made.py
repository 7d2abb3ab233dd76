# What a function sees of the names around it: what was bound anew before it was made does not count.
#: a constant that was bound anew before the function
from transformers import AutoModel
NAME = "gpt2"
NAME = "t5-small"
def load():
    return AutoModel.from_pretrained(NAME)  #> AutoModel ← t5-small (constant)

#: a constant that is bound anew after the function
from transformers import AutoModel
NAME = "gpt2"
def load():
    return AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (branch), t5-small (branch)
NAME = "t5-small"

#: a constant that may have been bound anew before the function
from transformers import AutoModel
NAME = "gpt2"
if small():
    NAME = "t5-small"
def load():
    return AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (branch), t5-small (branch)

#: a class of settings that was replaced before the class that reads it
from transformers import AutoModel
class CFG:
    name = "gpt2"
print(CFG.name)
class CFG:
    name = "t5-small"
class Model:
    def __init__(self):
        self.model = AutoModel.from_pretrained(CFG.name)  #> AutoModel ← t5-small (constant)

#: a function made in a loop
from transformers import AutoModel
NAME = "gpt2"
for size in sizes:
    NAME = "t5-small"
    def load():
        return AutoModel.from_pretrained(NAME)  #> AutoModel ← t5-small (branch), t5-base (branch)
    NAME = "t5-base"

#: a function in a function
from transformers import AutoModel
def outer():
    name = "gpt2"
    name = "t5-small"
    def load():
        def inner():
            return AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (constant)
        return inner
    return load

#: a global that another function binds
from transformers import AutoModel
NAME = "gpt2"
NAME = "t5-small"
def choose():
    global NAME
    NAME = "t5-base"
def load():
    return AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: a cell that binds a constant anew before the function
# %%
NAME = "gpt2"
# %%
NAME = "t5-small"
# %%
from transformers import AutoModel
def load():
    return AutoModel.from_pretrained(NAME)  #> AutoModel ← t5-small (constant)
