import type { Checkpoint } from '../checkpoint/checkpoint.js';
import type { Load } from '../load.js';
import type { Outcome } from './outcome.js';

/**
 * The causal classes of encoders: without `is_decoder` their layers see the whole text, and they only warn "If you want
 * to use … as a standalone, add `is_decoder=True.`" (each in its `modeling_*.py`; mega and qdqbert until 4.57).
 */
const CAUSAL_ENCODERS: ReadonlySet<string> = new Set([
  'BertLMHeadModel',
  'BertGenerationDecoder',
  'BigBirdForCausalLM',
  'CamembertForCausalLM',
  'Data2VecTextForCausalLM',
  'ElectraForCausalLM',
  'ErnieForCausalLM',
  'MegaForCausalLM',
  'MegatronBertForCausalLM',
  'QDQBertLMHeadModel',
  'RemBertForCausalLM',
  'RobertaForCausalLM',
  'RobertaPreLayerNormForCausalLM',
  'RoCBertForCausalLM',
  'RoFormerForCausalLM',
  'XLMRobertaForCausalLM',
  'XLMRobertaXLForCausalLM',
  'XmodForCausalLM',
]);

/** Whether `modelClass` is the causal class of a family of encoders. */
export const isCausalEncoder = (modelClass: string): boolean => CAUSAL_ENCODERS.has(modelClass);

/**
 * Whether a load makes a causal language model of an encoder, but leaves its attention bidirectional: the checkpoint was
 * not saved from a causal class, and neither its configuration nor the call says `is_decoder`.
 */
export function staysBidirectional(load: Load, modelClass: string, { architectures, config }: Checkpoint): boolean {
  if (!isCausalEncoder(modelClass) || load.unpacksKeywords) return false;
  if (load.keywords.has('is_decoder') && load.keywords.get('is_decoder')?.constant !== false) return false;
  if (config?.['is_decoder'] === true) return false;
  // Of a class that is not known the configuration may say it.
  return architectures.length > 0 && !architectures.some((name) => isCausalEncoder(name) || name.includes('Decoder'));
}

/** The end of a load that asks for cross-attention, and not for a decoder. */
export type Decoderless = Outcome & { readonly kind: 'raises'; readonly cause: 'no-decoder' };

/** Whether a load ends so. */
export const isDecoderless = (outcome: Outcome): outcome is Decoderless =>
  outcome.kind === 'raises' && outcome.cause === 'no-decoder';
