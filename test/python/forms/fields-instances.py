# Attributes of instances: of what a constructor was given, and of parameters whose class is told.
#: an instance of a class with a class attribute
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)
#: an instance that is given its name
from transformers import AutoModel
class Config:
    def __init__(self, model="gpt2"):
        self.model = model
cfg = Config("t5-small")
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← t5-small (constant)
#: an instance with the default
from transformers import AutoModel
class Config:
    def __init__(self, model="gpt2"):
        self.model = model
AutoModel.from_pretrained(Config().model)  #> AutoModel ← gpt2 (default)
#: two instances
from transformers import AutoModel
class Config:
    def __init__(self, model, size=1):
        self.model = model
a = Config("gpt2")
b = Config(size=2, model="t5-small")
AutoModel.from_pretrained(a.model)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(b.model)  #> AutoModel ← t5-small (constant)
#: an instance of one of two classes
from transformers import AutoModel
class A:
    model = "gpt2"
class B:
    model = "t5-small"
cfg = A() if small else B()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#: a constructor that falls back
from transformers import AutoModel
class Config:
    def __init__(self, model=None):
        self.model = model or "gpt2"
AutoModel.from_pretrained(Config().model)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(Config("t5-small").model)  #> AutoModel ← t5-small (constant)
#: a constructor that falls back by a condition
from transformers import AutoModel
class Config:
    def __init__(self, model=None):
        self.model = model if model is not None else "gpt2"
AutoModel.from_pretrained(Config().model)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(Config("t5-small").model)  #> AutoModel ← t5-small (constant)
#: a constructor that reads its keywords
from transformers import AutoModel
class Config:
    def __init__(self, **kwargs):
        self.model = kwargs.get("model", "gpt2")
AutoModel.from_pretrained(Config().model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(Config(model="t5-small").model)  #> AutoModel ← t5-small (constant)
#: a constructor that sets all of its keywords
from transformers import AutoModel
class Config:
    model = "gpt2"
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)
AutoModel.from_pretrained(Config().model)  #> AutoModel ← gpt2 (branch)
AutoModel.from_pretrained(Config(model="t5-small").model)  #> AutoModel ← t5-small (branch)
#: an instance that is made with unknown keywords
from transformers import AutoModel
class Config:
    def __init__(self, model="gpt2"):
        self.model = model
cfg = Config(**read())
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← ?
#: an instance that is made with known keywords
from transformers import AutoModel
class Config:
    def __init__(self, model="gpt2"):
        self.model = model
options = {"model": "t5-small"}
AutoModel.from_pretrained(Config(**options).model)  #> AutoModel ← t5-small (constant)
#: an instance behind an unknown number of arguments
from transformers import AutoModel
class Config:
    def __init__(self, model="gpt2"):
        self.model = model
AutoModel.from_pretrained(Config(*names()).model)  #> AutoModel ← ?
#: keyword-only parameters
from transformers import AutoModel
class Config:
    def __init__(self, *, model="gpt2"):
        self.model = model
AutoModel.from_pretrained(Config(model="t5-small").model)  #> AutoModel ← t5-small (constant)
#: a property of an instance
from transformers import AutoModel
class Config:
    def __init__(self, model):
        self._model = model
    @property
    def model(self):
        return self._model
a = Config("gpt2")
b = Config("t5-small")
AutoModel.from_pretrained(a.model)  #> AutoModel ← gpt2 (constant)
#: an attribute that is another attribute
from transformers import AutoModel
class Config:
    def __init__(self, model):
        self.model = model
        self.tokenizer = self.model
a = Config("gpt2")
b = Config("t5-small")
AutoModel.from_pretrained(a.tokenizer)  #> AutoModel ← gpt2 (constant)
#: an instance that takes its name from another one
from transformers import AutoModel
class Config:
    def __init__(self, model):
        self.model = model
class Loader:
    def __init__(self, config):
        self.name = config.model
loader = Loader(Config("gpt2"))
other = Loader(Config("t5-small"))
AutoModel.from_pretrained(loader.name)  #> AutoModel ← gpt2 (constant)
#: an instance of a subclass that is made through super
from transformers import AutoModel
class Base:
    def __init__(self, model):
        self.model = model
class Config(Base):
    def __init__(self, size, name="gpt2"):
        super().__init__(name)
AutoModel.from_pretrained(Config(1).model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(Config(1, "t5-small").model)  #> AutoModel ← t5-small (constant)
#: an instance of a subclass without a constructor
from transformers import AutoModel
class Base:
    def __init__(self, model):
        self.model = model
class Config(Base):
    pass
AutoModel.from_pretrained(Config("t5-small").model)  #> AutoModel ← t5-small (constant)
#: an instance of the module in a function
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
def main():
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)
#: a field that is set on the instance
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
cfg.model = "t5-small"
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← t5-small (constant)
#: a field that is set on the instance below
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)
cfg.model = "t5-small"
#: a field that is set on the instance in another function
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
def change():
    cfg.model = "t5-small"
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#: a field that is set on the instance under another name
from transformers import AutoModel
class Config:
    model = "gpt2"
def change(config: Config):
    config.model = "t5-small"
cfg = Config()
change(cfg)
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#: a field that is set on another instance
from transformers import AutoModel
class Config:
    def __init__(self, model="gpt2"):
        self.model = model
a = Config("gpt2-xl")
b = Config()
b.model = "t5-small"
AutoModel.from_pretrained(a.model)  #> AutoModel ← gpt2-xl (constant)
#: a field that is set on an unknown object
from transformers import AutoModel
class Config:
    model = "gpt2"
def change(config):
    config.model = "t5-small"
cfg = Config()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (branch)
#: a field that is set by name
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
for key, value in read():
    setattr(cfg, key, value)
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (branch)
#: another field that is set by name
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = Config()
setattr(cfg, "size", 3)
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)
#: a field that a method sets
from transformers import AutoModel
class Config:
    def __init__(self):
        self.model = "gpt2"
    def enlarge(self):
        self.model = "gpt2-xl"
cfg = Config()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: a parameter whose class is told
from transformers import AutoModel
class Config:
    model = "gpt2"
def main(cfg: Config):
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (default)
#: a parameter whose class is told in other words
from typing import Optional
from transformers import AutoModel
class Config:
    model = "gpt2"
def one(cfg: "Config"):
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (default)
def two(cfg: Optional[Config] = None):
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (default)
def three(cfg: Config | None):
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (default)
#: a parameter whose class is told and that a caller passes
from transformers import AutoModel
class Config:
    def __init__(self, model="gpt2"):
        self.model = model
def main(cfg: Config):
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← t5-small (caller)
main(Config("t5-small"))
#: a parameter that callers pass
from transformers import AutoModel
class Config:
    model = "gpt2"
def main(cfg):
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (caller)
main(Config())
#: a parameter of a class from elsewhere
from config import Config
from transformers import AutoModel
def main(cfg: Config):
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← ?
#: a list of instances is no instance
from transformers import AutoModel
class Config:
    model = "gpt2"
def main(configs: list[Config]):
    AutoModel.from_pretrained(configs.model)  #> AutoModel ← ?
#: an attribute whose class is told through self
from transformers import AutoModel
class Config:
    model = "gpt2"
class Loader:
    def __init__(self, config: Config):
        self.config = config
    def load(self):
        return AutoModel.from_pretrained(self.config.model)  #> AutoModel ← gpt2 (default)
#: a variable whose class is told
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg: Config = read()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (default)
#: an unknown instance
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = read()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← ?
#: a function that returns an instance
from transformers import AutoModel
class Config:
    def __init__(self, model="gpt2"):
        self.model = model
def config():
    return Config("t5-small")
AutoModel.from_pretrained(config().model)  #> AutoModel ← t5-small (constant)
#: a class that is passed for its attributes
from transformers import AutoModel
class CFG:
    model = "gpt2"
class Net:
    def __init__(self, cfg):
        self.cfg = cfg
        self.net = AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (caller)
    def reload(self):
        return AutoModel.from_pretrained(self.cfg.model)  #> AutoModel ← gpt2 (caller)
Net(CFG)
#: getattr
from transformers import AutoModel
class Config:
    model = "gpt2"
AutoModel.from_pretrained(getattr(Config, "model"))  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(getattr(Config(), "model", "t5-small"))  #> AutoModel ← gpt2 (constant)
#: a deep copy
import copy
from transformers import AutoModel
class Config:
    model = "gpt2"
cfg = copy.deepcopy(Config())
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (constant)
#: a class of another library with the same shape
from configs import Config
from transformers import AutoModel
AutoModel.from_pretrained(Config().model)  #> AutoModel ← ?
AutoModel.from_pretrained(Config.model)  #> AutoModel ← ?
#: a loop over instances
from transformers import AutoModel
class Config:
    def __init__(self, model):
        self.model = model
for cfg in [Config("gpt2"), Config("t5-small")]:
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: a table of instances
from transformers import AutoModel
class Config:
    def __init__(self, model):
        self.model = model
CONFIGS = {"small": Config("gpt2"), "big": Config("gpt2-xl")}
AutoModel.from_pretrained(CONFIGS["big"].model)  #> AutoModel ← gpt2-xl (constant)
#: a table of classes
from transformers import AutoModel
class Small:
    model = "gpt2"
class Big:
    model = "gpt2-xl"
CONFIGS = {"small": Small, "big": Big}
AutoModel.from_pretrained(CONFIGS[size()].model)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: an instance of another cell
class Config:
    def __init__(self, model="gpt2"):
        self.model = model
# %%
cfg = Config("t5-small")
# %%
from transformers import AutoModel
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← t5-small (constant)
#: an instance whose class is put together in a loop
from transformers import AutoModel
class Node:
    def __init__(self, next):
        self.next = next
node = Node(None)
while True:
    node = Node(node.next)
    AutoModel.from_pretrained(node.next)  #> AutoModel ← ?
