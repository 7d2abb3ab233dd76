# Which names hold the result of a load, and what is done with them. `#> names: uses | facts`, see result-words.ts.
#: nothing is done with it
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")
#: a variable
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() .config.vocab_size | predicts generate 3
model.generate(ids)
print(model.config.vocab_size)
#: trailing calls
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2").eval().to("cuda").half()  #> model: .eval() .to() .half() .generate() | predicts generate 3
model.generate(ids)
#: moved by an assignment
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .to() () →last_hidden_state
model = model.to(device)
out = model(ids)
h = out.last_hidden_state
#: moved in a branch
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .cuda() ()
if cuda:
    model = model.cuda()
model(ids)
#: rebound to something else
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .cuda()
model.cuda()
model = other()
model.generate(ids)
#: rebound in a branch
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .generate()~
if x:
    model = other()
model.generate(ids)
#: two branches
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
if x:
    model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() | predicts generate 6
else:
    model = AutoModelForSeq2SeqLM.from_pretrained("t5-small")  #> model: .generate() | predicts generate 6
model.generate(ids)
#: one after the other
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() | predicts generate 3
model.generate(ids)
model = AutoModelForSeq2SeqLM.from_pretrained("t5-small")  #> model: .eval() | predicts eval 5
model.eval()
#: a pair
from transformers import AutoModel, AutoTokenizer
model, tokenizer = AutoModel.from_pretrained("gpt2"), AutoTokenizer.from_pretrained("gpt2")  #> model: () | with 2 inputs ; tokenizer: () | with 2 inputs
model(**tokenizer("x", return_tensors="pt"))
#: a pair in one variable
from transformers import AutoModel, AutoTokenizer
both = AutoModel.from_pretrained("gpt2"), AutoTokenizer.from_pretrained("gpt2")  #> model: .eval() | predicts eval 4 | with 2 near ; .decode() | with 2 near
model = both[0]
model.eval()
both[1].decode(ids)
#: a function that returns it
from transformers import AutoModel
def load():
    return AutoModel.from_pretrained("gpt2")  #> model: .eval() | predicts eval 5
model = load()
model.eval()
#: a function that returns it and is called nowhere
from transformers import AutoModel
def load():
    return AutoModel.from_pretrained("gpt2")  #> returned 3 | trains perhaps 3
#: a function that returns a pair
from transformers import AutoModelForCausalLM, AutoTokenizer
def load(name):
    tokenizer = AutoTokenizer.from_pretrained(name)  #> tokenizer, tok: () →input_ids .decode() | with 4 inputs
    model = AutoModelForCausalLM.from_pretrained(name)  #> model: .generate() →generate.[0] | predicts generate 8 | with 3 inputs
    return model, tokenizer
model, tok = load("gpt2")
ids = tok("a", return_tensors="pt").input_ids
out = model.generate(ids)
print(tok.decode(out[0]))
#: a function that is handed on
from transformers import AutoModel
def load():
    return AutoModel.from_pretrained("gpt2")  #> returned 3 | trains perhaps 3
run(load)
#: a function that gets it
from transformers import AutoModelForCausalLM
def answer(m, text):
    return m.generate(text)
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> m, model: .generate() answer(0) | predicts generate 3
answer(model, "x")
#: a function that gets it by keyword
from transformers import AutoModelForCausalLM
def answer(text, *, m=None):
    return m.generate(text)
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> m, model: .generate() answer(m) | predicts generate 3
answer("x", m=model)
#: a function that gives it back
from transformers import AutoModelForCausalLM
def moved(m):
    return m.to("cuda")
a = moved(AutoModelForCausalLM.from_pretrained("gpt2"))  #> m, a: .to() moved(0) .generate() | predicts generate 6
b = moved(other)
a.generate(ids)
b.eval()
#: a function of another file gets it
from transformers import AutoModelForCausalLM
from lib import use
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: lib.use(0) | passed 4 | trains perhaps 4
use(model)
#: a global of a function
from transformers import AutoModel
model = None
def load():
    global model
    model = AutoModel.from_pretrained("gpt2")  #> model: ()
def use():
    return model(ids)
#: a variable of the module, used in a function
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() | predicts generate 6
def use(model_name, ids):
    "model.train()"
    # model.train()
    return model.generate(ids)
#: a parameter of the same name
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model
def use(model, ids):
    return model.generate(ids)
#: a field
from transformers import AutoModelForCausalLM
class Chat:
    def __init__(self):
        self.model = AutoModelForCausalLM.from_pretrained("gpt2")  #> self.model: .eval() .generate() | predicts generate 7
        self.model.eval()
    def ask(self, ids):
        return self.model.generate(ids)
#: a field of another class
from transformers import AutoModelForCausalLM
class Chat:
    def __init__(self):
        self.model = AutoModelForCausalLM.from_pretrained("gpt2")  #> self.model
class Other:
    def ask(self, ids):
        return self.model.generate(ids)
#: a field that an heir uses
from transformers import AutoModelForCausalLM
class Chat:
    def __init__(self):
        self.model = AutoModelForCausalLM.from_pretrained("gpt2")  #> self.model: .generate() | predicts generate 7
class Other(Chat):
    def ask(self, ids):
        return self.model.generate(ids)
#: a field that is set to two things
from transformers import AutoModelForCausalLM
class Chat:
    def __init__(self):
        self.model = None
    def load(self):
        self.model = AutoModelForCausalLM.from_pretrained("gpt2")  #> self.model: .generate()~
    def change(self):
        self.model = other()
    def ask(self, ids):
        return self.model.generate(ids)
#: a field that begins as None
from transformers import AutoModelForCausalLM
class Chat:
    def __init__(self):
        self.model = None
    def ask(self, ids):
        if self.model is None:
            self.model = AutoModelForCausalLM.from_pretrained("gpt2")  #> self.model: .generate() | predicts generate 8
        return self.model.generate(ids)
#: a field of an instance
from transformers import AutoModelForCausalLM
class Chat:
    def __init__(self, name):
        self.model = AutoModelForCausalLM.from_pretrained(name)  #> self.model: .generate() | predicts generate 6
chat = Chat("gpt2")
chat.model.generate(ids)
#: a field of the class
from transformers import AutoModelForCausalLM
class Chat:
    model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() .config .eval() | predicts generate 5
    def ask(self, ids):
        return self.model.generate(ids)
    @classmethod
    def tell(cls):
        return cls.model.config
Chat.model.eval()
#: a constructor gets it
from transformers import AutoModelForCausalLM
class Chat:
    def __init__(self, model):
        self.m = model
    def ask(self, ids):
        return self.m.generate(ids)
Chat(AutoModelForCausalLM.from_pretrained("gpt2")).ask(ids)  #> model, self.m: .generate() Chat(0) | predicts generate 6
#: a property
from transformers import AutoModelForCausalLM
class Chat:
    @property
    def model(self):
        return AutoModelForCausalLM.from_pretrained("gpt2")  #> .generate() | predicts generate 7
    def ask(self, ids):
        return self.model.generate(ids)
#: a method that returns it
from transformers import AutoModelForCausalLM
class Chat:
    def _load(self):
        return AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() | predicts generate 7
    def ask(self, ids):
        model = self._load()
        return model.generate(ids)
#: an attribute of another object
from transformers import AutoModelForCausalLM
app.state.model = AutoModelForCausalLM.from_pretrained("gpt2")  #> app.state.model: .generate() | stored 2 | trains perhaps 2 | predicts generate 4
def ask(ids):
    return app.state.model.generate(ids)
#: a container
from transformers import AutoModelForCausalLM
models = {"a": AutoModelForCausalLM.from_pretrained("gpt2")}  #> stored 2 | trains perhaps 2
models["b"] = AutoModelForCausalLM.from_pretrained("gpt2")  #> stored 3 | trains perhaps 3
#: appended to a list
from transformers import AutoModelForCausalLM
models.append(AutoModelForCausalLM.from_pretrained("gpt2"))  #> models.append(0) | passed 2 | trains perhaps 2
#: a walrus
from transformers import AutoModelForCausalLM
if (model := AutoModelForCausalLM.from_pretrained("gpt2")).config.tie:  #> model: .config.tie .generate() | predicts generate 3
    model.generate(ids)
#: two names
from transformers import AutoModelForCausalLM
a = b = AutoModelForCausalLM.from_pretrained("gpt2")  #> a, b: .eval() .generate() | predicts generate 4
a.eval()
b.generate(ids)
#: a with
from transformers import AutoModelForCausalLM
with AutoModelForCausalLM.from_pretrained("gpt2") as model:  #> model: .generate() | predicts generate 3
    model.generate(ids)
#: a with around it
import torch
from transformers import AutoModel
with torch.device("meta"):
    model = AutoModel.from_pretrained("gpt2")  #> model: ()
model(ids)
#: a conditional expression
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2") if x else None  #> model: ()
model(ids)
#: or
from transformers import AutoModel
def use(model=None):
    model = model or AutoModel.from_pretrained("gpt2")  #> model: ()
    model(ids)
#: awaited
from transformers import AutoModel
async def load():
    return AutoModel.from_pretrained("gpt2")  #> model: ()
async def main():
    model = await load()
    model(ids)
#: wrappers
import torch
from torch import nn
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: torch.nn.DataParallel(0) torch.compile(0) .config ()
model = torch.compile(nn.DataParallel(model))
model.module.config
model(ids)
#: re.compile is no wrapper
import re
from transformers import AutoModel
model = re.compile(AutoModel.from_pretrained("gpt2"))  #> re.compile(0) | passed 3 | trains perhaps 3
model(ids)
#: a lambda
from transformers import AutoModel
load = lambda: AutoModel.from_pretrained("gpt2")  #> .eval() | predicts eval 3
load().eval()
#: deleted
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model
del model
model.eval()
#: over cells
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .eval() () →pooler_output | predicts eval 1:1
# %%
model.eval()
# %%
%time out = model(ids)
out.pooler_output
#: a cell above
from transformers import AutoModel
model.eval()
# %%
model = AutoModel.from_pretrained("gpt2")  #> model
#: a loop over names
from transformers import AutoModelForCausalLM
for name in ["gpt2", "distilgpt2"]:
    model = AutoModelForCausalLM.from_pretrained(name)  #> model: .generate() | predicts generate 4
    model.generate(ids)
#: yielded
from transformers import AutoModel
def load():
    yield AutoModel.from_pretrained("gpt2")  #> returned 3 | trains perhaps 3
#: a default of a parameter
from transformers import AutoModelForCausalLM
def use(ids, model=AutoModelForCausalLM.from_pretrained("gpt2")):  #> model: .generate() | predicts generate 3
    return model.generate(ids)
#: endless rounds
from transformers import AutoModel
def f(m):
    m = f(m)
    return g(m)
def g(m):
    return f(m)
model = f(AutoModel.from_pretrained("gpt2"))  #> m: f(0) f(0)
model.eval()
