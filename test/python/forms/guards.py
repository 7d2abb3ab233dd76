#: a folder that the trainer saved to
from transformers import AutoModel, Trainer
model = AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
trainer = Trainer(model=model)
trainer.save_model("my-team/final")
model = AutoModel.from_pretrained("my-team/final")  #> AutoModel ← my-team/final (made)

#: a folder in a variable
from transformers import AutoModel
out = "my-team/final"
model = AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
model.save_pretrained(out)
AutoModel.from_pretrained(out)  #> AutoModel ← my-team/final (made)

#: a folder by keyword, written otherwise
from transformers import AutoModel
model.save_pretrained(save_directory="./my-team/final/")
AutoModel.from_pretrained("my-team/final")  #> AutoModel ← my-team/final (made)

#: the folder of the training arguments
from transformers import AutoModel, TrainingArguments
args = TrainingArguments(output_dir="my-team/run")
AutoModel.from_pretrained("my-team/run")  #> AutoModel ← my-team/run (made)

#: the folder of the training arguments by position
from transformers import AutoModel, TrainingArguments
args = TrainingArguments("my-team/run", learning_rate=1e-5)
AutoModel.from_pretrained("my-team/run")  #> AutoModel ← my-team/run (made)

#: a folder in the one that was saved to
from transformers import AutoModel, TrainingArguments
args = TrainingArguments(output_dir="my-team/run")
AutoModel.from_pretrained("my-team/run/best")  #> AutoModel ← my-team/run/best (made)
AutoModel.from_pretrained("my-team/running")  #> AutoModel ← my-team/running (literal)

#: a folder in the settings of a dictionary
from transformers import AutoModel
config = {"output_dir": "my-team/run"}
AutoModel.from_pretrained("my-team/run")  #> AutoModel ← my-team/run (made)

#: a folder that is named after the model
from transformers import AutoModel
base = "facebook/opt-125m"
model = AutoModel.from_pretrained(base)  #> AutoModel ← facebook/opt-125m (constant)
model.save_pretrained(f"{base}-tuned")
AutoModel.from_pretrained(f"{base}-tuned")  #> AutoModel ← facebook/opt-125m-tuned (made)

#: an own repository
from transformers import AutoModel
model.push_to_hub("me/my-model")
AutoModel.from_pretrained("me/my-model")  #> AutoModel ← me/my-model (made)

#: an own repository without its owner
from transformers import AutoModel
model.push_to_hub("my-model")
AutoModel.from_pretrained("me/my-model")  #> AutoModel ← me/my-model (made)
AutoModel.from_pretrained("me/other-model")  #> AutoModel ← me/other-model (literal)

#: an own repository of the training arguments
from transformers import AutoModel, TrainingArguments
args = TrainingArguments(output_dir="out", push_to_hub=True, hub_model_id="me/my-model")
AutoModel.from_pretrained("me/my-model")  #> AutoModel ← me/my-model (made)

#: a repository that is uploaded to
from huggingface_hub import create_repo, upload_folder
from transformers import AutoModel
create_repo("me/one")
upload_folder(folder_path="out", repo_id="me/two")
AutoModel.from_pretrained("me/one")  #> AutoModel ← me/one (made)
AutoModel.from_pretrained("me/two")  #> AutoModel ← me/two (made)

#: what is downloaded is no own repository
from huggingface_hub import snapshot_download
from transformers import AutoModel
snapshot_download(repo_id="org/name", local_dir="cache/name")
AutoModel.from_pretrained("org/name")  #> AutoModel ← org/name (literal)
AutoModel.from_pretrained("cache/name")  #> AutoModel ← cache/name (made)

#: a mention in a text is no saving
from transformers import AutoModel
print("save_pretrained('org/name') and output_dir='org/name'")
AutoModel.from_pretrained("org/name")  #> AutoModel ← org/name (literal)

#: in a notebook, the cells in any order
# %%
from transformers import AutoModel
AutoModel.from_pretrained("my-team/final")  #> AutoModel ← my-team/final (made)
# %%
model.save_pretrained("my-team/final")

#: the option for the folder
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--output_dir", default="my-team/run")
args = parser.parse_args()
model.save_pretrained(args.output_dir)
AutoModel.from_pretrained(args.output_dir)  #> AutoModel ← my-team/run (made)

#: unsloth wraps the loading
from unsloth import FastLanguageModel
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed

#: flash-linear-attention registers types, also where only imported for that
import fla  # noqa
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed

#: a module of such a package
import optimum.habana.transformers
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed

#: a fork that stands in the place of the library
from transformers.adapters import AdapterConfig
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed

#: a package that replaces the auto classes when it is told to
from ipex_llm import llm_patch
llm_patch()
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed

#: the same package without being told to
from ipex_llm import optimize_model
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)

#: another hub
from modelscope import patch_hub, snapshot_download
from transformers import AutoModel
patch_hub()
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed

#: another hub's tokenizer beside the library's model
from modelscope import AutoTokenizer
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed

#: a download from another hub
from modelscope import snapshot_download
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)

#: quantised modules are restored before the weights
# %%
import modelopt.torch.opt as mto
# %%
mto.enable_huggingface_checkpointing()
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed

#: quantised weights are made in a context
from modelopt.torch.quantization.plugins.accelerate import init_quantized_weights
from transformers import AutoModelForCausalLM
with init_quantized_weights(config):
    AutoModelForCausalLM.from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal) !changed

#: a package of optimum that registers types
from optimum.graphcore import IPUConfig
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !changed

#: packages with classes of their own change nothing
import flask
import mamba_ssm
from awq import AutoAWQForCausalLM
from auto_gptq import AutoGPTQForCausalLM
from liger_kernel.transformers import AutoLigerKernelForCausalLM
from optimum.intel import OVModelForCausalLM
from optimum.bettertransformer import BetterTransformer
import colossalai
from optimum.onnxruntime import ORTModelForCausalLM
from adapters import AutoAdapterModel
from deepspeed import init_inference
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)

#: own classes that are registered
from transformers import AutoConfig, AutoModel, AutoModelForCausalLM
AutoConfig.register("mine", MyConfig)
AutoModel.register(MyConfig, MyModel)
AutoModelForCausalLM.from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal) !registers(mine; AutoModel)

#: own classes that are registered through the module, over several lines
import transformers as hf
hf.AutoConfig.register(
    model_type="mine", config=MyConfig
)
hf.AutoModelForCausalLM.register(
    MyConfig,
    MyModel,
    exist_ok=True,
)
hf.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(mine; AutoModelForCausalLM)

#: a type in a constant and one in a class
from transformers import AutoConfig, AutoModel, PretrainedConfig
TYPE = "mine"
class MyConfig(PretrainedConfig):
    model_type = "yours"
AutoConfig.register(TYPE, MyConfig)
AutoConfig.register(MyConfig.model_type, MyConfig, exist_ok=True)
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(mine, yours; )

#: types in a loop
from transformers import AutoConfig, AutoModel
for name in ("mine", "yours"):
    AutoConfig.register(name, MyConfig)
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(mine, yours; )

#: a type that is not known may be any
from transformers import AutoConfig, AutoModel
def install(model_type):
    AutoConfig.register(model_type, MyConfig)
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched

#: a type of which only a caller is known
from transformers import AutoConfig, AutoModel
def install(model_type):
    AutoConfig.register(model_type, MyConfig)
install("mine")
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched

#: one of several types is not known
from transformers import AutoConfig, AutoModel
AutoConfig.register("mine", MyConfig)
AutoConfig.register(*others)
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched

#: auto classes in a loop
from transformers import AutoModel, AutoModelForCausalLM, AutoModelForSeq2SeqLM
for auto in [AutoModel, AutoModelForCausalLM]:
    auto.register(MyConfig, MyModel)
AutoModelForSeq2SeqLM.from_pretrained("t5-small")  #> AutoModelForSeq2SeqLM ← t5-small (literal) !registers(; AutoModel, AutoModelForCausalLM)

#: an auto class that is not known
from somewhere import AutoModel
from transformers import AutoModelForCausalLM
AutoModel.register(MyConfig, MyModel)
AutoModelForCausalLM.from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal) !patched

#: what else is registered
import atexit
from transformers import AutoModel
atexit.register(print)
AutoRegistry.register("mine")
registry.register("AutoModel")
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)

#: a registration in a comment or a text
from transformers import AutoConfig, AutoModel
# AutoConfig.register(x, MyConfig)
print("AutoModel.register(MyConfig, MyModel)")
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)

#: a registration in another cell
# %%
from transformers import AutoConfig, AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !registers(mine; )
# %%
AutoConfig.register("mine", MyConfig)

#: an entry in the library's own tables
from transformers import AutoModel
from transformers.models.auto.configuration_auto import CONFIG_MAPPING
CONFIG_MAPPING.register("mine", MyConfig)
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched

#: an entry in the library's tables of names
from transformers import AutoModelForCausalLM
from transformers.models.auto.modeling_auto import MODEL_FOR_CAUSAL_LM_MAPPING_NAMES
MODEL_FOR_CAUSAL_LM_MAPPING_NAMES["mine"] = "MyModel"
AutoModelForCausalLM.from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal) !patched

#: the library's tables are only read
from transformers import MODEL_FOR_CAUSAL_LM_MAPPING, AutoModelForCausalLM
types = [one.model_type for one in MODEL_FOR_CAUSAL_LM_MAPPING.keys()]
first = MODEL_FOR_CAUSAL_LM_MAPPING[config] == MyModel
AutoModelForCausalLM.from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal)

#: a class in the place of the library's
import transformers
transformers.AutoModel = MyModel
transformers.AutoModelForCausalLM.from_pretrained("gpt2")  #> AutoModelForCausalLM ← gpt2 (literal) !patched

#: code behind %time and in a timed cell
# %%
from transformers import AutoModel
%time AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
# %%
%%time
model_id = "t5-small"
AutoModel.from_pretrained(model_id)  #> AutoModel ← t5-small (constant)
# %%
%%bash
AutoModel.from_pretrained("gpt2")

#: a test that replaces something else
from unittest.mock import patch
from unittest import mock
from transformers import AutoModel
with patch("builtins.print"), mock.patch("my.module.Thing", return_value=None):
    AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
with patch.object(logger, "warning"):
    AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
monkeypatch.setattr(module, "load", AutoModel.from_pretrained("gpt2"))  #> AutoModel ← gpt2 (literal)
client.patch("/models")
def patch(model): pass

#: a test that replaces the loading
from unittest.mock import patch
from transformers import AutoModel
with patch("transformers.AutoModel.from_pretrained"):
    AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched

#: a test that replaces the method
from unittest.mock import patch
from transformers import AutoModel
with patch.object(AutoModel, "from_pretrained", autospec=True):
    AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched

#: a test that replaces the class in the module
import transformers
def test(monkeypatch):
    monkeypatch.setattr(transformers, "AutoModel", Fake)
    transformers.AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched

#: a test that replaces nobody knows what
from unittest.mock import patch
from transformers import AutoModel
with patch(target):
    AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal) !patched

#: an own table of the library's name
from transformers import AutoModel
MODEL_MAPPING = {}
MODEL_MAPPING["mine"] = MyModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
