import type { Search } from './kept-pieces.js';

/**
 * Packages that change, when they are imported or by what they are imported for, which class transformers loads or
 * what it does then, so that nothing can be said of a checkpoint beside them. Each with the change and where it was
 * read; packages that only bring classes of their own are not among them. Read and found to change nothing of the kind:
 * adapters, airllm 4.0.0, auto_gptq 0.7.1, awq 0.2.9, gptqmodel, liger_kernel 0.8.5, mamba_ssm 2.3.2, neural_compressor
 * 3.10, setfit, trl, and of optimum amd, executorch, intel, neuron, onnxruntime, quanto, rbln and tpu: what some of them
 * register is a name for what they export.
 */
const PACKAGES: Readonly<Record<string, string>> = {
  // 2026.10.9, models/loader.py: wraps PreTrainedModel.from_pretrained; models/_utils.py patches modelling code.
  unsloth: 'it wraps from_pretrained',
  // 2026.10.9: the part of unsloth that compiles and replaces modelling code.
  unsloth_zoo: 'it replaces modelling code',
  // flash-linear-attention 0.6.0, fla/models/*/__init__.py: registers its classes, mamba and mamba2 with exist_ok.
  fla: 'it registers model types',
  // 1.21.2, transformers/modeling_utils.py: registers llama, deci, minicpm3, baichuan, chatglm and replaces modelling.
  'optimum.habana': 'it registers model types',
  // 0.7.1, models/groupbert/__init__.py: registers groupbert.
  'optimum.graphcore': 'it registers model types',
  // 1.4.2, transformers/modeling/llava_models/llava_mistral.py registers; modeling_gaudi replaces classes.
  intel_extension_for_transformers: 'it registers model types',
  // 0.2.29, config.py: CONFIG_MAPPING.update.
  gliner: 'it registers model types',
  // 1.8.1, __init__.py: registers span-marker.
  span_marker: 'it registers model types',
  // granite-tsfm 0.3.11, __init__.py: registers tinytimemixer, tspulse and others.
  tsfm_public: 'it registers model types',
  // ms-swift 4.6.0, model/models/qwen.py and deepseek.py register; model/patcher.py and infer_engine/patch.py replace.
  swift: 'it replaces from_pretrained',
  // 0.33.0, transformers_utils/config.py: registers the configurations that it has of its own.
  'vllm.transformers_utils': 'it registers model types',
  // 0.19.8, linear/context_manager.py: replaces AutoModelForCausalLM.from_pretrained.
  'deepspeed.linear': 'it replaces from_pretrained',
  // adapter-transformers 3.2.1: a copy of transformers 4.26 with classes of its own, installed in its place.
  'transformers.adapters': 'it is a copy of transformers with other classes',
};

/** Packages of which only some things change anything, with the sign that they are used. */
const WITH_SIGN: Readonly<Record<string, readonly [sign: RegExp, change: string]>> = {
  // 2.2.0, llm_patching.py: puts its own class in the place of AutoModel, AutoModelForCausalLM, LlamaForCausalLM.
  ipex_llm: [/\bllm_patch\b/, 'its llm_patch replaces auto classes'],
  // 2.4.0, llm/llm_patching.py: the same under its former name.
  'bigdl.llm': [/\bllm_patch\b/, 'its llm_patch replaces auto classes'],
  // 0.5.0, lazy/pretrained.py: LazyInitContext replaces PreTrainedModel.from_pretrained.
  colossalai: [/\bLazyInitContext\b/, 'its LazyInitContext replaces from_pretrained'],
  // 0.47.0, torch/opt/plugins/transformers.py: replaces from_pretrained, to restore quantised modules before the weights;
  // torch/quantization/plugins/accelerate.py: so does its init_quantized_weights.
  modelopt: [/\b(?:enable_huggingface_checkpointing|init_quantized_weights)\b/, 'it replaces from_pretrained'],
  // 1.40.2, utils/hf_util/patcher.py: patch_hub takes everything from ModelScope. Earlier releases do so as soon as one
  // of their auto classes is imported (utils/hf_util.py: patch_model_base()).
  modelscope: [
    /\bpatch_(?:hub|context)\b|\bmodelscope[\w.]*[ \t]+import[^\r\n]*\bAuto[A-Z]|\bmodelscope\.utils\.hf_util\b/,
    'it downloads from another hub',
  ],
};

const alternatives = (packages: Readonly<Record<string, unknown>>): string =>
  Object.keys(packages)
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|');
const NAMES = alternatives(PACKAGES);
const IMPORT = new RegExp(`^[ \\t]*(?:from|import)[ \\t]+(${NAMES})(?![\\w])`, 'm');
const AT_TOP = new RegExp(`^(?:from|import)[ \\t]+(${NAMES})(?![\\w])`, 'm');
const SOME = new RegExp(`^[ \\t]*(?:from|import)[ \\t]+(${alternatives(WITH_SIGN)})(?![\\w])`, 'gm');

/**
 * The package among a module's imports that changes what transformers loads, with the change: `unsloth: it …`. In
 * another file than the own one only what it imports in any case counts.
 */
export function patchingPackage(texts: readonly Search[], where: 'own' | 'other' = 'own'): string | undefined {
  for (const text of texts) {
    const [name] = text.matches(where === 'own' ? IMPORT : AT_TOP)[0]?.groups ?? [];
    if (name !== undefined) return `${name}: ${PACKAGES[name] ?? ''}`;
  }
  return where === 'own' ? usedPackage(texts) : undefined;
}

/** A package that is imported in one part, and used for what it changes in that or another one. */
function usedPackage(texts: readonly Search[]): string | undefined {
  const imported = new Set(texts.flatMap((text) => text.matches(SOME).map(({ groups: [name = ''] }) => name)));
  for (const name of imported) {
    const [sign, change] = WITH_SIGN[name] ?? [];
    if (sign && change !== undefined && texts.some((text) => text.has(sign))) return `${name}: ${change}`;
  }
  return undefined;
}
