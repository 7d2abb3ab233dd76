# Classes in attributes of objects and classes.
#: an attribute that is set in the constructor
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.model_class = AutoModel
    def load(self):
        return self.model_class.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: an attribute that is set in branches of the constructor
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
class Loader:
    def __init__(self, is_decoder):
        if is_decoder:
            self.model_class = AutoModelForCausalLM
        else:
            self.model_class = AutoModelForSeq2SeqLM
    def load(self):
        return self.model_class.from_pretrained("gpt2")  #> AutoModelForSeq2SeqLM | AutoModelForCausalLM ← gpt2 (literal)
#: an attribute that is set to something unknown in a branch
from transformers import AutoModel
class Loader:
    def __init__(self, x):
        if x:
            self.model_class = AutoModel
        else:
            self.model_class = find()
    def load(self):
        return self.model_class.from_pretrained("gpt2")
#: an attribute that another method sets anew
from transformers import AutoModel
class Loader:
    def __init__(self):
        self.model_class = AutoModel
    def use(self, kind):
        self.model_class = kind
    def load(self):
        return self.model_class.from_pretrained("gpt2")
#: an attribute from a parameter with a default
from transformers import AutoModel
class Loader:
    def __init__(self, model_class=AutoModel):
        self.model_class = model_class
    def load(self):
        return self.model_class.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: an attribute from a parameter without a default
from transformers import AutoModel
class Loader:
    def __init__(self, model_class):
        self.model_class = model_class
    def load(self):
        return self.model_class.from_pretrained("gpt2")
#: an attribute that holds a method
from transformers import AutoModel
class Loader:
    def model_class(self):
        return AutoModel
    def load(self):
        return self.model_class.from_pretrained("gpt2")
#: a class attribute
from transformers import AutoModel
class Loader:
    model_class = AutoModel
    def load(self):
        return self.model_class.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a class attribute by the class
from transformers import AutoModel
class Loader:
    model_class = AutoModel
Loader.model_class.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a class attribute in a class method
from transformers import AutoModel
class Loader:
    model_class = AutoModel
    @classmethod
    def load(cls):
        return cls.model_class.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a class attribute of a class below
from transformers import AutoModel, BertModel
class Loader:
    model_class = AutoModel
    def load(self):
        return self.model_class.from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
class BertLoader(Loader):
    model_class = BertModel
#: a class attribute of a class above
from transformers import AutoModel
class Loader:
    model_class = AutoModel
class Own(Loader):
    def load(self):
        return self.model_class.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a class attribute that is None
from transformers import AutoModel
class Loader:
    model_class = None
    def load(self):
        return self.model_class.from_pretrained("gpt2")
#: a member of an enumeration
from enum import Enum
from transformers import AutoModel, BertModel
class Kind(Enum):
    BASE = AutoModel
    BERT = BertModel
Kind.BERT.value.from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: a table in a class
from transformers import AutoModel, BertModel
class Loader:
    KINDS = {"base": AutoModel, "bert": BertModel}
    def load(self, kind):
        return self.KINDS[kind].from_pretrained("gpt2")  #> AutoModel | BertModel ← gpt2 (literal)
#: a module in an attribute
import transformers
class Loader:
    def __init__(self):
        self.hf = transformers
    def load(self):
        return self.hf.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a function that gives a class
from transformers import AutoModel
def find():
    return AutoModel
find().from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a function that gives one of two classes
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def find(is_decoder):
    if is_decoder:
        return AutoModelForCausalLM
    return AutoModelForSeq2SeqLM
kind = find(x)
kind.from_pretrained("gpt2")  #> AutoModelForCausalLM | AutoModelForSeq2SeqLM ← gpt2 (literal)
#: a function that gives a class or something unknown
from transformers import AutoModel
def find(x):
    if x:
        return AutoModel
    return other(x)
find(x).from_pretrained("gpt2")
