# What functions of the file return, and downloads.
#: a function that returns a text
from transformers import AutoModel
def model_name():
    return "gpt2"
AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (constant)
#: a function further down
from transformers import AutoModel
def main():
    AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (constant)
def model_name():
    return "gpt2"
#: a function in another cell
def model_name():
    return "gpt2"
# %%
from transformers import AutoModel
AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (constant)
#: several returns
from transformers import AutoModel
def model_name():
    if small:
        return "gpt2"
    return "gpt2-xl"
AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: several returns of which one is unknown
from transformers import AutoModel
def model_name():
    if small:
        return "gpt2"
    return read()
AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (branch?)
#: a function that returns a local variable
from transformers import AutoModel
def model_name():
    name = "gpt2"
    return name
AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (constant)
#: a return of a function inside does not count
from transformers import AutoModel
def model_name():
    def other():
        return "t5-small"
    return "gpt2"
AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (constant)
#: a function that returns its parameter
from transformers import AutoModel
def same(name):
    return name
AutoModel.from_pretrained(same("gpt2"))  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(same(name="t5-small"))  #> AutoModel ← t5-small (constant)
#: a function that returns its parameter's default
from transformers import AutoModel
def same(name="gpt2"):
    return name
AutoModel.from_pretrained(same())  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(same("t5-small"))  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(same(**read()))  #> AutoModel ← ?
#: a function that makes something of its parameter
from transformers import AutoModel
def full(name):
    return "org/" + name
AutoModel.from_pretrained(full("gpt2"))  #> AutoModel ← org/gpt2 (caller)
#: a function that makes something else for every call
from transformers import AutoModel
def full(name):
    return "org/" + name
AutoModel.from_pretrained(full("gpt2"))  #> AutoModel ← ?
AutoModel.from_pretrained(full("t5-small"))  #> AutoModel ← ?
#: a function that makes something of its default
from transformers import AutoModel
def full(name="gpt2"):
    return "org/" + name
AutoModel.from_pretrained(full("t5-small"))  #> AutoModel ← ?
#: a function that chooses by its parameter
from transformers import AutoModel
MODELS = {"small": "gpt2", "big": "gpt2-xl"}
def find(size):
    return MODELS[size]
AutoModel.from_pretrained(find("big"))  #> AutoModel ← gpt2-xl (caller)
#: a local variable that depends on a parameter
from transformers import AutoModel
def full(name):
    text = f"org/{name}"
    return text
AutoModel.from_pretrained(full("gpt2"))  #> AutoModel ← ?
AutoModel.from_pretrained(full("t5-small"))  #> AutoModel ← ?
#: a parameter that does not matter
from transformers import AutoModel
def model_name(device):
    return "gpt2"
AutoModel.from_pretrained(model_name("cpu"))  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(model_name("cuda"))  #> AutoModel ← gpt2 (constant)
#: a method
from transformers import AutoModel
class A:
    def name(self):
        return "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name())  #> AutoModel ← gpt2 (constant)
#: a method that a subclass replaces
from transformers import AutoModel
class A:
    def name(self):
        raise NotImplementedError
    def load(self):
        return AutoModel.from_pretrained(self.name())  #> AutoModel ← gpt2 (branch), t5-small (branch)
class B(A):
    def name(self):
        return "gpt2"
class C(A):
    def name(self):
        return "t5-small"
#: a method of a known object
from transformers import AutoModel
class A:
    def name(self):
        return "gpt2"
a = A()
AutoModel.from_pretrained(a.name())  #> AutoModel ← gpt2 (constant)
#: a method of an unknown object
from transformers import AutoModel
class A:
    def name(self):
        return "gpt2"
AutoModel.from_pretrained(other.name())  #> AutoModel ← ?
#: a class method
from transformers import AutoModel
class A:
    @classmethod
    def name(cls):
        return "gpt2"
AutoModel.from_pretrained(A.name())  #> AutoModel ← gpt2 (constant)
#: a function that is remembered
from functools import lru_cache
from transformers import AutoModel
@lru_cache
def model_name():
    return "gpt2"
AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (constant)
#: an unknown decorator may return something else
from transformers import AutoModel
@changed
def model_name():
    return "gpt2"
AutoModel.from_pretrained(model_name())  #> AutoModel ← ?
#: a generator
from transformers import AutoModel
def model_names():
    yield "gpt2"
    return "t5-small"
AutoModel.from_pretrained(model_names())  #> AutoModel ← ?
#: a function that is awaited
from transformers import AutoModel
async def model_name():
    return "gpt2"
async def main():
    AutoModel.from_pretrained(await model_name())  #> AutoModel ← gpt2 (constant)
    AutoModel.from_pretrained(model_name())  #> AutoModel ← ?
#: a lambda
from transformers import AutoModel
model_name = lambda: "gpt2"
AutoModel.from_pretrained(model_name())  #> AutoModel ← gpt2 (constant)
#: a function that calls another
from transformers import AutoModel
def one():
    return two()
def two():
    return "gpt2"
AutoModel.from_pretrained(one())  #> AutoModel ← gpt2 (constant)
#: a function that calls itself
from transformers import AutoModel
def one(n):
    if n > 0:
        return one(n - 1)
    return "gpt2"
AutoModel.from_pretrained(one(3))  #> AutoModel ← gpt2 (branch?)
#: a function that returns several things
from transformers import AutoModel
def names():
    return "gpt2", "t5-small"
one, two = names()
AutoModel.from_pretrained(two)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(names()[0])  #> AutoModel ← gpt2 (constant)
#: a function that returns a dictionary
from transformers import AutoModel
def config():
    return {"model": "gpt2"}
AutoModel.from_pretrained(config()["model"])  #> AutoModel ← gpt2 (constant)
#: a function that returns a list
from transformers import AutoModel
def names():
    return ["gpt2", "t5-small"]
for name in names():
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: a function that returns nothing
from transformers import AutoModel
def nothing():
    return
AutoModel.from_pretrained(nothing() or "gpt2")  #> AutoModel ← gpt2 (branch)
#: an imported function of the same name
from other import model_name
from transformers import AutoModel
class A:
    def model_name(self):
        return "gpt2"
AutoModel.from_pretrained(model_name())  #> AutoModel ← ?
#: a downloaded repository
from huggingface_hub import snapshot_download
from transformers import AutoModel
path = snapshot_download("org/name")
AutoModel.from_pretrained(path)  #> AutoModel ← org/name (constant)
#: a downloaded repository by its keyword
import huggingface_hub as hub
from transformers import AutoModel
AutoModel.from_pretrained(hub.snapshot_download(repo_id="org/name", local_dir="out"))  #> AutoModel ← org/name (constant)
#: a downloaded dataset
from huggingface_hub import snapshot_download
from transformers import AutoModel
AutoModel.from_pretrained(snapshot_download("org/name", repo_type="dataset"))  #> AutoModel ← ?
#: a downloaded model that is called so
from huggingface_hub import snapshot_download
from transformers import AutoModel
AutoModel.from_pretrained(snapshot_download("org/name", repo_type="model", revision=None))  #> AutoModel ← org/name (constant)
#: a download of another revision
from huggingface_hub import snapshot_download
from transformers import AutoModel
AutoModel.from_pretrained(snapshot_download("org/name", revision="v1"))  #> AutoModel ← ?
#: a folder in a download
import os
from huggingface_hub import snapshot_download
from transformers import AutoModel
path = snapshot_download("org/name")
AutoModel.from_pretrained(os.path.join(path, "sub"))  #> AutoModel ← ?
AutoModel.from_pretrained(f"{path}/sub")  #> AutoModel ← ?
AutoModel.from_pretrained(path + "/sub")  #> AutoModel ← ?
#: a download from elsewhere
from modelscope import snapshot_download
from transformers import AutoModel
AutoModel.from_pretrained(snapshot_download("org/name"))  #> AutoModel ← ?
#: a downloaded file
from huggingface_hub import hf_hub_download
from transformers import AutoModel
AutoModel.from_pretrained(hf_hub_download("org/name", "config.json"))  #> AutoModel ← ?
#: a download of a variable
from huggingface_hub import snapshot_download
from transformers import AutoModel
MODEL = "org/name"
def fetch():
    return snapshot_download(MODEL)
AutoModel.from_pretrained(fetch())  #> AutoModel ← org/name (constant)
#: a download by an API object
from huggingface_hub import HfApi
from transformers import AutoModel
api = HfApi()
AutoModel.from_pretrained(api.snapshot_download("org/name"))  #> AutoModel ← org/name (constant)
#: a download as text
from huggingface_hub import snapshot_download
from transformers import AutoModel
AutoModel.from_pretrained(str(snapshot_download("org/name")))  #> AutoModel ← org/name (constant)

#: a helper that looks up what it knows, and gives back the rest
from transformers import AutoModel
CARDS = {"mnli": "facebook/bart-large-mnli", "vitc": "tals/albert-xlarge-vitaminc-mnli"}
def card(name):
    if name in CARDS:
        return CARDS[name]
    return name
AutoModel.from_pretrained(card("mnli"))  #> AutoModel ← facebook/bart-large-mnli (caller)

#: the same, for what it does not know
from transformers import AutoModel
CARDS = {"mnli": "facebook/bart-large-mnli"}
def card(name):
    if name in CARDS:
        return CARDS[name]
    return name
AutoModel.from_pretrained(card("gpt2"))  #> AutoModel ← gpt2 (constant)

#: a helper that looks up in what is changed
from transformers import AutoModel
CARDS = {"mnli": "facebook/bart-large-mnli"}
CARDS["gpt2"] = "openai-community/gpt2"
def card(name):
    if name in CARDS:
        return CARDS[name]
    return name
AutoModel.from_pretrained(card("gpt2"))  #> AutoModel ← gpt2 (branch?)

#: a helper whose condition calls itself
from transformers import AutoModel
def card(name):
    if card(name) == "a":
        return "b"
    return name
AutoModel.from_pretrained(card("gpt2"))  #> AutoModel ← b (branch), gpt2 (branch)
#: a context manager
from contextlib import contextmanager
from transformers import AutoModel
@contextmanager
def using(name="gpt2"):
    model = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default), t5-small (caller)
    yield model
with using("t5-small") as model:
    print(model)
#: the return that a call comes to
from transformers import AutoModel
def model_for(size, large=False):
    if size == "small":
        return "t5-small"
    if size in ("base", "medium"):
        return "t5-base"
    if large:
        return "t5-large"
    return size
AutoModel.from_pretrained(model_for("small"))  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(model_for("medium"))  #> AutoModel ← t5-base (constant)
AutoModel.from_pretrained(model_for("gpt2", large=True))  #> AutoModel ← t5-large (constant)
AutoModel.from_pretrained(model_for("gpt2"))  #> AutoModel ← gpt2 (constant)
def load(size="small"):
    return AutoModel.from_pretrained(model_for(size))  #> AutoModel ← t5-small (default)
def load_called(size):
    return AutoModel.from_pretrained(model_for(size))  #> AutoModel ← t5-base (caller)
load_called("base")
#: a return that nobody knows whether a call comes to
from transformers import AutoModel
def model_for(size, large=False):
    if size == "small":
        return "t5-small"
    if large:
        return "t5-large"
    return "t5-base"
AutoModel.from_pretrained(model_for(pick()))  #> AutoModel ← t5-small (branch), t5-base (branch)
AutoModel.from_pretrained(model_for("other", is_large()))  #> AutoModel ← t5-large (branch), t5-base (branch)
AutoModel.from_pretrained(model_for(*sizes()))  #> AutoModel ← t5-small (branch), t5-large (branch), t5-base (branch)
def model_again(size):
    size = size.strip()
    if size == "small":
        return "t5-small"
    return "t5-base"
AutoModel.from_pretrained(model_again("small "))  #> AutoModel ← t5-small (branch), t5-base (branch)
#: a return that cannot be followed leaves the others in doubt
import json
from transformers import AutoModel
def from_table(kind, table={}):
    if kind in table:
        return table[kind]
    return "t5-small"
AutoModel.from_pretrained(from_table("c", {"c": "gpt2"}))  #> AutoModel ← t5-small (branch?)
def from_loop(wanted):
    for name in ("gpt2", "t5-small"):
        if name == wanted:
            return name
    return "distilgpt2"
AutoModel.from_pretrained(from_loop("t5-small"))  #> AutoModel ← distilgpt2 (branch?)
AutoModel.from_pretrained(from_loop("other"))  #> AutoModel ← distilgpt2 (branch?)
def from_try(kind):
    try:
        return {"c": "gpt2", "s": "t5-small"}[kind]
    except KeyError:
        return "t5-base"
AutoModel.from_pretrained(from_try("s"))  #> AutoModel ← t5-base (branch?)
AutoModel.from_pretrained(from_try("q"))  #> AutoModel ← t5-base (branch?)
TABLE = json.loads(open("table.json").read())
def from_file(kind):
    if kind in TABLE:
        return TABLE[kind]
    name = "gpt2"
    return name
chosen = from_file("c")
AutoModel.from_pretrained(chosen)  #> AutoModel ← gpt2 (branch?)
def from_other():
    if small():
        return from_file("d")
    return "t5-large"
AutoModel.from_pretrained(from_other())  #> AutoModel ← gpt2 (branch?), t5-large (branch?)
def not_for_this(kind):
    if kind == "own":
        return read_own()
    return "bert-base-uncased"
AutoModel.from_pretrained(not_for_this(kind()))  #> AutoModel ← bert-base-uncased (branch?)
#: returns that are all known, or nothing, leave no doubt
from transformers import AutoModel
TABLE = {"c": "gpt2"}
def from_table(kind):
    if kind in TABLE:
        return TABLE[kind]
    return "t5-small"
AutoModel.from_pretrained(from_table(kind()))  #> AutoModel ← gpt2 (branch), t5-small (branch)
def or_nothing():
    if small():
        return "t5-base"
    return None
AutoModel.from_pretrained(or_nothing())  #> AutoModel ← t5-base (branch)
def not_for_this(kind):
    if kind == "own":
        return read_own()
    return "t5-large"
AutoModel.from_pretrained(not_for_this("other"))  #> AutoModel ← t5-large (constant)
#: a return behind a key that is there, or is not
from transformers import AutoModel
TABLE = {"c": "gpt2"}
def there(kind):
    if kind in TABLE:
        return TABLE[kind]
    return "t5-small"
AutoModel.from_pretrained(there("c"))  #> AutoModel ← gpt2 (caller)
def missing(kind):
    if kind not in TABLE:
        return "t5-base"
    return TABLE[kind]
AutoModel.from_pretrained(missing("s"))  #> AutoModel ← t5-base (constant)
