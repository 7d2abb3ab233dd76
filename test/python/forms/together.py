# Ids that go together with something else: with another argument, in one row, with a switch. A branch is told only those
# with which it is reached.
#: arguments that go together
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(kind, name):
    if kind == "seq":
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    else:
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
load("seq", "t5-small")
load("causal", "gpt2")
#: keyword arguments that go together, and a default
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, *, seq=False):
    if seq:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
load(name="t5-small", seq=True)
load("gpt2")
#: another argument that is not known
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(kind, name):
    if kind == "seq":
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller), gpt2 (caller?) !choice
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller?) !choice
load("seq", "t5-small")
load(asked(), "gpt2")
#: no caller tells
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(kind, name):
    if kind == "seq":
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller?), gpt2 (caller?) !choice
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← t5-small (caller?), gpt2 (caller?) !choice
load(asked(), "t5-small")
load(asked(), "gpt2")
#: arguments that are handed on
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def inner(model, is_seq):
    if is_seq:
        return AutoModelForSeq2SeqLM.from_pretrained(model)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    return AutoModelForCausalLM.from_pretrained(model)  #> AutoModelForCausalLM ← gpt2 (caller)
def outer(kind, name):
    return inner(name, is_seq=kind == "seq")
outer("seq", "t5-small")
outer("causal", name="gpt2")
#: arguments of a partial
from functools import partial
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, seq):
    if seq:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
seq2seq = partial(load, seq=True)
seq2seq("t5-small")
causal = partial(load, seq=False)
causal("gpt2")
#: arguments of a method
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Loader:
    def load(self, name, kind="causal"):
        if kind.lower() == "seq":
            return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
loader = Loader()
loader.load("t5-small", "SEQ")
loader.load("gpt2")
#: arguments of a constructor
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Loader:
    def __init__(self, kind, name):
        self.kind = kind
        self.name = name
    def load(self):
        if self.kind == "seq":
            return AutoModelForSeq2SeqLM.from_pretrained(self.name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
        return AutoModelForCausalLM.from_pretrained(self.name)  #> AutoModelForCausalLM ← gpt2 (caller)
Loader("seq", "t5-small").load()
Loader("causal", "gpt2").load()
#: arguments of a constructor that loads
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Model:
    def __init__(self, name, is_seq):
        if is_seq:
            self.model = AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
        else:
            self.model = AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
Model("t5-small", True)
Model("gpt2", False)
#: attributes of subclasses
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Base:
    name = "gpt2"
    is_seq = False
    def load(self):
        if self.is_seq:
            return AutoModelForSeq2SeqLM.from_pretrained(self.name)  #> AutoModelForSeq2SeqLM ← t5-small (branch)
        return AutoModelForCausalLM.from_pretrained(self.name)  #> AutoModelForCausalLM ← gpt2 (branch)
class Seq(Base):
    name = "t5-small"
    is_seq = True
#: a function that calls itself with something else
from transformers import AutoModelForCausalLM
def load(name, depth=0):
    if depth < 3:
        return load(name, depth + 1)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
load("gpt2")
#: rows of a list
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for name, is_t5 in [("t5-small", True), ("gpt2", False)]:
    if is_t5:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
#: rows that are handed on
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(kind, name):
    if kind == "t5":
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    elif kind == "gpt2":
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
for t, i in [("t5", "t5-small"), ("gpt2", "gpt2")]:
    load(t, i)
#: rows that are unpacked into a call
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, seq=False):
    if seq:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
for row in [{"name": "t5-small", "seq": True}, {"name": "gpt2"}]:
    load(**row)
#: rows of dictionaries
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
CONFIGS = [{"id": "t5-small", "type": "seq2seq"}, {"id": "gpt2", "type": "causal"}]
for cfg in CONFIGS:
    if cfg["type"] == "seq2seq":
        AutoModelForSeq2SeqLM.from_pretrained(cfg["id"])  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(cfg["id"])  #> AutoModelForCausalLM ← gpt2 (loop)
#: rows without the key
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for cfg in [{"id": "t5-small", "seq": True}, {"id": "gpt2"}]:
    if cfg.get("seq", False):
        AutoModelForSeq2SeqLM.from_pretrained(cfg["id"])  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    if not cfg.get("seq"):
        AutoModelForCausalLM.from_pretrained(cfg["id"])  #> AutoModelForCausalLM ← gpt2 (loop)
#: entries of a table
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
KINDS = {"gpt2": "causal", "t5-small": "seq"}
for name, kind in KINDS.items():
    if kind == "seq":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
TABLE = {"t5": {"id": "t5-small", "seq": True}, "gpt2": {"id": "gpt2", "seq": False}}
for key, c in TABLE.items():
    if c["seq"]:
        AutoModelForSeq2SeqLM.from_pretrained(c["id"])  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    if key == "gpt2":
        AutoModelForCausalLM.from_pretrained(c["id"])  #> AutoModelForCausalLM ← gpt2 (loop)
#: columns that are zipped
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
names = ["t5-small", "gpt2"]
for name, seq in zip(names, [True, False]):
    if seq:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
#: turns that are counted
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for i, name in enumerate(["gpt2", "t5-small"]):
    if i == 1:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    elif i < 1:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
#: objects in a list
from dataclasses import dataclass
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
@dataclass
class Case:
    id: str
    seq: bool = False
for case in [Case("t5-small", True), Case("gpt2")]:
    if case.seq:
        AutoModelForSeq2SeqLM.from_pretrained(case.id)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(case.id)  #> AutoModelForCausalLM ← gpt2 (loop)
#: rows in a comprehension
from transformers import AutoModelForCausalLM
[AutoModelForCausalLM.from_pretrained(n) for n, kind in [("t5-small", "seq"), ("gpt2", "lm")] if kind == "lm"]  #> AutoModelForCausalLM ← gpt2 (loop)
#: rows of a test
import pytest
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
@pytest.mark.parametrize("name,seq", [("t5-small", True), pytest.param("gpt2", False, id="gpt2")])
def test_load(name, seq):
    if seq:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
#: cases of another argument
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(kind, name):
    match kind:
        case "seq" | "seq2seq":
            return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
        case _:
            return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
load("seq", "t5-small")
load("causal", "gpt2")
#: members of an enumeration
from enum import Enum
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class M(Enum):
    T5 = "t5-small"
    GPT = "gpt2"
for m in M:
    if m is M.T5:
        AutoModelForSeq2SeqLM.from_pretrained(m.value)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(m.value)  #> AutoModelForCausalLM ← gpt2 (loop)
def load(m: M):
    if m == M.T5:
        return AutoModelForSeq2SeqLM.from_pretrained(m.value)  #> AutoModelForSeq2SeqLM ← t5-small (branch)
    return AutoModelForCausalLM.from_pretrained(m.value)  #> AutoModelForCausalLM ← gpt2 (branch)
#: names that are set by the same condition
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
if args.seq:
    name = "t5-small"
else:
    name = "gpt2"
print(name)
if args.seq:
    AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch)
else:
    AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (branch)
other = "t5-small" if args.seq else "gpt2"
if not args.seq:
    AutoModelForCausalLM.from_pretrained(other)  #> AutoModelForCausalLM ← gpt2 (branch)
#: names that are looked up by what is asked
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
TABLE = {"seq": "t5-small", "causal": "gpt2"}
def load(kind):
    name = TABLE[kind]
    if kind == "seq":
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (branch)
#: names that are set by a condition on something that changes
from transformers import AutoModelForCausalLM
first = True
name = "gpt2"
for step in range(3):
    if first:
        name = "gpt2-xl"
        first = False
    if not first:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (branch), gpt2-xl (branch)
#: switches of the command line
import argparse
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
parser.add_argument("--seq2seq", action="store_true")
parser.add_argument("--causal", action="store_false", dest="no_causal")
args = parser.parse_args()
if args.seq2seq:
    AutoModelForSeq2SeqLM.from_pretrained(args.model)  #> AutoModelForSeq2SeqLM ← gpt2 (default?) !choice
else:
    AutoModelForCausalLM.from_pretrained(args.model)  #> AutoModelForCausalLM ← gpt2 (default) !choice
if not args.no_causal:
    AutoModelForCausalLM.from_pretrained(args.model)  #> AutoModelForCausalLM ← gpt2 (default?)
#: an assertion that cannot be told, and one that can
from transformers import AutoModelForCausalLM
def load(name="gpt2"):
    assert is_known(name)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (default)
def load_other(name="t5-small"):
    assert is_known(name) and "t5" not in name
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
#: calls that leave
import sys
import pytest
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    if "t5" in name:
        sys.exit("no T5")
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
@pytest.mark.parametrize("name", ["gpt2", "t5-small"])
def test_load(name):
    if "t5" in name:
        pytest.skip("no T5")
    AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
def load_checked(name="t5-small"):
    if "t5" in name:
        raise_unsupported(name)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
for name in ["t5-small", "gpt2"]:
    if "gpt" in name:
        print(name)
    else:
        continue
    AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
#: calls that do not leave
import logging
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    if "t5" in name:
        logging.error("no T5")
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← t5-small (default)
#: cases of an id in other letters
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name="T5-small"):
    match name.lower():
        case "gpt2":
            return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
        case "t5-small":
            return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← T5-small (default)
#: a flag of click, and one of typer
import click
import typer
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
@click.command()
@click.option("--model", default="gpt2")
@click.option("--seq2seq", is_flag=True)
def main(model, seq2seq):
    if seq2seq:
        AutoModelForSeq2SeqLM.from_pretrained(model)  #> AutoModelForSeq2SeqLM ← gpt2 (default?) !choice
    else:
        AutoModelForCausalLM.from_pretrained(model)  #> AutoModelForCausalLM ← gpt2 (default) !choice
def other(name: str = "gpt2-xl", seq: bool = typer.Option(False)):
    if seq:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← gpt2-xl (default?)
#: a field that is off by default
from dataclasses import dataclass
from transformers import AutoModelForSeq2SeqLM, HfArgumentParser
@dataclass
class Args:
    model: str = "gpt2"
    seq2seq: bool = False
args = HfArgumentParser(Args).parse_args_into_dataclasses()[0]
if args.seq2seq:
    AutoModelForSeq2SeqLM.from_pretrained(args.model)  #> AutoModelForSeq2SeqLM ← gpt2 (default?)
#: a constant that keeps a branch from running
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
USE_T5 = True
NAME = "t5-small"
if USE_T5:
    AutoModelForSeq2SeqLM.from_pretrained(NAME)  #> AutoModelForSeq2SeqLM ← t5-small (constant) !choice
else:
    AutoModelForCausalLM.from_pretrained(NAME)  #> AutoModelForCausalLM ← t5-small (constant?) !choice
if not USE_T5:
    own = "gpt2"
    AutoModelForCausalLM.from_pretrained(own)  #> AutoModelForCausalLM ← gpt2 (constant)
#: a constant that is bound again
from transformers import AutoModelForSeq2SeqLM
USE_T5 = False
NAME = "t5-small"
def choose():
    global USE_T5
    USE_T5 = asked()
choose()
if USE_T5:
    AutoModelForSeq2SeqLM.from_pretrained(NAME)  #> AutoModelForSeq2SeqLM ← t5-small (constant)
#: a default that no caller of a private function leaves
from transformers import AutoModelForCausalLM
def _load(name="t5-small"):
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
_load("gpt2")
#: a default of a private function that is handed on
from transformers import AutoModelForCausalLM
def _load(name="t5-small"):
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← t5-small (default), gpt2 (caller)
_load("gpt2")
trainer = Trainer(model_init=_load)
#: a default that one caller leaves
from transformers import AutoModelForCausalLM
def _load(name="t5-small"):
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← t5-small (default), gpt2 (caller)
_load("gpt2")
_load()
#: a default of a function that others may call
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← t5-small (default), gpt2 (caller)
load("gpt2")
#: variables of the environment
import os
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
MODEL = os.environ.get("MODEL", "gpt2")
KIND = os.environ.get("KIND", "causal")
if KIND == "seq":
    AutoModelForSeq2SeqLM.from_pretrained(MODEL)  #> AutoModelForSeq2SeqLM ← gpt2 (environment?) !choice
else:
    AutoModelForCausalLM.from_pretrained(MODEL)  #> AutoModelForCausalLM ← gpt2 (environment) !choice
if os.getenv("SEQ"):
    AutoModelForSeq2SeqLM.from_pretrained(MODEL)  #> AutoModelForSeq2SeqLM ← gpt2 (environment?)
#: tables that are passed
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def build(settings):
    if settings["seq"]:
        return AutoModelForSeq2SeqLM.from_pretrained(settings["id"])  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    return AutoModelForCausalLM.from_pretrained(settings["id"])  #> AutoModelForCausalLM ← gpt2 (caller)
build({"seq": True, "id": "t5-small"})
build({"seq": False, "id": "gpt2"})
#: attributes of the class that is made
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Base:
    seq = False
    def __init__(self, name):
        self.name = name
    def load(self):
        if self.seq:
            return AutoModelForSeq2SeqLM.from_pretrained(self.name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
        return AutoModelForCausalLM.from_pretrained(self.name)  #> AutoModelForCausalLM ← gpt2 (caller)
class Seq(Base):
    seq = True
Seq("t5-small").load()
Base("gpt2").load()

#: a flag among the keywords of the calls
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, **kwargs):
    if kwargs.get("seq2seq", False):
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
load("gpt2")
load("t5-small", seq2seq=True)

#: flags that are numbers
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for name, flag in [("gpt2", 0), ("t5-small", 1)]:
    if flag == True:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)

#: a switch that the construction leaves as it is
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Wrapper:
    def __init__(self, name, seq2seq=False):
        self.name = name
        self.seq2seq = seq2seq
    def load(self):
        if self.seq2seq:
            return AutoModelForSeq2SeqLM.from_pretrained(self.name)  #> AutoModelForSeq2SeqLM ← gpt2 (caller?), t5-small (caller) !choice
        return AutoModelForCausalLM.from_pretrained(self.name)  #> AutoModelForCausalLM ← gpt2 (caller) !choice
Wrapper("gpt2").load()
Wrapper("t5-small", seq2seq=True).load()

#: a flag that the id tells where the caller gives it
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, seq2seq=None):
    if seq2seq is None:
        seq2seq = "t5" in name
    if seq2seq:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← google/pegasus-xsum (caller)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
load("google/pegasus-xsum", seq2seq=True)

#: a switch of a method, while the id lies in a field
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Runner:
    def __init__(self, name="gpt2"):
        self.name = name
    def load(self, seq2seq=False):
        if seq2seq:
            return AutoModelForSeq2SeqLM.from_pretrained(self.name)  #> AutoModelForSeq2SeqLM ← gpt2 (default?), t5-small (caller), google/flan-t5-base (caller) !choice
        return AutoModelForCausalLM.from_pretrained(self.name)  #> AutoModelForCausalLM ← gpt2 (default), t5-small (caller?), google/flan-t5-base (caller?) !choice
Runner().load()
Runner("t5-small").load(seq2seq=True)
other = Runner("google/flan-t5-base")
other.load(True)
#: a condition of which nothing is known, in a loop
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for name in ["gpt2", "t5-small"]:
    options = read(name)
    if options["seq2seq"]:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← gpt2 (loop?), t5-small (loop?) !choice
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop?), t5-small (loop?) !choice
#: a condition of which nothing is known, for the same class
import torch
from transformers import AutoModelForCausalLM
for name in ["gpt2", "t5-small"]:
    if torch.cuda.is_available():
        AutoModelForCausalLM.from_pretrained(name, device_map="auto")  #> AutoModelForCausalLM ← gpt2 (loop), t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop), t5-small (loop)
#: a condition of which nothing is known, for one id
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, kind):
    if ask(kind):
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← t5-small (caller) !choice
    return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller) !choice
load("t5-small", kind)
