# Which class is called: every way to import one.
#: from import
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: an alias
from transformers import AutoModel as Backbone
Backbone.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: in parentheses, with comments
from transformers import (
    AutoConfig,  # settings
    AutoModel,  # weights
)
(AutoModel).from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: behind a backslash
from transformers import \
    AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: the module
import transformers
transformers.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: the module under an alias
import transformers as hf
hf.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: the module among others
import os, transformers as hf, sys
hf.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a deep module
from transformers.models.auto.modeling_auto import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: the path down to a deep module
import transformers.models.auto.modeling_auto
transformers.models.auto.modeling_auto.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a deep module whose import binds the top
import transformers.models.auto
transformers.BertModel.from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: a module of a package
from transformers.models import bert
bert.modeling_bert.BertModel.from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: a star import
from transformers import *
BertModel.from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: a star import of a deep module
from transformers.models.bert.modeling_bert import *
BertModel.from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: a star import in another cell
from transformers import *
# %%
BertModel.from_pretrained("gpt2")  #> BertModel ← gpt2 (literal)
#: a star import of another library beside it
from transformers import *
from diffusers import *
AutoModel.from_pretrained("gpt2")
#: a class of a module with a small letter in front
from transformers import xLSTMModel
xLSTMModel.from_pretrained("NX-AI/xLSTM-7b")  #> xLSTMModel ← NX-AI/xLSTM-7b (literal)
#: in a function
def load():
    from transformers import AutoModel
    return AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: in another function
def one():
    from transformers import AutoModel
def two():
    return AutoModel.from_pretrained("gpt2")
#: in a class body
class Loader:
    from transformers import AutoModel
    model = AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: in a class body, used in a method
class Loader:
    from transformers import AutoModel
    def load(self):
        return AutoModel.from_pretrained("gpt2")
#: in with
with warnings.catch_warnings():
    from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: in try
try:
    from transformers import AutoModel
except ImportError:
    AutoModel = None
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: in try, and elsewhere if it fails
try:
    from transformers import AutoModelForVision2Seq
except ImportError:
    from transformers import AutoModelForImageTextToText as AutoModelForVision2Seq
AutoModelForVision2Seq.from_pretrained("a/b")  #> AutoModelForImageTextToText | AutoModelForVision2Seq ← a/b (literal)
#: from two modules of the library
try:
    from transformers import AutoModel
except ImportError:
    from transformers.models.auto import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: in try, and a class of the file if it fails
try:
    from transformers import AutoModel
except ImportError:
    class AutoModel:
        pass
AutoModel.from_pretrained("gpt2")
#: in try, and an object of the file if it fails
try:
    from transformers import AutoModel
except ImportError:
    AutoModel = Missing("transformers")
AutoModel.from_pretrained("gpt2")
#: at the top, used in a method above
class Loader:
    def load(self):
        return AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
from transformers import AutoModel
#: under global
def setup():
    global AutoModel
    from transformers import AutoModel
def load():
    return AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: for type checkers alone
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from transformers import AutoModel
AutoModel.from_pretrained("gpt2")
#: for type checkers alone, by the module of types
import typing
if typing.TYPE_CHECKING:
    import transformers
transformers.AutoModel.from_pretrained("gpt2")
#: for type checkers, and once more in the function
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from transformers import AutoModel
def load() -> "AutoModel":
    from transformers import AutoModel
    return AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: for type checkers, and something else otherwise
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from transformers import AutoModel
else:
    AutoModel = lazily("AutoModel")
AutoModel.from_pretrained("gpt2")
#: for all but type checkers
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from stubs import AutoModel
else:
    from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: in a branch, and not otherwise
if has_transformers():
    from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a relative import is never of the library
from .transformers import AutoModel
AutoModel.from_pretrained("gpt2")
#: a relative module is never the library
from . import transformers
transformers.AutoModel.from_pretrained("gpt2")
#: a module that begins alike
import transformers_stream_generator as transformers
transformers.AutoModel.from_pretrained("gpt2")
#: a module inside another package
from project.transformers import AutoModel
AutoModel.from_pretrained("gpt2")
#: what is no class
from transformers.utils import logging
logging.from_pretrained("gpt2")
#: what is a table
from transformers import MODEL_MAPPING
MODEL_MAPPING.from_pretrained("gpt2")
#: an attribute of a class
from transformers import AutoModel
AutoModel.Helper.from_pretrained("gpt2")
#: an entry of the library's own table
from transformers import MODEL_MAPPING
MODEL_MAPPING[config].from_pretrained("gpt2")
#: nothing imported
AutoModel.from_pretrained("gpt2")
