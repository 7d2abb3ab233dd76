import type {
  Checkpoint,
  CheckpointRef,
  Fact,
  FactSource,
  Lookup,
  LookupFailure,
} from '../../src/checkpoint/checkpoint.js';
import type { CheckpointSource } from '../../src/checkpoint/source.js';
import type { Store } from '../../src/ports.js';

/** An answer with facts about `lab/a`. */
export function foundIn(from: FactSource, facts: Partial<Checkpoint> = {}): Extract<Lookup, { state: 'found' }> {
  return {
    state: 'found',
    from,
    checkpoint: { resolvedId: 'lab/a', architectures: [], remoteCode: [], asOf: 0, ...facts },
  };
}

/** An answer without facts. */
export const failed = (state: LookupFailure): Exclude<Lookup, { state: 'found' }> => ({
  state,
  detail: `because ${state}`,
});

/** A source that notes what it was asked, as `id@revision needs`. */
export interface AskedSource extends CheckpointSource {
  readonly asked: string[];
}

/** A source that answers at once. */
export function answering(answer: Lookup | ((ref: CheckpointRef) => Lookup)): AskedSource {
  const asked: string[] = [];
  return {
    asked,
    lookup(ref, needs) {
      asked.push(`${ref.repoId}@${ref.revision} ${[...needs].sort().join(' ')}`);
      return Promise.resolve(typeof answer === 'function' ? answer(ref) : answer);
    },
  };
}

/** Which facts are needed. */
export const needing = (...facts: readonly Fact[]): ReadonlySet<Fact> => new Set(['summary', ...facts]);

/** A store in memory, with its texts. */
export function memoryStore(): Store & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (key) => Promise.resolve(texts.get(key)),
    write: (key, text) => {
      texts.set(key, text);
      return Promise.resolve();
    },
  };
}
