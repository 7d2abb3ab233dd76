# What code asks of an id on the way to the load, and of the environment.
#: a variable of the environment that the module sets
import os
from transformers import AutoModel
os.environ["MODEL"] = "gpt2"
AutoModel.from_pretrained(os.environ.get("MODEL", "t5-small"))  #> AutoModel ← ?
AutoModel.from_pretrained(os.getenv("MODEL", "t5-small"))  #> AutoModel ← ?
AutoModel.from_pretrained(os.getenv("OTHER", "t5-small"))  #> AutoModel ← t5-small (environment)
#: a variable of the environment that the module sets further down, under a constant
import os
from transformers import AutoModel
KEY = "MODEL"
def load():
    return AutoModel.from_pretrained(os.environ.get(KEY, "t5-small"))  #> AutoModel ← ?
os.environ[KEY] = "gpt2"
#: a variable of the environment that gets a default
import os
from transformers import AutoModel
os.environ.setdefault("MODEL", "gpt2")
AutoModel.from_pretrained(os.environ.get("MODEL", "t5-small"))  #> AutoModel ← ?
#: a variable of the environment that gets a default where it is read
import os
from transformers import AutoModel
AutoModel.from_pretrained(os.environ.setdefault("MODEL", "gpt2"))  #> AutoModel ← gpt2 (environment)
#: an update of the environment
import os
from transformers import AutoModel
os.environ.update({"DEVICE": "cpu", "MODEL": "gpt2"})
os.environ.update(NAME="gpt2")
AutoModel.from_pretrained(os.environ.get("MODEL", "t5-small"))  #> AutoModel ← ?
AutoModel.from_pretrained(os.environ.get("NAME", "t5-small"))  #> AutoModel ← ?
AutoModel.from_pretrained(os.environ.get("DEVICE_MODEL", "t5-small"))  #> AutoModel ← t5-small (environment)
#: a comparison with a variable of the environment, and a comment
import os
from transformers import AutoModel
# os.environ["MODEL"] = "gpt2"
if os.environ["MODEL"] == "gpt2":
    print("MODEL")
AutoModel.from_pretrained(os.environ.get("MODEL", "t5-small"))  #> AutoModel ← t5-small (environment)
