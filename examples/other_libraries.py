"""The same names from elsewhere are none of Loadlint's business."""

from diffusers import AutoModel
from modelscope import AutoModelForCausalLM
from trl import AutoModelForSeq2SeqLMWithValueHead as AutoModelForSeq2SeqLM


class AutoModelForMaskedLM:
    @classmethod
    def from_pretrained(cls, name: str) -> "AutoModelForMaskedLM":
        return cls()


AutoModel.from_pretrained("google-t5/t5-small")
AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")
AutoModelForMaskedLM.from_pretrained("gpt2")
