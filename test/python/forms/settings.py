# Values of settings, of modules of Lightning, and of what runs elsewhere.
#: a setting of a file, with a default
import yaml
from transformers import AutoModel
config = yaml.safe_load(open("config.yaml"))
AutoModel.from_pretrained(config.get("model_name", "gpt2"))  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(config.get("model_name"))  #> AutoModel ← ?
AutoModel.from_pretrained(config["model_name"])  #> AutoModel ← ?
AutoModel.from_pretrained(config["model"].get("name", "t5-small"))  #> AutoModel ← t5-small (default)
#: a setting with a default that is a constant
import json
from transformers import AutoModel
DEFAULT = "gpt2"
with open("settings.json") as file:
    settings = json.load(file)
name = settings.get("model", DEFAULT)
AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#: a setting of a known dictionary that has it
from transformers import AutoModel
settings = {"model": "gpt2"}
AutoModel.from_pretrained(settings.get("model", "t5-small"))  #> AutoModel ← gpt2 (constant)
#: a setting of a dictionary that is changed
from transformers import AutoModel
settings = {"model": "gpt2"}
settings.update(load_settings())
AutoModel.from_pretrained(settings.get("model", "t5-small"))  #> AutoModel ← ?
#: a default of something that gets by no key
import requests
from transformers import AutoModel
AutoModel.from_pretrained(requests.get(url, "gpt2"))  #> AutoModel ← ?
#: an attribute of an unknown object, with a default
from transformers import AutoModel
def load(cfg):
    return AutoModel.from_pretrained(getattr(cfg, "model_name", "gpt2"))  #> AutoModel ← gpt2 (default)
#: an attribute of an imported module, with a default
import settings
from transformers import AutoModel
AutoModel.from_pretrained(getattr(settings, "MODEL", "gpt2"))  #> AutoModel ← ?
#: hyperparameters that a module saves
import pytorch_lightning as pl
from transformers import AutoConfig, AutoModelForSequenceClassification
class Classifier(pl.LightningModule):
    def __init__(self, model_name: str = "albert-base-v2", other="t5-small", **kwargs):
        super().__init__()
        self.save_hyperparameters()
        self.config = AutoConfig.from_pretrained(self.hparams.model_name)  #> AutoConfig ← albert-base-v2 (default), roberta-base (caller)
    def setup(self, stage):
        self.net = AutoModelForSequenceClassification.from_pretrained(self.hparams["model_name"])  #> AutoModelForSequenceClassification ← albert-base-v2 (default), roberta-base (caller)
        self.other = AutoConfig.from_pretrained(self.hparams.unknown)  #> AutoConfig ← ?
Classifier("roberta-base")
#: hyperparameters of a base class
import lightning as L
from transformers import AutoModel
class Base(L.LightningModule):
    def __init__(self, name="gpt2"):
        super().__init__()
        self.save_hyperparameters("name")
class Own(Base):
    def setup(self, stage):
        self.model = AutoModel.from_pretrained(self.hparams.name)  #> AutoModel ← gpt2 (default)
#: hyperparameters that nothing saves
import lightning as L
from transformers import AutoModel
class Own(L.LightningModule):
    def __init__(self, hparams, name="gpt2"):
        super().__init__()
        self.save_hyperparameters(hparams)
        self.model = AutoModel.from_pretrained(self.hparams.name)  #> AutoModel ← ?
#: an actor of ray
import ray
from transformers import AutoModel
@ray.remote(num_gpus=1)
class Worker:
    def __init__(self, rank, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
@ray.remote
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (caller)
workers = [Worker.options(num_cpus=2).remote(i, "gpt2") for i in range(2)]
ray.get(load.remote("t5-small"))
#: a function that is put off
from transformers import AutoModel
@app.task
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
load.delay(name="gpt2")
#: another method of a function
from transformers import AutoModel
def load(name):
    return AutoModel.from_pretrained(name)  #> AutoModel ← ?
load.cancel("gpt2")
load.options("t5-small")
#: settings of a class from elsewhere
from trl import ModelConfig
from transformers import AutoModelForCausalLM
model_args = ModelConfig(model_name_or_path="gpt2", dtype="bfloat16")
AutoModelForCausalLM.from_pretrained(model_args.model_name_or_path)  #> AutoModelForCausalLM ← gpt2 (constant)
AutoModelForCausalLM.from_pretrained(model_args.model_revision)  #> AutoModelForCausalLM ← ?
#: settings of a class from elsewhere that are set anew
from project import RunConfig, Engine
from transformers import AutoModelForCausalLM
run = RunConfig(model="gpt2")
if fast():
    run.model = quantized(run.model)
AutoModelForCausalLM.from_pretrained(run.model)  #> AutoModelForCausalLM ← ?
engine = Engine(model="gpt2")
AutoModelForCausalLM.from_pretrained(engine.model)  #> AutoModelForCausalLM ← ?
#: a field that the constructor reads before it sets it
from transformers import AutoModel, AutoTokenizer
class Base:
    name = None
    def __init__(self, name=None):
        self.name = name or self.name
class Own(Base):
    name = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.name)  #> AutoModel ← gpt2 (default)
#: fields that are made of each other
from transformers import AutoModel
class Own:
    def __init__(self):
        self.a = self.b
        self.b = self.a
        AutoModel.from_pretrained(self.a)  #> AutoModel ← ?
#: defaults under what is not known
from transformers import AutoModel
DEFAULTS = {"model": "gpt2", "device": "cpu"}
class Loader:
    def __init__(self, settings=None):
        self.settings = {**DEFAULTS, **(settings or {})}
        AutoModel.from_pretrained(self.settings["model"])  #> AutoModel ← gpt2 (default)
        AutoModel.from_pretrained(self.settings["other"])  #> AutoModel ← ?
#: an entry under what is not known
from transformers import AutoModel
def load(**overrides):
    settings = {"model": "gpt2", **overrides, "device": "cpu"}
    return AutoModel.from_pretrained(settings["model"])  #> AutoModel ← gpt2 (default)
#: one dictionary in another
from transformers import AutoModel
BASE = {"model": "gpt2"}
settings = {**BASE}
AutoModel.from_pretrained(settings["model"])  #> AutoModel ← gpt2 (constant)
#: defaults that are written over
from transformers import AutoModel
settings = {**DEFAULTS_OF_OTHERS, "model": "gpt2"}
AutoModel.from_pretrained(settings["model"])  #> AutoModel ← gpt2 (constant)
#: a method of the file's own that is called as remote ones are
from transformers import AutoModel
class Loader:
    def __init__(self, name):
        self.model = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (caller)
    @classmethod
    def remote(cls, address):
        return cls("gpt2")
Loader.remote("not/a-model")
