# Classes behind variables, tables, loops, parameters and names that are put together.
#: a variable
from transformers import AutoModel
Kind = AutoModel
Kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a variable of a variable
from transformers import AutoModel
A = AutoModel
B = A
C = B
D = C
E = D
F = E
F.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a variable in another cell
from transformers import AutoModel
# %%
Kind = AutoModel
# %%
Kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a variable that is bound anew
from transformers import AutoModel, BertModel
Kind = AutoModel
Kind = BertModel
Kind.from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: a variable by branches
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
if is_decoder:
    Kind = AutoModelForCausalLM
else:
    Kind = AutoModelForSeq2SeqLM
Kind.from_pretrained("gpt2")  #> AutoModelForSeq2SeqLM | AutoModelForCausalLM ← gpt2 (literal)
#: a variable by branches, one of them unknown
from transformers import AutoModelForCausalLM
if is_decoder:
    Kind = AutoModelForCausalLM
else:
    Kind = find()
Kind.from_pretrained("gpt2")
#: a variable by branches, one of them of another library
from transformers import AutoModel
from diffusers import AutoModel as Other
if is_picture:
    Kind = Other
else:
    Kind = AutoModel
Kind.from_pretrained("gpt2")
#: a variable by match
from transformers import AutoModel, BertModel
match kind:
    case "bert":
        Kind = BertModel
    case _:
        Kind = AutoModel
Kind.from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
#: a variable that is None first
from transformers import AutoModel
Kind = None
if x:
    Kind = AutoModel
Kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a variable that is only None
from transformers import AutoModel
Kind = None
Kind.from_pretrained("gpt2")
#: a conditional expression in the call
from transformers import AutoModel, BertModel
(AutoModel if x else BertModel).from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
#: a conditional expression in a variable
from transformers import AutoModel, BertModel
Kind = AutoModel if x else BertModel
Kind.from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
#: a conditional expression with None
from transformers import AutoModel
Kind = AutoModel if x else None
Kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a conditional expression with something unknown
from transformers import AutoModel
(AutoModel if x else find()).from_pretrained("gpt2")
#: a conditional expression of conditional expressions
from transformers import AutoModel, BertModel, GPT2Model
Kind = AutoModel if x else BertModel if y else GPT2Model
Kind.from_pretrained("gpt2")  #> AutoModel | BertModel | GPT2Model ← gpt2 (literal)
#: or
from transformers import AutoModel
kind = find() or AutoModel
kind.from_pretrained("gpt2")
#: a walrus
from transformers import AutoModel
(Kind := AutoModel).from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: unpacking classes
from transformers import AutoModel, AutoTokenizer
Model, Tokenizer = AutoModel, AutoTokenizer
Model.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
Tokenizer.from_pretrained("gpt2")  #> AutoTokenizer ← gpt2 (literal)
#: unpacking what is not known
from transformers import AutoModel
Model, Tokenizer = kinds()
Model.from_pretrained("gpt2")
#: unpacking in branches, one not known
from transformers import AutoModel, AutoTokenizer
if x:
    Model, Tokenizer = kinds()
else:
    Model, Tokenizer = AutoModel, AutoTokenizer
Model.from_pretrained("gpt2")
#: a module in a variable
import transformers
hf = transformers
hf.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a class of a module in a variable
import transformers
Kind = transformers.AutoModel
Kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a class of a star import in a variable
from transformers import *
Kind = AutoModel
Kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a variable of itself
from transformers import AutoModel
Kind = Kind
Kind.from_pretrained("gpt2")
#: a variable that walks
import transformers
node = transformers
for part in path:
    node = node.child
node.from_pretrained("gpt2")
#: a table of tuples, unpacked by an unknown key
from transformers import BertConfig, BertModel, BertTokenizer, GPT2Config, GPT2Model, GPT2Tokenizer
MODEL_CLASSES = {
    "bert": (BertConfig, BertModel, BertTokenizer),
    "gpt2": (GPT2Config, GPT2Model, GPT2Tokenizer),
}
config_class, model_class, tokenizer_class = MODEL_CLASSES[args.model_type]
config_class.from_pretrained("gpt2")  #> BertConfig | GPT2Config ← gpt2 (literal)
model_class.from_pretrained("gpt2")  #> BertModel | GPT2Model ← gpt2 (literal)
tokenizer_class.from_pretrained("gpt2")  #> BertTokenizer | GPT2Tokenizer ← gpt2 (literal)
#: a table of tuples by a known key
from transformers import BertConfig, BertModel, GPT2Config, GPT2Model
MODEL_CLASSES = {"bert": (BertConfig, BertModel), "gpt2": (GPT2Config, GPT2Model)}
model_type = "gpt2"
config_class, model_class = MODEL_CLASSES[model_type]
model_class.from_pretrained("gpt2")  #> GPT2Model ← gpt2 (literal)
#: a table of tuples by a default
from transformers import BertConfig, BertModel, GPT2Config, GPT2Model
MODEL_CLASSES = {"bert": (BertConfig, BertModel), "gpt2": (GPT2Config, GPT2Model)}
def load(model_type="gpt2"):
    config_class, model_class = MODEL_CLASSES[model_type]
    return model_class.from_pretrained("gpt2")  #> BertModel | GPT2Model ← gpt2 (literal)
#: a table of tuples in a method of a class
from transformers import BertConfig, BertModel, GPT2Config, GPT2Model
MODEL_CLASSES = {"bert": (BertConfig, BertModel), "gpt2": (GPT2Config, GPT2Model)}
class Loader:
    def load(self, kind):
        _, model_class = MODEL_CLASSES[kind.lower()]
        return model_class.from_pretrained("gpt2")  #> BertModel | GPT2Model ← gpt2 (literal)
#: a table of tuples by position
from transformers import BertConfig, BertModel, GPT2Config, GPT2Model
MODEL_CLASSES = {"bert": (BertConfig, BertModel), "gpt2": (GPT2Config, GPT2Model)}
MODEL_CLASSES[kind()][1].from_pretrained("gpt2")  #> BertModel | GPT2Model ← gpt2 (literal)
#: a table of tuples with a class of the file
from transformers import BertConfig, BertModel
class MyModel(BertModel):
    pass
MODEL_CLASSES = {"bert": (BertConfig, BertModel), "mine": (BertConfig, MyModel)}
config_class, model_class = MODEL_CLASSES[args.model_type]
config_class.from_pretrained("gpt2")  #> BertConfig ← gpt2 (literal)
model_class.from_pretrained("gpt2")
#: a table of tuples with a class of the file, by a known key
from transformers import BertConfig, BertModel
class MyModel(BertModel):
    pass
MODEL_CLASSES = {"bert": (BertConfig, BertModel), "mine": (BertConfig, MyModel)}
config_class, model_class = MODEL_CLASSES["bert"]
model_class.from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: a table that is changed
from transformers import BertModel
MODEL_CLASSES = {"bert": BertModel}
MODEL_CLASSES["mine"] = find()
MODEL_CLASSES["bert"].from_pretrained("gpt2")
#: a table that takes in another one
from transformers import BertModel
MODEL_CLASSES = {**others, "bert": BertModel}
MODEL_CLASSES[kind()].from_pretrained("gpt2")
#: a table in try
from transformers import BertModel
try:
    from project import MODEL_CLASSES
except ImportError:
    MODEL_CLASSES = {"bert": BertModel}
MODEL_CLASSES[kind()].from_pretrained("gpt2")
#: a table of another module
from project import MODEL_CLASSES
config_class, model_class = MODEL_CLASSES["bert"]
model_class.from_pretrained("gpt2")
#: a dictionary of classes by an unknown key
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
KINDS = {"causal": AutoModelForCausalLM, "seq2seq": AutoModelForSeq2SeqLM}
KINDS[task].from_pretrained("gpt2")  #> AutoModelForCausalLM | AutoModelForSeq2SeqLM ← gpt2 (literal)
#: a dictionary of classes by a known key
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
KINDS = {"causal": AutoModelForCausalLM, "seq2seq": AutoModelForSeq2SeqLM}
KINDS["causal"].from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal)
#: a dictionary of classes by one of two keys
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM, BertModel
KINDS = {"causal": AutoModelForCausalLM, "seq2seq": AutoModelForSeq2SeqLM, "bert": BertModel}
KINDS["causal" if x else "seq2seq"].from_pretrained("gpt2")  #> AutoModelForCausalLM | AutoModelForSeq2SeqLM ← gpt2 (literal)
#: a dictionary of classes by a key that is known in one branch
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
KINDS = {"causal": AutoModelForCausalLM, "seq2seq": AutoModelForSeq2SeqLM}
KINDS["causal" if x else find()].from_pretrained("gpt2")  #> AutoModelForCausalLM | AutoModelForSeq2SeqLM ← gpt2 (literal)
#: a dictionary of classes by a key that is not there
from transformers import AutoModelForCausalLM
KINDS = {"causal": AutoModelForCausalLM}
KINDS["seq2seq"].from_pretrained("gpt2")
#: get
from transformers import AutoModel, AutoModelForCausalLM
KINDS = {"causal": AutoModelForCausalLM}
KINDS.get(task, AutoModel).from_pretrained("gpt2")  #> AutoModelForCausalLM | AutoModel ← gpt2 (literal)
#: get with something unknown
from transformers import AutoModelForCausalLM
KINDS = {"causal": AutoModelForCausalLM}
KINDS.get(task, find()).from_pretrained("gpt2")
#: a dictionary of modules' classes
import transformers
KINDS = {"causal": transformers.AutoModelForCausalLM, "base": transformers.AutoModel}
KINDS[kind].from_pretrained("gpt2")  #> AutoModelForCausalLM | AutoModel ← gpt2 (literal)
#: a dictionary of dictionaries
from transformers import BertModel, BertTokenizer, GPT2Model, GPT2Tokenizer
KINDS = {
    "bert": {"model": BertModel, "tokenizer": BertTokenizer},
    "gpt2": {"model": GPT2Model, "tokenizer": GPT2Tokenizer},
}
KINDS[kind]["model"].from_pretrained("gpt2")  #> BertModel | GPT2Model ← gpt2 (literal)
KINDS["bert"]["tokenizer"].from_pretrained("gpt2")  #> BertTokenizer ← gpt2 (literal)
#: a loop over a list of classes
from transformers import AutoModel, BertModel
for kind in [AutoModel, BertModel]:
    kind.from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
#: a loop over a tuple of classes in a variable
from transformers import AutoModel, BertModel
KINDS = (AutoModel, BertModel)
for kind in KINDS:
    kind.from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
#: a loop over a list that grows
from transformers import AutoModel
KINDS = [AutoModel]
KINDS.append(find())
for kind in KINDS:
    kind.from_pretrained("gpt2")
#: a loop over a list with something unknown
from transformers import AutoModel
for kind in [AutoModel, find()]:
    kind.from_pretrained("gpt2")
#: a loop over a list that takes in another one
from transformers import AutoModel
for kind in [AutoModel, *others]:
    kind.from_pretrained("gpt2")
#: a loop over pairs
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for name, kind in [("gpt2", AutoModelForCausalLM), ("t5-small", AutoModelForSeq2SeqLM)]:
    kind.from_pretrained(name)  #> AutoModelForCausalLM | AutoModelForSeq2SeqLM ← gpt2 (loop), t5-small (loop)
#: a loop over entries
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
KINDS = {"gpt2": AutoModelForCausalLM, "t5-small": AutoModelForSeq2SeqLM}
for name, kind in KINDS.items():
    kind.from_pretrained(name)  #> AutoModelForCausalLM | AutoModelForSeq2SeqLM ← gpt2 (loop), t5-small (loop)
#: a loop over keys of a table
from transformers import BertConfig, BertModel, GPT2Config, GPT2Model
MODEL_CLASSES = {"bert": (BertConfig, BertModel), "gpt2": (GPT2Config, GPT2Model)}
for key in MODEL_CLASSES:
    config_class, model_class = MODEL_CLASSES[key]
    model_class.from_pretrained("gpt2")  #> BertModel | GPT2Model ← gpt2 (literal)
#: a comprehension over classes
from transformers import AutoModel, BertModel
models = [kind.from_pretrained("gpt2") for kind in (AutoModel, BertModel)]  #> AutoModel | BertModel ← gpt2 (literal)
#: a list by index
from transformers import AutoModel, BertModel
[AutoModel, BertModel][1].from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: getattr
import transformers
getattr(transformers, "AutoModel").from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: getattr in a variable
import transformers
Kind = getattr(transformers, "AutoModel", None)
Kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: getattr with another class
import transformers
Kind = getattr(transformers, "AutoModelForImageTextToText", transformers.AutoModelForVision2Seq)
Kind.from_pretrained("a/b")  #> AutoModelForImageTextToText | AutoModelForVision2Seq ← a/b (literal)
#: getattr with something unknown
import transformers
getattr(transformers, "AutoModel", find()).from_pretrained("gpt2")
#: getattr of a name that is put together
import transformers
task = "CausalLM"
getattr(transformers, f"AutoModelFor{task}").from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal)
#: getattr of a name that is not known
import transformers
getattr(transformers, name()).from_pretrained("gpt2")
#: getattr of a name that is known in one branch
import transformers
def load(task):
    if not task:
        task = "CausalLM"
    return getattr(transformers, f"AutoModelFor{task}").from_pretrained("gpt2")
#: getattr of a name that is known in one part of an expression
import transformers
getattr(transformers, "AutoModel" if x else name()).from_pretrained("gpt2")
#: getattr of names in a loop
import transformers
for name in ["AutoModel", "BertModel"]:
    getattr(transformers, name).from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
#: getattr of a default
import transformers
def load(kind="AutoModel"):
    return getattr(transformers, kind).from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: getattr of another library
import diffusers
getattr(diffusers, "AutoModel").from_pretrained("gpt2")
#: getattr that the file defines
import transformers
def getattr(module, name):
    return find(name)
getattr(transformers, "AutoModel").from_pretrained("gpt2")
#: import_module
import importlib
importlib.import_module("transformers").AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: import_module in a variable
from importlib import import_module
hf = import_module("transformers.models.bert")
hf.BertModel.from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: import_module and getattr
import importlib
getattr(importlib.import_module("transformers"), "AutoModel").from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: import_module of another library
import importlib
importlib.import_module("diffusers").AutoModel.from_pretrained("gpt2")
#: import_module of something relative
import importlib
importlib.import_module(".transformers", "project").AutoModel.from_pretrained("gpt2")
#: import_module of something unknown
import importlib
importlib.import_module(name).AutoModel.from_pretrained("gpt2")
#: __import__
__import__("transformers").AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: __import__ of a deep module gives the top
hf = __import__("transformers.models.bert")
hf.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: __import__ with a list
__import__("transformers", fromlist=names).AutoModel.from_pretrained("gpt2")
#: a parameter with a default
from transformers import AutoModel
def load(name, kind=AutoModel):
    return kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a typed parameter with a default
from transformers import AutoModel, PreTrainedModel
def load(name: str, kind: type[PreTrainedModel] = AutoModel):
    return kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a parameter of a lambda
from transformers import AutoModel
load = lambda name, kind=AutoModel: kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a parameter that may be None
from transformers import AutoModel
def load(name, kind=None):
    if kind is None:
        kind = AutoModel
    return kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a parameter without a default
from transformers import AutoModel
def load(kind):
    return kind.from_pretrained("gpt2")
#: a parameter without a default that is replaced in a branch
from transformers import AutoModel
def load(kind):
    if not kind:
        kind = AutoModel
    return kind.from_pretrained("gpt2")
#: a parameter whose default is of another library
from diffusers import AutoModel
def load(kind=AutoModel):
    return kind.from_pretrained("gpt2")
#: an attribute that is set
from transformers import AutoModel
def load(self):
    self.kind = AutoModel
    return self.kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: an attribute that is set to something unknown
from transformers import AutoModel
def load(self):
    self.kind = find(AutoModel)
    return self.kind.from_pretrained("gpt2")
#: an item that is set
from transformers import AutoModel
KINDS["model"] = AutoModel
KINDS["model"].from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: getattr of a name that is put together in one branch of what is not known
import transformers
getattr(transformers, "AutoModel" if x else f"AutoModelFor{task}").from_pretrained("gpt2")
#: a parameter beside a star import
from transformers import *
def load(BertModel):
    return BertModel.from_pretrained("gpt2")
#: a parameter that a caller fills
from transformers import AutoModel
def load(kind, name):
    return kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
load(AutoModel, "a")
#: a parameter that callers fill
from transformers import AutoModel, BertModel
def load(kind, name):
    return kind.from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
load(AutoModel, "a")
load(name="b", kind=BertModel)
#: a parameter with a default that a caller fills
from transformers import AutoModel, BertModel
def load(name, kind=AutoModel):
    return kind.from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
load("a", BertModel)
#: a parameter that a caller fills with something unknown
from transformers import AutoModel
def load(name, kind=AutoModel):
    return kind.from_pretrained("gpt2")
load("a", find())
#: a parameter that a caller fills with a class of the file
from transformers import AutoModel
class MyModel(AutoModel):
    pass
def load(kind):
    return kind.from_pretrained("gpt2")
load(AutoModel)
load(MyModel)
#: a parameter that is handed on
from transformers import AutoModel
def inner(kind):
    return kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
def outer(kind):
    return inner(kind)
outer(AutoModel)
#: a parameter of a method
from transformers import AutoModel
class Loader:
    def load(self, kind=AutoModel):
        return kind.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
