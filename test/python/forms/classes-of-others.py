# The same names from elsewhere: none of these is a load of transformers.
#: diffusers
from diffusers import AutoModel
AutoModel.from_pretrained("gpt2")
#: trl
from trl import AutoModelForCausalLMWithValueHead
AutoModelForCausalLMWithValueHead.from_pretrained("gpt2")  #> trl: AutoModelForCausalLMWithValueHead ← gpt2 (literal)
#: modelscope
from modelscope import AutoModelForCausalLM, AutoTokenizer
AutoModelForCausalLM.from_pretrained("qwen/Qwen-7B-Chat")
AutoTokenizer.from_pretrained("qwen/Qwen-7B-Chat")
#: optimum
from optimum.onnxruntime import ORTModelForCausalLM
ORTModelForCausalLM.from_pretrained("gpt2")
#: optimum for Intel
from optimum.intel import OVModelForCausalLM as AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("gpt2")
#: optimum for Neuron
from optimum.neuron import NeuronModelForCausalLM
NeuronModelForCausalLM.from_pretrained("gpt2")
#: peft
from peft import AutoPeftModelForCausalLM, PeftModel
AutoPeftModelForCausalLM.from_pretrained("gpt2")  #> peft: AutoPeftModelForCausalLM ← gpt2 (literal)
PeftModel.from_pretrained(model, "gpt2")  #> peft: PeftModel ← gpt2 (literal)
#: bigdl
from bigdl.llm.transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("gpt2")
#: ipex-llm
from ipex_llm.transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("gpt2")
#: Intel's extension
from intel_extension_for_transformers.transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("gpt2")
#: ctransformers
from ctransformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("gpt2")
#: airllm
from airllm import AutoModel
AutoModel.from_pretrained("gpt2")
#: hqq
from hqq.engine.hf import HQQModelForCausalLM, AutoTokenizer
HQQModelForCausalLM.from_pretrained("gpt2")
AutoTokenizer.from_pretrained("gpt2")
#: awq
from awq import AutoAWQForCausalLM
AutoAWQForCausalLM.from_pretrained("gpt2")
#: auto-gptq
from auto_gptq import AutoGPTQForCausalLM
AutoGPTQForCausalLM.from_pretrained("gpt2", cfg)
#: unsloth
from unsloth import FastLanguageModel
FastLanguageModel.from_pretrained("gpt2")
#: adapters
from adapters import AutoAdapterModel
AutoAdapterModel.from_pretrained("gpt2")
#: setfit
from setfit import SetFitModel
SetFitModel.from_pretrained("gpt2")
#: pytorch-transformers
from pytorch_transformers import BertModel
BertModel.from_pretrained("gpt2")
#: paddle
from paddlenlp.transformers import AutoModel
AutoModel.from_pretrained("gpt2")
#: funasr
from funasr import AutoModel
AutoModel.from_pretrained("gpt2")
#: a later import of another library
from transformers import AutoModel
from diffusers import AutoModel
AutoModel.from_pretrained("gpt2")
#: a later import of transformers
from diffusers import AutoModel
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: another library where it is there
try:
    from modelscope import AutoModel
except ImportError:
    from transformers import AutoModel
AutoModel.from_pretrained("gpt2")
#: another library by an environment variable
if os.environ.get("USE_MODELSCOPE"):
    from modelscope import AutoModel
else:
    from transformers import AutoModel
AutoModel.from_pretrained("gpt2")
#: two modules of one name
if on_modelscope:
    import modelscope as hub
else:
    import transformers as hub
hub.AutoModel.from_pretrained("gpt2")
#: a module of another library
import diffusers
diffusers.AutoModel.from_pretrained("gpt2")
#: transformers as another module has it
import paddlenlp
paddlenlp.transformers.AutoModel.from_pretrained("gpt2")
#: an import of another library in the function
from transformers import AutoModel
def load():
    from diffusers import AutoModel
    return AutoModel.from_pretrained("gpt2")
#: an import of another library in another function
from transformers import AutoModel
def other():
    from diffusers import AutoModel
def load():
    return AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: an import of another library in a later cell
from transformers import AutoModel
# %%
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
# %%
from diffusers import AutoModel
#: a class of the file
from transformers import AutoModel
class AutoModel:
    pass
AutoModel.from_pretrained("gpt2")
#: a class of the file, and the import below it
class AutoModel:
    pass
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: a function of the file
from transformers import AutoModel
def AutoModel():
    pass
AutoModel.from_pretrained("gpt2")
#: a subclass of the file
from transformers import LlamaForCausalLM
class MyModel(LlamaForCausalLM):
    pass
MyModel.from_pretrained("gpt2")
#: a subclass of the file under the class's own name
import transformers
class LlamaForCausalLM(transformers.LlamaForCausalLM):
    pass
LlamaForCausalLM.from_pretrained("gpt2")
#: inside a subclass
from transformers import LlamaForCausalLM
class MyModel(LlamaForCausalLM):
    @classmethod
    def from_pretrained(cls, name):
        one = super().from_pretrained(name)
        two = super(MyModel, cls).from_pretrained("gpt2")
        return cls.from_pretrained("gpt2")
    def again(self):
        return self.from_pretrained("gpt2"), self.__class__.from_pretrained("gpt2")
#: the class that a subclass is of, inside it
from transformers import LlamaForCausalLM
class MyModel(LlamaForCausalLM):
    def again(self):
        return LlamaForCausalLM.from_pretrained("gpt2")  #> LlamaForCausalLM ← gpt2 (literal)
#: a subclass behind a variable
from transformers import AutoModel, LlamaForCausalLM
class MyModel(LlamaForCausalLM):
    pass
kind = MyModel if mine else AutoModel
kind.from_pretrained("gpt2")
#: a parameter of the class's name
from transformers import AutoModel
def load(AutoModel):
    return AutoModel.from_pretrained("gpt2")
#: a loop variable of the class's name
from transformers import AutoModel
for AutoModel in kinds():
    AutoModel.from_pretrained("gpt2")
#: a comprehension variable of the class's name
from transformers import AutoModel
[AutoModel.from_pretrained("gpt2") for AutoModel in kinds()]
#: with of the class's name
from transformers import AutoModel
with kinds() as (AutoModel, other):
    AutoModel.from_pretrained("gpt2")
#: except of the class's name
from transformers import AutoModel
try:
    pass
except Error as AutoModel:
    AutoModel.from_pretrained("gpt2")
#: bound anew
from transformers import AutoModel
AutoModel = patched(AutoModel)
AutoModel.from_pretrained("gpt2")
#: bound anew in a branch
from transformers import AutoModel
if fast:
    AutoModel = patched(AutoModel)
AutoModel.from_pretrained("gpt2")
#: bound anew in another branch
from transformers import AutoModel
if fast:
    AutoModel = patched(AutoModel)
else:
    AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: bound anew below
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
AutoModel = patched(AutoModel)
#: bound anew in a function by global
from transformers import AutoModel
def change():
    global AutoModel
    AutoModel = Other
AutoModel.from_pretrained("gpt2")
#: bound anew in a function without global
from transformers import AutoModel
def change():
    AutoModel = Other
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: deleted
from transformers import AutoModel
del AutoModel
AutoModel.from_pretrained("gpt2")
#: deleted among others
from transformers import AutoModel
x = 1
del x, AutoModel
AutoModel.from_pretrained("gpt2")
#: deleted and imported again
from transformers import AutoModel
del AutoModel
from transformers import AutoModel
AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
#: the class of a model
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
type(model).from_pretrained("t5-small")
model.__class__.from_pretrained("t5-small")
#: a method of a model
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> AutoModel ← gpt2 (literal)
model.from_pretrained("t5-small")
#: globals
from transformers import AutoModel
globals()["AutoModel"].from_pretrained("gpt2")
#: eval
from transformers import AutoModel
eval("AutoModel").from_pretrained("gpt2")
#: configurations of adapters
import peft
from peft import LoraConfig, PeftConfig
from mine import IA3Config
PeftConfig.from_pretrained("org/adapter")  #> peft: PeftConfig ← org/adapter (literal)
LoraConfig.from_pretrained("org/adapter")  #> peft: LoraConfig ← org/adapter (literal)
peft.LoraConfig.from_pretrained("org/adapter")  #> peft: LoraConfig ← org/adapter (literal)
IA3Config.from_pretrained("org/adapter")
LoraConfig(r=8)
