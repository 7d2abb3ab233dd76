# Arguments that are not written in the call itself, and calls that hide the method.
#: keywords of a mapping that is written out
from transformers import AutoModel
AutoModel.from_pretrained("gpt2", **{"revision": "main"})  #> AutoModel ← gpt2 (literal)
#: keywords of a variable
from transformers import AutoModel
options = {"revision": "main", "device_map": "auto"}
AutoModel.from_pretrained("gpt2", **options)  #> AutoModel ← gpt2 (literal)
#: keywords of dict()
from transformers import AutoModel
options = dict(revision="main")
AutoModel.from_pretrained("gpt2", **options)  #> AutoModel ← gpt2 (literal)
#: keywords with one that is set later
from transformers import AutoModel
options = {}
if small:
    options["device_map"] = "auto"
AutoModel.from_pretrained("gpt2", **options)  #> AutoModel ← gpt2 (literal)
#: keywords that are updated
from transformers import AutoModel
options = {"device_map": "auto"}
options.update(others())
AutoModel.from_pretrained("gpt2", **options)  #> AutoModel ← gpt2 (literal) !uncertain
#: keywords that take in unknown ones
from transformers import AutoModel
def load(**others):
    options = {"device_map": "auto", **others}
    return AutoModel.from_pretrained("gpt2", **options)  #> AutoModel ← gpt2 (literal) !uncertain
#: keywords of the caller
from transformers import AutoModel
def load(**options):
    return AutoModel.from_pretrained("gpt2", **options)  #> AutoModel ← gpt2 (literal) !uncertain
#: keywords of a parameter with an empty default
from transformers import AutoModel
def load(options={}):
    return AutoModel.from_pretrained("gpt2", **options)  #> AutoModel ← gpt2 (literal) !uncertain
#: keywords of a parameter that a caller passes
from transformers import AutoModel
def load(options):
    return AutoModel.from_pretrained("gpt2", **options)  #> AutoModel ← gpt2 (literal) !uncertain
load({"device_map": "auto"})
#: keywords that may be none
from transformers import AutoModel
def load(options=None):
    return AutoModel.from_pretrained("gpt2", **(options or {}))  #> AutoModel ← gpt2 (literal) !uncertain
#: keywords in one of two cases
from transformers import AutoModel
AutoModel.from_pretrained("gpt2", **({"device_map": "auto"} if gpu else {}))  #> AutoModel ← gpt2 (literal)
#: keywords, one mapping of which is not known
from transformers import AutoModel
AutoModel.from_pretrained("gpt2", **({"device_map": "auto"} if gpu else others()))  #> AutoModel ← gpt2 (literal) !uncertain
#: two mappings of keywords
from transformers import AutoModel
common = {"device_map": "auto"}
AutoModel.from_pretrained("gpt2", **common, **find())  #> AutoModel ← gpt2 (literal) !uncertain
#: the id among the keywords
from transformers import AutoModel
options = {"pretrained_model_name_or_path": "gpt2", "device_map": "auto"}
AutoModel.from_pretrained(**options)  #> AutoModel ← gpt2 (constant)
#: the id among the keywords is a constant
from transformers import AutoModel
def load():
    model_id = "org/gptq"
    options = {"pretrained_model_name_or_path": model_id, "device_map": "auto"}
    return AutoModel.from_pretrained(**options)  #> AutoModel ← org/gptq (constant)
#: the id among the keywords of dict()
from transformers import AutoModel
AutoModel.from_pretrained(**dict(pretrained_model_name_or_path="gpt2"))  #> AutoModel ← gpt2 (literal)
#: the id among keywords that are set one by one
from transformers import AutoModel
options = {}
options["pretrained_model_name_or_path"] = "gpt2"
AutoModel.from_pretrained(**options)  #> AutoModel ← gpt2 (constant)
#: the id among the keywords in one of two cases
from transformers import AutoModel
options = {"pretrained_model_name_or_path": "gpt2"} if small else {"pretrained_model_name_or_path": "gpt2-xl"}
AutoModel.from_pretrained(**options)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: the id hidden in keywords that are not known
from transformers import AutoModel
def load(**options):
    return AutoModel.from_pretrained(**options)  #> AutoModel ← no argument !uncertain
#: the id in a list of arguments
from transformers import AutoModel
arguments = ["gpt2"]
AutoModel.from_pretrained(*arguments)  #> AutoModel ← gpt2 (constant)
#: a list of arguments that is not known
from transformers import AutoModel
def load(*arguments):
    return AutoModel.from_pretrained(*arguments)  #> AutoModel ← no argument !uncertain
#: a folder, a revision and a configuration beside the id
from transformers import AutoModel
AutoModel.from_pretrained("org/name", subfolder="text_encoder", revision="fp16", config=config)  #> AutoModel ← org/name (literal)
#: from_config
from transformers import AutoConfig, AutoModelForCausalLM
AutoModelForCausalLM.from_config(AutoConfig.from_pretrained("gpt2"))  #> AutoModelForCausalLM.from_config ← gpt2 (literal) ; AutoConfig ← gpt2 (literal)
#: from_config of a variable
from transformers import AutoConfig, AutoModelForCausalLM
config = AutoConfig.from_pretrained("gpt2")  #> AutoConfig ← gpt2 (literal)
model = AutoModelForCausalLM.from_config(config)  #> AutoModelForCausalLM.from_config ← gpt2 (constant)
#: from_config of a constant's configuration
from transformers import AutoConfig, AutoModelForCausalLM
MODEL = "gpt2"
config = AutoConfig.from_pretrained(MODEL, vocab_size=100)  #> AutoConfig ← gpt2 (constant)
config.n_layer = 2
model = AutoModelForCausalLM.from_config(config=config)  #> AutoModelForCausalLM.from_config ← gpt2 (constant)
#: from_config of a concrete configuration
from transformers import AutoModelForCausalLM, GPT2Config
model = AutoModelForCausalLM.from_config(GPT2Config.from_pretrained("gpt2"))  #> AutoModelForCausalLM.from_config ← gpt2 (literal) ; GPT2Config ← gpt2 (literal)
#: from_config of a configuration that is made
from transformers import AutoModelForCausalLM, GPT2Config
model = AutoModelForCausalLM.from_config(GPT2Config(n_layer=2))  #> AutoModelForCausalLM.from_config ← ?
#: from_config of a parameter
from transformers import AutoModelForCausalLM
def make(config):
    return AutoModelForCausalLM.from_config(config)  #> AutoModelForCausalLM.from_config ← ?
#: from_config of what a function returns
from transformers import AutoConfig, AutoModelForCausalLM
def configuration():
    return AutoConfig.from_pretrained("gpt2")  #> AutoConfig ← gpt2 (literal)
model = AutoModelForCausalLM.from_config(configuration())  #> AutoModelForCausalLM.from_config ← gpt2 (constant)
#: from_config of one of two configurations
from transformers import AutoConfig, AutoModelForCausalLM
if small:
    config = AutoConfig.from_pretrained("gpt2")  #> AutoConfig ← gpt2 (literal)
else:
    config = AutoConfig.from_pretrained("gpt2-xl")  #> AutoConfig ← gpt2-xl (literal)
model = AutoModelForCausalLM.from_config(config)  #> AutoModelForCausalLM.from_config ← gpt2 (branch), gpt2-xl (branch)
#: from_config of a configuration of another revision
from transformers import AutoConfig, AutoModelForCausalLM
config = AutoConfig.from_pretrained("gpt2", revision="v1")  #> AutoConfig ← gpt2 (literal)
model = AutoModelForCausalLM.from_config(config)  #> AutoModelForCausalLM.from_config ← ?
#: from_config of a configuration of another library
from peft import PeftConfig
from transformers import AutoModelForCausalLM
config = PeftConfig.from_pretrained("org/adapter")  #> peft: PeftConfig ← org/adapter (literal)
model = AutoModelForCausalLM.from_config(config)  #> AutoModelForCausalLM.from_config ← ?
#: from_config of another library
from diffusers import UNet2DModel
UNet2DModel.from_config(UNet2DModel.load_config("org/name"))
#: a method in a variable
from transformers import AutoModel
load = AutoModel.from_pretrained
load("gpt2")  #> AutoModel ← gpt2 (literal)
#: a partial with the id
from functools import partial
from transformers import AutoModel
load = partial(AutoModel.from_pretrained, "gpt2")
model = load(device_map="auto")  #> AutoModel ← gpt2 (literal)
#: a partial without the id
import functools
from transformers import AutoModel
load = functools.partial(AutoModel.from_pretrained, device_map="auto")
model = load("gpt2")  #> AutoModel ← gpt2 (literal)
#: a partial with the id as a keyword
from functools import partial
from transformers import AutoModel
MODEL = "gpt2"
model = partial(AutoModel.from_pretrained, pretrained_model_name_or_path=MODEL)()  #> AutoModel ← gpt2 (constant)
#: a method of another library in a variable
from diffusers import AutoModel
load = AutoModel.from_pretrained
load("gpt2")
#: an adapter
from peft import PeftConfig, PeftModel
PeftModel.from_pretrained(model, "org/adapter", is_trainable=True)  #> peft: PeftModel ← org/adapter (literal)
PeftModel.from_pretrained(model=model, model_id="org/adapter")  #> peft: PeftModel ← org/adapter (literal)
PeftConfig.from_pretrained("org/adapter")  #> peft: PeftConfig ← org/adapter (literal)
#: an adapter without an id
from peft import PeftModel
PeftModel.from_pretrained(model)  #> peft: PeftModel ← no argument
#: a class of peft that loads something else
from peft import LoraModel
LoraModel.from_pretrained("org/adapter")
#: sentence-transformers
from sentence_transformers import CrossEncoder, SentenceTransformer
MODEL = "sentence-transformers/all-MiniLM-L6-v2"
SentenceTransformer(MODEL, device="cpu")  #> sentence-transformers: SentenceTransformer.constructor ← sentence-transformers/all-MiniLM-L6-v2 (constant)
SentenceTransformer(model_name_or_path="all-MiniLM-L6-v2")  #> sentence-transformers: SentenceTransformer.constructor ← all-MiniLM-L6-v2 (literal)
CrossEncoder(model_name="cross-encoder/ms-marco-MiniLM-L6-v2")  #> sentence-transformers: CrossEncoder.constructor ← cross-encoder/ms-marco-MiniLM-L6-v2 (literal)
#: sentence-transformers by its module
import sentence_transformers
sentence_transformers.SentenceTransformer("org/name")  #> sentence-transformers: SentenceTransformer.constructor ← org/name (literal)
#: sentence-transformers of modules
from sentence_transformers import SentenceTransformer, models
SentenceTransformer(modules=[models.Transformer("org/name")])  #> sentence-transformers: SentenceTransformer.constructor ← no argument
#: a class of the file named as one of sentence-transformers
class SentenceTransformer:
    pass
SentenceTransformer("org/name")
#: a value head
from trl import AutoModelForSeq2SeqLMWithValueHead
AutoModelForSeq2SeqLMWithValueHead.from_pretrained("t5-small")  #> trl: AutoModelForSeq2SeqLMWithValueHead ← t5-small (literal)
#: a class of trl that loads something else
from trl import PPOTrainer
PPOTrainer.from_pretrained("gpt2")
