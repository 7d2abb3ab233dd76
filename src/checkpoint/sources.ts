import type { Clock, Log, Signal } from '../ports.js';
import type { CheckpointRef, Fact, FactSource, Lookup, LookupFailure } from './checkpoint.js';
import { better, gathered } from './gathered.js';
import { onlyHubIds } from './only-hub-ids.js';
import { renewals } from './renewals.js';
import { deduplicated, remembered, type CheckpointSource, type LocalFolders } from './source.js';
import { FRESH_FOR, isOld, standingOf } from './standing.js';
import type { StoredFacts } from './stored.js';

/** Everything that facts may come from; what is absent is not asked. */
export interface SourceParts {
  readonly folders?: LocalFolders | undefined;
  readonly store?: StoredFacts | undefined;
  readonly hfCache?: CheckpointSource | undefined;
  readonly bundled: CheckpointSource;
  /** The network, asked anew at every lookup; absent where nothing may leave the machine. */
  readonly hub?: CheckpointSource | undefined;
  readonly clock: Clock;
  /**
   * What happens to facts that are old: `waited` asks the Hub, for a host that has shown them before; `later` answers
   * with them and asks in the background, but for bundled ones, which are as good as a run needs.
   */
  readonly renewal: 'waited' | 'later';
  /** How long a failure is remembered, in milliseconds; `Infinity` for the length of a run. */
  readonly failuresFor: number;
  /** Told where each answer of `network` comes from: once, until it is another one. */
  readonly log?: Log | undefined;
}

/** The sources of a host, by how far a pass may go for facts. */
export interface Sources {
  readonly stored: CheckpointSource;
  readonly network: CheckpointSource;
  /** Gives what goes on in the background `milliseconds` more, and then up. */
  readonly end: (milliseconds: number) => Promise<void>;
}

/**
 * Puts the sources into their order: a folder, what was answered before, the store, the Hugging Face cache, the bundled
 * index, the Hub. Facts at hand answer at once; the Hub is asked for what they lack, and whether they are still true.
 */
export function checkpointSources(parts: SourceParts): Sources {
  const { folders, store, hfCache, bundled, hub, clock, renewal, failuresFor, log } = parts;
  const kept = hub && store ? store.keeping(hub) : hub;
  const memory = kept && remembered(kept, clock, failuresFor, FRESH_FOR);
  const asking = memory && onlyHubIds(deduplicated(memory));
  const background = asking && renewals(asking, clock);
  // The store comes again behind the cache: it may know more of the commit that lies there.
  const local = [memory?.recalled, store?.recalled, hfCache, hfCache && store?.recalled, bundled];
  const atHand = gathered(...local.filter((source) => source !== undefined));

  const network = async (ref: CheckpointRef, needs: ReadonlySet<Fact>, signal?: Signal): Promise<Lookup> => {
    const known = await atHand.lookup(ref, needs, signal);
    if (asking === undefined) return known;
    switch (standingOf(known, ref, needs, clock.now())) {
      case 'settled':
        return known;
      case 'open':
        return better(known, await asking.lookup(atFreshCommit(known, ref, clock.now()), needs, signal), needs);
      case 'old':
        if (renewal === 'waited') return confirmed(known, await asking.lookup(ref, needs, signal), needs);
        if (known.state !== 'found' || known.from !== 'bundled') background?.start(ref, needs);
        return known;
    }
  };

  // In one run an answer stays what it was, whatever comes in meanwhile.
  const inForce: CheckpointSource =
    renewal === 'later' ? deduplicated(remembered({ lookup: network }, clock, failuresFor)) : { lookup: network };

  return {
    stored: behind(folders, atHand),
    network: told(behind(folders, inForce), log),
    end: async (milliseconds) => background?.end(milliseconds),
  };
}

/** The same source, which tells where its answers come from. */
function told(source: CheckpointSource, log: Log | undefined): CheckpointSource {
  if (log === undefined) return source;
  const last = new Map<string, string>();
  return {
    async lookup(ref, needs, signal) {
      const lookup = await source.lookup(ref, needs, signal);
      const [subject, origin] = [`${ref.repoId} at ${ref.revision}`, originOf(lookup)];
      if (last.get(subject) !== origin) log(`${subject}: ${origin}`);
      last.set(subject, origin);
      return lookup;
    },
  };
}

function originOf(lookup: Lookup): string {
  const facts = lookup.state === 'found' ? lookup : lookup.rest;
  const from = facts === undefined ? '' : ` by ${PLACES[facts.from]}`;
  return lookup.state === 'found' ? `answered${from}` : `${lookup.state}${from} (${lookup.detail})`;
}

const PLACES: Readonly<Record<FactSource, string>> = {
  folder: 'a folder on the disk',
  store: 'the store, as the Hub said it before',
  'hf-cache': 'the Hugging Face cache on the disk',
  bundled: 'the bundled index',
  hub: 'the Hub',
};

/** `source`, for what is no folder. */
const behind = (folders: LocalFolders | undefined, source: CheckpointSource): CheckpointSource => ({
  lookup: async (ref, needs, signal) =>
    (await folders?.lookup(ref, needs)) ?? (await source.lookup(ref, needs, signal)),
});

/** Facts at hand that are no older than they may be are completed at their own commit. */
function atFreshCommit(known: Lookup, ref: CheckpointRef, now: number): CheckpointRef {
  if (known.state !== 'found' || isOld(known.checkpoint, ref, now)) return ref;
  const { commit } = known.checkpoint;
  return commit === undefined ? ref : { ...ref, revision: commit };
}

/** Old facts after the Hub was asked again: they stay where it only did not answer, or did not know who asks. */
function confirmed(known: Lookup, now: Lookup, needs: ReadonlySet<Fact>): Lookup {
  if (now.state === 'found') return known.state === 'found' ? better(now, known, needs) : now;
  return FINAL.has(now.state) && now.isUnsure !== true ? now : known;
}

const FINAL: ReadonlySet<LookupFailure> = new Set(['absent', 'disabled', 'noConfig']);
