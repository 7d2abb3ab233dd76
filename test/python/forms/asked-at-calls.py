# What is asked where a function is called decides which ids it gets.
#: a kind that rows stand under
from transformers import AutoModel
TABLE = {"a": [{"name": "gpt2"}, {"name": "t5-small"}], "b": [{"name": "bert-base-uncased"}]}
class Runner:
    def load(self, name):
        AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
    def run(self):
        for kind, models in TABLE.items():
            for m in models:
                if kind == "a":
                    self.load(m["name"])
Runner().run()
#: rows that are passed over
from transformers import AutoModel
def load(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
for name, wanted in [("gpt2", True), ("t5-small", False)]:
    if not wanted:
        continue
    load(name)
#: rows that are perhaps loaded all the same
from transformers import AutoModel
def load(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
for name, wanted in [("gpt2", True), ("t5-small", False)]:
    if wanted:
        load(name)
    elif big:
        load(name)
#: a flag that is changed in the loop
from transformers import AutoModel
def load(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (caller), gpt2 (caller)
for name, wanted in [("t5-small", False), ("gpt2", True)]:
    if name in cached():
        wanted = True
    if wanted:
        load(name)
#: a switch that is handed on to one of two functions
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name):
    AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
def load_seq2seq(name):
    AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
def run(name, seq2seq):
    if seq2seq:
        load_seq2seq(name)
    else:
        load(name)
run("gpt2", False)
run("t5-small", seq2seq=True)
#: a switch that is perhaps changed before
from transformers import AutoModel
def load(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller), t5-small (caller)
def run(name, big):
    big = big or ask()
    if big:
        load(name)
run("gpt2", False)
run("t5-small", True)
#: a part of the id at the call, and a switch in the function
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name, seq2seq):
    if seq2seq:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (caller)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (caller)
for name, seq2seq in [("gpt2", False), ("t5-small", True), ("org/t5", True), ("org/gpt", False)]:
    if "/" not in name:
        load(name, seq2seq)
#: an id that an earlier turn has left is passed
from transformers import AutoModel
def load(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2-medium (caller?), t5-small (caller?), gpt2 (caller?)
kept = "gpt2-medium"
for name, wanted in [("t5-small", False), ("gpt2", True)]:
    if not wanted:
        kept = name
    if wanted:
        load(kept)
