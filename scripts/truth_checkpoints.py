"""Makes tiny checkpoints with random weights, one folder for each, in the given folder.

Those that stand there already are left alone; those whose class this release does not have are made by another one.
"""

import os
import sys

import torch
import transformers

TEXT = {"vocab_size": 100, "hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32}
BERT = {**TEXT, "max_position_embeddings": 64}
VISION = {key: value for key, value in TEXT.items() if key != "vocab_size"} | {"image_size": 32, "patch_size": 8}
DECODER = {"is_decoder": True, "add_cross_attention": True}
BART = {
    "vocab_size": 100,
    "d_model": 16,
    "encoder_layers": 2,
    "decoder_layers": 2,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 32,
    "decoder_ffn_dim": 32,
    "max_position_embeddings": 64,
}
MARIAN = {**BART, "decoder_vocab_size": 100, "pad_token_id": 1, "decoder_start_token_id": 1}
LLAMA = {**BERT, "num_key_value_heads": 2, "head_dim": 8}
T5 = {"vocab_size": 100, "d_model": 16, "d_kv": 8, "d_ff": 32, "num_layers": 2, "num_decoder_layers": 2, "num_heads": 2}
GPT2 = {"vocab_size": 100, "n_positions": 64, "n_embd": 16, "n_layer": 2, "n_head": 2}
WAV2VEC2 = {
    **TEXT,
    "vocab_size": 32,
    "conv_dim": [16, 16],
    "conv_stride": [5, 2],
    "conv_kernel": [10, 3],
    "num_conv_pos_embeddings": 16,
    "num_conv_pos_embedding_groups": 2,
}
CLIP_TEXT = {**TEXT, "max_position_embeddings": 20, "projection_dim": 16}
CLIP_VISION = {**VISION, "projection_dim": 16}
BLIP = {"text_config": {**BERT, "encoder_hidden_size": 16}, "vision_config": VISION, "projection_dim": 16}
GEMMA3 = {**LLAMA, "num_key_value_heads": 1}
LLAMA4_VISION = {
    **TEXT,
    "num_hidden_layers": 1,
    "intermediate_size": 64,
    "image_size": 28,
    "patch_size": 14,
    "vision_output_dim": 16,
    "projector_input_dim": 16,
    "projector_output_dim": 16,
}
LLAMA4_TEXT = {
    **LLAMA,
    "intermediate_size_mlp": 32,
    "num_local_experts": 2,
    "pad_token_id": 0,
}
MLLAMA_TEXT = {
    **TEXT,
    "num_key_value_heads": 2,
    "cross_attention_layers": [1],
    "max_position_embeddings": 64,
    "pad_token_id": 0,
    "rope_scaling": {"rope_type": "default"},
}
MLLAMA_VISION = {
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "num_global_layers": 1,
    "attention_heads": 2,
    "intermediate_size": 32,
    "vision_output_dim": 32,
    "intermediate_layers_indices": [0],
    "image_size": 28,
    "patch_size": 14,
    "max_num_tiles": 1,
    "supported_aspect_ratios": [[1, 1]],
}
QWEN2_VL = {
    "text_config": {**TEXT, "num_key_value_heads": 2, "rope_scaling": {"type": "mrope", "mrope_section": [1, 1, 2]}},
    "vision_config": {"depth": 2, "embed_dim": 16, "hidden_size": 16, "num_heads": 2, "mlp_ratio": 2},
}
QWEN3_5 = {
    "text_config": {
        **LLAMA,
        "num_key_value_heads": 1,
        "layer_types": ["full_attention", "full_attention"],
        "linear_key_head_dim": 8,
        "linear_value_head_dim": 8,
        "linear_num_key_heads": 2,
        "linear_num_value_heads": 2,
        "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0, "mrope_section": [1, 1, 0]},
    },
    "vision_config": {
        "depth": 1,
        "hidden_size": 16,
        "out_hidden_size": 16,
        "intermediate_size": 32,
        "num_heads": 2,
        "patch_size": 8,
        "num_position_embeddings": 16,
    },
}
EXPERTS = {"num_local_experts": 2, "num_experts_per_tok": 2}
WHISPER = {key: value for key, value in BART.items() if key != "max_position_embeddings"} | {
    "num_mel_bins": 8,
    "max_source_positions": 20,
    "max_target_positions": 20,
    "pad_token_id": 1,
    "bos_token_id": 1,
    "eos_token_id": 2,
    "decoder_start_token_id": 3,
}
SWITCH = {
    **{key: value for key, value in T5.items() if key != "num_heads"},
    "num_heads": 2,
    "num_sparse_encoder_layers": 1,
    "num_sparse_decoder_layers": 1,
    "num_experts": 2,
}
ENCODER_DECODER = {"encoder": {"model_type": "bert", **BERT}, "decoder": {"model_type": "bert", **BERT, **DECODER}}
SPEECH = {"encoder": {"model_type": "wav2vec2", **WAV2VEC2}, "decoder": {"model_type": "bert", **BERT, **DECODER}}
PICTURE = {"encoder": {"model_type": "vit", **VISION}, "decoder": {"model_type": "gpt2", **GPT2, **DECODER}}
FUNNEL = {"vocab_size": 100, "block_sizes": [1, 1], "d_model": 16, "n_head": 2, "d_head": 8, "d_inner": 32}
DISTILBERT = {"vocab_size": 100, "n_layers": 2, "n_heads": 2, "dim": 16, "hidden_dim": 32}
OPT = {**TEXT, "ffn_dim": 32, "word_embed_proj_dim": 16, "max_position_embeddings": 64}
LLAVA = {
    "text_config": {"model_type": "llama", **LLAMA},
    "vision_config": {"model_type": "clip_vision_model", **VISION},
    "image_token_index": 5,
}
ALBERT = {**BERT, "embedding_size": 8}
SEGFORMER = {
    "depths": [1, 1],
    "hidden_sizes": [8, 16],
    "num_attention_heads": [1, 2],
    "sr_ratios": [2, 1],
    "patch_sizes": [7, 3],
    "strides": [4, 2],
    "mlp_ratios": [2, 2],
    "num_encoder_blocks": 2,
    "decoder_hidden_size": 16,
}
LED = {
    **{key: value for key, value in BART.items() if key != "max_position_embeddings"},
    "max_encoder_position_embeddings": 64,
    "max_decoder_position_embeddings": 64,
    "attention_window": [4, 4],
}
NEOX = {**TEXT, "max_position_embeddings": 64}
TIED = {"tie_word_embeddings": True}

# Name → class, configuration. The class's own configuration class takes the arguments.
KINDS = {
    "bart": ("BartForConditionalGeneration", BART),
    "bert-base": ("BertModel", BERT),
    "bert-classes": ("BertForSequenceClassification", {**BERT, "num_labels": 3}),
    "bert-masked": ("BertForMaskedLM", BERT),
    "bert-pretraining": ("BertForPreTraining", BERT),
    "blip-answers": ("BlipForQuestionAnswering", BLIP),
    "blip-captions": ("BlipForConditionalGeneration", BLIP),
    "clip": ("CLIPModel", {"text_config": CLIP_TEXT, "vision_config": CLIP_VISION, "projection_dim": 16}),
    "deberta-classes": ("DebertaV2ForSequenceClassification", {**BERT, "type_vocab_size": 0, "num_labels": 3}),
    "distilbert-classes": ("DistilBertForSequenceClassification", DISTILBERT),
    "dpr-context": ("DPRContextEncoder", BERT),
    "dpr-question": ("DPRQuestionEncoder", BERT),
    "dpr-reader": ("DPRReader", BERT),
    "electra-discriminator": ("ElectraForPreTraining", {**BERT, "embedding_size": 16}),
    "encoder-decoder": ("EncoderDecoderModel", ENCODER_DECODER),
    "funnel-base": ("FunnelBaseModel", FUNNEL),
    "gemma3": ("Gemma3ForConditionalGeneration", {"text_config": GEMMA3, "vision_config": VISION, "mm_tokens_per_image": 4}),
    "gemma3-text": ("Gemma3ForCausalLM", GEMMA3),
    "gpt2": ("GPT2LMHeadModel", GPT2),
    "llama": ("LlamaForCausalLM", LLAMA),
    "llama4": ("Llama4ForConditionalGeneration", {"text_config": LLAMA4_TEXT, "vision_config": LLAMA4_VISION}),
    "llama-base": ("LlamaModel", LLAMA),
    "llama-half": ("LlamaForCausalLM", LLAMA),
    "llama-reward": ("LlamaForSequenceClassification", {**LLAMA, "num_labels": 1}),
    "llava": ("LlavaForConditionalGeneration", LLAVA),
    "m2m": ("M2M100ForConditionalGeneration", BART),
    "marian": ("MarianMTModel", MARIAN),
    "mbart": ("MBartForConditionalGeneration", BART),
    "mistral": ("MistralForCausalLM", LLAMA),
    "mixtral": ("MixtralForCausalLM", {**LLAMA, **EXPERTS}),
    "mllama": ("MllamaForConditionalGeneration", {"text_config": MLLAMA_TEXT, "vision_config": MLLAMA_VISION}),
    "opt": ("OPTForCausalLM", OPT),
    "pegasus": ("PegasusForConditionalGeneration", BART),
    "qwen2-vl": ("Qwen2VLForConditionalGeneration", QWEN2_VL),
    "qwen3_5": ("Qwen3_5ForConditionalGeneration", QWEN3_5),
    "roberta": ("RobertaForMaskedLM", BERT),
    "siglip": ("SiglipModel", {"text_config": CLIP_TEXT, "vision_config": VISION}),
    "speech-encoder-decoder": ("SpeechEncoderDecoderModel", SPEECH),
    "switch": ("SwitchTransformersForConditionalGeneration", SWITCH),
    "t5": ("T5ForConditionalGeneration", T5),
    "t5-encoder": ("T5EncoderModel", T5),
    "vision-encoder-decoder": ("VisionEncoderDecoderModel", PICTURE),
    "vit-base": ("ViTModel", VISION),
    "vit-classes": ("ViTForImageClassification", VISION),
    "wav2vec2-base": ("Wav2Vec2Model", WAV2VEC2),
    "wav2vec2-ctc": ("Wav2Vec2ForCTC", WAV2VEC2),
    "whisper": ("WhisperForConditionalGeneration", WHISPER),
    "xlm-roberta-reranker": ("XLMRobertaForSequenceClassification", {**BERT, "num_labels": 1}),
    "yolos": ("YolosForObjectDetection", {**VISION, "image_size": [32, 32], "num_detection_tokens": 2}),
    # Other heads, ties and families.
    "albert": ("AlbertForMaskedLM", ALBERT),
    "bert-answers": ("BertForQuestionAnswering", BERT),
    "bert-decoder": ("BertLMHeadModel", {**BERT, "is_decoder": True}),
    "bert-tokens": ("BertForTokenClassification", {**BERT, "num_labels": 5}),
    "bloom": ("BloomForCausalLM", {"vocab_size": 100, "hidden_size": 16, "n_layer": 2, "n_head": 2}),
    "clip-text": ("CLIPTextModel", CLIP_TEXT),
    "deit": ("DeiTForImageClassification", VISION),
    "gpt-neox": ("GPTNeoXForCausalLM", NEOX),
    "hubert-ctc": ("HubertForCTC", WAV2VEC2),
    "led": ("LEDForConditionalGeneration", LED),
    "llama-tied": ("LlamaForCausalLM", {**LLAMA, **TIED}),
    "llama-tied-base": ("LlamaModel", {**LLAMA, **TIED}),
    "mt5": ("MT5ForConditionalGeneration", T5),
    "mpnet": ("MPNetForMaskedLM", BERT),
    "phi3": ("Phi3ForCausalLM", {**TEXT, "num_key_value_heads": 2, "pad_token_id": 0, "max_position_embeddings": 64}),
    "qwen2-tied": ("Qwen2ForCausalLM", {**TEXT, "num_key_value_heads": 2, **TIED}),
    "segformer": ("SegformerForSemanticSegmentation", SEGFORMER),
    "xlm-roberta": ("XLMRobertaForMaskedLM", BERT),
}
HALF = {"llama-half"}


def main(folder):
    for name, (class_name, options) in KINDS.items():
        target = os.path.join(folder, name)
        cls = getattr(transformers, class_name, None)
        if cls is None or os.path.exists(os.path.join(target, "config.json")):
            continue
        torch.manual_seed(len(name))
        model = cls(cls.config_class(**options))
        # Nothing is left at the ones and zeros that it starts with: what is loaded must be told from what is new.
        with torch.no_grad():
            for parameter in model.parameters():
                parameter.add_(torch.randn_like(parameter) * 0.1)
        (model.half() if name in HALF else model).save_pretrained(target)


if __name__ == "__main__":
    main(sys.argv[1])
