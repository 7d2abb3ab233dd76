# Parameters: their defaults, and what callers in the file pass.
#: a default and two callers
from transformers import AutoModel
def load(name="gpt2"):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default), t5-small (caller), bert-base-uncased (caller)
load("t5-small")
load(name="bert-base-uncased")
#: callers alone
from transformers import AutoModel
def load(name, device):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
load("gpt2", "cpu")
load(device="cpu", name="t5-small")
#: what callers pass alike is one value
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load("gpt2")
load("gpt2")
load('gpt2')
#: a caller that passes a constant
from transformers import AutoModel
MODEL = "gpt2"
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load(MODEL)
#: a caller that passes something unknown
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
load(read())
#: no caller
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a default that is None
from transformers import AutoModel
def load(name=None):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a parameter shadows a constant
from transformers import AutoModel
name = "gpt2"
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a caller in another cell
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
# %%
load("gpt2")
#: a call under the main guard
from transformers import AutoModel
def main(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
if __name__ == "__main__":
    main("gpt2")
#: a caller in a function that passes on its own parameter
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default), t5-small (caller)
def run(model="gpt2"):
    load(model)
run("t5-small")
#: a function that calls itself
from transformers import AutoModel
def load(name, depth=0):
    if depth < 3:
        return load(name, depth + 1)
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load("gpt2")
#: two functions that call each other
from transformers import AutoModel
def one(name):
    two(name)
def two(name):
    one(name)
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: parameters that are only positional
from transformers import AutoModel
def load(name, /, device):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load("gpt2", device="cpu")
#: a keyword does not go to a parameter that is only positional
from transformers import AutoModel
def load(name="gpt2", /, **kwargs):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
load(name="t5-small")
#: parameters that are only keywords
from transformers import AutoModel
def load(*, name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load(name="gpt2")
#: keywords behind a starred parameter
from transformers import AutoModel
def load(*names, name="gpt2"):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
load("t5-small")
#: a starred parameter is no value
from transformers import AutoModel
def load(*name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
load("gpt2")
#: a known list is unpacked
from transformers import AutoModel
def load(device, name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
ARGS = ["cpu", "gpt2"]
load(*ARGS)
#: an unknown list is unpacked
from transformers import AutoModel
def load(device, name="gpt2"):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
load(*read(), "t5-small")
#: known keywords are unpacked
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
OPTIONS = {"name": "gpt2"}
load(**OPTIONS)
#: keywords of dict() are unpacked
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load(**dict(name="gpt2"))
#: keywords that are updated are not known
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
options = {"name": "gpt2"}
options.update(read())
load(**options)
#: an item of unpacked keywords that is set
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (caller)
options = {"name": "gpt2"}
options["name"] = "t5-small"
load(**options)
#: keywords within keywords
from transformers import AutoModel
def load(name, device):
    return AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (caller)
base = {"name": "gpt2", "device": "cpu"}
load(**{**base, "name": "t5-small"})
#: keywords of two mappings
from transformers import AutoModel
def load(name, device):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load(**({"name": "gpt2"} | {"device": "cpu"}))
#: an unknown mapping may replace what is before it
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
load(**{"name": "gpt2", **read()})
#: keywords that are one of two mappings
from transformers import AutoModel
def load(name="t5-base"):
    return AutoModel.from_pretrained(name)  #> AutoModel ← t5-base (default), gpt2 (caller)
options = {"name": "gpt2"} if small else {}
load(**options)
#: a method through self
from transformers import AutoModel
class Runner:
    def run(self):
        self.load("gpt2")
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
#: a method of a known object
from transformers import AutoModel
class Runner:
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
runner = Runner()
runner.load("gpt2")
#: a method of an object that is made in the call
from transformers import AutoModel
class Runner:
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
Runner().load("gpt2")
#: a method of an unknown object is not taken for the file's
from transformers import AutoModel
class Runner:
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← ?
def main(engine):
    engine.load("gpt2")
#: a function of a module is not taken for the method
import torch
from transformers import AutoModel
class Runner:
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← ?
torch.load("weights.pt")
#: a method of an annotated parameter
from transformers import AutoModel
class Runner:
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
def main(engine: Runner):
    engine.load("gpt2")
#: methods of the same name in two classes
from transformers import AutoModel
class A:
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
class B:
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (caller)
A().load("gpt2")
B().load("t5-small")
#: a method that a subclass replaces may be either
from transformers import AutoModel
class A:
    def run(self):
        self.load("gpt2")
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
class B(A):
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
#: an inherited method
from transformers import AutoModel
class A:
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
class B(A):
    pass
B().load("gpt2")
#: a static method
from transformers import AutoModel
class A:
    @staticmethod
    def load(name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
A.load("gpt2")
A().load("t5-small")
#: a class method
from transformers import AutoModel
class A:
    @classmethod
    def load(cls, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
A.load("gpt2")
#: a method that is called through its class
from transformers import AutoModel
class A:
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
A.load(a, "gpt2")
#: self is no value
from transformers import AutoModel
class A:
    def load(self, name):
        return AutoModel.from_pretrained(self)  #> AutoModel ← ?
A.load("gpt2", "t5-small")
#: a constructor
from transformers import AutoModel
class A:
    def __init__(self, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
A("gpt2")
A(name="t5-small")
#: a constructor of a subclass without its own
from transformers import AutoModel
class A:
    def __init__(self, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
class B(A):
    pass
B("gpt2")
#: a constructor that a subclass replaces
from transformers import AutoModel
class A:
    def __init__(self, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← ?
class B(A):
    def __init__(self, n):
        self.n = n
B("gpt2")
#: super().__init__
from transformers import AutoModel
class A:
    def __init__(self, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
class B(A):
    def __init__(self):
        super().__init__("gpt2")
#: super().__init__ with what the constructor gets
from transformers import AutoModel
class A:
    def __init__(self, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
class B(A):
    def __init__(self, name):
        super(B, self).__init__(name)
B("gpt2")
#: the constructor of a base by its name
from transformers import AutoModel
class A:
    def __init__(self, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
class B(A):
    def __init__(self):
        A.__init__(self, "gpt2")
#: cls() in a class method
from transformers import AutoModel
class A:
    def __init__(self, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
    @classmethod
    def small(cls):
        return cls("gpt2")
#: a constructor of a class of the same name elsewhere
from transformers import AutoModel
from other import A as B
class A:
    def __init__(self, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← ?
B("gpt2")
#: functools.partial
from functools import partial
from transformers import AutoModel
def load(device, name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
go = partial(load, name="gpt2")
go("cpu")
#: what is called with a partial's own arguments before
import functools
from transformers import AutoModel
def load(device, name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
go = functools.partial(load, "cpu")
go("gpt2")
#: another function called partial
from other import partial
from transformers import AutoModel
def load(device, name="t5-small"):
    return AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (default)
go = partial(load, name="gpt2")
#: map
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
models = list(map(load, ["gpt2", "t5-small"]))
#: a pool of threads
from transformers import AutoModel
def load(name, device):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
pool.submit(load, "gpt2", "cpu")
pool.submit(load, device="cpu", name="t5-small")
#: a thread
from threading import Thread
from transformers import AutoModel
def load(name, device):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
Thread(target=load, args=("gpt2",), kwargs={"device": "cpu"}).start()
#: a lambda
from transformers import AutoModel
load = lambda name="gpt2": AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default), t5-small (caller)
load("t5-small")
#: a lambda that hides a constant
from transformers import AutoModel
name = "gpt2"
load = lambda name: AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a function under another name
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load("gpt2")
fetch = load
#: a nested function
from transformers import AutoModel
def outer():
    def load(name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
    load("gpt2")
def load(name):
    pass
load("t5-small")
#: a parameter of the function around
from transformers import AutoModel
def outer(name):
    def load():
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
    load()
outer("gpt2")
#: a decorator that keeps the signature
import functools
from transformers import AutoModel
@functools.lru_cache(maxsize=None)
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load("gpt2")
#: an unknown decorator may pass something first
from transformers import AutoModel
@with_session
def load(session, name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (caller)
load("gpt2")
load(name="t5-small")
#: rebound where it is None
from transformers import AutoModel
def load(name=None):
    if name is None:
        name = "gpt2"
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#: rebound where it is None, with a caller
from transformers import AutoModel
def load(name=None):
    if not name:
        name = "gpt2"
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default), t5-small (caller)
load("t5-small")
#: rebound by or
from transformers import AutoModel
def load(name=None):
    name = name or "gpt2"
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#: rebound by a conditional expression
from transformers import AutoModel
def load(name=None):
    name = name if name is not None else "gpt2"
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#: rebound in some other case
from transformers import AutoModel
def load(name, small):
    if small:
        name = "gpt2"
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (branch)
#: rebound in any case
from transformers import AutoModel
def load(name="gpt2"):
    name = "t5-small"
    return AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (constant)
load("bert-base-uncased")
#: a part of an f-string
from transformers import AutoModel
def load(size="125m"):
    return AutoModel.from_pretrained(f"facebook/opt-{size}")  #> AutoModel ← facebook/opt-125m (default), facebook/opt-350m (caller)
load("350m")
#: a mutable default
from transformers import AutoModel
def load(names=["gpt2", "t5-small"]):
    return [AutoModel.from_pretrained(name) for name in names]  #> AutoModel ← gpt2 (default), t5-small (default)
#: a dictionary that a caller passes
from transformers import AutoModel
def load(config):
    return AutoModel.from_pretrained(config["model"])  #> AutoModel ← gpt2 (caller)
load({"model": "gpt2"})
#: an item of the keywords
from transformers import AutoModel
def load(**kwargs):
    return AutoModel.from_pretrained(kwargs["name"])  #> AutoModel ← gpt2 (caller)
load(name="gpt2")
#: an item of the keywords with a default
from transformers import AutoModel
def load(**kwargs):
    return AutoModel.from_pretrained(kwargs.pop("name", "gpt2"))  #> AutoModel ← gpt2 (default), t5-small (caller)
load(name="t5-small")
#: keywords that are set
from transformers import AutoModel
def load(**kwargs):
    kwargs["name"] = "gpt2"
    return AutoModel.from_pretrained(kwargs["name"])  #> AutoModel ← gpt2 (constant)
load(name="t5-small")
#: parametrized tests
import pytest
from transformers import AutoModel
@pytest.mark.parametrize("name", ["gpt2", pytest.param("t5-small", id="t5")])
def test_load(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
#: tests with several parameters
import pytest
from transformers import AutoModel
@pytest.mark.parametrize("name, layers", [("gpt2", 12), pytest.param("t5-small", 6)])
@pytest.mark.parametrize("device", ["cpu"])
def test_load(name, layers, device):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
#: tests that are parametrized through a fixture
import pytest
from transformers import AutoModel
@pytest.mark.parametrize("name", ["gpt2"], indirect=True)
def test_load(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a caller passes a default of its own
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
def main(name="gpt2"):
    load(name)
#: a caller of a method of one of several classes
from transformers import AutoModel, AutoModelForCTC
class Text:
    @classmethod
    def load(cls, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← ?
class Speech:
    @classmethod
    def load(cls, name):
        return AutoModelForCTC.from_pretrained(name)  #> AutoModelForCTC ← ?
def make(kind):
    if kind == "speech":
        loader = Speech
    else:
        loader = Text
    return loader.load("facebook/wav2vec2-base-960h")
#: a caller of one of several functions
from transformers import AutoModel, AutoModelForCTC
def text(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
def speech(name):
    return AutoModelForCTC.from_pretrained(name)  #> AutoModelForCTC ← ?
load = speech if audio else text
load("facebook/wav2vec2-base-960h")
#: a caller of a method of self that a subclass has, too
from transformers import AutoModel, AutoModelForCTC
class Text:
    def run(self):
        self.load("gpt2")
    def load(self, name):
        return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
class Speech(Text):
    def load(self, name):
        return AutoModelForCTC.from_pretrained(name)  #> AutoModelForCTC ← gpt2 (caller)
#: a parametrization that is not read chooses from a table
import pytest
from transformers import AutoModel
MODELS = {"small": "gpt2", "large": "gpt2-xl", "other": "t5-small"}
@pytest.mark.parametrize("size", marked(["small", "large"]))
def test_load(size):
    AutoModel.from_pretrained(MODELS[size])  #> AutoModel ← ?
#: a parametrization that is read chooses from a table
import pytest
from transformers import AutoModel
MODELS = {"small": "gpt2", "large": "gpt2-xl", "other": "t5-small"}
@pytest.mark.parametrize("size", ["small", "large"])
def test_load(size):
    AutoModel.from_pretrained(MODELS[size])  #> AutoModel ← gpt2 (caller), gpt2-xl (caller)

#: a caller that waits for a constant to be filled in
from transformers import AutoModel
ROOT = ""
def load(names, root):
    for name in names:
        AutoModel.from_pretrained(root + name)  #> AutoModel ← ?
if ROOT:
    load(["small", "large"], ROOT)

#: a caller behind a constant that is filled in
from transformers import AutoModel
ROOT = "org/"
def load(names, root):
    for name in names:
        AutoModel.from_pretrained(root + name)  #> AutoModel ← org/small (caller), org/large (caller)
if ROOT:
    load(["small", "large"], ROOT)

#: a caller behind what a caller fills in
from transformers import AutoModel
def load(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
def main(quick=None):
    if quick:
        load("gpt2")
