# Enumerations, literal types, and namespaces that are made of dictionaries.
#: the value of a member
from enum import Enum
from transformers import AutoModel
class Models(Enum):
    SMALL = "gpt2"
    BIG = "gpt2-xl"
AutoModel.from_pretrained(Models.BIG.value)  #> AutoModel ← gpt2-xl (constant)
#: a member is no text
from enum import Enum
from transformers import AutoModel
class Models(Enum):
    SMALL = "gpt2"
AutoModel.from_pretrained(Models.SMALL)  #> AutoModel ← ?
AutoModel.from_pretrained(Models.SMALL.name)  #> AutoModel ← ?
#: a member that is a text
from enum import Enum, StrEnum
from transformers import AutoModel
class Models(str, Enum):
    SMALL = "gpt2"
class Others(StrEnum):
    SMALL = "t5-small"
AutoModel.from_pretrained(Models.SMALL)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(Models.SMALL.value)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(Others.SMALL)  #> AutoModel ← t5-small (constant)
#: a loop over the members
import enum
from transformers import AutoModel
class Models(enum.Enum):
    SMALL = "gpt2"
    BIG = "gpt2-xl"
for model in Models:
    AutoModel.from_pretrained(model.value)  #> AutoModel ← gpt2 (loop), gpt2-xl (loop)
all_of_them = [AutoModel.from_pretrained(m.value) for m in list(Models)]  #> AutoModel ← gpt2 (loop), gpt2-xl (loop)
#: a member by its name
from enum import Enum
from transformers import AutoModel
class Models(Enum):
    SMALL = "gpt2"
    BIG = "gpt2-xl"
AutoModel.from_pretrained(Models["SMALL"].value)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(Models[size()].value)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: a member by its value
from enum import Enum
from transformers import AutoModel
class Models(Enum):
    SMALL = "gpt2"
    BIG = "gpt2-xl"
AutoModel.from_pretrained(Models("gpt2-xl").value)  #> AutoModel ← gpt2-xl (constant)
AutoModel.from_pretrained(Models(name()).value)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: a member in a variable
from enum import Enum
from transformers import AutoModel
class Models(Enum):
    SMALL = "gpt2"
    BIG = "gpt2-xl"
model = Models.SMALL
AutoModel.from_pretrained(model.value)  #> AutoModel ← gpt2 (constant)
#: a member as the default of a parameter
from enum import Enum
from transformers import AutoModel
class Models(Enum):
    SMALL = "gpt2"
    BIG = "gpt2-xl"
def load(model: Models = Models.SMALL):
    return AutoModel.from_pretrained(model.value)  #> AutoModel ← gpt2 (default)
#: a parameter that is some member
from enum import Enum
from transformers import AutoModel
class Models(Enum):
    SMALL = "gpt2"
    BIG = "gpt2-xl"
def load(model: Models):
    return AutoModel.from_pretrained(model.value)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: a member as the default of a field
from dataclasses import dataclass
from enum import Enum
from transformers import AutoModel
class Models(str, Enum):
    SMALL = "gpt2"
    BIG = "gpt2-xl"
@dataclass
class Args:
    model: Models = Models.SMALL
AutoModel.from_pretrained(Args().model.value)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(Args(model=Models.BIG).model)  #> AutoModel ← gpt2-xl (constant)
#: an enumeration's own method
from enum import Enum
from transformers import AutoModel
class Models(Enum):
    SMALL = "gpt2"
    BIG = "gpt2-xl"
    def load(self):
        return AutoModel.from_pretrained(self.value)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: values that are tuples
from enum import Enum
from transformers import AutoModel
class Models(Enum):
    SMALL = ("gpt2", 1)
    BIG = ("gpt2-xl", 2)
AutoModel.from_pretrained(Models.BIG.value[0])  #> AutoModel ← gpt2-xl (constant)
#: numbered members have no texts
from enum import Enum, auto
from transformers import AutoModel
class Models(Enum):
    SMALL = auto()
AutoModel.from_pretrained(Models.SMALL.value)  #> AutoModel ← ?
#: a table by members
from enum import Enum
from transformers import AutoModel
class Size(Enum):
    SMALL = "small"
NAMES = {Size.SMALL: "gpt2"}
AutoModel.from_pretrained(NAMES[Size.SMALL])  #> AutoModel ← gpt2 (branch)
#: a class that is no enumeration
from transformers import AutoModel
class Models:
    SMALL = "gpt2"
AutoModel.from_pretrained(Models.SMALL.value)  #> AutoModel ← ?
#: a parameter of a literal type
from typing import Literal
from transformers import AutoModel
def load(name: Literal["gpt2", "t5-small"]):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#: a parameter of a literal type with a default
from typing import Literal
from transformers import AutoModel
def load(name: Literal["gpt2", "t5-small"] = "gpt2"):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#: a parameter of a literal type that a caller passes
from typing import Literal
from transformers import AutoModel
def load(name: Literal["gpt2", "t5-small"]):
    return AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (caller)
load("t5-small")
#: a literal type under a name
import typing as t
from transformers import AutoModel
Name = t.Literal["gpt2", "t5-small"]
def load(name: Name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (branch), t5-small (branch)
def other(name: t.Optional[t.Literal["gpt2", "t5-small"]]):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#: part of a name of a literal type
from typing import Literal
from transformers import AutoModel
def load(size: Literal["125m", "350m"]):
    return AutoModel.from_pretrained(f"facebook/opt-{size}")  #> AutoModel ← facebook/opt-125m (branch), facebook/opt-350m (branch)
#: a field of a literal type
from dataclasses import dataclass
from typing import Literal
from transformers import AutoModel
@dataclass
class Args:
    model: Literal["gpt2", "t5-small"]
    other: Literal["gpt2", "t5-small"] = "gpt2"
def main(args: Args):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (branch), t5-small (branch)
    AutoModel.from_pretrained(args.other)  #> AutoModel ← gpt2 (default)
#: a Literal of the project's own
from project import Literal
from transformers import AutoModel
def load(name: Literal["gpt2", "t5-small"]):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a dictionary that is made of keywords
from transformers import AutoModel
config = dict(model="gpt2", size=3)
AutoModel.from_pretrained(config["model"])  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(config.get("model", "t5-small"))  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(config.get("other", "t5-small"))  #> AutoModel ← t5-small (literal)
#: a loop over a dictionary that is made of keywords
from transformers import AutoModel
for key, name in dict(a="gpt2", b="t5-small").items():
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: a dictionary over another one
from transformers import AutoModel
BASE = {"model": "gpt2", "size": 1}
CONFIG = {**BASE, "size": 2}
OTHER = {"model": "t5-small", **BASE}
AutoModel.from_pretrained(CONFIG["model"])  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(OTHER["model"])  #> AutoModel ← gpt2 (constant)
#: a dictionary under an unknown one
from transformers import AutoModel
CONFIG = {"model": "gpt2", **read()}
OTHER = {**read(), "model": "gpt2"}
AutoModel.from_pretrained(CONFIG["model"])  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(OTHER["model"])  #> AutoModel ← gpt2 (constant)
#: dict of the project's own
from project import dict
from transformers import AutoModel
config = dict(model="gpt2")
AutoModel.from_pretrained(config["model"])  #> AutoModel ← ?
#: namespaces
from argparse import Namespace
from types import SimpleNamespace
from transformers import AutoModel
args = Namespace(model="gpt2")
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(SimpleNamespace(model="t5-small").model)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(SimpleNamespace(**{"model": "t5-small"}).model)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(Namespace(**read()).model)  #> AutoModel ← ?
#: dictionaries with attributes
from easydict import EasyDict as edict
from omegaconf import OmegaConf
from transformers import AutoModel
a = edict({"model": "gpt2"})
b = OmegaConf.create({"model": {"name": "t5-small"}})
AutoModel.from_pretrained(a.model)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(b.model.name)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(b["model"]["name"])  #> AutoModel ← t5-small (constant)
#: a configuration from a file
from omegaconf import OmegaConf
from transformers import AutoModel
cfg = OmegaConf.load("config.yaml")
AutoModel.from_pretrained(cfg.model.name)  #> AutoModel ← ?
#: a dictionary class of the file
from transformers import AutoModel
class AttrDict(dict):
    __getattr__ = dict.get
cfg = AttrDict({"model": "gpt2"})
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(AttrDict(model="t5-small").model)  #> AutoModel ← t5-small (constant)
#: a nested configuration that is changed
from omegaconf import OmegaConf
from transformers import AutoModel
cfg = OmegaConf.create({"model": {"name": "gpt2"}})
cfg.model.name = "t5-small"
AutoModel.from_pretrained(cfg.model.name)  #> AutoModel ← t5-small (constant)
