import type { Checkpoint } from '../checkpoint/checkpoint.js';
import type { Load } from '../load.js';
import type { Release } from '../registry/registry.js';
import { unknown, type Outcome } from './outcome.js';
import { crossAttentionOutcome } from './cross-attention.js';
import { encoderDecoders } from './dropped-parts.js';
import { headOutcome } from './head-size.js';
import { remoteModelOutcome } from './remote-code.js';
import { weightlessOutcome } from './weight-files.js';
import { fitOutcome, type Built, type ModelFacts } from './weight-fit.js';

/** A checkpoint whose model type is known. */
export type TypedCheckpoint = Checkpoint & { readonly modelType: string };

/** The checkpoint, if its model type is known. */
export const typed = (checkpoint: Checkpoint): TypedCheckpoint | undefined =>
  checkpoint.modelType === undefined ? undefined : { ...checkpoint, modelType: checkpoint.modelType };

/**
 * `_BaseAutoModelClass.from_pretrained` (models/auto/auto_factory.py), steps 4 to 8: remote code, then the table.
 * The repository's own code wins only where it is trusted, or where transformers has no class of its own.
 */
export function autoClassOutcome(
  load: Load,
  autoClass: string,
  checkpoint: TypedCheckpoint,
  release: Release,
  facts: ModelFacts | undefined,
): Outcome {
  const modelClass = release.modelClass(autoClass, checkpoint);
  const remote = remoteModelOutcome(load, autoClass, checkpoint, modelClass, release);
  if (remote) return remote;
  if (modelClass === undefined)
    return {
      kind: 'raises',
      cause: 'no-model-class',
      error: 'ValueError',
      reason: `${autoClass} has no model class for the model type ${checkpoint.modelType}.`,
    };
  if (release.needsOwnHead(autoClass))
    return unknown(`${autoClass} needs a head that is stored beside the weights.`, modelClass);
  return fitOf(load, modelClass, autoClass, checkpoint, release, facts);
}

/** What becomes of weights that were saved from one class and are loaded into another of the same model type. */
function fitOf(
  load: Load,
  modelClass: string,
  autoClass: string,
  checkpoint: TypedCheckpoint,
  release: Release,
  facts: ModelFacts | undefined,
): Outcome {
  const { architectures } = checkpoint;
  const weightless = weightlessOutcome(autoClass, checkpoint);
  if (weightless) return weightless;
  const [saved] = architectures;
  const crossed = crossAttentionOutcome(load, modelClass, checkpoint, release);
  if (crossed) return crossed;
  const built = { load, by: autoClass, modelClass, saved: saved ?? modelClass, checkpoint, release };
  if (architectures.includes(modelClass)) return savedClassOutcome({ ...built, saved: modelClass });
  if (saved === undefined) return unknown('Which class the weights were saved from is not known.', modelClass);
  const fit = facts
    ? fitOutcome(built, facts)
    : unknown(`What ${modelClass} makes of weights saved from ${saved} is not known.`, modelClass, ['weights']);
  if (fit.kind !== 'unknown') return fit;
  if (autoClass === 'AutoModelForCausalLM' && encoderDecoders(checkpoint, release).includes(saved))
    return {
      kind: 'drops-weights',
      modelClass,
      dropped: ['encoder'],
      reason: `${autoClass} builds ${modelClass}, the decoder of ${saved} alone; the encoder's weights are left out.`,
      ...(fit.wants && { wants: fit.wants }),
    };
  return fit;
}

/** A load of weights into the class that they were saved from: at most the size of the head does not fit. */
export function savedClassOutcome(built: Built): Outcome {
  const { by, modelClass } = built;
  const how = by === modelClass ? `The weights were saved from ${modelClass}.` : undefined;
  const reason = how ?? `${by} builds ${modelClass}, the class the weights were saved from.`;
  return headOutcome(SAME, built) ?? { kind: 'loads', modelClass, reason };
}

/** The class itself misses nothing of what it saved. */
const SAME = { random: [], mismatched: [] };
