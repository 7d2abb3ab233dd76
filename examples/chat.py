"""Chat with a small model. The class is right in one function and wrong in the other two."""

from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers import AutoModelForSeq2SeqLM as Seq2Seq

CHAT_MODEL = "Qwen/Qwen2.5-0.5B-Instruct"


def load_chat():
    tokenizer = AutoTokenizer.from_pretrained(CHAT_MODEL)
    model = AutoModelForCausalLM.from_pretrained(CHAT_MODEL, device_map="auto")
    return tokenizer, model


def load_story_teller():
    # Raises: GPT-2 is decoder-only, it continues the prompt.
    return Seq2Seq.from_pretrained("gpt2").eval()


def load_llama():
    # Raises for the same reason.
    return Seq2Seq.from_pretrained(
        "meta-llama/Llama-3.2-1B",
        device_map="auto",
    )
