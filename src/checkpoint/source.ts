import type { Clock, Signal } from '../ports.js';
import { cancellation } from './cancellation.js';
import { REFUSED_FOR } from './standing.js';
import type { Checkpoint, CheckpointRef, Fact, Lookup, LookupFailure } from './checkpoint.js';

/** Port: where facts about checkpoints come from. Never rejects; an aborted lookup answers `unreachable`. */
export interface CheckpointSource {
  lookup(ref: CheckpointRef, needs: ReadonlySet<Fact>, signal?: Signal): Promise<Lookup>;
}

/**
 * Port: folders that a name may lead to from the module that has it. Undefined where it leads to none; any other answer
 * is final, since to transformers a folder goes before a repository of the same name. Never rejects.
 */
export interface LocalFolders {
  lookup(ref: CheckpointRef, needs: ReadonlySet<Fact>): Promise<Lookup | undefined>;
}

/** The answer to a lookup that its caller gave up. */
export const cancelled: Lookup = { state: 'unreachable', detail: 'the lookup was cancelled' };

const broken: Lookup = { state: 'unreachable', detail: 'the lookup failed' };

/** A source that asks nobody: every lookup is `skipped` because of `detail`. */
export const unasked = (detail: string): CheckpointSource => ({
  lookup: () => Promise.resolve({ state: 'skipped', detail }),
});

/**
 * Asks one source after the other until one has found the checkpoint, with its configuration and its tensors if those
 * are needed; where none has these, the last that found it answers. Where none has found it, the most telling failure
 * does: of a source that saw the repository before that of one that did not, one that asked before one that did not,
 * among equals the last.
 */
export function firstAnswer(...sources: readonly CheckpointSource[]): CheckpointSource {
  return {
    async lookup(ref, needs, signal) {
      let best: Failure = nobodyAsked;
      let partial: Lookup | undefined;
      for (const source of sources) {
        const lookup = await source.lookup(ref, needs, signal);
        if (lookup.state !== 'found') {
          best = moreTelling(best, lookup);
          continue;
        }
        if (isWhole(lookup.checkpoint, needs)) return lookup;
        partial = lookup;
      }
      return partial ?? best;
    },
  };
}

/** Whether the facts that cost a request of their own are there, as far as they are needed. */
const isWhole = ({ config, tensors }: Checkpoint, needs: ReadonlySet<Fact>): boolean =>
  (!needs.has('config') || config !== undefined) && (!needs.has('headers') || tensors !== undefined);

/** Most telling first. `invalid` leads: no source can know better than the Hub's rules. */
const failures: readonly LookupFailure[] = [
  'invalid',
  'disabled',
  'gated',
  'noRevision',
  'noConfig',
  'absent',
  'denied',
  'unreachable',
  'skipped',
];

/** An answer without facts. */
export type Failure = Exclude<Lookup, { readonly state: 'found' }>;

/** The more telling of two failures, the second among equals. */
export const moreTelling = (first: Failure, second: Failure): Failure =>
  failures.indexOf(second.state) <= failures.indexOf(first.state) ? second : first;

/** The answer where there is no source. */
export const nobodyAsked: Failure = { state: 'skipped', detail: 'no source has been asked' };

/**
 * Lets everyone who asks the same at the same time wait for one lookup. Who aborts gets `cancelled` and leaves the
 * others waiting; the lookup itself is aborted when nobody is left.
 */
export function deduplicated(source: CheckpointSource): CheckpointSource {
  const running = new Map<string, SharedLookup>();
  return {
    lookup(ref, needs, signal) {
      if (signal?.aborted === true) return Promise.resolve(cancelled);
      const key = keyOf(ref, needs);
      const forget = (ended: SharedLookup): void => {
        if (running.get(key) === ended) running.delete(key);
      };
      let shared = running.get(key);
      if (shared === undefined) {
        shared = start(source, ref, needs, forget);
        running.set(key, shared);
      }
      return join(shared, signal, forget);
    },
  };
}

interface SharedLookup {
  readonly answer: Promise<Lookup>;
  readonly cancel: () => void;
  waiting: number;
}

function start(
  source: CheckpointSource,
  ref: CheckpointRef,
  needs: ReadonlySet<Fact>,
  ended: (shared: SharedLookup) => void,
): SharedLookup {
  const { signal, cancel } = cancellation();
  // A source never rejects. If one does all the same, nobody shall wait for ever, and the program shall not end.
  const answer = source.lookup(ref, needs, signal).catch((): Lookup => broken);
  const shared = { answer, cancel, waiting: 0 };
  void shared.answer.then(() => {
    ended(shared);
  });
  return shared;
}

function join(shared: SharedLookup, signal: Signal | undefined, left: (shared: SharedLookup) => void): Promise<Lookup> {
  shared.waiting += 1;
  return new Promise((resolve) => {
    void shared.answer.then(resolve);
    signal?.addEventListener('abort', () => {
      resolve(cancelled);
      shared.waiting -= 1;
      if (shared.waiting > 0) return;
      left(shared); // whoever asks from now on does not join a lookup that is being given up
      shared.cancel();
    });
  });
}

/** A source with a memory, and the memory by itself. */
export interface RememberedSource extends CheckpointSource {
  /**
   * What is remembered, as it was answered, if only to someone who needed other facts; everything else is `skipped`.
   * Asks nobody.
   */
  readonly recalled: CheckpointSource;
}

/**
 * Keeps every answer in memory: what was found for good, though it is asked for again when it is `foundFor`
 * milliseconds old; a failure for `failuresFor` milliseconds, since it may pass (`Infinity` for the length of a run),
 * but what the Hub itself refused for no less than `REFUSED_FOR`, and to whoever needs other facts as well. An aborted
 * lookup leaves no trace. To be wrapped by `deduplicated`, so that nobody asks between an answer and its being
 * remembered.
 */
export function remembered(
  source: CheckpointSource,
  clock: Pick<Clock, 'now'>,
  failuresFor = 60_000,
  foundFor = Infinity,
): RememberedSource {
  const [found, failures, lastFound] = [
    new Map<string, Memory>(),
    new Map<string, Memory>(),
    new Map<string, Memory>(),
  ];
  const timeOf = (lookup: Lookup): number => {
    if (lookup.state === 'found') return foundFor;
    return isOfNetwork(lookup) ? failuresFor : Math.max(failuresFor, REFUSED_FOR);
  };
  // An age is negative where the clock was set back.
  const isRecent = ({ lookup, at }: Memory): boolean => {
    const age = clock.now() - at;
    return age >= 0 ? age < timeOf(lookup) : lookup.state === 'found' && foundFor === Infinity;
  };
  /** What was found, or a failure instead: any where nothing was found, else only what was refused since. */
  const orFailure = (known: Memory | undefined, ref: CheckpointRef): Memory | undefined => {
    const failure = failures.get(keyOf(ref, NOTHING));
    if (failure === undefined || !isRecent(failure)) return known;
    return known === undefined || (!isOfNetwork(failure.lookup) && failure.at >= known.at) ? failure : known;
  };
  return {
    recalled: {
      lookup: (ref, needs) => {
        const known = orFailure(found.get(keyOf(ref, needs)) ?? lastFound.get(keyOf(ref, NOTHING)), ref);
        return Promise.resolve(known?.lookup ?? { state: 'skipped', detail: 'not looked up yet' });
      },
    },
    async lookup(ref, needs, signal) {
      const before = found.get(keyOf(ref, needs));
      const known = orFailure(before && isRecent(before) ? before : undefined, ref);
      if (known !== undefined) return known.lookup;
      const lookup = await source.lookup(ref, needs, signal);
      const memory = { lookup, at: clock.now() };
      if (lookup.state === 'found') {
        found.set(keyOf(ref, needs), memory);
        lastFound.set(keyOf(ref, NOTHING), memory);
        failures.delete(keyOf(ref, NOTHING));
      } else if (signal?.aborted !== true) failures.set(keyOf(ref, NOTHING), memory);
      return lookup;
    },
  };
}

/** Whether a failure says nothing about the repository. */
const isOfNetwork = (lookup: Lookup): boolean =>
  lookup.state !== 'found' &&
  (lookup.state === 'unreachable' || lookup.state === 'skipped' || lookup.isUnsure === true);

interface Memory {
  readonly lookup: Lookup;
  readonly at: number;
}

const NOTHING: ReadonlySet<Fact> = new Set();

const keyOf = ({ repoId, revision }: CheckpointRef, needs: ReadonlySet<Fact>): string =>
  JSON.stringify([repoId, revision, ...[...needs].sort()]);
