# The same question twice: what changed in between has another answer.
#: an attribute that is set between two questions
import argparse
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
p = argparse.ArgumentParser()
p.add_argument("--task", default="lm")
args = p.parse_args()
if args.task == "lm":
    name = "t5-small"
else:
    name = "gpt2"
args.task = "s2s"
if args.task == "s2s":
    m = AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch), gpt2 (branch)
#: an attribute that nothing changes
import argparse
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
p = argparse.ArgumentParser()
p.add_argument("--task", default="lm")
args = p.parse_args()
if args.task == "lm":
    name = "gpt2"
else:
    name = "t5-small"
if args.task == "lm":
    m = AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (branch)
else:
    m = AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch)
#: a name that is carried into the next turn
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
name = "gpt2"
for kind in ["first", "second"]:
    if kind == "first":
        name = "t5-small"
    if kind == "second":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← gpt2 (branch?), t5-small (branch?)
#: an id that an earlier turn has left, and none before
from transformers import AutoModelForCausalLM
for name, wanted in [("t5-small", False), ("gpt2", True)]:
    if not wanted:
        kept = name
    if wanted:
        AutoModelForCausalLM.from_pretrained(kept)  #> AutoModelForCausalLM ← t5-small (loop?), gpt2 (loop?)
#: one of two ids in each turn
from transformers import AutoModelForCausalLM
for kind in ["lm", "s2s"]:
    if ask():
        name = "gpt2"
    else:
        name = "gpt2-medium"
    if kind == "lm":
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (branch), gpt2-medium (branch)
#: a name that is bound in every turn
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for kind in kinds():
    if kind == "lm":
        name = "gpt2"
    else:
        name = "t5-small"
    if kind == "lm":
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (branch)
    else:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch)
#: a name that is bound further down in the loop
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for kind in kinds():
    if kind == "second":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch), gpt2 (branch)
    if kind == "first":
        name = "t5-small"
    else:
        name = "gpt2"
#: a field that a method sets
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class A:
    def switch(self):
        self.kind = "s2s"
    def run(self):
        if self.kind == "lm":
            name = "t5-small"
        else:
            name = "gpt2"
        self.switch()
        if self.kind == "s2s":
            AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch), gpt2 (branch)
#: an attribute that a function sets on its parameter
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def fix(a):
    a.task = "s2s"
def main(args):
    if args.task == "lm":
        name = "t5-small"
    else:
        name = "gpt2"
    fix(args)
    if args.task == "s2s":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch), gpt2 (branch)
#: a field that only the constructor sets
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class A:
    def __init__(self, kind):
        self.kind = kind
    def run(self):
        if self.kind == "lm":
            name = "gpt2"
        else:
            name = "t5-small"
        if self.kind == "s2s":
            AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch) !choice
        else:
            AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (branch?), t5-small (branch?) !choice
#: an item that is set between two questions
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def run(cfg):
    if cfg["task"] == "lm":
        name = "t5-small"
    else:
        name = "gpt2"
    cfg["task"] = "s2s"
    if cfg["task"] == "s2s":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch), gpt2 (branch)
#: a question in each turn
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
name = "gpt2"
while True:
    kind = ask()
    if kind == "first":
        name = "t5-small"
    if kind == "second":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← gpt2 (branch), t5-small (branch)
#: a key of the turn before
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
NAMES = {"first": "gpt2", "second": "t5-small"}
for kind in kinds():
    if kind == "second":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← gpt2 (branch), t5-small (branch)
    name = NAMES[kind]
#: a conditional expression of the turn before
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for kind in kinds():
    if kind == "second":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch), gpt2 (branch)
    name = "t5-small" if kind == "first" else "gpt2"
#: a mapping that is updated between two questions
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def run(cfg):
    name = "t5-small" if cfg["task"] == "lm" else "gpt2"
    cfg.update(task="s2s")
    if cfg["task"] == "s2s":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch), gpt2 (branch)
#: a list that grows between two questions
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def run(parts):
    name = "gpt2" if parts else "t5-small"
    parts.append(1)
    if parts:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← gpt2 (branch), t5-small (branch)
#: an attribute that is set by its name between two questions
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def run(args):
    name = "t5-small" if args.task == "lm" else "gpt2"
    setattr(args, "task", "s2s")
    if args.task == "s2s":
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch), gpt2 (branch)
#: an attribute that a method of the object sets between two questions
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Turn:
    def __init__(self, flag):
        self.flag = flag
    def flip(self):
        self.flag = not self.flag
def run(turn):
    if turn.flag:
        name = "t5-small"
    else:
        name = "gpt2"
    turn.flip()
    if turn.flag:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch), gpt2 (branch)
#: an attribute that a method sets which nobody calls
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Turn:
    def __init__(self, flag):
        self.flag = flag
    def flip(self):
        self.flag = not self.flag
    def show(self):
        print(self.flag)
def run(turn):
    if turn.flag:
        name = "t5-small"
    else:
        name = "gpt2"
    turn.show()
    if turn.flag:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (branch)
