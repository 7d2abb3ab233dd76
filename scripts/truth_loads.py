"""Really loads tiny checkpoints with every exported auto class, and with concrete classes, under two seeds.

Arguments: the folder of the checkpoints, and the file that gets one line of JSON for each load. Loads whose lines are
there already are not repeated.
"""

import contextlib
import io
import json
import os
import resource
import sys
import warnings

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_VERBOSITY"] = "critical"
# A class that does not know the sizes of another family's configuration takes its own, which may be those of a giant.
resource.setrlimit(resource.RLIMIT_DATA, (6 << 30, 6 << 30))
LARGEST = 50_000_000

import torch
import transformers
from safetensors import safe_open
from transformers import PreTrainedModel
from weights import classes_by_config, no_init_weights
from weights_loading import MAJOR, MINOR
from weights_names import modules

transformers.logging.set_verbosity(transformers.logging.CRITICAL)
warnings.simplefilter("ignore")

SEEDS = (11, 12)

# Pairs of a checkpoint and a class of another family, or of a part.
FOREIGN = {
    "albert": ["BertModel", "BertForMaskedLM"],
    "bart": ["MBartForConditionalGeneration", "PegasusForConditionalGeneration", "T5ForConditionalGeneration", "BertModel"],
    "bert-base": ["RobertaModel", "DistilBertModel", "ElectraModel", "GPT2LMHeadModel", "BertGenerationEncoder"],
    "bert-classes": ["RobertaForSequenceClassification", "DistilBertForSequenceClassification", "BartForSequenceClassification"],
    "bert-masked": ["RobertaForMaskedLM", "DistilBertForMaskedLM", "AlbertForMaskedLM", "EncoderDecoderModel", "T5Model"],
    "blip-captions": ["BlipTextModel", "BlipVisionModel", "Blip2ForConditionalGeneration"],
    "clip": ["CLIPTextModel", "CLIPVisionModel", "CLIPTextModelWithProjection", "CLIPVisionModelWithProjection", "SiglipModel"],
    "clip-text": ["CLIPModel", "CLIPVisionModel"],
    "deberta-classes": ["DebertaForSequenceClassification", "BertForSequenceClassification"],
    "deit": ["ViTForImageClassification", "ViTModel"],
    "distilbert-classes": ["BertForSequenceClassification", "BertModel"],
    "electra-discriminator": ["BertModel", "BertForPreTraining"],
    "encoder-decoder": ["BertModel", "BertLMHeadModel", "BartForConditionalGeneration"],
    "gemma3": ["Gemma3ForCausalLM", "Gemma3TextModel", "SiglipVisionModel", "GemmaForCausalLM"],
    "gemma3-text": ["Gemma2ForCausalLM", "GemmaForCausalLM", "Gemma3ForConditionalGeneration", "LlamaForCausalLM"],
    "gpt2": ["LlamaForCausalLM", "GPTNeoXForCausalLM", "BertLMHeadModel", "OpenAIGPTLMHeadModel"],
    "gpt-neox": ["GPT2LMHeadModel", "LlamaForCausalLM"],
    "hubert-ctc": ["Wav2Vec2ForCTC", "Wav2Vec2Model"],
    "llama": ["MistralForCausalLM", "GPT2LMHeadModel", "Qwen2ForCausalLM", "MixtralForCausalLM", "GemmaForCausalLM", "Phi3ForCausalLM"],
    "llama4": ["Llama4ForCausalLM", "Llama4TextModel", "Llama4VisionModel", "LlamaForCausalLM"],
    "llama-base": ["MistralModel", "MistralForCausalLM", "Qwen2ForCausalLM"],
    "llama-tied": ["MistralForCausalLM", "Qwen2ForCausalLM"],
    "llava": ["LlamaForCausalLM", "LlamaModel", "CLIPVisionModel", "CLIPModel", "MistralForCausalLM"],
    "m2m": ["BartForConditionalGeneration", "MBartForConditionalGeneration"],
    "marian": ["BartForConditionalGeneration", "PegasusForConditionalGeneration"],
    "mbart": ["BartForConditionalGeneration", "BartForCausalLM"],
    "mistral": ["LlamaForCausalLM", "MixtralForCausalLM", "LlamaForSequenceClassification"],
    "mixtral": ["MistralForCausalLM", "LlamaForCausalLM"],
    "mllama": ["MllamaForCausalLM", "MllamaTextModel", "MllamaVisionModel", "LlamaForCausalLM"],
    "mt5": ["T5ForConditionalGeneration", "T5EncoderModel"],
    "opt": ["BartForCausalLM", "GPT2LMHeadModel"],
    "pegasus": ["BartForConditionalGeneration"],
    "qwen2-tied": ["LlamaForCausalLM", "Qwen2MoeForCausalLM"],
    "qwen2-vl": ["Qwen2ForCausalLM", "Qwen2_5_VLForConditionalGeneration", "Qwen2VLTextModel"],
    "qwen3_5": ["Qwen3_5ForCausalLM", "Qwen3_5TextModel", "Qwen3ForCausalLM", "Qwen3_5VisionModel"],
    "roberta": ["BertForMaskedLM", "BertModel", "XLMRobertaForMaskedLM", "CamembertForMaskedLM", "LongformerForMaskedLM"],
    "siglip": ["SiglipTextModel", "SiglipVisionModel", "CLIPModel", "CLIPVisionModel"],
    "speech-encoder-decoder": ["Wav2Vec2Model", "BertLMHeadModel"],
    "switch": ["T5ForConditionalGeneration", "T5EncoderModel"],
    "t5": ["MT5ForConditionalGeneration", "MT5EncoderModel", "BartForConditionalGeneration", "SwitchTransformersForConditionalGeneration"],
    "t5-encoder": ["MT5EncoderModel", "UMT5EncoderModel"],
    "vision-encoder-decoder": ["ViTModel", "GPT2LMHeadModel", "DeiTModel"],
    "vit-base": ["DeiTModel", "BeitModel", "ViTMAEModel", "ViTMSNModel", "DPTModel"],
    "vit-classes": ["DeiTForImageClassification", "BeitForImageClassification", "ViTMSNForImageClassification"],
    "wav2vec2-base": ["HubertModel", "WavLMModel", "HubertForCTC"],
    "wav2vec2-ctc": ["HubertForCTC", "WavLMForCTC", "Data2VecAudioForCTC"],
    "whisper": ["BartForConditionalGeneration", "Speech2TextForConditionalGeneration"],
    "xlm-roberta": ["RobertaForMaskedLM", "XLMRobertaXLForMaskedLM", "BertModel"],
    "xlm-roberta-reranker": ["RobertaForSequenceClassification", "BertForSequenceClassification"],
    "yolos": ["ViTModel", "ViTForImageClassification"],
}


def main(folder, output):
    done = set()
    if os.path.exists(output):
        with open(output, encoding="utf-8") as file:
            done = {(line["checkpoint"], line["class"]) for line in map(json.loads, file)}
    autos = [name for name in sorted(dir(transformers)) if name.startswith("Auto") and is_auto(name)]
    with open(output, "a", encoding="utf-8") as file:
        for checkpoint in sorted(os.listdir(folder)):
            names = [*autos, *own_classes(os.path.join(folder, checkpoint)), *FOREIGN.get(checkpoint, [])]
            for name in dict.fromkeys(names):
                if (checkpoint, name) in done or not hasattr(transformers, name):
                    continue
                cls, path = getattr(transformers, name), os.path.join(folder, checkpoint)
                if name in autos or size_of(cls, path) <= LARGEST:
                    outcome = load(cls, path)
                    line = {"checkpoint": checkpoint, "class": name, **outcome}
                    file.write(json.dumps(line) + "\n")
            file.flush()
            print(checkpoint, flush=True)


def is_auto(name):
    return getattr(getattr(transformers, name), "_model_mapping", None) is not None


GROUPS = classes_by_config()


def own_classes(folder):
    """The classes that take the checkpoint's configuration."""
    with open(os.path.join(folder, "config.json"), encoding="utf-8") as file:
        model_type = json.load(file)["model_type"]
    return [cls.__name__ for config, group in GROUPS.items() if config.model_type == model_type for cls in group]


def size_of(cls, folder):
    """Number of parameters that the class would have; 0 where it cannot be built."""
    try:
        with torch.device("meta"), no_init_weights():
            return sum(parameter.numel() for parameter in cls(cls.config_class.from_pretrained(folder)).parameters())
    except Exception:  # noqa: BLE001 (the load will say it)
        return 0


def load(cls, folder):
    try:
        first, second = (loaded(cls, folder, seed) for seed in SEEDS)
    except ImportError as error:
        return {"outcome": "missing-package", "error": text_of(error)}
    except Exception as error:  # noqa: BLE001 (the error is the answer)
        return {"outcome": "raises", "error": text_of(error)}
    model, missing, unexpected, silent = first
    parameters, others = dict(model.named_parameters()), dict(second[0].named_parameters())
    random = {key for key, value in parameters.items() if not torch.equal(value, others[key])}
    names = set(model.state_dict())
    with safe_open(os.path.join(folder, "model.safetensors"), "pt") as file:
        saved = set(file.keys())
    left = {key for key in unexpected | silent if key not in names}
    return {
        "outcome": "loads",
        "modelClass": type(model).__name__,
        "random": modules(random | (missing & names), set(parameters) | (missing & names), random),
        "left": modules(left, left | names | saved, left & unexpected),
        "silent": modules(left, left | names | saved, left - unexpected),
    }


def text_of(error):
    return f"{type(error).__name__}: {error}"[:300]


def loaded(cls, folder, seed):
    """The model; names that are reported as missing; keys that are not used: reported, and not reported."""
    torch.manual_seed(seed)
    with recorded_keys() as recorded, contextlib.redirect_stdout(io.StringIO()):
        model, info = cls.from_pretrained(folder, output_loading_info=True)
    unexpected = {str(key) for key in info["unexpected_keys"]}
    return model, set(info["missing_keys"]), unexpected, silent_keys(type(model), folder, recorded) - unexpected


@contextlib.contextmanager
def recorded_keys():
    """What is unexpected before the class has left out what it ignores on purpose; only from 4.47 on."""
    recorded = set()
    adjust = getattr(PreTrainedModel, "_adjust_missing_and_unexpected_keys", None)
    if adjust is None:
        yield recorded
        return

    def recording(self, *options, **named):
        info = options[0] if options else next(iter(named.values()))
        keys = info.unexpected_keys if hasattr(info, "unexpected_keys") else (options or list(named.values()))[1]
        recorded.update(keys)
        result = adjust(self, *options, **named)
        prefix = f"{self.base_model_prefix}."
        reported = info.unexpected_keys if hasattr(info, "unexpected_keys") else result[1]
        # Names are put into the form in which they are reported.
        for key in list(recorded):
            if key.removeprefix(prefix) in reported:
                recorded.discard(key)
        return result

    PreTrainedModel._adjust_missing_and_unexpected_keys = recording
    try:
        yield recorded
    finally:
        PreTrainedModel._adjust_missing_and_unexpected_keys = adjust


def silent_keys(cls, folder, recorded):
    ignored = cls._keys_to_ignore_on_load_unexpected
    if (MAJOR, MINOR) > (4, 46) or not ignored:
        return recorded
    cls._keys_to_ignore_on_load_unexpected = None
    try:
        return set(cls.from_pretrained(folder, output_loading_info=True)[1]["unexpected_keys"])
    finally:
        cls._keys_to_ignore_on_load_unexpected = ignored


if __name__ == "__main__":
    main(*sys.argv[1:])
