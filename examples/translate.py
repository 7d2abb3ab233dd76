"""Translate with FLAN-T5. The class fits: an encoder-decoder reads the input and writes a new output."""

import transformers as hf

CHECKPOINT = "google/flan-t5-base"

tokenizer = hf.AutoTokenizer.from_pretrained(CHECKPOINT)
model = hf.AutoModelForSeq2SeqLM.from_pretrained(CHECKPOINT)

inputs = tokenizer("Translate to German: The house is wonderful.", return_tensors="pt")
print(tokenizer.decode(model.generate(**inputs)[0], skip_special_tokens=True))
