import type { Checkpoint } from '../checkpoint/checkpoint.js';
import type { Outcome } from './outcome.js';

/** Weights that a model class does not read from a repository as it is. */
export type OtherFormat = 'GGUF' | 'ONNX' | 'OpenVINO' | 'diffusers' | 'CTranslate2' | 'TensorFlow' | 'Flax';

/** Of several the first is told. */
const FORMATS: readonly (readonly [RegExp, OtherFormat])[] = [
  [/\.gguf$/, 'GGUF'],
  [/^model_index\.json$/, 'diffusers'],
  [/\.onnx$/, 'ONNX'],
  [/(?:^|\/)openvino_\w+\.(?:xml|bin)$/, 'OpenVINO'],
  [/^tf_model\.h5$/, 'TensorFlow'],
  [/^flax_model\.msgpack$/, 'Flax'],
];

/**
 * Files that are read as weights, or that nobody can say that of: safetensors and PyTorch's under any name, for
 * `config.transformers_weights` may name another. What Trainer, PEFT and others put beside them is none.
 */
const MAY_BE_WEIGHTS = /\.(?:safetensors|bin|pt|pth)(?:\.index\.json)?$/;
const NO_WEIGHTS =
  /^(?:training_args|optimizer|scheduler|rng_state\w*|adapter_model|openvino_\w+|diffusion_pytorch_model|mmproj[\w.-]*)\./;

/**
 * The format of a repository that has weights, but none that `PreTrainedModel.from_pretrained` reads: it looks for
 * safetensors and PyTorch files at the top (modeling_utils.py, `_get_resolved_checkpoint_files`). Undefined where it
 * has some, or where its files are not known.
 */
export function otherFormat({ files, library }: Checkpoint): OtherFormat | undefined {
  if (!files) return undefined;
  // faster-whisper and its like keep their weights in `model.bin`.
  if (library === 'ctranslate2' && files.includes('model.bin')) return 'CTranslate2';
  const isRead = (file: string): boolean => !file.includes('/') && MAY_BE_WEIGHTS.test(file) && !NO_WEIGHTS.test(file);
  if (files.some(isRead)) return undefined;
  return FORMATS.find(([name]) => files.some((file) => name.test(file)))?.[1];
}

/**
 * The outcome for a model class of PyTorch where the repository has no weights that it reads; undefined where it may
 * have some. Not for loads whose arguments name other weights.
 */
export function weightlessOutcome(className: string, checkpoint: Checkpoint): Outcome | undefined {
  const format = otherFormat(checkpoint);
  if (format === undefined || /^(?:TF|Flax)/.test(className)) return undefined;
  return {
    kind: 'raises',
    cause: 'no-weights',
    error: 'OSError',
    reason: `${checkpoint.resolvedId} holds ${inWords(format)}, and no weights that ${className} reads.`,
  };
}

/** What a repository in that format holds. */
export const inWords = (format: OtherFormat): string =>
  format === 'diffusers' ? 'a pipeline of diffusers' : `weights for ${format}`;
