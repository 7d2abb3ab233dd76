"""Summarise an article. Both loads take the wrong class."""

import sys

from transformers import AutoModelForCausalLM, AutoTokenizer

# Raises: T5 is an encoder-decoder.
tokenizer = AutoTokenizer.from_pretrained("google-t5/t5-small")
model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")

# Does not raise, which is worse: BART's encoder is left out, and what comes out is noise.
bart_tokenizer = AutoTokenizer.from_pretrained("facebook/bart-large-cnn")
bart = AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")


def summarise(text: str) -> str:
    inputs = tokenizer("summarize: " + text, return_tensors="pt", truncation=True)
    output = model.generate(**inputs, max_new_tokens=80)
    return tokenizer.decode(output[0], skip_special_tokens=True)


if __name__ == "__main__":
    print(summarise(sys.stdin.read()))
