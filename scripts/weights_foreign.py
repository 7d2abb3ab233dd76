"""What well-known model classes make of weights that well-known classes of other families saved.

Each loaded class is built as `from_pretrained` does it: from the other family's configuration, read with its own
configuration class. Writes as JSON to the given file the classes by family, and the pairs in which the class misses more
than a head, or refuses: loaded class → saved class → what becomes of it.
"""

import collections
import json
import re
import sys
import tempfile

import weights
from weights import build, saved_state
from weights_loading import Loading

import transformers

CLASSES = """
AlbertModel AlbertForMaskedLM AlbertForSequenceClassification
BartModel BartForConditionalGeneration BartForSequenceClassification
BeitModel BeitForImageClassification
BertModel BertForMaskedLM BertForNextSentencePrediction BertForPreTraining BertForQuestionAnswering
BertForSequenceClassification BertForTokenClassification BertLMHeadModel
BlipForConditionalGeneration Blip2ForConditionalGeneration BloomForCausalLM
CLIPModel CLIPTextModel CLIPVisionModel CamembertForMaskedLM
DebertaV2Model DebertaV2ForSequenceClassification DeiTModel DeiTForImageClassification Dinov2Model
DistilBertModel DistilBertForMaskedLM DistilBertForQuestionAnswering DistilBertForSequenceClassification
DistilBertForTokenClassification
ElectraModel ElectraForPreTraining ElectraForSequenceClassification FalconForCausalLM
GPT2Model GPT2LMHeadModel GPTJForCausalLM GPTNeoForCausalLM GPTNeoXForCausalLM
Gemma2ForCausalLM Gemma3ForCausalLM Gemma3ForConditionalGeneration GemmaForCausalLM
HubertModel HubertForCTC LayoutLMModel LayoutLMv3ForTokenClassification
LlamaModel LlamaForCausalLM LlamaForSequenceClassification
LlavaForConditionalGeneration LlavaNextForConditionalGeneration LongformerModel
M2M100ForConditionalGeneration MBartForConditionalGeneration MPNetModel MPNetForMaskedLM
MT5ForConditionalGeneration MT5EncoderModel MarianMTModel MistralModel MistralForCausalLM MixtralForCausalLM
MllamaForConditionalGeneration ModernBertModel ModernBertForMaskedLM OPTForCausalLM
PaliGemmaForConditionalGeneration PegasusForConditionalGeneration Phi3ForCausalLM PhiForCausalLM
Qwen2ForCausalLM Qwen2Model Qwen2VLForConditionalGeneration Qwen2_5_VLForConditionalGeneration
Qwen3ForCausalLM Qwen3VLForConditionalGeneration
RobertaModel RobertaForMaskedLM RobertaForQuestionAnswering RobertaForSequenceClassification
RobertaForTokenClassification SiglipModel SiglipVisionModel SwinForImageClassification
T5Model T5EncoderModel T5ForConditionalGeneration ViTModel ViTForImageClassification
Wav2Vec2Model Wav2Vec2ForCTC WavLMModel WhisperModel WhisperForConditionalGeneration
XLMRobertaModel XLMRobertaForMaskedLM XLMRobertaForSequenceClassification XLNetLMHeadModel
""".split()

# What may be missing because it is tied, or is only a head: what becomes of it depends on more than the names.
HEAD = re.compile(r"head|pooler|embed|shared|wte|classif|score|qa_outputs|^cls\b|dense|projection")


def main(output):
    classes = [getattr(transformers, name) for name in CLASSES if hasattr(transformers, name)]
    families = collections.defaultdict(list)
    for cls in classes:
        families[cls.config_class].append(cls)
    pairs, failures = collections.defaultdict(dict), []
    for family, saved in families.items():
        config = family()
        models = {cls.__name__: build(cls, config, failures) for cls in saved}
        states = {name: saved_state(model) for name, model in models.items() if model is not None}
        with tempfile.TemporaryDirectory() as folder:
            write(config, folder)
            for cls in classes:
                if cls.config_class is not family:
                    add(pairs, failures, cls, folder, states)
        print(family.__name__, flush=True)
    names = {family.__name__: sorted(cls.__name__ for cls in group) for family, group in families.items()}
    with open(output, "w", encoding="utf-8") as file:
        json.dump({"families": names, "pairs": pairs, "failures": failures}, file)


def write(config, folder):
    """Writes the configuration, with few layers where it allows that: `build` takes them from every other one too."""
    try:
        weights.few_layers(config).save_pretrained(folder)
    except Exception:  # noqa: BLE001 (some check that their lists are as long as they say)
        config.save_pretrained(folder)


def add(pairs, failures, cls, folder, states):
    try:
        config = cls.config_class.from_pretrained(folder)
    except Exception as error:  # noqa: BLE001
        failures.append(f"{cls.__name__} from a configuration of another: {error!r}"[:200])
        return
    model = build(cls, config, failures)
    if model is None:
        return
    loading = Loading(model)
    for name, state in states.items():
        try:
            found = loading.outcome(state)
        except Exception as error:  # noqa: BLE001
            failures.append(f"{cls.__name__} from {name}: {error!r}"[:200])
            continue
        random = found.get("random", [])
        if found.get("raises") or found.get("mismatched") or any(not HEAD.search(module) for module in random):
            kept = {part: found[part] for part in ("random", "mismatched", "raises") if part in found}
            pairs[cls.__name__][name] = kept


if __name__ == "__main__":
    main(sys.argv[1])
