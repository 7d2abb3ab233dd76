# What a checkpoint argument may be. `#:` begins a section, `#>` tells what is expected of the loads of its line.
#: an f-string of known parts
from transformers import AutoModel
size = "125m"
AutoModel.from_pretrained(f"facebook/opt-{size}")  #> AutoModel ← facebook/opt-125m (constant)
#: an f-string with a number
from transformers import AutoModel
n = 7
AutoModel.from_pretrained(f"org/model-{n}b")  #> AutoModel ← org/model-7b (constant)
#: an f-string with an unknown part
from transformers import AutoModel
AutoModel.from_pretrained(f"facebook/opt-{size()}")  #> AutoModel ← ?
#: an f-string with a format
from transformers import AutoModel
n = 7
AutoModel.from_pretrained(f"org/model-{n:02d}b")  #> AutoModel ← ?
#: an f-string with doubled braces
from transformers import AutoModel
n = "x"
AutoModel.from_pretrained(f"org/{{n}}-{n}")  #> AutoModel ← org/{n}-x (constant)
#: concatenation
from transformers import AutoModel
org = "facebook"
AutoModel.from_pretrained(org + "/" + "opt-125m")  #> AutoModel ← facebook/opt-125m (constant)
#: percent
from transformers import AutoModel
AutoModel.from_pretrained("facebook/opt-%s" % "125m")  #> AutoModel ← facebook/opt-125m (literal)
#: percent with a tuple
from transformers import AutoModel
AutoModel.from_pretrained("%s/opt-%dm" % ("facebook", 125))  #> AutoModel ← facebook/opt-125m (literal)
#: format
from transformers import AutoModel
AutoModel.from_pretrained("{}/opt-{size}".format("facebook", size="125m"))  #> AutoModel ← facebook/opt-125m (literal)
#: strip
from transformers import AutoModel
AutoModel.from_pretrained("gpt2 ".strip())  #> AutoModel ← gpt2 (literal)
#: str of a constant
from transformers import AutoModel
M = "gpt2"
AutoModel.from_pretrained(str(M))  #> AutoModel ← gpt2 (constant)
#: a joined path is a folder
import os
from transformers import AutoModel
AutoModel.from_pretrained(os.path.join("models", "gpt2"))  #> AutoModel ← ./models/gpt2 (literal)
#: a home folder may stand in front of an id, and does not
import os
from transformers import AutoModel
def load(path="facebook/opt-125m"):
    path = os.path.expanduser(path)
    AutoModel.from_pretrained(path)  #> AutoModel ← facebook/opt-125m (default)
AutoModel.from_pretrained(os.path.expanduser("~/models/gpt2"))  #> AutoModel ← ~/models/gpt2 (literal)
AutoModel.from_pretrained(os.path.join(os.path.expanduser("~"), "gpt2"))  #> AutoModel ← ~/gpt2 (literal)
AutoModel.from_pretrained(os.path.expanduser(somewhere))  #> AutoModel ← ?
#: a path is a folder
from pathlib import Path
from transformers import AutoModel
AutoModel.from_pretrained(Path("models") / "gpt2")  #> AutoModel ← ./models/gpt2 (literal)
#: a path as text
from pathlib import Path
from transformers import AutoModel
AutoModel.from_pretrained(str(Path("models/gpt2").resolve()))  #> AutoModel ← ./models/gpt2 (literal)
#: a path with an unknown part is not known
import os
from transformers import AutoModel
AutoModel.from_pretrained(os.path.join(here, "gpt2"))  #> AutoModel ← ?
#: or, with something unknown first
from transformers import AutoModel
AutoModel.from_pretrained(name() or "gpt2")  #> AutoModel ← gpt2 (branch)
#: or, with nothing first
from transformers import AutoModel
name = None
AutoModel.from_pretrained(name or "gpt2")  #> AutoModel ← gpt2 (literal)
#: or, with a text first
from transformers import AutoModel
AutoModel.from_pretrained("gpt2" or "t5-small")  #> AutoModel ← gpt2 (literal)
#: a conditional expression
from transformers import AutoModel
AutoModel.from_pretrained("gpt2" if small else "gpt2-xl")  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: the environment
import os
from transformers import AutoModel
AutoModel.from_pretrained(os.environ.get("MODEL", "gpt2"))  #> AutoModel ← gpt2 (environment)
#: getenv under an alias
from os import getenv as env
from transformers import AutoModel
AutoModel.from_pretrained(env("MODEL", default="gpt2"))  #> AutoModel ← gpt2 (environment)
#: the environment without a default
import os
from transformers import AutoModel
AutoModel.from_pretrained(os.environ["MODEL"])  #> AutoModel ← ?
#: a dictionary by a known key
from transformers import AutoModel
MODELS = {"small": "gpt2", "big": "gpt2-xl"}
AutoModel.from_pretrained(MODELS["big"])  #> AutoModel ← gpt2-xl (constant)
#: a dictionary by an unknown key
from transformers import AutoModel
MODELS = {"small": "gpt2", "big": "gpt2-xl"}
AutoModel.from_pretrained(MODELS[size()])  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: a dictionary that is changed is not known
from transformers import AutoModel
MODELS = {"small": "gpt2"}
MODELS["small"] = read()
AutoModel.from_pretrained(MODELS["small"])  #> AutoModel ← ?
#: get with a default
from transformers import AutoModel
MODELS = {"small": "gpt2"}
AutoModel.from_pretrained(MODELS.get("tiny", "t5-small"))  #> AutoModel ← t5-small (literal)
#: a list by index
from transformers import AutoModel
MODELS = ["gpt2", "t5-small"]
AutoModel.from_pretrained(MODELS[-1])  #> AutoModel ← t5-small (constant)
#: a nested dictionary
from transformers import AutoModel
CONFIG = {"model": {"name": "gpt2"}}
AutoModel.from_pretrained(CONFIG["model"]["name"])  #> AutoModel ← gpt2 (constant)
#: a loop over a list
from transformers import AutoModel
for name in ["gpt2", "t5-small"]:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: a loop over a constant
from transformers import AutoModel
NAMES = ("gpt2", "t5-small")
for name in NAMES:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: a loop over entries
from transformers import AutoModel
for key, name in {"a": "gpt2", "b": "t5-small"}.items():
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: enumerate
from transformers import AutoModel
for i, name in enumerate(["gpt2"]):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop)
#: zip
from transformers import AutoModel
for name, n in zip(["gpt2"], [1]):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop)
#: pairs in a list
from transformers import AutoModel
for name, (a, b) in [("gpt2", (1, 2)), ("t5-small", (3, 4))]:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: a comprehension
from transformers import AutoModel
models = [AutoModel.from_pretrained(m) for m in ["gpt2", "t5-small"]]  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: the variable of a loop shadows the constant
from transformers import AutoModel
name = "gpt2"
for name in names():
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: unpacking
from transformers import AutoModel
name, n = "gpt2", 3
AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant)
#: unpacking behind a star
from transformers import AutoModel
*rest, name = "gpt2", "t5-small"
AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a parameter with a default
from transformers import AutoModel
def load(name="gpt2"):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#: a typed parameter with a default
from transformers import AutoModel
def load(name: str = "gpt2"):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#: a parameter whose default is a constant
from transformers import AutoModel
NAME = "gpt2"
def load(name=NAME):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#: a parameter without one
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a choice made twice is one choice
from transformers import AutoModel
n = "a" if x else "b"
AutoModel.from_pretrained(f"{n}/{n}")  #> AutoModel ← ?
#: two choices
from transformers import AutoModel
n = "a" if x else "b"
AutoModel.from_pretrained(f"org/{n}")  #> AutoModel ← org/a (branch), org/b (branch)
#: a nested dictionary by two unknown keys
from transformers import AutoModel
MODELS = {"en": {"small": "org/en-small", "large": "org/en-large"}, "de": {"small": "org/de-small"}}
AutoModel.from_pretrained(MODELS[language][size])  #> AutoModel ← ?
#: a nested dictionary by an unknown key and a known one
from transformers import AutoModel
MODELS = {"en": {"small": "org/en-small", "large": "org/en-large"}, "de": {"small": "org/de-small"}}
AutoModel.from_pretrained(MODELS[language]["small"])  #> AutoModel ← org/en-small (branch), org/de-small (branch)
#: a nested dictionary by a known key and an unknown one
from transformers import AutoModel
MODELS = {"en": {"small": "org/en-small", "large": "org/en-large"}, "de": {"small": "org/de-small"}}
AutoModel.from_pretrained(MODELS["en"].get(size))  #> AutoModel ← org/en-small (branch), org/en-large (branch)
#: one of two dictionaries by an unknown key
from transformers import AutoModel
SMALL = {"en": "org/en-small", "de": "org/de-small"}
LARGE = {"en": "org/en-large"}
AutoModel.from_pretrained((SMALL if fast else LARGE)[language])  #> AutoModel ← org/en-small (branch), org/de-small (branch), org/en-large (branch)
#: a conditional expression that asks for what it gives
from transformers import AutoModel
def load(name=None):
    chosen = name if name else "gpt2"
    return AutoModel.from_pretrained(chosen)  #> AutoModel ← gpt2 (default)
#: a conditional expression that asks for nothing
from transformers import AutoModel
def load(name=None):
    return AutoModel.from_pretrained("gpt2" if name is None else name)  #> AutoModel ← gpt2 (default)
#: a conditional expression that asks for something else
from transformers import AutoModel
def load(name=None, tiny=None):
    return AutoModel.from_pretrained("gpt2" if tiny is None else name)  #> AutoModel ← gpt2 (branch)
#: or, with a parameter that is nothing by default
from transformers import AutoModel
def load(name: str | None = None):
    return AutoModel.from_pretrained(name or "gpt2")  #> AutoModel ← gpt2 (default)
#: or, with a parameter that has no default
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name or "gpt2")  #> AutoModel ← gpt2 (branch)
#: two names of one choice, put together
from transformers import AutoModel
org, name = ("facebook", "opt-125m") if small else ("EleutherAI", "gpt-neo-125m")
AutoModel.from_pretrained(f"{org}/{name}")  #> AutoModel ← ?
#: two variables of one loop, put together
from transformers import AutoModel
for org, size in [("a", "one"), ("b", "two")]:
    AutoModel.from_pretrained(f"{org}/m-{size}")  #> AutoModel ← ?
#: two parameters of several callers, put together
from transformers import AutoModel
def load(org, name):
    return AutoModel.from_pretrained(f"{org}/{name}")  #> AutoModel ← ?
load("facebook", "opt-125m"); load("google", "fnet-base")
#: two attributes of several classes, put together
from transformers import AutoModel
class Base:
    def load(self):
        return AutoModel.from_pretrained(f"{self.org}/{self.name}")  #> AutoModel ← ?
class A(Base):
    org = "facebook"; name = "opt-125m"
class B(Base):
    org = "google"; name = "fnet-base"
#: two names of one branch, put together
from transformers import AutoModel
if small:
    org = "facebook"
    name = "opt-125m"
else:
    org = "google"
    name = "fnet-base"
AutoModel.from_pretrained(org + "/" + name)  #> AutoModel ← ?
#: two look-ups under one key, put together
from transformers import AutoModel
ORGS = {"x": "facebook", "y": "google"}
NAMES = {"x": "opt-125m", "y": "fnet-base"}
def f(k): return AutoModel.from_pretrained(f"{ORGS[k]}/{NAMES[k]}")  #> AutoModel ← ?
#: two options, put together
import argparse
from transformers import AutoModel
p = argparse.ArgumentParser()
p.add_argument("--org", default="facebook"); p.add_argument("--size", default="125m", choices=["125m", "350m"])
a = p.parse_args()
AutoModel.from_pretrained("{}/opt-{}".format(a.org, a.size))  #> AutoModel ← facebook/opt-125m (default)
#: variables of loops in each other, put together
from transformers import AutoModel
for o in ["org1", "org2"]:
    for n in ["a", "b"]:
        AutoModel.from_pretrained(f"{o}/{n}")  #> AutoModel ← org1/a (loop), org1/b (loop), org2/a (loop), org2/b (loop)
#: two parameters with defaults and a caller, put together
from transformers import AutoModel
def load(size="125m", owner="facebook"):
    return AutoModel.from_pretrained(f"{owner}/opt-{size}")  #> AutoModel ← facebook/opt-125m (default)
load(size="350m", owner="org")
