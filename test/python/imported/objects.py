#: an attribute of an imported class
from transformers import AutoModel
from config import Config
AutoModel.from_pretrained(Config.model)  #> AutoModel ← gpt2 (imported)
#@ config.py
class Config:
    model = "gpt2"

#: an attribute of an instance of an imported class
from transformers import AutoModel
from config import Config
cfg = Config()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (imported)
#@ config.py
class Config:
    model = "gpt2"

#: a class of a module
from transformers import AutoModel
import config
AutoModel.from_pretrained(config.Config.model)  #> AutoModel ← gpt2 (imported)
#@ config.py
class Config:
    model = "gpt2"

#: the default of an imported dataclass
from transformers import AutoModel
from config import Config
cfg = Config()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (default)
#@ config.py
from dataclasses import dataclass
@dataclass
class Config:
    model: str = "gpt2"

#: what is passed to an imported dataclass
from transformers import AutoModel
from config import Config
cfg = Config(model="t5-small")
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← t5-small (constant)
#@ config.py
from dataclasses import dataclass
@dataclass
class Config:
    model: str = "gpt2"

#: the arguments that a trainer script keeps apart
from transformers import AutoModel, HfArgumentParser
from arguments import ModelArguments
parser = HfArgumentParser((ModelArguments,))
model_args, = parser.parse_args_into_dataclasses()
AutoModel.from_pretrained(model_args.name)  #> AutoModel ← gpt2 (default)
#@ arguments.py
from dataclasses import dataclass, field
@dataclass
class ModelArguments:
    name: str = field(default="gpt2")

#: an instance that the other file makes
from transformers import AutoModel
from config import cfg
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (default)
#@ config.py
from dataclasses import dataclass
@dataclass
class Config:
    model: str = "gpt2"
cfg = Config()

#: a class attribute that the other file sets afterwards
from transformers import AutoModel
from config import Config
AutoModel.from_pretrained(Config.model)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#@ config.py
class Config:
    model = "gpt2"
Config.model = "t5-small"

#: a class attribute that is set here
from transformers import AutoModel
from config import Config
Config.model = "t5-small"
AutoModel.from_pretrained(Config.model)  #> AutoModel ← t5-small (constant)
#@ config.py
class Config:
    model = "gpt2"

#: a class that inherits from an imported one
from transformers import AutoModel
from config import Base
class Config(Base):
    size = 7
AutoModel.from_pretrained(Config.model)  #> AutoModel ← gpt2 (imported)
#@ config.py
class Base:
    model = "gpt2"

#: a member of an imported enumeration
from transformers import AutoModel
from config import Models
AutoModel.from_pretrained(Models.SMALL.value)  #> AutoModel ← gpt2 (imported)
#@ config.py
from enum import Enum
class Models(Enum):
    SMALL = "gpt2"

#: an entry of an imported dictionary
from transformers import AutoModel
from config import MODELS
AutoModel.from_pretrained(MODELS["small"])  #> AutoModel ← gpt2 (imported)
#@ config.py
SMALL = "gpt2"
MODELS = {"small": SMALL, "large": "t5-small"}

#: an entry of a dictionary of a module
from transformers import AutoModel
import config
AutoModel.from_pretrained(config.MODELS["small"])  #> AutoModel ← gpt2 (imported)
#@ config.py
MODELS = {"small": "gpt2", "large": "t5-small"}

#: nested entries
from transformers import AutoModel
from config import CONFIG
AutoModel.from_pretrained(CONFIG["model"]["name"])  #> AutoModel ← gpt2 (imported)
#@ config.py
CONFIG = {"model": {"name": "gpt2"}}

#: every entry in a loop
from transformers import AutoModel
from config import MODELS
for name in MODELS:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#@ config.py
MODELS = ["gpt2", "t5-small"]

#: a dictionary that its file changes
from transformers import AutoModel
from config import MODELS
AutoModel.from_pretrained(MODELS["small"])  #> AutoModel ← ?
#@ config.py
MODELS = {"small": "gpt2"}
MODELS.update(load())

#: what an imported function returns
from transformers import AutoModel
from config import model_name
AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (imported)
#@ config.py
def model_name():
    return "gpt2"

#: what an imported function makes of its argument
from transformers import AutoModel
from config import pick
AutoModel.from_pretrained(pick("gpt2"))  #> AutoModel ← gpt2 (constant)
#@ config.py
def pick(name):
    return name

#: options that another file parses
from transformers import AutoModel
from options import parse
args = parse()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#@ options.py
import argparse
def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="gpt2")
    return parser.parse_args()

#: options of another file are not those of a parameter here
from transformers import AutoModel
from options import DEVICE
def load(args):
    return AutoModel.from_pretrained(args.model, device_map=DEVICE)  #> AutoModel ← ?
#@ options.py
import argparse
DEVICE = "cpu"
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()

#: a parameter with an imported class for its annotation
from transformers import AutoModel
from config import Config
def load(cfg: Config):
    return AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (default)
#@ config.py
class Config:
    model = "gpt2"

#: pydantic settings of another file
from transformers import AutoModel
from app.settings import settings
AutoModel.from_pretrained(settings.model)  #> AutoModel ← gpt2 (default)
#@ app/__init__.py
#@ app/settings.py
from pydantic_settings import BaseSettings
class Settings(BaseSettings):
    model: str = "gpt2"
settings = Settings()

#: a field beside an imported file that sets fields by name
from transformers import AutoModel
from modules import REVISION
class Loader:
    def __init__(self):
        self.name = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name, revision=REVISION)  #> AutoModel ← gpt2 (constant)
def again(loader=Loader()):
    return AutoModel.from_pretrained(loader.name, revision=REVISION)  #> AutoModel ← gpt2 (default)
#@ modules.py
from helpers import parent_of
REVISION = "main"
def replaced(model):
    for key, child in model.named_modules():
        parent, name = parent_of(model, key)
        setattr(parent, name, child)
    return model
