import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { isAtLeast } from '../registry/at-least.js';
import type { Release } from '../registry/registry.js';

/** From this release on a configuration without a model type raises; before, the repository's name was searched. */
const NAMES_COUNT_UNTIL = '5.2.0';

/** The model type that a release takes a checkpoint for. */
export type ConfigType =
  | { readonly kind: 'type'; readonly modelType: string }
  /** There is none, and none can be guessed: `AutoConfig` raises "Unrecognized model in …". */
  | { readonly kind: 'none' }
  /** Several would do. */
  | { readonly kind: 'unsure' };

/**
 * What `AutoConfig.from_pretrained` makes of `config.model_type` (`configuration_utils.py`, `configuration_auto.py`):
 * a configuration of timm has none and gets `timm_wrapper` (4.48.0), `mistral` with `layer_types` is `ministral`
 * (4.57.0), and without a model type the longest one that is part of the repository's id counts (before 5.2.0).
 */
export function configType(checkpoint: Checkpoint, release: Release): ConfigType {
  const { modelType, config } = checkpoint;
  if (modelType === 'mistral' && config && 'layer_types' in config && release.knowsModelType('ministral'))
    return { kind: 'type', modelType: 'ministral' };
  if (modelType !== undefined) return { kind: 'type', modelType };
  if (isTimm(checkpoint) && release.knowsModelType('timm_wrapper')) return { kind: 'type', modelType: 'timm_wrapper' };
  return isAtLeast(release.version, NAMES_COUNT_UNTIL) ? { kind: 'none' } : typeInName(checkpoint.resolvedId, release);
}

/** Whether the configuration is one of timm's: it has `pretrained_cfg`, which the Hub tells by the library. */
export const isTimm = ({ modelType, config, library }: Checkpoint): boolean =>
  modelType === undefined && (config ? 'pretrained_cfg' in config : library === 'timm');

/** The longest model type that is part of the id, as it is written. */
function typeInName(id: string, { modelTypes }: Release): ConfigType {
  const found = modelTypes.filter((type) => id.includes(type));
  const longest = Math.max(...found.map(({ length }) => length));
  const [modelType, ...others] = found.filter(({ length }) => length === longest);
  if (modelType === undefined) return { kind: 'none' };
  // Of types of the same length the table's order decides, which is not kept here.
  return others.length > 0 ? { kind: 'unsure' } : { kind: 'type', modelType };
}
