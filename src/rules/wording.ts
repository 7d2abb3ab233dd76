import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { describe, familyOf, type Families } from '../registry/families.js';
import type { JudgedCheckpoint, JudgedLoad } from './rule.js';

/** The checkpoints of a load whose outcome is one that the rule is about. */
export const failing = (
  { checkpoints }: JudgedLoad,
  isFailure: (checkpoint: JudgedCheckpoint) => boolean,
): JudgedCheckpoint[] => checkpoints.filter(isFailure);

/** The ids as the code names them: `a`, `a and b`, `a, b and c`. */
export const idsOf = (checkpoints: readonly JudgedCheckpoint[]): string =>
  listed(checkpoints.map(({ ref }) => ref.repoId));

/** What the checkpoints are: `T5 is an encoder-decoder (T5ForConditionalGeneration)`, each family once. */
export function familiesOf(checkpoints: readonly JudgedCheckpoint[], families: Families): string {
  const sentences = checkpoints.flatMap(({ lookup }) =>
    lookup.state === 'found' ? [sentence(lookup.checkpoint, families)] : [],
  );
  return listed([...new Set(sentences)]);
}

/** `a`, `a and b`, `a, b and c` */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function sentence({ modelType = '', architectures: [saved] }: Checkpoint, families: Families): string {
  const family = familyOf(families, modelType);
  const what = family ? `${family.name} is ${describe(family)}` : `its model type is ${modelType}`;
  return saved === undefined ? what : `${what} (${saved})`;
}
