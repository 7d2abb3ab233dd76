# What shows that a module predicts with the result of a load.
#: argmax of the logits
import torch
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: () →logits →argmax | predicts argmax 5
outputs = model(**inputs)
print(torch.argmax(outputs.logits, dim=-1).item())
#: softmax by another name
import torch.nn.functional as F
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: () →[0] →softmax | predicts argmax 4
scores = F.softmax(model(x)[0].detach().cpu(), dim=1)
#: topk behind variables
from transformers import AutoModelForMaskedLM
model = AutoModelForMaskedLM.from_pretrained("gpt2")  #> model: () →logits →topk | predicts argmax 5
logits = model(x).logits
row = logits[0, 5, :]
row.topk(5)
#: without gradients
import torch
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: ()° | predicts no_grad 5
with torch.no_grad(), other():
    out = model(x)
#: inference mode as a decorator
import torch
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: ()° →last_hidden_state° | predicts no_grad 6
@torch.inference_mode()
def embed(x):
    return model(x).last_hidden_state
#: a function inside of one without gradients
import torch
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: ()
with torch.no_grad():
    pass
model(x)
#: eval alone
from transformers import AutoModel
AutoModel.from_pretrained("gpt2").eval()  #> .eval() | predicts eval 2
#: a pipeline
from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: transformers.pipeline(model) | predicts pipeline 4 | with 3 together
tokenizer = AutoTokenizer.from_pretrained("gpt2")  #> tokenizer: transformers.pipeline(tokenizer) | predicts pipeline 4 | with 2 together
classify = pipeline("text-classification", model=model, tokenizer=tokenizer)  #> classify | predicts pipeline 4
#: a pipeline of its own class
from transformers import AutoModelForSequenceClassification, TextClassificationPipeline as P
P(model=AutoModelForSequenceClassification.from_pretrained("gpt2"))  #> transformers.TextClassificationPipeline(model) | predicts pipeline 2
#: a pipeline of another name
from lib import pipeline_parts
from transformers import AutoModelForSequenceClassification
pipeline_parts(AutoModelForSequenceClassification.from_pretrained("gpt2"))  #> lib.pipeline_parts(0) | passed 3 | trains perhaps 3
#: generate in a thread
from threading import Thread
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate | predicts generate 4
Thread(target=model.generate, kwargs=dict(ids=ids)).start()
#: what generate gives
from transformers import AutoModelForCausalLM, AutoTokenizer
tokenizer = AutoTokenizer.from_pretrained("gpt2")  #> tokenizer: () .decode() | with 3 inputs
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() →generate.[0] →generate.[n:] | predicts generate 5 | with 2 inputs
inputs = tokenizer("a", return_tensors="pt").to("cuda")
out = model.generate(**inputs, max_new_tokens=5)
print(tokenizer.decode(out[0][inputs["input_ids"].shape[1]:]))
#: what generate gives, as a whole
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() →generate.[n:] | predicts generate 3
text = decode(model.generate(ids)[:, n:])
#: outputs as a tuple
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: () →argmax | predicts argmax 4
hidden, pooled = model(x)
pooled.argmax()
#: the second of a tuple
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: () →[1]
pooled = model(x)[1]
#: outputs in a function of the file
from transformers import AutoModelForSequenceClassification
def decide(outputs):
    return outputs.logits.argmax(-1)
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: →logits →argmax () | predicts argmax 3
decide(model(x))
#: argmax of something else
import numpy as np
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model
logits = other(x)
np.argmax(logits)
#: max of a list is no decision
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: ()
max(model(x))
#: sometimes another model
import torch
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .eval()~ ()~ →logits~ →argmax~
if path:
    model = torch.load(path)
model.eval()
model(x).logits.argmax(-1)
#: weights from a file
import torch
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .load_state_dict() () →logits →argmax | predicts argmax 5 | replaces 4
model.load_state_dict(torch.load("x.pt"))
model(x).logits.argmax(-1)
#: a head of its own
from torch import nn
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .classifier= .config.pad_token_id= .parallel= | replaces 4
model.classifier = nn.Linear(768, 2)
model.config.pad_token_id = 0
model.parallel = True
#: an adapter
from peft import PeftModel
from transformers import AutoModelForCausalLM
base = AutoModelForCausalLM.from_pretrained("gpt2")  #> base, model: peft.PeftModel.from_pretrained(0) .merge_and_unload() .generate() | predicts generate 5 | replaces 4
model = PeftModel.from_pretrained(base, "org/adapter").merge_and_unload()  #> model: .merge_and_unload() .generate() | predicts generate 5
model.generate(ids)
#: an adapter that is trained on
from peft import PeftModel
from transformers import AutoModelForCausalLM
base = AutoModelForCausalLM.from_pretrained("gpt2")  #> base, model: peft.PeftModel.from_pretrained(0) | trains yes 4 | replaces 4
model = PeftModel.from_pretrained(base, "org/adapter", is_trainable=True)  #> model
#: the class of another library
from lib import Wrapped
from transformers import AutoModelForCausalLM
Wrapped.from_pretrained(AutoModelForCausalLM.from_pretrained("gpt2"))  #> lib.Wrapped.from_pretrained(0) | passed 3 | trains perhaps 3
#: saved
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .resize_token_embeddings() .save_pretrained() .push_to_hub()
model.resize_token_embeddings(5)
model.save_pretrained("out")
model.push_to_hub("a/b")
#: a part that is called
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .encoder()° .get_text_features()° | predicts no_grad 4
with no_grad():
    h = model.encoder(x)
    g = model.get_text_features(x)
#: pooling is no decision
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: () →last_hidden_state →[n:]
h = model(x).last_hidden_state
best, _ = h[:, 1:].max(dim=1)
#: max of the logits
import torch
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: () →logits →max | predicts argmax 4
_, best = torch.max(model(x).logits, 1)
#: weights that are filled in a loop
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .named_parameters() () →logits →argmax | predicts argmax 5 | replaces 4
for name, weights in model.named_parameters():
    weights.data.copy_(saved[name])
model(x).logits.argmax(-1)
#: weights that are put in one by one
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .parameters() () →logits →argmax | stored 4 | trains perhaps 4 | predicts argmax 5 | replaces 4
for own, other in zip(model.parameters(), others):
    own.data = other
model(x).logits.argmax(-1)
#: weights by their names
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .state_dict() () →logits →argmax | predicts argmax 5 | replaces 4
state = model.state_dict()
state["score.weight"].copy_(weights)
model(x).logits.argmax(-1)
#: the weights of a module
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .score.weight= () →logits →argmax | predicts argmax 4 | replaces 3
model.score.weight = saved["score"]
model(x).logits.argmax(-1)
#: the bias of a module, in place
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .score.bias.data.zero_() () →logits →argmax | predicts argmax 4 | replaces 3
model.score.bias.data.zero_()
model(x).logits.argmax(-1)
#: some of the weights of a module
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .score.weight.data () →logits →argmax | predicts argmax 4 | replaces 3
model.score.weight.data[0] = first
model(x).logits.argmax(-1)
#: weights that are set up by hand
from torch import nn
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .score.weight torch.nn.init.zeros_(0 score.weight) () →logits →argmax | predicts argmax 5 | replaces 4
nn.init.zeros_(model.score.weight)
model(x).logits.argmax(-1)
#: the state of a prepared model
from accelerate import Accelerator
from transformers import AutoModelForSequenceClassification
accelerator = Accelerator()
model = accelerator.prepare(AutoModelForSequenceClassification.from_pretrained("gpt2"))  #> model: accelerator.prepare(0) () →logits →argmax | predicts argmax 6 | replaces 4
accelerator.load_state("out")
model(x).logits.argmax(-1)
#: weights that are only kept as they are
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .parameters() () →logits →argmax | predicts argmax 6
for weights in model.parameters():
    weights.requires_grad = False
    weights.requires_grad_(False)
model(x).logits.argmax(-1)
