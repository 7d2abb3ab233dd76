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
export function storedFacts(options: StoredOptions): StoredFacts {
  const shelf = shelfOf(options);
  return {
    recalled: { lookup: (ref, needs) => recall(ref, needs, shelf) },
    keeping: (source) => ({
      async lookup(ref, needs, signal) {
        const lookup = await source.lookup(ref, needs, signal);
        if (lookup.state === 'found' || signal?.aborted !== true)
          await keep(ref, lookup, shelf).catch(() => {
            options.log(`${ref.repoId} at ${ref.revision}: the answer cannot be kept`);
          });
        return lookup;
      },
    }),
  };
}

/** The store as entries, and who uses it when. */
interface Shelf {
  /** The mark of whoever asks; empty without a token. */
  readonly account: string;
  readonly now: () => number;
  /** The entry about that id and revision, as it was answered to whoever has that mark. */
  readonly read: (kind: Kind, ref: CheckpointRef, mark: string) => Promise<StoredEntry | undefined>;
  readonly write: (kind: Kind, ref: CheckpointRef, entry: Omit<StoredEntry, 'at'>) => Promise<void>;
}

type Kind = 'facts' | 'tensors';

function shelfOf({ store, clock, endpoint, account = '', log }: StoredOptions): Shelf {
  const keyOf = (kind: Kind, { repoId, revision }: CheckpointRef, mark: string): string =>
    JSON.stringify([kind, endpoint, mark, repoId, revision]);
  const now = (): number => clock.now();
  return {
    account,
    now,
    async read(kind, ref, mark) {
      const key = keyOf(kind, ref, mark);
      const text = await store.read(key);
      const entry = text === undefined ? undefined : entryIn(text, key);
      if (entry === 'broken')
        log(`${ref.repoId} at ${ref.revision}: the entry in the store is damaged, so it counts as not there`);
      return entry === 'broken' || entry === 'other' ? undefined : entry;
    },
    async write(kind, ref, entry) {
      const key = keyOf(kind, ref, account);
      const text = entryText(key, { at: now(), ...entry });
      if (text !== undefined) await store.write(key, text);
    },
  };
}

async function recall(ref: CheckpointRef, needs: ReadonlySet<Fact>, shelf: Shelf): Promise<Lookup> {
  const lookup = await recallAt(ref, shelf);
  if (lookup?.state !== 'found') return lookup ?? notStored;
  const found = await withTensors(lookup, ref, needs, shelf);
  const { commit } = found.checkpoint;
  if (commit === undefined || commit === ref.revision || lacking(found.checkpoint, needs) === 0) return found;
  const atCommit = await recallAt({ ...ref, revision: commit }, shelf);
  return atCommit?.state === 'found' ? together(found, atCommit, needs) : found;
}

const notStored: Lookup = { state: 'skipped', detail: 'not stored' };

/** What was answered to this token, else what was answered to everybody. */
async function recallAt(ref: CheckpointRef, shelf: Shelf): Promise<Lookup | undefined> {
  const { account, now, read } = shelf;
  for (const mark of new Set([account, ''])) {
    const entry = await read('facts', ref, mark);
    const lookup = entry?.lookup;
    if (lookup?.state === 'found')
      return { ...lookup, from: 'store', checkpoint: seenBy(shelf, mark, lookup.checkpoint) };
    const age = now() - (entry?.at ?? NaN);
    if (lookup && mark === account && age >= 0 && age < REFUSED_FOR)
      return lookup.rest ? { ...lookup, rest: { ...lookup.rest, from: 'store' } } : lookup;
  }
  return undefined;
}

/** Who has a token may be let in where others are not. */
const seenBy = ({ account }: Shelf, mark: string, { access, ...checkpoint }: Checkpoint): Checkpoint =>
  mark === account && access !== undefined ? { ...checkpoint, access } : checkpoint;

async function withTensors(found: Found, ref: CheckpointRef, needs: ReadonlySet<Fact>, shelf: Shelf): Promise<Found> {
  const { commit } = found.checkpoint;
  if (commit === undefined || !needs.has('headers')) return found;
  for (const mark of new Set([shelf.account, ''])) {
    const tensors = (await shelf.read('tensors', { ...ref, revision: commit }, mark))?.tensors;
    if (tensors) return { ...found, checkpoint: { ...found.checkpoint, tensors } };
  }
  return found;
}

async function keep(ref: CheckpointRef, lookup: Lookup, { account, read, write }: Shelf): Promise<void> {
  if (lookup.state !== 'found' && (!REFUSALS.has(lookup.state) || lookup.isUnsure === true)) return;
  const before = (await read('facts', ref, account))?.lookup;
  if (lookup.state !== 'found') {
    if (before?.state !== 'found' || !DOUBTFUL.has(lookup.state)) await write('facts', ref, { lookup });
    return;
  }
  const { tensors, commit } = lookup.checkpoint;
  // What this answer was not asked for, an earlier one about the same commit may have.
  const isSame = before?.state === 'found' && commit !== undefined && before.checkpoint.commit === commit;
  await write('facts', ref, { lookup: isSame ? together(lookup, before, new Set()) : lookup });
  if (tensors && commit !== undefined) await write('tensors', { ...ref, revision: commit }, { tensors });
}
