import type { Load } from '../load.js';
import { isAtLeast } from '../registry/at-least.js';
import type { Release } from '../registry/registry.js';
import type { TypedCheckpoint } from './auto-class.js';
import { unknown, type Outcome } from './outcome.js';

/**
 * Model types whose layers refuse cross-attention unless they are a decoder's ("… should be used as a decoder model if
 * cross attention is added", `modeling_*.py`), whatever class is built of them, and what they raise. Built in 4.30.2,
 * 4.46.3, 4.57.6, 5.0.0 and 5.23.0; the text is there since 4.20.0. ALBERT, MPNet and others have no such layers.
 */
const REFUSING: ReadonlyMap<string, string> = new Map([
  ...['bert', 'bert-generation', 'camembert', 'data2vec-text', 'electra', 'ernie', 'rembert', 'roberta'].map(
    valueError,
  ),
  ...['roberta-prelayernorm', 'roc_bert', 'roformer', 'tapas', 'xlm-roberta', 'xlm-roberta-xl', 'xmod'].map(valueError),
  ...(['big_bird', 'convbert', 'megatron-bert'] as const).map((type): [string, string] => [type, 'TypeError']),
  ['esm', 'RuntimeError'],
]);
const SINCE = '4.20.0';

/**
 * What `add_cross_attention=True` makes of an encoder that is not told to be a decoder: it raises. Undefined where that
 * does not come in, or where it is a decoder.
 */
export function crossAttentionOutcome(
  { keywords, unpacksKeywords }: Load,
  modelClass: string,
  { modelType, config }: TypedCheckpoint,
  { version }: Release,
): Outcome | undefined {
  const error = REFUSING.get(modelType);
  const added = keywords.get('add_cross_attention')?.constant;
  if (error === undefined || added !== true || !isAtLeast(version, SINCE)) return undefined;
  const decodes = keywords.get('is_decoder');
  if (decodes?.constant === true) return undefined;
  if (decodes?.constant !== false) {
    if (decodes || unpacksKeywords)
      return unknown('Whether it is a decoder is decided when the code runs.', modelClass);
    if (!config) return unknown('Whether the configuration says is_decoder is not known.', modelClass, ['config']);
    if (config['is_decoder'] === true) return undefined;
  }
  return {
    kind: 'raises',
    cause: 'no-decoder',
    error,
    reason: `${modelClass} refuses add_cross_attention=True without is_decoder=True.`,
  };
}

function valueError(modelType: string): [string, string] {
  return [modelType, 'ValueError'];
}
