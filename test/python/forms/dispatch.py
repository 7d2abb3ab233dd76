# Code that asks what the checkpoint is before it loads.
#: the id is compared
from transformers import AutoModelForCausalLM, AutoModelForMaskedLM
def load(name="gpt2"):
    if name == "gpt2":
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (default)
    else:
        return AutoModelForMaskedLM.from_pretrained(name)  #> AutoModelForMaskedLM ← ?
#: the text of the id is searched
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
MODEL = "google/flan-t5-base"
if "t5" in MODEL.lower():
    AutoModelForSeq2SeqLM.from_pretrained(MODEL)  #> AutoModelForSeq2SeqLM ← google/flan-t5-base (constant)
else:
    AutoModelForCausalLM.from_pretrained(MODEL)  #> AutoModelForCausalLM ← ?
#: the text of several ids is searched
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
for name in ["gpt2", "t5-small"]:
    if "t5" in name:
        AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (loop)
    else:
        AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (loop)
#: a branch that is left
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name="t5-small"):
    if name.startswith("t5"):
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (default)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
#: elif
from transformers import AutoModel, AutoModelForCausalLM, AutoModelForSeq2SeqLM
name = "gpt2"
if "bert" in name:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
elif name in ("gpt2", "gpt2-xl"):
    AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (constant)
else:
    AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← ?
#: a condition that cannot be told speaks of the name
from transformers import AutoModelForCausalLM
def load(name="t5-small"):
    if is_decoder(name):
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
#: a condition about something else
from transformers import AutoModelForCausalLM
name = "gpt2"
if fast():
    AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← gpt2 (constant)
#: is None
from transformers import AutoModel
name = "gpt2"
if name is None:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
if name is not None and len(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
if name is not None:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant)
#: truth
from transformers import AutoModel
name = "gpt2"
if name:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant)
if not name:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a folder that is looked for
import os
from transformers import AutoModel
name = "org/model"
if os.path.isdir(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
else:
    AutoModel.from_pretrained(name)  #> AutoModel ← org/model (constant)
#: the kind of the model
from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForSeq2SeqLM
config = AutoConfig.from_pretrained("gpt2")  #> AutoConfig ← gpt2 (literal)
if config.is_encoder_decoder:
    AutoModelForSeq2SeqLM.from_pretrained("gpt2")  #> AutoModelForSeq2SeqLM ← gpt2 (literal) !choice
#: a conditional expression
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
n = "t5-small"
m = AutoModelForSeq2SeqLM.from_pretrained(n) if "t5" in n else AutoModelForCausalLM.from_pretrained(n)  #> AutoModelForSeq2SeqLM ← t5-small (constant) ; AutoModelForCausalLM ← ?
#: the same attribute under another name
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(kind="t5-small"):
    name = kind
    if "t5" in kind:
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← t5-small (default)
    return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
#: dispatch on a name that is made of the id
from transformers import AutoModel, AutoModelForCausalLM
def load(model_path="org/LLaVA-7b"):
    model_name = shortened(model_path)
    if "llava" in model_name.lower():
        return AutoModel.from_pretrained(model_path)  #> AutoModel ← org/LLaVA-7b (default)
    return AutoModelForCausalLM.from_pretrained(model_path)  #> AutoModelForCausalLM ← ?
#: dispatch on a name that is not in the id
from transformers import AutoModel, AutoModelForCausalLM
def load(model_path="gpt2", model_name=None):
    if "llava" not in model_name:
        return AutoModelForCausalLM.from_pretrained(model_path)  #> AutoModelForCausalLM ← gpt2 (default)
    else:
        return AutoModel.from_pretrained(model_path)  #> AutoModel ← ?
#: dispatch on something that is no name
from transformers import AutoModel
def load(features, model_path="gpt2"):
    if "gpu" in features:
        return AutoModel.from_pretrained(model_path)  #> AutoModel ← gpt2 (default)
#: dispatch on the configuration
from transformers import AutoConfig, AutoModel, T5EncoderModel
def load(name="bert-base-uncased"):
    config = AutoConfig.from_pretrained(name)  #> AutoConfig ← bert-base-uncased (default)
    if is_t5(config):
        return T5EncoderModel.from_pretrained(name, config=config)  #> T5EncoderModel ← bert-base-uncased (default) !choice
    return AutoModel.from_pretrained(name, config=config)  #> AutoModel ← bert-base-uncased (default) !choice
#: dispatch on a task that is another by default
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
DEFAULT = "gpt2"
def load(model_id=DEFAULT, task="text-generation"):
    if task == "text-generation":
        return AutoModelForCausalLM.from_pretrained(model_id)  #> AutoModelForCausalLM ← gpt2 (default) !choice
    elif task in ("translation", "summarization"):
        return AutoModelForSeq2SeqLM.from_pretrained(model_id)  #> AutoModelForSeq2SeqLM ← ? !choice
load.tasks = ["text-generation", "summarization"]
#: dispatch on an option that is another by default
import argparse
from transformers import AutoModelForMaskedLM, AutoModelForSequenceClassification
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="bert-base-uncased")
parser.add_argument("--mode", default="classify", choices=["classify", "fill"])
args = parser.parse_args()
if args.mode.lower() == "fill":
    model = AutoModelForMaskedLM.from_pretrained(args.model)  #> AutoModelForMaskedLM ← ? !choice
else:
    model = AutoModelForSequenceClassification.from_pretrained(args.model)  #> AutoModelForSequenceClassification ← bert-base-uncased (default) !choice
#: dispatch on a task, with a model that is no default
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
MODEL = "gpt2"
def load(task="text-generation"):
    if task == "summarization":
        return AutoModelForSeq2SeqLM.from_pretrained(MODEL)  #> AutoModelForSeq2SeqLM ← gpt2 (constant) !choice
    return AutoModelForCausalLM.from_pretrained(MODEL)  #> AutoModelForCausalLM ← gpt2 (constant) !choice
#: a switch by default off, with the same class
from transformers import AutoModelForCausalLM
def load(model_id="gpt2", dtype="float32"):
    if dtype == "float16":
        return AutoModelForCausalLM.from_pretrained(model_id, dtype=dtype)  #> AutoModelForCausalLM ← gpt2 (default)
    return AutoModelForCausalLM.from_pretrained(model_id)  #> AutoModelForCausalLM ← gpt2 (default)
#: dispatch on a task without a default
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(task, model_id="gpt2"):
    if task == "summarization":
        return AutoModelForSeq2SeqLM.from_pretrained(model_id)  #> AutoModelForSeq2SeqLM ← gpt2 (default) !choice
    return AutoModelForCausalLM.from_pretrained(model_id)  #> AutoModelForCausalLM ← gpt2 (default) !choice
#: a name that is asked whether it is a text
from pathlib import Path
from transformers import AutoModel, AutoTokenizer, PreTrainedModel
class Wrapper:
    def __init__(self, model="gpt2", tokenizer="t5-small", extra=None):
        if isinstance(model, str):
            self.model = AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
        if not isinstance(model, (str, Path)):
            self.model = AutoModel.from_pretrained(model)  #> AutoModel ← ?
        if isinstance(tokenizer, PreTrainedModel):
            self.tokenizer = AutoTokenizer.from_pretrained(tokenizer)  #> AutoTokenizer ← ?
        else:
            self.tokenizer = AutoTokenizer.from_pretrained(tokenizer)  #> AutoTokenizer ← t5-small (default)
        if isinstance(tokenizer, (dict, Path)):
            self.tokenizer = AutoTokenizer.from_pretrained(tokenizer)  #> AutoTokenizer ← ?
        if isinstance(tokenizer, Name):
            self.tokenizer = AutoTokenizer.from_pretrained(tokenizer)  #> AutoTokenizer ← ?
#: a name that is searched by a pattern
import re
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
def load(name="google/Flan-T5-base"):
    if re.search("t5", name, re.IGNORECASE):
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← google/Flan-T5-base (default)
    if re.search(r"opt|gpt", name):
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
def load_other(name="org/opt-1b"):
    if re.match("opt", name):
        return AutoModelForSeq2SeqLM.from_pretrained(name)  #> AutoModelForSeq2SeqLM ← ?
    elif re.search("llama|opt", name):
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← org/opt-1b (default)
    if re.search("o.t", name):
        return AutoModelForCausalLM.from_pretrained(name)  #> AutoModelForCausalLM ← ?
#: a name in a conditional expression that asks for it
from transformers import AutoModel
def load(name="gpt2", owner="openai-community"):
    repo = name if "/" in name else f"{owner}/{name}"
    return AutoModel.from_pretrained(repo)  #> AutoModel ← openai-community/gpt2 (branch), org/model (branch)
load("org/model")
#: a name in a conditional expression that asks for something else
from transformers import AutoModel
def load(name="gpt2"):
    return AutoModel.from_pretrained(name if fast() else "t5-small")  #> AutoModel ← gpt2 (branch), t5-small (branch)
#: a path that is asked whether it is there
from pathlib import Path
from transformers import AutoModel
def load(name="org/model"):
    if Path(name).exists():
        return AutoModel.from_pretrained(name)  #> AutoModel ← ?
    if not Path(name).is_dir():
        return AutoModel.from_pretrained(name)  #> AutoModel ← org/model (default)
#: a table that may have nothing under the name
from transformers import AutoModel
TABLE = {"a": "gpt2", "b": "t5-small"}
def load(key):
    return AutoModel.from_pretrained(TABLE.get(key) or "bert-base-uncased")  #> AutoModel ← gpt2 (branch), t5-small (branch), bert-base-uncased (branch)
AutoModel.from_pretrained(TABLE.get("a") or "bert-base-uncased")  #> AutoModel ← gpt2 (constant)
