#: settings that are handed to a method which fills them
from transformers import AutoModel
class Runner:
    def __init__(self):
        self.opts = {"model": "gpt2"}
        self.fill(self.opts)
        self.model = AutoModel.from_pretrained(self.opts["model"])  #> AutoModel ← ?
    def fill(self, opts):
        opts["model"] = input()

#: settings in a field that are handed to a function of another library
from transformers import AutoModel
from settings import override
class Runner:
    def __init__(self):
        self.opts = {"model": "gpt2"}
        override(self.opts)
    def load(self):
        return AutoModel.from_pretrained(self.opts["model"])  #> AutoModel ← ?

#: settings in a field that are handed to a function that reads them
from transformers import AutoModel
def show(opts):
    print(opts["model"])
class Runner:
    def __init__(self):
        self.opts = {"model": "gpt2"}
        show(self.opts)
        self.model = AutoModel.from_pretrained(self.opts["model"])  #> AutoModel ← gpt2 (constant)

#: settings in a field that have a default and are handed over
from transformers import AutoModel
from settings import override
class Runner:
    def __init__(self):
        self.opts = {}
        override(self.opts)
        self.model = AutoModel.from_pretrained(self.opts.get("model", "gpt2"))  #> AutoModel ← ?

#: an attribute of a class that is set by name
from transformers import AutoModel
class Settings:
    name = "gpt2"
setattr(Settings, "name", "t5-small")
AutoModel.from_pretrained(Settings.name)  #> AutoModel ← ?

#: another attribute of a class that is set by name
from transformers import AutoModel
class Settings:
    name = "gpt2"
    size = 1
setattr(Settings, "size", 2)
AutoModel.from_pretrained(Settings.name)  #> AutoModel ← gpt2 (constant)

#: a global to which a function adds
from transformers import AutoModel
NAME = "gpt2"
def choose():
    global NAME
    NAME += "-medium"
choose()
AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: a global that another function sets
from transformers import AutoModel
NAME = "gpt2"
def choose():
    global NAME
    NAME = "t5-small"
choose()
AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: a global to which the module adds, and which a function sets
from transformers import AutoModel
NAME = "gpt2"
def choose():
    global NAME
    NAME = "t5-small"
choose()
NAME += "-x"
AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: a global that begins as nothing
from transformers import AutoModel
NAME = None
def choose():
    global NAME
    NAME = "gpt2"
choose()
AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (constant)

#: a global in the function that sets it
from transformers import AutoModel
NAME = "t5-small"
def load():
    global NAME
    NAME = "gpt2"
    return AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (constant)

#: a name to which the module adds
from transformers import AutoModel
NAME = "gpt2"
NAME += "-medium"
AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2-medium (constant)

#: several mappings, one behind the other
from collections import ChainMap
from transformers import AutoModel
first = {"model": "gpt2"}
both = ChainMap(first, {"model": "t5-small"})
AutoModel.from_pretrained(both["model"])  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(both.get("model", "bert-base-cased"))  #> AutoModel ← gpt2 (constant)

#: a namespace into which a command line is read
import argparse
from transformers import AutoModel
class Settings:
    pass
settings = Settings()
parser = argparse.ArgumentParser()
parser.add_argument("--model")
parser.parse_args(namespace=settings)
AutoModel.from_pretrained(getattr(settings, "model", "gpt2"))  #> AutoModel ← ?

#: a command line that is read into a namespace of which nothing is known
import argparse
from transformers import AutoModel
from settings import ns
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args(namespace=ns)
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?

#: a command line that is read into a fresh namespace
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args(namespace=argparse.Namespace())
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)

#: hyperparameters that are updated
import lightning as L
from transformers import AutoModel
class Lit(L.LightningModule):
    def __init__(self, name="gpt2"):
        super().__init__()
        self.save_hyperparameters()
        self.hparams.update({"name": "t5-small"})
        self.model = AutoModel.from_pretrained(self.hparams.name)  #> AutoModel ← ?

#: hyperparameters of a parameter that is bound anew
import lightning as L
from transformers import AutoModel
class Lit(L.LightningModule):
    def __init__(self, name="gpt2"):
        super().__init__()
        name = "t5-small"
        self.save_hyperparameters()
        self.model = AutoModel.from_pretrained(self.hparams.name)  #> AutoModel ← t5-small (constant)

#: an alias of the environment
import os
from transformers import AutoModel
env = os.environ
env["MODEL"] = "t5-small"
AutoModel.from_pretrained(os.environ.get("MODEL", "gpt2"))  #> AutoModel ← ?

#: an environment that is imported under another name
from os import environ as env
from transformers import AutoModel
env["MODEL"] = "t5-small"
AutoModel.from_pretrained(env.get("MODEL", "gpt2"))  #> AutoModel ← ?

#: an environment that is updated with a mapping
import os
from settings import variables
from transformers import AutoModel
os.environ.update(variables)
AutoModel.from_pretrained(os.environ.get("MODEL", "gpt2"))  #> AutoModel ← ?

#: an environment that is updated with others
import os
from transformers import AutoModel
os.environ.update({"HF_HOME": "/data"})
AutoModel.from_pretrained(os.environ.get("MODEL", "gpt2"))  #> AutoModel ← gpt2 (environment)

#: a variable that is put into the environment
import os
from transformers import AutoModel
os.putenv("MODEL", "t5-small")
for key in ("MODEL", "SIZE"):
    os.environ[key] = input()
AutoModel.from_pretrained(os.environ.get("MODEL", "gpt2"))  #> AutoModel ← ?

#: a global that is set by its name
from transformers import AutoModel
NAME = "gpt2"
globals()["NAME"] = "t5-small"
AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: another global that is set by its name
from transformers import AutoModel
NAME = "gpt2"
globals()["SIZE"] = "t5-small"
AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (constant)

#: globals that are updated
import json
from transformers import AutoModel
NAME = "gpt2"
globals().update(json.load(open("a.json")))
AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: globals that are set by variables
import sys
from transformers import AutoModel
NAME = "gpt2"
for key, value in (one.split("=") for one in sys.argv[1:]):
    globals()[key] = value
AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: code that is run from a file
from transformers import AutoModel
NAME = "gpt2"
exec(open("configurator.py").read())
AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: code that is run from a text with another name
from transformers import AutoModel
NAME = "gpt2"
exec("SIZE = 3")
AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (constant)

#: code that is run from a text with the name
from transformers import AutoModel
NAME = "gpt2"
exec("NAME = 't5-small'")
AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: code that is run in a namespace of its own
from transformers import AutoModel
NAME = "gpt2"
exec(open("a.py").read(), {})
AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (constant)

#: code that is run further down
from transformers import AutoModel
NAME = "gpt2"
AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (constant)
exec(open("a.py").read())

#: names of a function, which exec does not change
from transformers import AutoModel
def load():
    name = "gpt2"
    exec(open("a.py").read())
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (constant)

#: names of the module that are set by way of locals
from transformers import AutoModel
NAME = "gpt2"
locals()["NAME"] = "t5-small"
AutoModel.from_pretrained(NAME)  #> AutoModel ← ?

#: an option that is set by way of vars
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
vars(args)["model"] = "t5-small"
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?

#: an option that is updated by way of __dict__
import argparse, json
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
args.__dict__.update(json.load(open("a.json")))
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?

#: an option that is set by its name
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
setattr(args, "model", "t5-small")
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?

#: options that another library overrides
import argparse
from settings import override
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
args = override(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?

#: options that a function of the module overrides
import argparse
from transformers import AutoModel
def override(args):
    setattr(args, "model", input())
    return args
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
args = override(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?

#: options whose __dict__ is written
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
args.__dict__["model"] = "t5-small"
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?

#: a dictionary handed to a class that only reads it
from transformers import AutoModel
class Holder:
    def __init__(self, options):
        self.name = options["model"]
cfg = {"model": "gpt2"}
holder = Holder(cfg)
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← gpt2 (constant)

#: a dictionary handed to a class that changes it
from transformers import AutoModel
class Holder:
    def __init__(self, options):
        options["model"] = input()
cfg = {"model": "gpt2"}
holder = Holder(cfg)
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← ?

#: a dictionary handed to a class that keeps it and changes it later
from transformers import AutoModel
class Holder:
    def __init__(self, options):
        self.options = options
    def change(self):
        self.options["model"] = input()
cfg = {"model": "gpt2"}
holder = Holder(cfg)
holder.change()
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← ?

#: a dictionary handed to a class that keeps it and reads it
from transformers import AutoModel
class Holder:
    def __init__(self, options):
        self.options = options
    def name(self):
        return self.options["model"]
cfg = {"model": "gpt2"}
holder = Holder(cfg)
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← gpt2 (constant)

#: a dictionary that is written by way of the object that keeps it
from transformers import AutoModel
class Holder:
    def __init__(self, options):
        self.options = options
cfg = {"model": "gpt2"}
holder = Holder(cfg)
holder.options["model"] = "t5-small"
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← ?

#: a dictionary handed to a class with a base that is not known
from settings import Base
from transformers import AutoModel
class Holder(Base):
    size = 3
cfg = {"model": "gpt2"}
holder = Holder(cfg)
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← ?

#: a dictionary handed to a data class
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Holder:
    options: dict
cfg = {"model": "gpt2"}
holder = Holder(cfg)
AutoModel.from_pretrained(cfg["model"])  #> AutoModel ← gpt2 (constant)

#: a name to which the module adds, in a function
from transformers import AutoModel
NAME = "gpt2"
NAME += "-medium"
def load():
    return AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2-medium (constant)

#: a name to which a loop adds
from transformers import AutoModel
NAME = "gpt2"
for _ in range(2):
    NAME += "-x"
AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (branch)

#: a name to which a branch adds
from transformers import AutoModel
def load(large):
    name = "gpt2"
    if large:
        name += "-large"
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (branch), gpt2-large (branch)

#: a global that a function sets to nothing
from transformers import AutoModel
NAME = "gpt2"
def reset():
    global NAME
    NAME = None
def load():
    return AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (constant)

#: a global that is set by a function further down
from transformers import AutoModel
NAME = "gpt2"
AutoModel.from_pretrained(NAME)  #> AutoModel ← gpt2 (constant)
def choose():
    global NAME
    NAME = "t5-small"

#: two mappings put over one another
from transformers import AutoModel
both = {"model": "t5-small", "size": "s"} | {"model": "gpt2"}
AutoModel.from_pretrained(both.get("model", "bert-base-cased"))  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(both.get("other", "bert-base-cased"))  #> AutoModel ← bert-base-cased (literal)

#: a mapping behind one of which nothing is known
from collections import ChainMap
from settings import given
from transformers import AutoModel
both = ChainMap(given, {"model": "gpt2"})
AutoModel.from_pretrained(both["model"])  #> AutoModel ← ?
AutoModel.from_pretrained(both.get("model", "t5-small"))  #> AutoModel ← ?
#: a function that sets an option of its parameter
import argparse
from transformers import AutoModel
def override(options):
    options.model = "t5-small"
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
override(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (branch), gpt2 (default)
#: a function that sets another option of its parameter
import argparse
from transformers import AutoModel
def override(options):
    options.size = "small"
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
override(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a function that sets an option of another namespace
import argparse
from transformers import AutoModel
def override(options):
    options.model = "t5-small"
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
override(load_settings())
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a function that gives an option a value where it has none
import argparse
from transformers import AutoModel
def complete(options):
    if options.model is None:
        options.model = "t5-small"
def main():
    p = argparse.ArgumentParser()
    p.add_argument("--model")
    args = p.parse_args()
    complete(args)
    AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (branch)
main()
#: a method that sets an option of its parameter
import argparse
from transformers import AutoModel
class App:
    def prepare(self, opts):
        opts.model = "t5-small"
    def main(self):
        p = argparse.ArgumentParser()
        p.add_argument("--model", default="gpt2")
        args = p.parse_args()
        self.prepare(args)
        AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (branch), gpt2 (default)
#: a function that sets options by their names
import argparse
from transformers import AutoModel
def override(options, values):
    for key, value in values.items():
        setattr(options, key, value)
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
override(args, read())
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: a function that updates the options of its parameter
import argparse
from transformers import AutoModel
def override(options, values):
    options.__dict__.update(values)
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
override(args, read())
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an option that is set under another name
import argparse
from transformers import AutoModel
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
hparams = args
hparams.model = "t5-small"
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default), t5-small (branch)
#: a namespace that an unknown function may change
import argparse
from transformers import AutoModel
from mine import override_args, show
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
override_args(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: a namespace that another function gets
import argparse
from transformers import AutoModel
from mine import show
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
show(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: an instance that an unknown function changes
from dataclasses import dataclass
from transformers import AutoModel
from mine import update_from_file
@dataclass
class Config:
    model: str = "gpt2"
cfg = Config()
update_from_file(cfg, "a.yaml")
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← ?
#: an instance that an unknown function reads
from dataclasses import dataclass
from transformers import AutoModel
from mine import train
@dataclass
class Config:
    model: str = "gpt2"
cfg = Config()
train(cfg)
AutoModel.from_pretrained(cfg.model)  #> AutoModel ← gpt2 (default)
#: a class that an unknown function changes
from transformers import AutoModel
from mine import override
class Config:
    model = "gpt2"
override(Config)
AutoModel.from_pretrained(Config.model)  #> AutoModel ← ?
#: an instance in a field that an unknown function changes
from dataclasses import dataclass
from transformers import AutoModel
from mine import update_from_file
@dataclass
class Config:
    model: str = "gpt2"
class Runner:
    def __init__(self):
        self.cfg = Config()
        update_from_file(self.cfg)
    def load(self):
        AutoModel.from_pretrained(self.cfg.model)  #> AutoModel ← ?
#: a class that keeps the options and sets one of them
import argparse
from transformers import AutoModel
class Trainer:
    def __init__(self, options):
        self.options = options
        self.options.model = "t5-small"
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
Trainer(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (branch), gpt2 (default)
#: a class that keeps other options and sets one of them
import argparse
from transformers import AutoModel
class Trainer:
    def __init__(self, options):
        self.options = options
        self.options.model = "t5-small"
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
Trainer(load_settings())
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: options whose dictionary has a name under which one is set
import argparse
from transformers import AutoModel
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
settings = vars(args)
settings["model"] = "t5-small"
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: options whose dictionary has a name under which another one is set
import argparse
from transformers import AutoModel
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
settings = vars(args)
settings["seed"] = 1
def show(settings):
    settings["model"] = "t5-small"
show({})
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
