# `self.x`: what a class's constructors, methods and bases give an attribute.
#: self, set to a literal
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.name = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)
#: self, set to a constant of the module
from transformers import AutoModel
NAME = "gpt2"
class Loader:
    def __init__(self):
        self.name = NAME
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)
#: self, set from a parameter with a default
from transformers import AutoModel
class Loader:
    def __init__(self, name: str = "gpt2"):
        self.name = name
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (default)
#: self, set from a parameter that a caller passes
from transformers import AutoModel
class Loader:
    def __init__(self, name):
        self.name = name
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (caller)
Loader("gpt2").load()
#: self, set from a parameter that nobody passes
from transformers import AutoModel
class Loader:
    def __init__(self, name):
        self.name = name
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: self, set in the same method
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.name = "gpt2"
    def load(self):
        self.name = "t5-small"
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← t5-small (constant)
#: self, set in the constructor that loads
from transformers import AutoModel
class Loader:
    def __init__(self, name="gpt2"):
        self.name = name
        self.model = AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (default)
#: self, set in the constructor below the load
from transformers import AutoModel
class Loader:
    name = "gpt2"
    def __init__(self):
        self.model = AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)
        self.name = "t5-small"
#: self, set in several methods
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.name = "gpt2"
    def choose(self):
        self.name = "t5-small"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#: self, None in the constructor and set in another method
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.name = None
    def choose(self):
        self.name = "t5-small"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← t5-small (constant)
#: self, in both branches of the constructor
from transformers import AutoModel
class Loader:
    def __init__(self, big):
        if big:
            self.name = "gpt2-xl"
        else:
            self.name = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2-xl (branch), gpt2 (branch)
#: self, in a branch of the constructor that returns
from transformers import AutoModel
class Loader:
    def __init__(self, big):
        if big:
            self.name = "gpt2-xl"
            return
        self.name = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2-xl (branch), gpt2 (branch)
#: self, set anew in the constructor
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.name = "gpt2"
        self.name = "t5-small"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← t5-small (constant)
#: self, set to something unknown
from transformers import AutoModel
class Loader:
    name = "gpt2"
    def __init__(self):
        self.name = read()
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: self, extended in the constructor
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.name = "gpt2"
        self.name += "-xl"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: self, put together from other attributes
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.org = "facebook"
        self.size = "125m"
        self.name = f"{self.org}/opt-{self.size}"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← facebook/opt-125m (constant)
#: self, with a fall-back for nothing
from transformers import AutoModel
class Loader:
    def __init__(self, name=None):
        self.name = name or "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (default)
#: self, unpacked
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.name, self.size = "gpt2", 3
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)
#: self of another class
from transformers import AutoModel
class Other:
    def __init__(self):
        self.name = "gpt2"
class Loader:
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: self in a function inside of a method
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.name = "gpt2"
    def load(self):
        def later():
            return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)
        return later()
#: self in a function of no class
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.name = "gpt2"
def load(self):
    return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: self that is another object
from transformers import AutoModel
class Loader:
    name = "gpt2"
    def load(self):
        self = find()
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: the first parameter of a static method
from transformers import AutoModel
class Loader:
    name = "gpt2"
    @staticmethod
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: a class attribute through self
from transformers import AutoModel
class Loader:
    MODEL = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.MODEL)  #> AutoModel ← gpt2 (constant)
#: a class attribute through cls
from transformers import AutoModel
class Loader:
    MODEL = "gpt2"
    @classmethod
    def load(cls):
        return AutoModel.from_pretrained(cls.MODEL)  #> AutoModel ← gpt2 (constant)
#: a class attribute through the class
from transformers import AutoModel
class Config:
    MODEL = "gpt2"
AutoModel.from_pretrained(Config.MODEL)  #> AutoModel ← gpt2 (constant)
#: a class attribute through the type of self
from transformers import AutoModel
class Loader:
    MODEL = "gpt2"
    def load(self):
        AutoModel.from_pretrained(type(self).MODEL)  #> AutoModel ← gpt2 (constant)
        AutoModel.from_pretrained(self.__class__.MODEL)  #> AutoModel ← gpt2 (constant)
#: a class attribute that is set twice
from transformers import AutoModel
class Config:
    MODEL = "gpt2"
    MODEL = "t5-small"
AutoModel.from_pretrained(Config.MODEL)  #> AutoModel ← t5-small (constant)
#: a class attribute in branches of the class body
from transformers import AutoModel
class Config:
    if big:
        MODEL = "gpt2-xl"
    else:
        MODEL = "gpt2"
AutoModel.from_pretrained(Config.MODEL)  #> AutoModel ← gpt2-xl (branch), gpt2 (branch)
#: a class attribute, unpacked
from transformers import AutoModel
class Config:
    MODEL, SIZE = "gpt2", 3
AutoModel.from_pretrained(Config.MODEL)  #> AutoModel ← gpt2 (constant)
#: a class attribute that uses another one
from transformers import AutoModel
class Config:
    SIZE = "125m"
    MODEL = "facebook/opt-" + SIZE
AutoModel.from_pretrained(Config.MODEL)  #> AutoModel ← facebook/opt-125m (constant)
#: a class inside of a class
from transformers import AutoModel
class Config:
    class Model:
        name = "gpt2"
AutoModel.from_pretrained(Config.Model.name)  #> AutoModel ← gpt2 (constant)
#: an item of a class attribute
from transformers import AutoModel
class Loader:
    MODELS = {"small": "gpt2", "big": "gpt2-xl"}
    def load(self):
        return AutoModel.from_pretrained(self.MODELS["big"])  #> AutoModel ← gpt2-xl (constant)
#: an item of an attribute by an unknown key
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.models = {"small": "gpt2", "big": "gpt2-xl"}
    def load(self, size):
        return AutoModel.from_pretrained(self.models[size])  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: Final
from typing import Final
from transformers import AutoModel
class Config:
    MODEL: Final = "gpt2"
    TOKENIZER: Final[str] = "t5-small"
AutoModel.from_pretrained(Config.MODEL)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(Config.TOKENIZER)  #> AutoModel ← t5-small (constant)
#: an attribute of a base class
from transformers import AutoModel
class Base:
    MODEL = "gpt2"
class Loader(Base):
    def load(self):
        return AutoModel.from_pretrained(self.MODEL)  #> AutoModel ← gpt2 (constant)
#: the constructor of a base class
from transformers import AutoModel
class Base:
    def __init__(self, name="gpt2"):
        self.name = name
class Loader(Base):
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (default)
#: an attribute that a class has instead of its base's
from transformers import AutoModel
class Base:
    MODEL = "gpt2"
class Loader(Base):
    MODEL = "t5-small"
    def load(self):
        return AutoModel.from_pretrained(self.MODEL)  #> AutoModel ← t5-small (constant)
#: an attribute that a subclass overrides
from transformers import AutoModel
class Base:
    MODEL = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.MODEL)  #> AutoModel ← gpt2 (branch), t5-small (branch)
class Loader(Base):
    MODEL = "t5-small"
#: an attribute that only subclasses have
from transformers import AutoModel
class Base:
    MODEL = None
    def load(self):
        return AutoModel.from_pretrained(self.MODEL)  #> AutoModel ← gpt2 (branch), t5-small (branch)
class Small(Base):
    MODEL = "gpt2"
class Tiny(Small):
    MODEL = "t5-small"
#: a class attribute that a subclass overrides, through cls
from transformers import AutoModel
class Base:
    MODEL = "gpt2"
    @classmethod
    def load(cls):
        return AutoModel.from_pretrained(cls.MODEL)  #> AutoModel ← gpt2 (branch), t5-small (branch)
class Loader(Base):
    MODEL = "t5-small"
#: a subclass that overrides something else
from transformers import AutoModel
class Base:
    MODEL = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.MODEL)  #> AutoModel ← gpt2 (constant)
class Loader(Base):
    SIZE = 3
#: super().__init__ with a literal
from transformers import AutoModel
class Base:
    def __init__(self, name):
        self.name = name
class Loader(Base):
    def __init__(self):
        super().__init__("gpt2")
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)
#: super().__init__ as the base sees it
from transformers import AutoModel
class Base:
    def __init__(self, name):
        self.name = name
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (branch), t5-small (branch)
class Small(Base):
    def __init__(self):
        super().__init__("gpt2")
class Big(Base):
    def __init__(self):
        super().__init__(name="t5-small")
#: super().__init__ with a parameter of its own
from transformers import AutoModel
class Base:
    def __init__(self, name):
        self.name = name
class Loader(Base):
    def __init__(self, model="gpt2"):
        super().__init__(name=model)
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (default)
#: the base's __init__ by the base's name
from transformers import AutoModel
class Base:
    def __init__(self, name):
        self.name = name
class Loader(Base):
    def __init__(self):
        Base.__init__(self, "gpt2")
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)
#: a constructor that does not call its base's
from transformers import AutoModel
class Base:
    def __init__(self):
        self.name = "gpt2"
class Loader(Base):
    def __init__(self):
        self.size = 3
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: a constructor that sets the attribute behind its base's
from transformers import AutoModel
class Base:
    def __init__(self):
        self.name = "gpt2"
class Loader(Base):
    def __init__(self):
        super().__init__()
        self.name = "t5-small"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← t5-small (constant)
#: a constructor whose base's sets the attribute again
from transformers import AutoModel
class Base:
    def __init__(self):
        self.name = "gpt2"
class Loader(Base):
    def __init__(self):
        self.name = "t5-small"
        super().__init__()
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)
#: a class attribute of the base through super
from transformers import AutoModel
class Base:
    MODEL = "gpt2"
class Loader(Base):
    MODEL = "t5-small"
    def load(self):
        return AutoModel.from_pretrained(super().MODEL)  #> AutoModel ← gpt2 (constant)
#: a mixin sees what the classes have that use it
from transformers import AutoModel
class Mixin:
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (branch)
class Base:
    name = "gpt2"
class Loader(Mixin, Base):
    pass
#: a class that inherits from itself
from transformers import AutoModel
class A(B):
    pass
class B(A):
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: a base from elsewhere
import torch
from transformers import AutoModel
class Net(torch.nn.Module):
    def __init__(self, name="gpt2"):
        super().__init__()
        self.backbone = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
        self.name = name
    def reload(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (default)
#: a property
from transformers import AutoModel
class Loader:
    @property
    def name(self):
        return "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)
#: a property that returns an attribute
from transformers import AutoModel
class Loader:
    def __init__(self, name="gpt2"):
        self._name = name
    @property
    def name(self):
        return self._name
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (default)
#: a property with two ways out
from functools import cached_property
from transformers import AutoModel
class Loader:
    @cached_property
    def name(self):
        if self.big:
            return "gpt2-xl"
        return "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2-xl (branch), gpt2 (branch)
#: a property that subclasses have
from transformers import AutoModel
class Base:
    @property
    def name(self):
        raise NotImplementedError
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (branch)
class Loader(Base):
    @property
    def name(self):
        return "gpt2"
#: a method is no attribute
from transformers import AutoModel
class Loader:
    def name(self):
        return "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← ?
#: attributes of attributes
from transformers import AutoModel
class Config:
    name = "gpt2"
class Loader:
    def __init__(self):
        self.config = Config()
    def load(self):
        return AutoModel.from_pretrained(self.config.name)  #> AutoModel ← gpt2 (constant)
#: attributes that are set in a circle
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.a = self.b
        self.b = self.a
    def load(self):
        return AutoModel.from_pretrained(self.a)  #> AutoModel ← ?
#: an attribute that a class sets by name
from transformers import AutoModel
class Loader:
    name = "gpt2"
    def __init__(self, **kwargs):
        for key, value in kwargs.items():
            setattr(self, key, value)
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (branch)
#: a class attribute that is set from outside
from transformers import AutoModel
class Loader:
    MODEL = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.MODEL)  #> AutoModel ← gpt2 (branch), t5-small (branch)
Loader.MODEL = "t5-small"
#: a class of another cell
class Config:
    MODEL = "gpt2"
# %%
from transformers import AutoModel
AutoModel.from_pretrained(Config.MODEL)  #> AutoModel ← gpt2 (constant)
