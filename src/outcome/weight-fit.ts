import { fieldsOf } from '../checkpoint/config-json.js';
import type { JsonObject } from '../checkpoint/checkpoint.js';
import type { Attributes } from '../registry/attributes.js';
import { isAtLeast } from '../registry/at-least.js';
import type { Release } from '../registry/registry.js';
import type { WeightFit, Weights } from '../registry/weights.js';
import type { TypedCheckpoint } from './auto-class.js';
import { droppedParts } from './dropped-parts.js';
import { unknown, type Outcome } from './outcome.js';

/** What is known of model classes, beyond the tables of the auto classes. */
export interface ModelFacts {
  readonly weights: Weights;
  readonly attributes: Attributes;
}

/** From this release on an auto class hands its text model's configuration to a class that takes only that. */
const TEXT_SWAP_SINCE = '4.51.0';
/** From this release on a class finds its own configuration inside that of a whole model. */
const NESTED_SINCE = '4.47.0';

/**
 * What becomes of the weights of a checkpoint in `modelClass`, which a load by `by` builds (`by` is the auto class, or
 * the class itself). `saved` is the class that wrote them. Unknown where the tables do not say.
 */
export function fitOutcome(
  by: string,
  modelClass: string,
  saved: string,
  checkpoint: TypedCheckpoint,
  release: Release,
  facts: ModelFacts,
): Outcome {
  const notKnown = unknown(`What ${modelClass} makes of weights saved from ${saved} is not known.`, modelClass);
  if (!takesConfig(by, modelClass, checkpoint, release, facts.attributes)) return notKnown;
  const tied = ties(checkpoint, release, facts.weights);
  const builds = by === modelClass ? modelClass : `${by} builds ${modelClass}, which`;
  const outcomes = (tied === undefined ? [false, true] : [tied]).map((isTied) => {
    const fit = facts.weights.fit(modelClass, saved, release.version, isTied);
    // With how many labels the shapes differ, the table does not say.
    return !fit || fit.mismatched.length > 0 ? notKnown : worded(fit, modelClass, saved, builds);
  });
  const [outcome = notKnown, other = outcome] = outcomes;
  return outcome.reason === other.reason ? outcome : notKnown;
}

function worded(fit: WeightFit, modelClass: string, saved: string, subject: string): Outcome {
  const dropped = droppedParts([...fit.left, ...fit.silent]);
  if (fit.raises)
    return {
      kind: 'raises',
      cause: 'refused-weights',
      error: 'ValueError',
      reason: `${subject} refuses weights with the names that ${saved} gives them.`,
    };
  if (fit.random.length > 0) {
    const what = fit.random.includes('*') ? 'everything' : fit.random.join(', ');
    return {
      kind: 'random-weights',
      modelClass,
      random: fit.random,
      dropped,
      reason: `${subject} does not find ${what} in weights saved from ${saved}, and initialises it newly.`,
    };
  }
  if (dropped.length > 0)
    return {
      kind: 'drops-weights',
      modelClass,
      dropped,
      reason: `${subject} has no place for the ${dropped.join(' and ')} of ${saved}.`,
    };
  return { kind: 'loads', modelClass, reason: `${subject} finds all its weights among those of ${saved}.` };
}

/**
 * Whether the class is built from the configuration that the table was made with: that of the checkpoint, or the part of
 * it that is declared to be the class's own (`sub_configs`).
 */
function takesConfig(
  by: string,
  modelClass: string,
  { modelType }: TypedCheckpoint,
  release: Release,
  attributes: Attributes,
): boolean {
  const whole = release.configClass(modelType);
  const own = attributes.configClass(modelClass, release.version);
  if (whole === undefined || own === undefined) return false;
  if (own === whole) return true;
  const parts = attributes.subConfigs(whole, release.version);
  // An auto class only hands over the text model's; a class named by itself looks for its own.
  if (by !== modelClass) return isAtLeast(release.version, TEXT_SWAP_SINCE) && parts?.get('text_config') === own;
  return isAtLeast(release.version, NESTED_SINCE) && [...(parts?.values() ?? [])].includes(own);
}

/** `tie_word_embeddings` as the release understands a configuration that may not say it. */
function ties(checkpoint: TypedCheckpoint, release: Release, weights: Weights): boolean | undefined {
  const { config, modelType } = checkpoint;
  if (!config) return undefined;
  return tiesIn(config) ?? weights.tiesByDefault(release.configClass(modelType) ?? '', release.version);
}

/** What a configuration and the text model inside it say, if they do not contradict each other. */
function tiesIn({ tie_word_embeddings: own, text_config: text }: JsonObject): boolean | undefined {
  const said = new Set([own, fieldsOf(text)['tie_word_embeddings']].filter((value) => typeof value === 'boolean'));
  const [only] = said;
  return said.size === 1 ? only : undefined;
}
