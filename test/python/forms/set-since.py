#: an attribute that is set again by its name
from transformers import AutoModel
class Settings: pass
args = Settings()
args.model = "t5-small"
setattr(args, "model", "gpt2")
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute beside one that is set by its name
from transformers import AutoModel
class Settings: pass
args = Settings()
args.model = "t5-small"
setattr(args, "size", 2)
args.__dict__["seed"] = 1
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: an attribute that was set by its name before
from transformers import AutoModel
class Settings: pass
args = Settings()
setattr(args, "model", "gpt2")
args.model = "t5-small"
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: an attribute that is set again in the dictionary of the object
from transformers import AutoModel
class Settings: pass
args = Settings()
args.model = "t5-small"
args.__dict__["model"] = "gpt2"
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that is set again by an update
from transformers import AutoModel
class Settings: pass
args = Settings()
args.model = "t5-small"
vars(args).update(model="gpt2")
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that a function sets again
from transformers import AutoModel
class Settings: pass
def change(options):
    options.model = "gpt2"
args = Settings()
args.model = "t5-small"
change(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that a function sets again under the same name
from transformers import AutoModel
class Settings: pass
def change(args):
    args.model = "gpt2"
def main():
    args = Settings()
    args.model = "t5-small"
    change(args)
    AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
main()
#: an attribute that a function sets again by its name
from transformers import AutoModel
class Settings: pass
def change(options, values):
    for key, value in values.items():
        setattr(options, key, value)
args = Settings()
args.model = "t5-small"
change(args, read())
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that a function had set before
from transformers import AutoModel
class Settings: pass
def change(options):
    options.model = "gpt2"
args = Settings()
change(args)
args.model = "t5-small"
print(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: an attribute of which a function sets another object's
from transformers import AutoModel
class Settings: pass
def change(options):
    options.model = "gpt2"
args = Settings()
other = Settings()
args.model = "t5-small"
change(other)
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: an attribute of an object that others get
import argparse
from transformers import AutoModel, Trainer, set_seed
p = argparse.ArgumentParser()
p.add_argument("--model", default="gpt2")
args = p.parse_args()
args.model = "t5-small"
set_seed(args.seed)
print(args)
Trainer(args=args)
prepare(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: an attribute that is set again under another name of the object
from transformers import AutoModel
class Settings: pass
args = Settings()
args.model = "t5-small"
other = args
other.model = "gpt2"
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that was set under another name of the object
from transformers import AutoModel
class Settings: pass
args = Settings()
other = args
other.model = "gpt2"
args.model = "t5-small"
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: an attribute that a method of the object sets again
from transformers import AutoModel
class Settings:
    model = None
    def use(self, model):
        self.model = model
args = Settings()
args.model = "t5-small"
args.use("gpt2")
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that a method sets on another object
from transformers import AutoModel
class Settings:
    model = None
    def use(self, model):
        self.model = model
args = Settings()
args.model = "t5-small"
Settings().use("gpt2")
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: an attribute that is set again in a loop behind its use
from transformers import AutoModel
class Settings: pass
def change(options):
    options.model = "gpt2"
args = Settings()
args.model = "t5-small"
for _ in range(2):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
    change(args)
#: an attribute that is set again in each turn
from transformers import AutoModel
class Settings: pass
def change(options):
    options.model = "gpt2"
args = Settings()
for _ in range(2):
    args.model = "t5-small"
    AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
    change(args)
