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
