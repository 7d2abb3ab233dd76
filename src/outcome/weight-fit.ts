import { fieldsOf } from '../checkpoint/config-json.js';
import type { JsonObject } from '../checkpoint/checkpoint.js';
import type { Load } from '../load.js';
import type { Attributes } from '../registry/attributes.js';
import { isAtLeast } from '../registry/at-least.js';
import type { Release } from '../registry/registry.js';
import type { WeightFit, Weights } from '../registry/weights.js';
import type { TypedCheckpoint } from './auto-class.js';
import { droppedParts, encoderDecoders } from './dropped-parts.js';
import { headOutcome } from './head-size.js';
import { isLossy } from './loss.js';
import { unknown, type DroppedPart, type Outcome } from './outcome.js';

/** What is known of model classes, beyond the tables of the auto classes. */
export interface ModelFacts {
  readonly weights: Weights;
  readonly attributes: Attributes;
}

/** Where the tables cannot be read: nothing is known. */
export const NO_MODEL_FACTS: ModelFacts = {
  weights: { fit: () => undefined, tiesByDefault: () => undefined },
  attributes: {
    configClass: () => undefined,
    keysToIgnoreOnLoad: () => undefined,
    modelType: () => undefined,
    baseConfigKey: () => undefined,
    subConfigs: () => undefined,
  },
};

/** A class that a load builds, for weights that another one saved. */
export interface Built {
  readonly load: Load;
  /** The auto class that builds it, or the class itself. */
  readonly by: string;
  readonly modelClass: string;
  /** The class that wrote the weights. */
  readonly saved: string;
  readonly checkpoint: TypedCheckpoint;
  readonly release: Release;
}

/** From this release on an auto class hands its text model's configuration to a class that takes only that. */
const TEXT_SWAP_SINCE = '4.51.0';
/** From this release on a class finds its own configuration inside that of a whole model. */
const NESTED_SINCE = '4.47.0';

/** What becomes of the weights of a checkpoint in the class that is built. Unknown where the tables do not say. */
export function fitOutcome(built: Built, facts: ModelFacts): Outcome {
  const { modelClass, saved, checkpoint, release } = built;
  const notKnown = unknown(`What ${modelClass} makes of weights saved from ${saved} is not known.`, modelClass);
  const relation = relationOf(built, facts.attributes);
  if (relation === 'unknown') return notKnown;
  const tied = ties(checkpoint, release, facts.weights);
  const outcomes = (tied === undefined ? [false, true] : [tied]).map((isTied) => {
    const fit = facts.weights.fit(modelClass, saved, release.version, isTied);
    if (!fit) return notKnown;
    return relation === 'own' ? ownOutcome(fit, built) : foreignOutcome(fit, built, notKnown);
  });
  const [outcome = notKnown, other = outcome] = outcomes;
  if (outcome.reason === other.reason) return outcome;
  const both = newInBoth(outcome, other) ?? droppedInBoth(outcome, other, built);
  if (both) return both;
  return unknown(notKnown.reason, modelClass, checkpoint.config ? [] : ['config']);
}

/** What is new in any case, where only how much depends on the configuration. */
function newInBoth(one: Outcome, other: Outcome): Outcome | undefined {
  if (one.kind !== 'random-weights' || other.kind !== 'random-weights') return undefined;
  const inside = (these: readonly string[], those: readonly string[]): readonly string[] =>
    these.filter((module) => those.some((around) => isIn(module, around)));
  const random = [...new Set([...inside(one.random, other.random), ...inside(other.random, one.random)])];
  return random.length > 0 ? { ...one, random, wants: ['config'] } : undefined;
}

/** What is left out in any case, where what is new depends on the configuration. */
function droppedInBoth(one: Outcome, other: Outcome, { by, modelClass, saved }: Built): Outcome | undefined {
  if (!isLossy(one) || !isLossy(other)) return undefined;
  const dropped = one.dropped.filter((part) => other.dropped.includes(part));
  if (dropped.length === 0) return undefined;
  const subject = by === modelClass ? modelClass : `${by} builds ${modelClass}, which`;
  const reason = noPlace(subject, dropped, saved);
  return { kind: 'drops-weights', modelClass, dropped, reason, wants: ['config'] };
}

const noPlace = (subject: string, dropped: readonly DroppedPart[], saved: string): string =>
  `${subject} has no place for the ${dropped.join(' and ')} of ${saved}.`;

/** What a class makes of weights of its own family. */
function ownOutcome(fit: WeightFit, built: Built): Outcome {
  const { modelClass, saved, checkpoint } = built;
  // Those of BERT say BertForMaskedLM, and hold the head for the next sentence as well.
  if (fit.random.length > 0 && PRETRAINING.test(modelClass) && saved.endsWith('ForMaskedLM') && !checkpoint.tensors)
    return unknown('Whether the weights hold all heads of the pre-training is not known.', modelClass);
  return headOutcome(fit, built) ?? worded({ ...fit, random: stillRandom(fit.random, built.checkpoint) }, built);
}

/**
 * What a class makes of weights of another family. Only that it misses all of them, or refuses them, is sure: the sizes
 * in both configurations may differ, and what seems to fit may not.
 */
function foreignOutcome(fit: WeightFit, built: Built, notKnown: Outcome): Outcome {
  if (fit.mismatched.length > 0 || !(fit.raises || fit.random.includes('*'))) return notKnown;
  const outcome = worded(fit, built);
  return outcome.kind === 'raises' || outcome.kind === 'random-weights' ? { ...outcome, isForeign: true } : notKnown;
}

/** Classes with heads that checkpoints often keep from their pre-training without saying so. */
const PRETRAINING = /For(?:PreTraining|NextSentencePrediction)$/;

/** The modules that are missing although the tensors in the weights are known by name. */
const stillRandom = (random: readonly string[], { tensors }: TypedCheckpoint): readonly string[] =>
  tensors ? random.filter((module) => ![...tensors.keys()].some((name) => isIn(name, module))) : random;

const isIn = (inner: string, module: string): boolean => inner === module || inner.startsWith(`${module}.`);

function worded(fit: WeightFit, { by, modelClass, saved, checkpoint, release }: Built): Outcome {
  const subject = by === modelClass ? modelClass : `${by} builds ${modelClass}, which`;
  const isEncoderDecoder = encoderDecoders(checkpoint, release).length > 0;
  const dropped = droppedParts([...fit.left, ...fit.silent], isEncoderDecoder);
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
      reason: noPlace(subject, dropped, saved),
    };
  return { kind: 'loads', modelClass, reason: `${subject} finds all its weights among those of ${saved}.` };
}

/**
 * How the configuration that the class takes is related to the checkpoint's: `own` is what the table was made with, that
 * of the checkpoint, or the part of it that is declared to be the class's own (`sub_configs`).
 */
function relationOf({ by, modelClass, checkpoint, release }: Built, attributes: Attributes): Relation {
  const whole = release.configClass(checkpoint.modelType);
  const own = attributes.configClass(modelClass, release.version);
  if (whole === undefined || own === undefined) return 'unknown';
  if (own === whole) return 'own';
  const parts = attributes.subConfigs(whole, release.version);
  // An auto class only hands over the text model's; a class named by itself looks for its own.
  if (by !== modelClass)
    return isAtLeast(release.version, TEXT_SWAP_SINCE) && parts?.get('text_config') === own ? 'own' : 'unknown';
  if (isAtLeast(release.version, NESTED_SINCE)) return [...(parts?.values() ?? [])].includes(own) ? 'own' : 'foreign';
  // Before, the configurations inside a whole model's could end the load.
  return checkpoint.config && !isNested(checkpoint.config) ? 'foreign' : 'unknown';
}

/** Whether there are configurations inside a configuration. */
const isNested = (config: JsonObject): boolean =>
  Object.values(config).some((value) => 'model_type' in fieldsOf(value));

type Relation = 'own' | 'foreign' | 'unknown';

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
