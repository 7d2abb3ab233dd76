# What decides together with an id: kinds that its text sets, rows that are counted, defaults that are handed on.
#: a kind that the text of the id sets
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, kind="causal"):
    if "t5" in name:
        kind = "seq2seq"
    if kind == "causal":
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
    return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
load("t5-small")
load("gpt2")
#: a kind that the text of the id sets in a constructor
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Wrapper:
    def __init__(self, name, causal=True):
        self.name = name
        self.causal = causal
        if "t5" in name:
            self.causal = False
    def load(self):
        if not self.causal:
            return AutoModelForSeq2SeqLM.from_pretrained(self.name)  #> AutoModelForSeq2SeqLM ← gpt2 (caller?), t5-small (caller) !choice
        return AutoModelForCausalLM.from_pretrained(self.name)  #> AutoModelForCausalLM ← gpt2 (caller) !choice
Wrapper("gpt2").load()
Wrapper("t5-small").load()
#: a kind that the text of the id sets where none is given
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, kind=None):
    if kind is None:
        kind = "seq2seq" if "t5" in name else "causal"
    if kind == "seq2seq":
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← google/flan-t5-base (caller), google/pegasus-xsum (caller)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
load("google/flan-t5-base")
load("gpt2")
load("google/pegasus-xsum", kind="seq2seq")
#: a question that is put into a name by a call
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, is_t5=None):
    if is_t5 is None:
        is_t5 = name.startswith("t5")
    if is_t5:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← google/flan-t5-base (caller)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
load("google/flan-t5-base", is_t5=True)
load("gpt2")
#: a text in other letters that is asked by a name
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def run(name, task):
    kind = task.lower()
    if kind in ("summarization", "translation"):
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    else:
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
run("gpt2", "LM")
run("t5-small", "Summarization")
#: a name that is left by an earlier turn
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
name = "facebook/opt-125m"
for kind in ["first", "second"]:
    if kind == "second":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← facebook/opt-125m (branch?), t5-small (branch?), gpt2 (branch?) !choice
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← facebook/opt-125m (branch?), t5-small (branch?), gpt2 (branch?) !choice
    name = "t5-small" if kind == "first" else "gpt2"
#: another id for one kind
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, tuned=False, seq2seq=False):
    if tuned and seq2seq:
        name = "google/" + name
    if seq2seq:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← google/flan-t5-base (branch), google/gpt2 (branch?), flan-t5-base (branch?) !choice
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← google/gpt2 (branch?), flan-t5-base (branch?), gpt2 (branch) !choice
load("flan-t5-base", True, True)
load("gpt2", tuned=True)
#: an id that is made anew in each turn
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for name, owner, seq2seq in [("flan-t5-base", "google", True), ("gpt2", None, False)]:
    if owner:
        name = f"{owner}/{name}"
    if seq2seq:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← flan-t5-base (branch?), google/flan-t5-base (branch), google/gpt2 (branch?) !choice
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← flan-t5-base (branch?), gpt2 (branch), google/gpt2 (branch?) !choice
#: a default that is filled in, beside a switch
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name=None, seq2seq=False):
    name = name or "gpt2"
    if seq2seq:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← gpt2 (branch?), t5-small (branch) !choice
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (branch) !choice
load()
load("t5-small", seq2seq=True)
#: a member with an annotation
from enum import Enum
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Kind(Enum):
    CAUSAL = 1
    SEQ2SEQ = 2
def load(name, kind: Kind = Kind.CAUSAL):
    if kind is Kind.CAUSAL:
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
    elif kind == Kind.SEQ2SEQ:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
load("t5-small", Kind.SEQ2SEQ)
load("gpt2")
#: a field of an instance that is set from outside
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Wrapper:
    def __init__(self, name):
        self.name = name
        self.seq2seq = False
    def load(self):
        if self.seq2seq:
            return AutoModelForSeq2SeqLM.from_pretrained(self.name)  #> AutoModelForSeq2SeqLM ← t5-small (caller?), gpt2 (caller?) !choice
        return AutoModelForCausalLM.from_pretrained(self.name)  #> AutoModelForCausalLM ← t5-small (caller?), gpt2 (caller) !choice
first = Wrapper("t5-small")
first.seq2seq = True
first.load()
second = Wrapper("gpt2")
second.load()
#: lists that are walked by an index
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
names = ["gpt2", "t5-small"]
flags = [False, True]
for i in range(len(names)):
    if flags[i]:
        AutoModelForSeq2SeqLM.from_pretrained(names[i])  #> AutoModelForSeq2SeqLM ← t5-small (branch)
    else:
        AutoModelForCausalLM.from_pretrained(names[i])  #> AutoModelForCausalLM ← gpt2 (branch)
#: numbers that begin at one
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for i, name in enumerate(["gpt2", "t5-small"], 1):
    if i == 2:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
#: rows from behind
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for name, seq2seq in reversed([("gpt2", False), ("t5-small", True)]):
    if seq2seq:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
#: rows in order
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
TABLE = {"t5-small": True, "gpt2": False}
for name, seq2seq in sorted(TABLE.items()):
    if seq2seq:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
#: patterns in patterns
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
names = ["gpt2", "t5-small"]
for i, (name, seq2seq) in enumerate(zip(names, [False, True])):
    if seq2seq:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
for (name, size), seq2seq in zip([("gpt2", 1), ("t5-small", 2)], [False, True]):
    if seq2seq:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
#: a wrapper that hands on its own default
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, seq2seq=False):
    if seq2seq:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller) !choice
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← t5-small (caller?), gpt2 (caller) !choice
def load_t5(seq2seq=True):
    return load("t5-small", seq2seq=seq2seq)
load_t5()
load("gpt2")
#: fields of what a constructor gets by any keyword
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Wrapper:
    def __init__(self, **kwargs):
        self.name = kwargs.get("name", "gpt2")
        self.seq2seq = kwargs.get("seq2seq", False)
    def load(self):
        if self.seq2seq:
            return AutoModelForSeq2SeqLM.from_pretrained(self.name)  #> AutoModelForSeq2SeqLM ← gpt2 (default?), t5-small (caller) !choice
        return AutoModelForCausalLM.from_pretrained(self.name)  #> AutoModelForCausalLM ← gpt2 (default) !choice
Wrapper().load()
Wrapper(name="t5-small", seq2seq=True).load()
