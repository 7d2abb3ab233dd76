#: a constant of the file beside it
from transformers import AutoModel
from config import MODEL_NAME
AutoModel.from_pretrained(MODEL_NAME)  #> AutoModel ← gpt2 (imported)
#@ config.py
MODEL_NAME = "gpt2"

#: under an alias, from a package's own files
#@ app/train.py
from transformers import AutoModel
from .constants import MODEL_ID as M
AutoModel.from_pretrained(M)  #> AutoModel ← gpt2 (imported)
#@ app/__init__.py
#@ app/constants.py
MODEL_ID = "gpt2"

#: from the package above
#@ app/jobs/train.py
from transformers import AutoModel
from ..constants import MODEL_ID
AutoModel.from_pretrained(MODEL_ID)  #> AutoModel ← gpt2 (imported)
#@ app/__init__.py
#@ app/jobs/__init__.py
#@ app/constants.py
MODEL_ID = "gpt2"

#: an attribute of a module
from transformers import AutoModel
import settings
AutoModel.from_pretrained(settings.MODEL)  #> AutoModel ← gpt2 (imported)
#@ settings.py
MODEL = "gpt2"

#: an attribute of a module under an alias
from transformers import AutoModel
import app.settings as cfg
AutoModel.from_pretrained(cfg.MODEL)  #> AutoModel ← gpt2 (imported)
#@ app/settings.py
MODEL = "gpt2"

#: an attribute of a module by its dotted name
from transformers import AutoModel
import app.settings
AutoModel.from_pretrained(app.settings.MODEL)  #> AutoModel ← gpt2 (imported)
#@ app/__init__.py
#@ app/settings.py
MODEL = "gpt2"

#: a module of a package
from transformers import AutoModel
from app import config
AutoModel.from_pretrained(config.MODEL)  #> AutoModel ← gpt2 (imported)
#@ app/__init__.py
#@ app/config.py
MODEL = "gpt2"

#: a module of a package without an own file
from transformers import AutoModel
from app import config
AutoModel.from_pretrained(config.MODEL)  #> AutoModel ← gpt2 (imported)
#@ app/config.py
MODEL = "gpt2"

#: a module that its package imports itself
from transformers import AutoModel
from app import config
AutoModel.from_pretrained(config.MODEL)  #> AutoModel ← gpt2 (imported)
#@ app/__init__.py
from . import config
#@ app/config.py
MODEL = "gpt2"

#: a package's object wins over its module of that name
from transformers import AutoModel
from app import config
AutoModel.from_pretrained(config.MODEL)  #> AutoModel ← t5-small (imported)
#@ app/__init__.py
class Settings:
    MODEL = "t5-small"
config = Settings()
#@ app/config.py
MODEL = "gpt2"

#: the sibling module of a relative import without a name
#@ app/train.py
from transformers import AutoModel
from . import config
AutoModel.from_pretrained(config.MODEL)  #> AutoModel ← gpt2 (imported)
#@ app/__init__.py
#@ app/config.py
MODEL = "gpt2"

#: what a package gathers from its modules
from transformers import AutoModel
from app import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (imported)
#@ app/__init__.py
from .constants import DEFAULT_MODEL as MODEL
#@ app/constants.py
DEFAULT_MODEL = "gpt2"

#: what a package gathers by star
from transformers import AutoModel
from app import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (imported)
#@ app/__init__.py
from .constants import *
#@ app/constants.py
MODEL = "gpt2"

#: a star import of a file
from transformers import AutoModel
from config import *
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (imported) !uncertain
#@ config.py
MODEL = "gpt2"

#: of two star imports the last one that has the name
from transformers import AutoModel
from config import *
from other import *
AutoModel.from_pretrained(MODEL)  #> AutoModel ← t5-small (imported) !uncertain
#@ config.py
MODEL = "gpt2"
#@ other.py
MODEL = "t5-small"

#: a star import of another library may bring the name
from transformers import AutoModel
from config import *
from sklearn import *
AutoModel.from_pretrained(MODEL)  #> AutoModel ← ? !uncertain
#@ config.py
MODEL = "gpt2"

#: a star brings no private names
from transformers import AutoModel
from config import *
AutoModel.from_pretrained(_MODEL)  #> AutoModel ← ? !uncertain
#@ config.py
_MODEL = "gpt2"

#: star imports in a circle
from transformers import AutoModel
from config import *
AutoModel.from_pretrained(MODEL)  #> AutoModel ← ? !uncertain
#@ config.py
from other import *
#@ other.py
from config import *

#: names in a circle
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← ?
#@ config.py
from other import MODEL
#@ other.py
from config import MODEL

#: files that import each other
from transformers import AutoModel
from config import MODEL
BASE = "gpt2"
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (imported)
#@ config.py
from main import BASE
MODEL = BASE

#: the own constant wins where it stands nearer
from transformers import AutoModel
from config import MODEL
MODEL = "t5-small"
AutoModel.from_pretrained(MODEL)  #> AutoModel ← t5-small (constant)
#@ config.py
MODEL = "gpt2"

#: an attribute that is set here
from transformers import AutoModel
import settings
settings.MODEL = "t5-small"
AutoModel.from_pretrained(settings.MODEL)  #> AutoModel ← t5-small (constant)
#@ settings.py
MODEL = "gpt2"

#: a fallback beside the import
from transformers import AutoModel
try:
    from config import MODEL
except ImportError:
    MODEL = "t5-small"
AutoModel.from_pretrained(MODEL)  #> AutoModel ← t5-small (branch), gpt2 (branch)
#@ config.py
MODEL = "gpt2"

#: rebound in the other file
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← t5-small (imported)
#@ config.py
MODEL = "gpt2"
MODEL = "t5-small"

#: chosen in the other file
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#@ config.py
import torch
if torch.cuda.is_available():
    MODEL = "gpt2"
else:
    MODEL = "t5-small"

#: taken from the environment in the other file
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (environment)
#@ config.py
import os
MODEL = os.environ.get("MODEL", "gpt2")

#: computed in the other file
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← ?
#@ config.py
import yaml
MODEL = yaml.safe_load(open("config.yaml"))["model"]

#: put together in the other file
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← org/model-7b (imported)
#@ config.py
ORG = "org"
SIZE = 7
MODEL = f"{ORG}/model-{SIZE}b"

#: put together here from pieces of another file
from transformers import AutoModel
from config import ORG
AutoModel.from_pretrained(f"{ORG}/model")  #> AutoModel ← org/model (imported)
#@ config.py
ORG = "org"

#: what the other file does only as a script
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (imported)
#@ config.py
MODEL = "gpt2"
if __name__ == "__main__":
    MODEL = "t5-small"

#: a global that a function of the other file sets
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#@ config.py
MODEL = "gpt2"
def use_small():
    global MODEL
    MODEL = "t5-small"

#: a name that the other file does not have
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← ?
#@ config.py
NAME = "gpt2"

#: a file that is not there
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← ?

#: a file that does not parse in part
from transformers import AutoModel
from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (imported)
#@ config.py
def broken(:
MODEL = "gpt2"

#: an import in a function
from transformers import AutoModel
def load():
    from config import MODEL
    return AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (imported)
#@ config.py
MODEL = "gpt2"

#: an import for type checkers is none
from typing import TYPE_CHECKING
from transformers import AutoModel
if TYPE_CHECKING:
    from config import MODEL
AutoModel.from_pretrained(MODEL)  #> AutoModel ← ?
#@ config.py
MODEL = "gpt2"

#: in a notebook
# %%
from transformers import AutoModel
from config import MODEL
# %%
AutoModel.from_pretrained(MODEL)  #> AutoModel ← gpt2 (imported)
#@ config.py
MODEL = "gpt2"

#: the default of a parameter
from transformers import AutoModel
from config import MODEL
def load(name=MODEL):
    return AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#@ config.py
MODEL = "gpt2"

#: the default of an option
import argparse
import config
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default=config.MODEL)
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#@ config.py
MODEL = "gpt2"

#: the revision
from transformers import AutoModel
from config import MODEL, REVISION
AutoModel.from_pretrained(MODEL, revision=REVISION)  #> AutoModel ← gpt2 (imported)
#@ config.py
MODEL, REVISION = "gpt2", "abc"
