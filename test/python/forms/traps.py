#: the same id under two classes in if and else
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
if seq2seq:
    m = AutoModelForSeq2SeqLM.from_pretrained("org/name")  #> AutoModelForSeq2SeqLM ← org/name (literal) !choice
else:
    m = AutoModelForCausalLM.from_pretrained("org/name")  #> AutoModelForCausalLM ← org/name (literal) !choice

#: two ids under two classes are no choice for one id
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
if seq2seq:
    m = AutoModelForSeq2SeqLM.from_pretrained("org/one")  #> AutoModelForSeq2SeqLM ← org/one (literal)
else:
    m = AutoModelForCausalLM.from_pretrained("org/two")  #> AutoModelForCausalLM ← org/two (literal)

#: the same id one after the other is no choice
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
a = AutoModelForSeq2SeqLM.from_pretrained("org/name")  #> AutoModelForSeq2SeqLM ← org/name (literal)
b = AutoModelForCausalLM.from_pretrained("org/name")  #> AutoModelForCausalLM ← org/name (literal)

#: the same id under two classes in try and except
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
try:
    m = AutoModelForSeq2SeqLM.from_pretrained("org/name")  #> AutoModelForSeq2SeqLM ← org/name (literal) !choice
except ValueError:
    m = AutoModelForCausalLM.from_pretrained("org/name")  #> AutoModelForCausalLM ← org/name (literal) !choice

#: the same id and class again in except, with less memory
from transformers import AutoModelForCausalLM
try:
    m = AutoModelForCausalLM.from_pretrained("org/name")  #> AutoModelForCausalLM ← org/name (literal)
except RuntimeError:
    m = AutoModelForCausalLM.from_pretrained("org/name", low_cpu_mem_usage=True)  #> AutoModelForCausalLM ← org/name (literal)

#: the same id under two classes, the first of which returns
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(seq2seq, name="org/name"):
    if seq2seq:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← org/name (default) !choice
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← org/name (default) !choice

#: dispatch on the text of the id, in small letters
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(model_path="google/flan-T5-small"):
    if "t5" in model_path.lower():
        return AutoModelForSeq2SeqLM.from_pretrained(model_path)  #> AutoModelForSeq2SeqLM ← google/flan-T5-small (default)
    return AutoModelForCausalLM.from_pretrained(model_path)  #> AutoModelForCausalLM ← ?

#: dispatch on a text that no id is about
from transformers import AutoModelForCausalLM
def load(mode, model_path="gpt2"):
    if "fast" in mode:
        return AutoModelForCausalLM.from_pretrained(model_path)  #> AutoModelForCausalLM ← gpt2 (default)

#: dispatch on the model type of the configuration
from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForSeq2SeqLM
config = AutoConfig.from_pretrained("org/name")  #> AutoConfig ← org/name (literal)
if config.model_type == "t5":
    AutoModelForSeq2SeqLM.from_pretrained("org/name")  #> AutoModelForSeq2SeqLM ← org/name (literal) !choice
if config.is_encoder_decoder:
    AutoModelForSeq2SeqLM.from_pretrained("org/name")  #> AutoModelForSeq2SeqLM ← org/name (literal) !choice

#: a dataset that is downloaded
from huggingface_hub import snapshot_download
from transformers import AutoModel
AutoModel.from_pretrained(snapshot_download("org/data", repo_type="dataset"))  #> AutoModel ← ?
AutoModel.from_pretrained(snapshot_download("org/name", repo_type="model"))  #> AutoModel ← org/name (constant)

#: an id of ModelScope
from modelscope import snapshot_download
from transformers import AutoModel
folder = snapshot_download("qwen/Qwen-7B")
AutoModel.from_pretrained(folder)  #> AutoModel ← ?

#: an id of ModelScope in a class of ModelScope
from modelscope import AutoModel
AutoModel.from_pretrained("qwen/Qwen-7B")

#: raw strings and other prefixes
from transformers import AutoModel
AutoModel.from_pretrained(r"org/name")  #> AutoModel ← org/name (literal)
AutoModel.from_pretrained(u'org/name')  #> AutoModel ← org/name (literal)
AutoModel.from_pretrained(R"models\gpt2")  #> AutoModel ← models\gpt2 (literal)
AutoModel.from_pretrained(b"org/name")  #> AutoModel ← ?

#: strings side by side
from transformers import AutoModel
AutoModel.from_pretrained("org/" "name")  #> AutoModel ← org/name (literal)
AutoModel.from_pretrained(  #> AutoModel ← org/name (literal)
    "org/"  # the owner
    f"name"
)

#: the prefix of an option set afterwards
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="org/one")
parser.set_defaults(model="org/two")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← org/two (default)

#: class attributes overridden in a subclass
from transformers import AutoModel
class Base:
    name = "org/one"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← org/one (branch), org/two (branch)
class Other(Base):
    name = "org/two"

#: a global of the module
from transformers import AutoModel
NAME = "org/one"
def other():
    global NAME
    NAME = "org/two"
def load():
    return AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: the variable of a comprehension is none outside
from transformers import AutoModel
name = "org/one"
others = [name for name in ["org/two", "org/three"]]
AutoModel.from_pretrained(name)  #> AutoModel ← org/one (constant)

#: a walrus in a condition
from transformers import AutoModel
if (name := "org/name"):
    AutoModel.from_pretrained(name)  #> AutoModel ← org/name (constant)
if x and (other := "org/other"):
    pass
AutoModel.from_pretrained(other)  #> AutoModel ← org/other (constant)

#: match
from transformers import AutoModel
match size:
    case "small":
        name = "org/small"
    case _:
        name = "org/large"
AutoModel.from_pretrained(name)  #> AutoModel ← org/small (branch), org/large (branch)

#: a name that match binds
from transformers import AutoModel
name = "org/name"
match size:
    case [name, *rest]:
        AutoModel.from_pretrained(name)  #> AutoModel ← ?
    case other:
        AutoModel.from_pretrained(other)  #> AutoModel ← ?

#: a decorator with a default
import click
from transformers import AutoModel
@click.command()
@click.option("--name", default="org/name")
def main(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← org/name (default)

#: an annotated assignment, and an annotation without one
from typing import Final
from transformers import AutoModel
NAME: Final[str] = "org/name"
AutoModel.from_pretrained(NAME)  #> AutoModel ← org/name (constant)
NAME: str
AutoModel.from_pretrained(NAME)  #> AutoModel ← org/name (constant)

#: a name that is deleted
from transformers import AutoModel
name = "org/name"
del name
AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: a constant that a parameter shadows
from transformers import AutoModel
name = "org/name"
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: a name that except binds, and one that with binds
from transformers import AutoModel
name = "org/name"
try:
    pass
except ValueError as name:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
with open("x") as name:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: a subfolder is kept beside the id
from transformers import AutoModel
AutoModel.from_pretrained("org/name", subfolder="unet")  #> AutoModel ← org/name (literal)
