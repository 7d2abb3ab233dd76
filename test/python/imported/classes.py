#: a class that another file passes on
from compat import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal)
#@ compat.py
from transformers import AutoModelForCausalLM

#: from the package, under other names
#@ app/train.py
from .compat import Model as M
M.from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal)
#@ app/__init__.py
#@ app/compat.py
from transformers import AutoModelForCausalLM as Model

#: where the other file is prepared for its absence
from compat import AutoModelForImageTextToText
AutoModelForImageTextToText.from_pretrained("a/b")  #> AutoModelForVision2Seq | AutoModelForImageTextToText ← a/b (literal)
#@ compat.py
try:
    from transformers import AutoModelForImageTextToText
except ImportError:
    from transformers import AutoModelForVision2Seq as AutoModelForImageTextToText

#: where the other file does without
from compat import AutoModelForImageTextToText
AutoModelForImageTextToText.from_pretrained("a/b")  #> AutoModelForImageTextToText ← a/b (literal)
#@ compat.py
try:
    from transformers import AutoModelForImageTextToText
except ImportError:
    AutoModelForImageTextToText = None

#: by star
from compat import *
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !uncertain
#@ compat.py
from transformers import AutoModel

#: by two stars
from compat import *
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !uncertain
#@ compat.py
from transformers import *

#: a module of a package that passes on the library
from compat import models
models.AutoModel.from_pretrained("gpt2")
#@ compat/__init__.py
from transformers import *
#@ compat/models.py
class AutoModel: pass

#: through two files
from app import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#@ app/__init__.py
from .compat import AutoModel
#@ app/compat.py
from transformers import AutoModel

#: through the module
import compat
compat.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#@ compat.py
from transformers import AutoModel

#: the library through another file's module
import compat
compat.transformers.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#@ compat.py
import transformers

#: a variable of another file
from compat import MODEL_CLASS
MODEL_CLASS.from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal)
#@ compat.py
from transformers import AutoModelForCausalLM
MODEL_CLASS = AutoModelForCausalLM

#: a table of another file
from compat import CLASSES
CLASSES["lm"].from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal)
#@ compat.py
from transformers import AutoModelForCausalLM
CLASSES = {"lm": AutoModelForCausalLM}

#: a class of its own
from compat import AutoModel
AutoModel.from_pretrained("gpt2")
#@ compat.py
import transformers
class AutoModel(transformers.AutoModel):
    pass

#: a class of another library
from compat import AutoModel
AutoModel.from_pretrained("gpt2")
#@ compat.py
from modelscope import AutoModel

#: a class of one library or of another
from compat import AutoModel
AutoModel.from_pretrained("gpt2")
#@ compat.py
try:
    from modelscope import AutoModel
except ImportError:
    from transformers import AutoModel

#: what the other file puts in its place
from compat import AutoModel
AutoModel.from_pretrained("gpt2")
#@ compat.py
from transformers import AutoModel
AutoModel = wrapped(AutoModel)

#: a file that is not there
from compat import AutoModel
AutoModel.from_pretrained("gpt2")

#: another file beside an import of the library's
try:
    from transformers import AutoModel
except ImportError:
    from compat import AutoModel
AutoModel.from_pretrained("gpt2")
#@ compat.py
class AutoModel: pass

#: a pipeline that another file passes on
from compat import pipeline
pipeline("fill-mask", "gpt2")  #> pipeline fill-mask ← gpt2 (literal)
#@ compat.py
from transformers import pipeline

#: a class of another library that another file passes on
from compat import PeftModel, AutoModel
PeftModel.from_pretrained(base, "org/adapter")  #> peft: PeftModel ← org/adapter (literal)
#@ compat.py
from transformers import AutoModel
from peft import PeftModel

#: the method of a class that another file passes on
from compat import AutoModel
load = AutoModel.from_pretrained
load("gpt2")  #> AutoModel ← gpt2 (literal)
#@ compat.py
from transformers import AutoModel

#: in a notebook
# %%
from compat import AutoModel
# %%
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#@ compat.py
from transformers import AutoModel
