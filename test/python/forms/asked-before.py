# What code asks of a name before it binds it anew, and of a flag that may be given.
#: an id for none
from transformers import AutoModel
def load(name=None):
    if name is None:
        name = "gpt2"
        AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant)
    if not name:
        AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: another id for a kind of id
from transformers import AutoModel
def load(name):
    if name.startswith("t5"):
        name = "gpt2"
        AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant)

#: another id in some cases of a kind
from transformers import AutoModelForCausalLM
def load(name="t5-small", force=False):
    if "t5" not in name:
        if force:
            name = "gpt2"
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (branch)

#: an id for an option that is none
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model")
args = parser.parse_args()
if args.model is None:
    args.model = "gpt2"
    AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (constant)

#: an id for a field that is none
from transformers import AutoModel
class Model:
    def __init__(self, name=None):
        self.name = name
        if self.name is None:
            self.name = "gpt2"
            self.model = AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (constant)

#: an id from a table for none
from transformers import AutoModel
TASKS = {"qa": {"name": "gpt2", "reader": "t5-small"}, "sum": {"name": "t5-base"}}
def load(task, reader=None):
    entry = TASKS[task]
    if reader is None:
        reader = entry["reader"]
        AutoModel.from_pretrained(reader)  #> AutoModel ← t5-small (branch)

#: an id from a constant for none
from transformers import AutoModel
DEFAULT = "gpt2"
def load(name=None):
    if name is None:
        name = DEFAULT
        AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant)

#: a name that is bound anew with what it was
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    if "t5" in name:
        return None
    name = str(name)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?

#: a name that is bound anew with what it was, or something else
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    if "t5" in name:
        return None
    name = found(name) or name
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?

#: a name that is bound anew with what it was in a text
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    if "t5" in name:
        return None
    name = f"{name}"
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?

#: a name that is bound anew with what it was, by way of another one
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    kept = name
    if "t5" in name:
        return None
    name = kept
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?

#: an option that is bound anew with another one
import argparse
from transformers import AutoModelForCausalLM
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="t5-small")
args = parser.parse_args()
if "t5" not in args.model:
    args.model = str(args.model)
    AutoModelForCausalLM.from_pretrained(args.model)  #> AutoModelForCausalLM ← ?

#: an id that the turn before has bound
from transformers import AutoModel
def load(names):
    name = "gpt2"
    for one in names:
        if name == "t5-small":
            name = "t5-base"
            AutoModel.from_pretrained(name)  #> AutoModel ← ?
        if name == "t5-large":
            AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: a flag that the id tells where it is not given
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name="t5-small", is_t5=None):
    if is_t5 is None:
        is_t5 = "t5" in name
    if is_t5:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (default)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?

#: a flag that the id tells where it does not hold
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name="t5-small", is_t5=False):
    if not is_t5:
        is_t5 = "t5" in name
    if is_t5:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (default)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?

#: a flag that the id tells in some other case
from transformers import AutoModelForCausalLM
def load(name="t5-small", is_t5=False, guess=False):
    if guess:
        is_t5 = "t5" in name
    if not is_t5:
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← t5-small (default)

#: an id that has to be given
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
parser.add_argument("--judge", default="")
args = parser.parse_args()
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
model = load(args.model)
if args.judge:
    judge = load(args.judge)
AutoModel.from_pretrained(args.judge)  #> AutoModel ← ?
AutoModel.from_pretrained("")  #> AutoModel ←  (literal)
#: the beginning of a key is asked
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer
CAPTIONERS = {"git-coco": "org/git-coco", "blip": "org/blip", "blip2-opt": "org/blip2-opt"}
class Settings:
    kind: str = "blip"
class Captioner:
    def __init__(self, settings: Settings):
        self.settings = settings
    def load(self):
        path = CAPTIONERS[self.settings.kind]
        AutoTokenizer.from_pretrained(path)  #> AutoTokenizer ← org/blip (default)
        if self.settings.kind.startswith("git-"):
            return AutoModelForCausalLM.from_pretrained(path)  #> AutoModelForCausalLM ← ?
        if self.settings.kind.endswith("-opt"):
            return AutoModel.from_pretrained(path)  #> AutoModel ← ?
        return AutoModel.from_pretrained(path)  #> AutoModel ← org/blip (default)
#: what a key has in it is asked, and whether it is one of several
from transformers import AutoModel, AutoModelForCausalLM, AutoModelForSeq2SeqLM
MODELS = {"t5": "t5-small", "flan-t5": "google/flan-t5-base", "bert": "bert-base-cased", "gpt": "gpt2"}
def load(kind):
    if "t5" in kind:
        return AutoModelForSeq2SeqLM.from_pretrained(MODELS[kind])  #> AutoModelForSeq2SeqLM ← t5-small (branch), google/flan-t5-base (branch)
    if kind in ("bert", "other"):
        return AutoModel.from_pretrained(MODELS[kind])  #> AutoModel ← bert-base-cased (branch)
    return AutoModelForCausalLM.from_pretrained(MODELS[kind])  #> AutoModelForCausalLM ← gpt2 (branch)
#: something is asked of another key, or of one that is given anew
from transformers import AutoModel
MODELS = {"a": "gpt2", "b": "t5-small"}
def load(kind, other):
    if other.startswith("a"):
        AutoModel.from_pretrained(MODELS[kind])  #> AutoModel ← gpt2 (branch), t5-small (branch)
    if kind.startswith(other):
        AutoModel.from_pretrained(MODELS[kind])  #> AutoModel ← gpt2 (branch), t5-small (branch)
def load_again(kind):
    if kind.startswith("a"):
        kind = pick(kind)
        AutoModel.from_pretrained(MODELS[kind])  #> AutoModel ← gpt2 (branch), t5-small (branch)
