import type { WeightFit } from '../registry/weights.js';
import { hasLabelHead, ignoresSizes, isLabelHead, isOneOutput, labelsGiven, savedSize, wantedSize } from './labels.js';
import { unknown, type Outcome } from './outcome.js';
import type { Built } from './weight-fit.js';

/**
 * What a load ends with because of the size of its head; undefined where the head fits, or has nothing to fit. The
 * tables are made with default configurations: of a head that both classes have they say whether the names are the same.
 */
export function headOutcome(fit: Pick<WeightFit, 'random' | 'mismatched'>, built: Built): Outcome | undefined {
  const { modelClass, saved, load, checkpoint } = built;
  const differs = fit.mismatched.length > 0;
  if (differs && !(isOneOutput(modelClass) !== isOneOutput(saved) && fit.mismatched.every(isLabelHead)))
    return unknown(`Whether the shapes of ${modelClass} fit those of ${saved} is not known.`, modelClass);
  if (!differs && (labelsGiven(load) === undefined || !hasLabelHead(modelClass) || !hasLabelHead(saved)))
    return undefined;
  // New weights come in the size that the load asks for.
  if (fit.random.some(isLabelHead)) return undefined;
  const [wanted, there] = [wantedSize(load, modelClass, checkpoint), savedSize(saved, checkpoint)];
  if (wanted === 'config' || there === 'config')
    return unknown('How many labels the checkpoint has is not known.', modelClass, ['config']);
  if (wanted === 'unsure' || there === 'unsure')
    return unknown('How many labels there are is decided when the code runs.', modelClass);
  if (wanted === there) return undefined;
  if (ignoresSizes(load) !== 'no')
    return unknown(`The head of ${modelClass} has another size than that of ${saved}.`, modelClass);
  return {
    kind: 'raises',
    cause: 'mismatched-head',
    error: 'RuntimeError',
    sizes: { wanted, saved: there },
    reason: `The head of ${modelClass} has ${outputs(wanted)} here, and was saved from ${saved} with ${outputs(there)}.`,
  };
}

const outputs = (count: number): string => (count === 1 ? '1 output' : `${count} outputs`);
