# Attributes and items that are set.
#: an attribute that is set
from transformers import AutoModel
args.model = "gpt2"
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (constant)
#: an attribute that is set in a branch
from transformers import AutoModel
if x:
    args.model = "gpt2"
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (branch)
#: an attribute that is set on another object
from transformers import AutoModel
args = one()
args.model = "gpt2"
args = two()
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that is set anew
from transformers import AutoModel
args.model = "gpt2"
args.model = "t5-small"
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: an attribute that is set to something unknown
from transformers import AutoModel
args.model = "gpt2"
args.model = read()
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that is extended
from transformers import AutoModel
args.model = "gpt2"
args.model += "-xl"
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that is deleted
from transformers import AutoModel
args.model = "gpt2"
del args.model
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an item that is set
from transformers import AutoModel
config["model"] = "gpt2"
AutoModel.from_pretrained(config['model'])  #> AutoModel ← gpt2 (constant)
#: another item that is set
from transformers import AutoModel
config = {"model": "gpt2", "n": 1}
config["n"] = 2
AutoModel.from_pretrained(config["model"])  #> AutoModel ← ?
#: an attribute that an unpacking sets
from transformers import AutoModel
args.model, args.n = "gpt2", 1
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (constant)
