# What shows that a module trains the result of a load, or that it may.
#: a Trainer
from transformers import AutoModelForSequenceClassification, Trainer
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: transformers.Trainer(model) | trains yes 3
trainer = Trainer(model=model, args=args)
trainer.train()
#: a Trainer of trl, by position
from transformers import AutoModelForCausalLM
from trl import SFTTrainer
SFTTrainer(AutoModelForCausalLM.from_pretrained("gpt2"), args=args)  #> trl.SFTTrainer(0) | trains yes 3
#: a Trainer of the file
from transformers import AutoModelForSequenceClassification, Trainer
class WeightedTrainer(Trainer):
    def compute_loss(self, model, inputs):
        return model(**inputs).loss
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: WeightedTrainer(model) | trains yes 6
WeightedTrainer(model=model)
#: a Trainer gets a function
from transformers import AutoModelForSequenceClassification, Trainer
def model_init():
    return AutoModelForSequenceClassification.from_pretrained("gpt2")  #> returned 3 | trains yes 4
Trainer(model_init=model_init)
#: a loop with a backward pass
import torch
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: .parameters() torch.optim.AdamW(0 parameters) () →loss →backward | trains yes 4
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-5)
for batch in loader:
    outputs = model(**batch)
    outputs.loss.backward()
    optimizer.step()
#: a loss of its own
import torch
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: () →logits →backward | trains yes 6
criterion = torch.nn.CrossEntropyLoss()
def step(batch):
    logits = model(batch).logits
    loss = criterion(logits, labels) / 4
    loss.backward()
#: a backward pass by accelerate
from accelerate import Accelerator
from transformers import AutoModelForSequenceClassification
accelerator = Accelerator()
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: accelerator.prepare(0) () →[0] →backward | trains yes 5
model, optimizer, loader = accelerator.prepare(model, optimizer, loader)
loss = model(x)[0]
accelerator.backward(loss)
#: prepared alone
from accelerate import Accelerator
from transformers import AutoModelForSequenceClassification
accelerator = Accelerator()
model = accelerator.prepare(AutoModelForSequenceClassification.from_pretrained("gpt2"))  #> model: accelerator.prepare(0) ()
model(x)
#: groups of parameters
from torch.optim import AdamW
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .named_parameters() torch.optim.AdamW(0 named_parameters) | trains yes 8
no_decay = ["bias"]
groups = [
    {"params": [p for n, p in model.named_parameters() if not any(d in n for d in no_decay)], "weight_decay": 0.1},
]
AdamW(groups, lr=1e-5)
#: some of the parameters
import torch
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .parameters() torch.optim.Adam(0 parameters) | trains yes 4
torch.optim.Adam(filter(lambda p: p.requires_grad, model.parameters()))
#: parameters that are counted
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .parameters() sum(0 parameters) .parameters() next(0 parameters)
print(sum(p.numel() for p in model.parameters()))
device = next(model.parameters()).device
#: parameters that are frozen
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .parameters()
for p in model.parameters():
    p.requires_grad = False
#: adapters
from peft import LoraConfig, get_peft_model, prepare_model_for_kbit_training
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: peft.prepare_model_for_kbit_training(0) peft.get_peft_model(0) .print_trainable_parameters() | trains yes 4
model = prepare_model_for_kbit_training(model)
model = get_peft_model(model, LoraConfig())
model.print_trainable_parameters()
#: in a function that gets the model
from transformers import AutoModelForCausalLM
def train(model, loader):
    for batch in loader:
        loss = model(**batch).loss
        loss.backward()
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: () →loss →backward train(0) | trains yes 4
train(model, loader)
#: in a function of another file
from lib import train
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: lib.train(0) .generate() | passed 4 | trains perhaps 4 | predicts generate 5
train(model, loader)
model.generate(ids)
#: train mode
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .train() | trains yes 3
model.train()
#: train mode that is off
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .train() .train()
model.train(False)
model.train(mode=False)
#: checkpointing of gradients
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .gradient_checkpointing_enable() | trains yes 3
model.gradient_checkpointing_enable()
#: fit
from transformers import TFAutoModel
model = TFAutoModel.from_pretrained("gpt2")  #> model: .compile() .fit() | trains yes 4
model.compile(optimizer="adam")
model.fit(data)
#: a Lightning module
import lightning as L
from transformers import AutoModelForSequenceClassification
class Net(L.LightningModule):
    def __init__(self):
        self.model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> self.model: () →loss | trains yes 3
    def training_step(self, batch, i):
        return self.model(**batch).loss
#: a module
from torch import nn
from transformers import AutoModel
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.bert = AutoModel.from_pretrained("gpt2")  #> self.bert: () →pooler_output | trains perhaps 3
    def forward(self, x):
        return self.bert(x).pooler_output
#: a class with a method that trains
from transformers import AutoModelForSequenceClassification
class Classifier:
    def __init__(self):
        self.model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> self.model: () →logits →argmax | trains perhaps 2 | predicts argmax 8
    def fit(self, x):
        run(self)
    def predict(self, x):
        return self.model(x).logits.argmax(-1)
#: a class that only predicts
from transformers import AutoModelForSequenceClassification
class Classifier:
    def __init__(self):
        self.model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> self.model: () →logits →argmax | predicts argmax 6
    def predict(self, x):
        return self.model(x).logits.argmax(-1)
#: another model is trained
import torch
from transformers import AutoModelForSequenceClassification
student = Student()
teacher = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> teacher: ()° | trains perhaps 5 | predicts no_grad 7
optimizer = torch.optim.AdamW(student.parameters())
with torch.no_grad():
    teacher(x)
loss(student(x)).backward()
#: training in words alone
from transformers import AutoModelForSequenceClassification
# loss.backward() and Trainer(model=model)
"""trainer.train()"""
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: ()
model(x)
#: a loop that another function holds
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model | trains perhaps 6
def run():
    for x in data:
        loss = net(x)
        loss.backward()
#: evaluation beside training
import torch
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("gpt2")  #> model: () →loss →backward .eval()° ()° →logits° →argmax° | trains yes 5 | predicts argmax 9
def train():
    model(x).loss.backward()
@torch.no_grad()
def evaluate():
    model.eval()
    return model(x).logits.argmax(dim=-1)
#: deepspeed
import deepspeed
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model, engine: deepspeed.initialize(model) () | trains yes 4
engine, _, _, _ = deepspeed.initialize(model=model, optimizer=optimizer)
engine(x)
#: a function that is called train returns it
from transformers import AutoModelForCausalLM
def get():
    return AutoModelForCausalLM.from_pretrained("gpt2")  #> model: helper.run(model) | passed 6 | trains perhaps 6
def main():
    model = get()
    helper.run(model=model)
#: an encoder of it is kept
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .get_encoder() keep(0 get_encoder) | passed 4 | trains perhaps 4
encoder = model.get_encoder()
keep(encoder)
#: its shapes are handed on
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: .config .device .get_input_embeddings()
keep(model.config, model.device, model.get_input_embeddings().weight.shape[0])
#: it is looked at
from transformers import AutoModel
model = AutoModel.from_pretrained("gpt2")  #> model: type(0) print(1) isinstance(0)
print(type(model), model)
assert isinstance(model, AutoModel)
#: gradients in a loop of the module
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: () | trains yes 4
for x in data:
    loss = f(model(x))
    loss.backward()
#: a list of losses
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: () →loss →backward | trains yes 6
total = 0
for x in data:
    total += model(x).loss
total.backward()
#: the teacher of a Trainer of the file
from transformers import AutoModelForCausalLM, Trainer
class DistillationTrainer(Trainer):
    def __init__(self, name):
        self.teacher = AutoModelForCausalLM.from_pretrained(name).eval()  #> self.teacher: .eval() | trains perhaps 2 | predicts eval 4
    def training_step(self, model, inputs):
        return model(**inputs).loss
#: a pydantic model
from pydantic import BaseModel
from transformers import AutoModelForCausalLM
class Wrapper(BaseModel):
    def load(self):
        self.inner = AutoModelForCausalLM.from_pretrained("gpt2").eval()  #> self.inner: .eval() | predicts eval 5
#: a comment above it ends with a dot
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .train() | trains yes 4
# It is trained from here on.
model.train()
