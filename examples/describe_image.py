"""Images and sound: the class must fit here too."""

from transformers import (
    AutoModelForCausalLM,
    AutoModelForImageTextToText,
    AutoModelForSpeechSeq2Seq,
    AutoProcessor,
)

processor = AutoProcessor.from_pretrained("Qwen/Qwen2-VL-7B-Instruct")
vision_chat = AutoModelForImageTextToText.from_pretrained("Qwen/Qwen2-VL-7B-Instruct")

speech = AutoModelForSpeechSeq2Seq.from_pretrained("openai/whisper-tiny")

# Raises: CLIP compares texts with images, it writes none.
clip = AutoModelForCausalLM.from_pretrained("openai/clip-vit-base-patch32")

# Loads the decoder alone: it no longer hears anything.
deaf = AutoModelForCausalLM.from_pretrained("openai/whisper-tiny")
