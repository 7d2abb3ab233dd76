import type { Clock, Log, Store } from '../ports.js';
import type { Checkpoint, CheckpointRef, Fact, Lookup, LookupFailure } from './checkpoint.js';
import { together, type Found } from './gathered.js';
import { lacking, REFUSED_FOR } from './standing.js';
import type { CheckpointSource } from './source.js';
import { entryIn, entryText, type StoredEntry } from './stored-entry.js';

/** Where answers are kept, and whose they are. */
export interface StoredOptions {
  readonly store: Store;
  readonly clock: Pick<Clock, 'now'>;
  /** Address of the Hub that is asked: another one's answers are others. */
  readonly endpoint: string;
  /**
   * A mark of the token that the Hub is asked with, from which the token cannot be told; undefined without one. What
   * was answered to a token is for its owner only.
   */
  readonly account?: string | undefined;
  readonly log: Log;
}

/** Answers that outlive the process. */
export interface StoredFacts {
  /** What is kept: facts of any age, refusals for a while; everything else is `skipped`. Asks nobody. */
  readonly recalled: CheckpointSource;
  /** The same source, whose answers are kept: facts, and refusals that say something. Nothing that a network did. */
  keeping(source: CheckpointSource): CheckpointSource;
}

/** Failures that are the Hub's word about a repository. */
const REFUSALS: ReadonlySet<LookupFailure> = new Set([
  'absent',
  'denied',
  'noRevision',
  'noConfig',
  'gated',
  'disabled',
]);

/** Refusals that go without saying that earlier facts are wrong: a token that ran out gives them, too. */
const DOUBTFUL: ReadonlySet<LookupFailure> = new Set(['denied', 'gated', 'noRevision']);

/** Keeps answers in `store`. An entry that is torn or damaged counts as not there, and the log says so. */
export function storedFacts({ store, clock, endpoint, account = '', log }: StoredOptions): StoredFacts {
  const keyOf = (kind: 'facts' | 'tensors', id: string, revision: string, mark: string): string =>
    JSON.stringify([kind, endpoint, mark, id, revision]);

  const read = async (key: string): Promise<StoredEntry | undefined> => {
    const text = await store.read(key);
    const entry = text === undefined ? undefined : entryIn(text, key);
    if (entry === 'broken') log(`the store's entry for ${key} is damaged, so it counts as not there`);
    return entry === 'broken' || entry === 'other' ? undefined : entry;
  };
  const write = async (key: string, entry: StoredEntry): Promise<void> => {
    const text = entryText(key, entry);
    if (text !== undefined) await store.write(key, text);
  };

  /** Who has a token may be let in where others are not. */
  const seenBy = (mark: string, { access, ...checkpoint }: Checkpoint): Checkpoint =>
    mark === account && access !== undefined ? { ...checkpoint, access } : checkpoint;

  /** What was answered to this token, else what was answered to everybody. */
  const recallAt = async (id: string, revision: string): Promise<Lookup | undefined> => {
    for (const mark of account === '' ? [''] : [account, '']) {
      const entry = await read(keyOf('facts', id, revision, mark));
      const lookup = entry?.lookup;
      if (lookup?.state === 'found') return { ...lookup, from: 'store', checkpoint: seenBy(mark, lookup.checkpoint) };
      const age = clock.now() - (entry?.at ?? NaN);
      if (lookup && mark === account && age >= 0 && age < REFUSED_FOR)
        return lookup.rest ? { ...lookup, rest: { ...lookup.rest, from: 'store' } } : lookup;
    }
    return undefined;
  };
  const withTensors = async (found: Found, id: string, needs: ReadonlySet<Fact>): Promise<Found> => {
    const { commit } = found.checkpoint;
    if (commit === undefined || !needs.has('headers')) return found;
    for (const mark of new Set([account, ''])) {
      const tensors = (await read(keyOf('tensors', id, commit, mark)))?.tensors;
      if (tensors) return { ...found, checkpoint: { ...found.checkpoint, tensors } };
    }
    return found;
  };

  const recall = async ({ repoId, revision }: CheckpointRef, needs: ReadonlySet<Fact>): Promise<Lookup> => {
    const lookup = await recallAt(repoId, revision);
    if (lookup?.state !== 'found') return lookup ?? notStored;
    const found = await withTensors(lookup, repoId, needs);
    const { commit } = found.checkpoint;
    if (commit === undefined || commit === revision || lacking(found.checkpoint, needs) === 0) return found;
    const atCommit = await recallAt(repoId, commit);
    return atCommit?.state === 'found' ? together(found, atCommit, needs) : found;
  };

  const keep = async ({ repoId, revision }: CheckpointRef, lookup: Lookup): Promise<void> => {
    if (lookup.state !== 'found' && !REFUSALS.has(lookup.state)) return;
    const key = keyOf('facts', repoId, revision, account);
    const at = clock.now();
    const before = (await read(key))?.lookup;
    if (lookup.state !== 'found') {
      if (before?.state !== 'found' || !DOUBTFUL.has(lookup.state)) await write(key, { at, lookup });
      return;
    }
    const { tensors, commit } = lookup.checkpoint;
    // What this answer was not asked for, an earlier one about the same commit may have.
    const isSame = before?.state === 'found' && commit !== undefined && before.checkpoint.commit === commit;
    await write(key, { at, lookup: isSame ? together(lookup, before, new Set()) : lookup });
    if (tensors && commit !== undefined) await write(keyOf('tensors', repoId, commit, account), { at, tensors });
  };

  return {
    recalled: { lookup: recall },
    keeping: (source) => ({
      async lookup(ref, needs, signal) {
        const lookup = await source.lookup(ref, needs, signal);
        if (lookup.state === 'found' || signal?.aborted !== true) await keep(ref, lookup);
        return lookup;
      },
    }),
  };
}

const notStored: Lookup = { state: 'skipped', detail: 'not stored' };
