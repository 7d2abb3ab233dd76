#: an imported file registers a type
from transformers import AutoModel
from modeling import MyModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(mine; AutoModelForCausalLM)
#@ modeling.py
from transformers import AutoConfig, AutoModelForCausalLM
AutoConfig.register("mine", MyConfig)
AutoModelForCausalLM.register(MyConfig, MyModel)

#: the package registers what one of its modules has
from transformers import AutoModel
from mine.data import read
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(mine; )
#@ mine/__init__.py
from .configuration import MyConfig
#@ mine/data.py
#@ mine/configuration.py
from transformers import AutoConfig
AutoConfig.register("mine", MyConfig)

#: a module that is taken from a package
from transformers import AutoModel
from mine import (
    data,  # the rows
    configuration as c,
)
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(mine; )
#@ mine/__init__.py
#@ mine/data.py
#@ mine/configuration.py
from transformers import AutoConfig
AutoConfig.register("mine", MyConfig)

#: a module beside the own one
#@ app/train.py
from transformers import AutoModel
from . import configuration
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(mine; )
#@ app/configuration.py
from transformers import AutoConfig
AutoConfig.register("mine", MyConfig)

#: here and there
import configuration
from transformers import AutoConfig, AutoModel
AutoConfig.register("yours", YourConfig)
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(yours, mine; )
#@ configuration.py
from transformers import AutoConfig
AutoConfig.register("mine", MyConfig)

#: an imported file registers what is not told
import configuration
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched
#@ configuration.py
from transformers import AutoConfig
def install(model_type):
    AutoConfig.register(model_type, MyConfig)

#: a file that nobody imports counts for nothing
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#@ configuration.py
from transformers import AutoConfig
AutoConfig.register("mine", MyConfig)

#: imports in a circle
#@ one.py
import two
from transformers import AutoConfig, AutoModel
AutoConfig.register("mine", MyConfig)
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(mine; )
#@ two.py
import one

#: what an imported file replaces for its own tests
from transformers import AutoModel
import tools
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#@ tools.py
from unittest import mock
def offline():
    return mock.patch("transformers.AutoModel.from_pretrained")

#: an imported file replaces the loading
from transformers import AutoModel
import tools
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched
#@ tools.py
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained = fast

#: an imported file imports a package that patches
import speed
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed
#@ speed.py
import unsloth

#: an imported file imports such a package only in a function
import speed
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#@ speed.py
def fast():
    import unsloth

#: the folder that an imported file saves to
from transformers import AutoModel
from training import train
AutoModel.from_pretrained("my-team/final")  #> AutoModel ← my-team/final (made)
AutoModel.from_pretrained("my-team/first")  #> AutoModel ← my-team/first (literal)
#@ training.py
OUT = "my-team/final"
def train(model):
    model.save_pretrained(OUT)

#: the repository that an imported file pushes to
from transformers import AutoModel
import training
AutoModel.from_pretrained("me/my-model")  #> AutoModel ← me/my-model (made)
#@ training.py
def publish(model):
    model.push_to_hub("my-model")

#: the folder in the settings of an imported file
from transformers import AutoModel
from settings import ARGUMENTS
AutoModel.from_pretrained("my-team/run/checkpoint-500")  #> AutoModel ← my-team/run/checkpoint-500 (made)
#@ settings.py
from transformers import TrainingArguments
ARGUMENTS = TrainingArguments(output_dir="my-team/run")

#: a constant of an imported file that is no folder to save to
from transformers import AutoModel
from settings import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← my-team/base (imported)
#@ settings.py
MODEL = "my-team/base"
output_dir = "elsewhere"
