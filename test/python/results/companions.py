# Which loads go with each other.
#: inputs by keyword
from transformers import AutoModel, AutoTokenizer
tokenizer = AutoTokenizer.from_pretrained("gpt2")  #> tokenizer: .encode_plus() →encode_plus.attention_mask | with 3 inputs
model = AutoModel.from_pretrained("gpt2")  #> model: () | with 2 inputs
enc = tokenizer.encode_plus("a")
model(input_ids=enc["input_ids"], attention_mask=enc.attention_mask)
#: two of each
from transformers import AutoModel, AutoTokenizer
ta = AutoTokenizer.from_pretrained("gpt2")  #> ta: () | with 4 inputs
tb = AutoTokenizer.from_pretrained("t5-small")  #> tb: () | with 5 inputs
a = AutoModel.from_pretrained("gpt2")  #> a: () | with 2 inputs
b = AutoModel.from_pretrained("t5-small")  #> b: () | with 3 inputs
a(**ta("x"))
b(**tb("x"))
#: two of each, nothing shown
from transformers import AutoModel, AutoTokenizer
ta = AutoTokenizer.from_pretrained("gpt2")  #> ta
tb = AutoTokenizer.from_pretrained("t5-small")  #> tb
a = AutoModel.from_pretrained("gpt2")  #> a
b = AutoModel.from_pretrained("t5-small")  #> b
#: one tokenizer for two models
from transformers import AutoModel, AutoTokenizer
t = AutoTokenizer.from_pretrained("gpt2")  #> t: () | with 3 inputs, 4 inputs
a = AutoModel.from_pretrained("gpt2")  #> a: () | with 2 inputs
b = AutoModel.from_pretrained("distilgpt2")  #> b: () | with 2 inputs
x = t("x")
a(**x)
b(**x)
#: handed to a Trainer together
from transformers import AutoModel, AutoTokenizer, Trainer
tokenizer = AutoTokenizer.from_pretrained("gpt2")  #> tokenizer: transformers.Trainer(processing_class) | trains yes 4 | with 3 together
model = AutoModel.from_pretrained("gpt2")  #> model: transformers.Trainer(model) | trains yes 4 | with 2 together
Trainer(model=model, processing_class=tokenizer)
#: printed together
from transformers import AutoModel, AutoTokenizer
t, u = AutoTokenizer.from_pretrained("gpt2"), AutoTokenizer.from_pretrained("t5-small")  #> t: print(1) ; u
model = AutoModel.from_pretrained("gpt2")  #> model: print(0)
print(model, t)
#: in one function
from transformers import AutoModel, AutoTokenizer
def one():
    a = AutoTokenizer.from_pretrained("gpt2")  #> a | with 4 near
    b = AutoModel.from_pretrained("gpt2")  #> b | with 3 near
def two():
    c = AutoTokenizer.from_pretrained("t5-small")  #> c
#: through functions
from transformers import AutoModelForCausalLM, AutoTokenizer
tokenizer = AutoTokenizer.from_pretrained("gpt2")  #> tokenizer: () .batch_decode() | with 4 inputs
other = AutoTokenizer.from_pretrained("t5-small")  #> other
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() | predicts generate 9 | with 2 inputs
def encode(text):
    return tokenizer(text, return_tensors="pt").to("cuda")
def answer(text):
    batch = encode(text)
    return tokenizer.batch_decode(model.generate(**batch))
#: in fields
from transformers import AutoModelForCausalLM, AutoTokenizer
class Chat:
    def __init__(self):
        self.tokenizer = AutoTokenizer.from_pretrained("gpt2")  #> self.tokenizer: .apply_chat_template() | with 6 inputs
        self.other = AutoTokenizer.from_pretrained("t5-small")  #> self.other
        self.model = AutoModelForCausalLM.from_pretrained("gpt2")  #> self.model: .generate() | predicts generate 9 | with 4 inputs
    def ask(self, text):
        ids = self.tokenizer.apply_chat_template(text, return_tensors="pt")
        return self.model.generate(ids)
#: a processor
from transformers import AutoImageProcessor, ViTModel
processor = AutoImageProcessor.from_pretrained("google/vit-base-patch16-224")  #> processor: () →pixel_values | with 3 inputs
vit = ViTModel.from_pretrained("google/vit-base-patch16-224")  #> vit: () | with 2 inputs
vit(processor(image, return_tensors="pt").pixel_values)
#: a config goes with nobody
from transformers import AutoConfig, AutoModel
config = AutoConfig.from_pretrained("gpt2")  #> config: transformers.AutoModel.from_pretrained(config) | passed 3 | trains perhaps 3
model = AutoModel.from_pretrained("gpt2", config=config)  #> model
#: outputs alone
from transformers import AutoModelForCausalLM, AutoTokenizer
tokenizer = AutoTokenizer.from_pretrained("gpt2")  #> tokenizer: .decode() | with 4 outputs
other = AutoTokenizer.from_pretrained("t5-small")  #> other
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> model: .generate() →generate.[0] | predicts generate 5 | with 2 outputs
tokenizer.decode(model.generate(ids)[0])
#: handed to a function of the file together
from transformers import AutoModelForCausalLM, AutoTokenizer
def answer(m, t):
    pass
one = AutoTokenizer.from_pretrained("gpt2")  #> one
two = AutoTokenizer.from_pretrained("t5-small")  #> t, two: answer(1) | with 6 together
model = AutoModelForCausalLM.from_pretrained("gpt2")  #> m, model: answer(0) | with 5 together
answer(model, two)
#: one function for two pairs
from transformers import MarianMTModel, MarianTokenizer
def translate(text, m, t):
    return t.batch_decode(m.generate(**t(text)))
ta, a = MarianTokenizer.from_pretrained("a/b"), MarianMTModel.from_pretrained("a/b")  #> t, ta: .batch_decode() () translate(2) | with 4 inputs ; m, a: .generate() translate(1) | predicts generate 3 | with 4 inputs
tb, b = MarianTokenizer.from_pretrained("c/d"), MarianMTModel.from_pretrained("c/d")  #> t, tb: .batch_decode() () translate(2) | with 5 inputs ; m, b: .generate() translate(1) | predicts generate 3 | with 5 inputs
translate(translate("x", a, ta), b, tb)
#: a retriever is no model
from transformers import AutoTokenizer, RagRetriever
tokenizer = AutoTokenizer.from_pretrained("gpt2")  #> tokenizer
retriever = RagRetriever.from_pretrained("facebook/rag-token-nq")  #> retriever
