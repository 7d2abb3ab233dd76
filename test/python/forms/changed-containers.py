#: a list that is sorted in place
from transformers import AutoModel
names = ["t5-small", "gpt2"]
names.sort()
AutoModel.from_pretrained(names[0])  #> AutoModel ← ?

#: a list that is reversed in place
from transformers import AutoModel
names = ["t5-small", "gpt2"]
names.reverse()
AutoModel.from_pretrained(names[0])  #> AutoModel ← ?

#: a list that is shuffled
import random
from transformers import AutoModel
names = ["t5-small", "gpt2"]
random.shuffle(names)
AutoModel.from_pretrained(names[0])  #> AutoModel ← ?

#: a loop over a list of which something was removed
from transformers import AutoModel
names = ["t5-small", "gpt2"]
names.remove("gpt2")
for name in names:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: a dictionary handed to a function of another library
from transformers import AutoModel
from settings import override
cfg = {"model": "gpt2"}
override(cfg)
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← ?

#: a dictionary handed over by keyword
from transformers import AutoModel
from settings import load_yaml_into
def main():
    cfg = dict(model="gpt2")
    load_yaml_into("a.yaml", target=cfg)
    return AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← ?

#: a namespace handed to a function of another library
from types import SimpleNamespace
from transformers import AutoModel
from settings import override
cfg = SimpleNamespace(model="gpt2")
override(cfg)
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← ?

#: a dictionary handed to a function that changes it
from transformers import AutoModel
def edit(options):
    options["model"] = input()
cfg = {"model": "gpt2"}
edit(cfg)
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← ?

#: a dictionary handed to a function that reads it
from transformers import AutoModel
def show(options):
    print(options["model"])
cfg = {"model": "gpt2"}
show(cfg)
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← gpt2 (constant)

#: a dictionary handed over afterwards
from transformers import AutoModel
from settings import override
cfg = {"model": "gpt2"}
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← gpt2 (constant)
override(cfg)

#: an alias that is written
from transformers import AutoModel
cfg = {"model": "gpt2"}
alias = cfg
alias["model"] = input()
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← ?

#: an alias of an inner dictionary that is written
from transformers import AutoModel
cfg = {"model": {"name": "gpt2"}}
inner = cfg["model"]
inner["name"] = input()
AutoModel.from_pretrained(cfg["model"]["name"])  #> AutoModel ← ?

#: settings that are merged with the command line
from omegaconf import OmegaConf
from transformers import AutoModel
cfg = OmegaConf.create({"model": "gpt2"})
cfg.merge_with_cli()
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← ?

#: a dictionary that is shown, copied and unpacked
import json, wandb
from transformers import AutoModel
from settings import start
cfg = {"model": "gpt2"}
print(cfg, len(cfg))
json.dump(cfg, open("a.json", "w"))
wandb.init(project="p", config=cfg)
start(**cfg)
logger.info("%s", cfg)
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← gpt2 (constant)

#: a table whose keys are the choices
import argparse, click
from transformers import AutoModel
MODELS = {"a": "gpt2", "b": "t5-small"}
parser = argparse.ArgumentParser()
parser.add_argument("--a", choices=MODELS)
parser.add_argument("--b", choices=list(MODELS))
KIND = click.Choice(MODELS)
def load(kind):
    return AutoModel.from_pretrained(MODELS[kind])  #> AutoModel ← gpt2 (branch), t5-small (branch)

#: a default of a dictionary handed to a function of another library
from transformers import AutoModel
from settings import override
cfg = {"model": "gpt2"}
override(cfg)
AutoModel.from_pretrained(cfg.get("model", "t5-small"))  #> AutoModel ← ?

#: a list handed to a function of another library
from transformers import AutoModel
from settings import edit
names = ["t5-small", "gpt2"]
edit(names)
for name in names:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: a loop over a list whose order changed
import random
from transformers import AutoModel
names = ["t5-small", "gpt2"]
random.shuffle(names)
for name in names:
    AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (loop), gpt2 (loop)

#: a text taken out of a table and handed to a function of another library
from transformers import AutoModel
from serving import start
MODELS = {"small": "gpt2", "large": "t5-small"}
name = MODELS["small"]
start(name)
AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant)

#: an item taken out of a table on which something is set
from transformers import AutoModel
MODELS = {"small": {"id": "gpt2"}}
entry = MODELS["small"]
entry["id"] = input()
AutoModel.from_pretrained(MODELS["small"]["id"])  #> AutoModel ← ?

#: another container of the same name that is changed
from transformers import AutoModel
MODELS = {"small": {"name": "gpt2"}}
class Data:
    def __getitem__(self, index):
        item = {key: value[index] for key, value in self.columns.items()}
        item["labels"] = self.labels[index]
        return item
for key, item in MODELS.items():
    AutoModel.from_pretrained(item["name"])  #> AutoModel ← gpt2 (loop)

#: a container that has been changed under the same name elsewhere
from transformers import AutoModel
def made():
    settings = {"name": "gpt2"}
    settings["name"] = input()
    return settings
def main():
    settings = made()
    AutoModel.from_pretrained(settings["name"])  #> AutoModel ← ?

#: a container whose inner one is changed under the same name elsewhere
from transformers import AutoModel
def made():
    settings = {"model": {"name": "gpt2"}}
    settings["model"] = {"name": input()}
    return settings
def main():
    settings = made()["model"]
    AutoModel.from_pretrained(settings["name"])  #> AutoModel ← ?

#: a container that was changed before it was put into a list
from transformers import AutoModel
item = {"name": "gpt2"}
item["name"] = input()
items = [item]
for item in items:
    AutoModel.from_pretrained(item["name"])  #> AutoModel ← ?

#: a parameter of the same name that is changed
from transformers import AutoModel
def edit(item):
    item["name"] = input()
for item in [{"name": "gpt2"}]:
    edit(item)
    AutoModel.from_pretrained(item["name"])  #> AutoModel ← ?

#: a loop over a list of which an item was set
from transformers import AutoModel
names = ["gpt2", "t5-small"]
names[0] = "google/flan-t5-base"
for name in names:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
for index, name in enumerate(names):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?

#: a loop over a list of which an item is set afterwards, or of another one
from transformers import AutoModel
names = ["gpt2", "t5-small"]
others = ["bert-base-uncased"]
others[0] = "roberta-base"
for name in names:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
results = {}
for name in names:
    results[name] = AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
names[0] = "google/flan-t5-base"

#: an index that is counted up
from transformers import AutoModel
names = ["gpt2", "t5-small"]
i = 0
while i < len(names):
    AutoModel.from_pretrained(names[i])  #> AutoModel ← ?
    i += 1

#: an index that stays
from transformers import AutoModel
names = ["gpt2", "t5-small"]
i = 1
count = 0
while count < 2:
    AutoModel.from_pretrained(names[i])  #> AutoModel ← t5-small (constant)
    count += 1
