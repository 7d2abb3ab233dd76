import type { Outcome } from './outcome.js';

/** An outcome in which weights are new, or left out. */
export type Lossy = Outcome & { readonly kind: 'random-weights' | 'drops-weights' };

/**
 * What of a model is lost, as far as it was not asked for: all of it; all of it, because the class is not that of the
 * checkpoint; a part that should be there; or only the head is new. The rules share this, so that one of them speaks.
 */
export type Loss = 'all' | 'wrong-class' | 'part' | 'head';

/** Auto classes that promise all of a model; of the others a part may be what is asked for. */
const WHOLE = [
  'AutoModelForCausalLM',
  'AutoModelWithLMHead',
  'AutoModelForVision2Seq',
  'AutoModelForImageTextToText',
  'AutoModelForMultimodalLM',
];

/** The loss that a load by `className` ends with; undefined where there is none to speak of. */
export function lossIn(outcome: Outcome, className: string): Loss | undefined {
  if (!isLossy(outcome)) return undefined;
  const isRandom = outcome.kind === 'random-weights';
  if (isRandom && outcome.isForeign === true) return 'wrong-class';
  if (isRandom && outcome.random.includes('*')) return className.startsWith('Auto') ? 'all' : 'wrong-class';
  if (outcome.dropped.length > 0 && isWhole(className, outcome)) return 'part';
  return isRandom && newHeads(outcome.random).length > 0 ? 'head' : undefined;
}

/** Whether weights are new, or left out. */
export const isLossy = (outcome: Outcome): outcome is Lossy =>
  outcome.kind === 'random-weights' || outcome.kind === 'drops-weights';

/** Whether a class holds only what generates text. */
export const isCausal = (className: string): boolean => /(?:ForCausalLM|LMHeadModel)$/.test(className);

/** The new modules, but for poolers: those of base models are seldom used, and checkpoints often lack them. */
export const newHeads = (random: readonly string[]): readonly string[] =>
  random.filter((module) => !/(?:^|[._])pooler(?:\.|$)/.test(module));

/** Whether a part that is left out was not asked for: who names the class of the decoder alone may mean it. */
const isWhole = (className: string, { kind }: Lossy): boolean =>
  WHOLE.includes(className) || (kind === 'random-weights' && isCausal(className));
