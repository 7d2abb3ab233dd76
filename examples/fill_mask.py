"""Fill a gap in a sentence. GPT-2 never learned to: it has no masked-language-model class."""

from transformers import AutoTokenizer

MODEL_ID: str = "gpt2"


def main() -> None:
    from transformers import AutoModelForMaskedLM

    tokenizer = AutoTokenizer.from_pretrained(MODEL_ID)
    model = AutoModelForMaskedLM.from_pretrained(MODEL_ID)
    print(model(**tokenizer("Paris is the <mask> of France.", return_tensors="pt")).logits.shape)


if __name__ == "__main__":
    main()
