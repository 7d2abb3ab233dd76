import type { Lookup } from '../checkpoint/checkpoint.js';
import type { Place, Value } from '../load.js';
import type { Finding, JudgedCheckpoint, JudgedLoad } from './rule.js';

/** The checkpoints of a load that a rule about lookups is about, and the argument that names them. */
export interface Concerned<T extends Lookup> {
  readonly at: Place;
  readonly checkpoints: readonly (JudgedCheckpoint & { readonly lookup: T })[];
  /** What of the finding is the same for all these rules. */
  readonly rest: Pick<Finding, 'values' | 'holds'>;
}

/** Those whose lookup is of the kind; undefined where there is none, or where the code makes what it names. */
export function concerned<T extends Lookup>(
  { load, checkpoints }: JudgedLoad,
  isOfKind: (lookup: Lookup, checkpoint: JudgedCheckpoint) => lookup is T,
): Concerned<T> | undefined {
  const found = checkpoints.filter(
    (one): one is JudgedCheckpoint & { readonly lookup: T } => one.value.isMade !== true && isOfKind(one.lookup, one),
  );
  if (!load.checkpoint || found.length === 0) return undefined;
  const values: readonly Value[] = found.map(({ value }) => value);
  return { at: load.checkpoint.place, checkpoints: found, rest: { values, holds: 'everywhere' } };
}
