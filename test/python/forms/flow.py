#: names that the right side reads before they are bound
from transformers import AutoModel
model, name = "gpt2", "t5-small"
model, name = prepare(AutoModel.from_pretrained(model), name)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: swapped names
from transformers import AutoModel
a, b = "gpt2", "t5-small"
a, b = b, a
AutoModel.from_pretrained(a)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(b)  #> AutoModel ← gpt2 (constant)

#: a name for the loop is bound behind what is looped over
from transformers import AutoModel
name = "gpt2"
for name in load(AutoModel.from_pretrained(name)):  #> AutoModel ← gpt2 (constant)
    pass

#: a name that `with` binds behind its expression
from transformers import AutoModel
model = "gpt2"
with opened(AutoModel.from_pretrained(model)) as model:  #> AutoModel ← gpt2 (constant)
    AutoModel.from_pretrained(model)  #> AutoModel ← ?

#: augmented names
from transformers import AutoModel
name = "org/"
name += AutoModel.from_pretrained(name + "a").name  #> AutoModel ← org/a (constant)

#: unpacked with a star
from transformers import AutoModel
model, rest = "gpt2", []
model, *rest = AutoModel.from_pretrained(model), rest  #> AutoModel ← gpt2 (constant)

#: a field and a name at once
from transformers import AutoModel
model = "gpt2"
cfg.x, model = AutoModel.from_pretrained(model), None  #> AutoModel ← gpt2 (constant)

#: fields of another object set by name
from things import Thing
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
other = Thing()
for key, value in updates.items():
    setattr(other, key, value)
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)

#: fields of another class of the file set by name
from transformers import AutoModel
class Config:
    model = "gpt2"
class Thing: pass
def load(thing: Thing):
    setattr(thing, key, value)
cfg = Config()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)

#: fields of this very object set by name
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
setattr(cfg, key, value)
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (branch)

#: fields of an object that nobody knows set by name
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
def update(obj):
    setattr(obj, key, value)
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (branch)

#: a field of a module's object set by name
import torch
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
setattr(torch.nn.Linear, key, value)
setattr(torch, key, value)
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)

#: a field of what is loaded set by name
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
net = AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)
for key, value in updates.items():
    setattr(net, key, value)

#: match over a setting
from transformers import AutoModel
match size:
    case "small":
        name = "gpt2"
    case "big":
        name = "gpt2-xl"
    case _:
        name = "gpt2-medium"
AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch), gpt2-medium (branch)

#: match with a value before it
from transformers import AutoModel
name = "gpt2"
match size:
    case "big":
        name = "gpt2-xl"
AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)

#: match that covers everything
from transformers import AutoModel
name = "gpt2"
match size:
    case "big":
        name = "gpt2-xl"
    case _:
        name = "gpt2-medium"
AutoModel.from_pretrained(name)  #> AutoModel ← gpt2-xl (branch), gpt2-medium (branch)

#: match with arms that leave
from transformers import AutoModel
match size:
    case "big":
        name = "gpt2-xl"
    case _:
        raise ValueError(size)
AutoModel.from_pretrained(name)  #> AutoModel ← gpt2-xl (constant)

#: match that returns
from transformers import AutoModel
def name_of(size):
    match size:
        case "big":
            return "gpt2-xl"
        case _:
            return "gpt2"
AutoModel.from_pretrained(name_of(size))  #> AutoModel ← gpt2-xl (branch), gpt2 (branch)

#: match captures the subject
from transformers import AutoModel
match "gpt2":
    case name:
        AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant)

#: match captures one of several
from transformers import AutoModel
size = "gpt2-xl"
match size:
    case "small":
        name = "gpt2"
    case other:
        name = other
AutoModel.from_pretrained(name)  #> AutoModel ← gpt2-xl (branch), gpt2 (branch)

#: match with a guard takes not everything
from transformers import AutoModel
name = "gpt2"
match size:
    case other if other > 3:
        name = "gpt2-xl"
AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)

#: match captures what earlier cases may have taken
from transformers import AutoModel
for size in ("gpt2", "gpt2-xl"):
    match size:
        case "gpt2":
            pass
        case other:
            AutoModel.from_pretrained(other)  #> AutoModel ← ?

#: match against a constant's value is no capture
from transformers import AutoModel
match name:
    case sizes.SMALL:
        AutoModel.from_pretrained(SMALL)  #> AutoModel ← ?

#: match over alternatives with a name
from transformers import AutoModel
match kind:
    case ("gpt2" | "gpt2-xl") as name:
        AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: match takes things apart
from transformers import AutoModel
match ("org", "gpt2"):
    case (owner, name):
        AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: match on a class
from transformers import AutoModel
match config:
    case Config(model=name):
        AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: and
from transformers import AutoModel
AutoModel.from_pretrained(quick and "gpt2")  #> AutoModel ← gpt2 (branch)

#: and of two texts
from transformers import AutoModel
flag = "x"
AutoModel.from_pretrained(flag and "gpt2")  #> AutoModel ← gpt2 (literal)

#: and, or
from transformers import AutoModel
AutoModel.from_pretrained(quick and "gpt2" or "t5-small")  #> AutoModel ← gpt2 (branch), t5-small (branch)

#: and of nothing
from transformers import AutoModel
AutoModel.from_pretrained("" and "gpt2")  #> AutoModel ← ?

#: and of True
from transformers import AutoModel
AutoModel.from_pretrained(True and "gpt2")  #> AutoModel ← gpt2 (literal)

#: and of an id that may be nothing
from transformers import AutoModel
def load(name=None):
    AutoModel.from_pretrained(name and "org/" + name)  #> AutoModel ← org/gpt2 (branch)
load("gpt2")

#: and of an option
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--owner", default="org")
args = parser.parse_args()
AutoModel.from_pretrained(args.owner and f"{args.owner}/gpt2")  #> AutoModel ← org/gpt2 (default)
