import { modelInfo } from '@huggingface/hub';
import type { CheckpointRef, Fact, Lookup } from '../../checkpoint/checkpoint.js';
import { fewAtOnce } from '../../checkpoint/few-at-once.js';
import { lookupOf } from '../../checkpoint/hub-answer.js';
import { failureOf } from '../../checkpoint/hub-failure.js';
import { objectionTo } from '../../checkpoint/repo-id.js';
import { deduplicated, type CheckpointSource } from '../../checkpoint/source.js';
import type { Signal } from '../../ports.js';
import { atMost } from './at-most.js';
import { budget } from './budget.js';
import { hubClient, Refused, type HubClient, type HubOptions, type RequestLimits } from './hub-client.js';
import { withFiles, withShownConfig, type FileReader } from './hub-files.js';
import { withHints, type ApiReader } from './hub-hints.js';
import { NoAnswer, reasonOf, withinTime } from './http.js';
import { outage, type Outage } from './outage.js';

export type { HubOptions } from './hub-client.js';

/** Lookups that run at a time. */
const AT_ONCE = 6;

/** How long a summary serves for the further facts of a checkpoint, in milliseconds. */
const RECENT = 300_000;

/**
 * Of how many refused checkpoints it is asked, in as long a time, what the code may mean instead. That takes up to three
 * more requests for each, which a folder full of names that nobody can see must not spend.
 */
const HINTED = 10;

/**
 * The Hub. The summary takes one request of its API, `GET /api/models/{id}/revision/{revision}?expand=…`; configuration
 * and tensors are read from the files, only where they are needed, and may be missing in the answer. Asks for every id
 * that the Hub's rules allow: which ids may leave the machine is decided before. No answer of the server and no state
 * of the network makes it reject.
 */
export function hubSource(given: HubOptions): CheckpointSource {
  const { clock, log } = given;
  const options = { ...given, endpoint: given.endpoint.replace(/\/+$/, ''), budget: given.budget ?? budget(clock) };
  const hub: Hub = {
    ...{ options, client: hubClient(options), outage: outage(clock), recent: new Map() },
    mayAskMore: atMost(HINTED, RECENT, clock),
    summaries: deduplicated({ lookup: (ref, _needs, signal) => firstAnswer(ref, hub, signal) }),
  };
  const source: CheckpointSource = {
    async lookup(ref, needs, signal) {
      const start = clock.now();
      const lookup = await ask(ref, needs, hub, signal);
      log?.(`${ref.repoId} at ${ref.revision}: the Hub says ${summary(lookup)}, ${clock.now() - start} ms`);
      return lookup;
    },
  };
  const few = fewAtOnce(source, AT_ONCE);
  return {
    lookup(ref, needs, signal) {
      const objection = objectionTo(ref.repoId); // the library puts the id into the address as it is
      if (objection !== undefined) return Promise.resolve({ state: 'invalid', detail: `the id ${objection}` });
      if (!isRevision(ref.revision))
        return Promise.resolve({ state: 'skipped', detail: 'that is no name of a revision' });
      return few.lookup(ref, needs, signal);
    },
  };
}

/** Whether `revision` stays itself in an address: `..` would lead to another one, half a character nowhere. */
const isRevision = (revision: string): boolean => !/^\.{1,2}$|[\0-\x20\x7f]|\p{Cs}/u.test(revision);

interface Hub {
  readonly options: HubOptions & Required<Pick<HubOptions, 'budget'>>;
  readonly client: HubClient;
  readonly outage: Outage;
  /** Summaries by id and revision. */
  readonly recent: Map<string, Recent>;
  /** The first answer to each checkpoint; whoever asks for it at the same time waits for the same. */
  readonly summaries: CheckpointSource;
  /** Whether more may be asked about one more checkpoint that was refused. */
  readonly mayAskMore: () => boolean;
}

interface Recent {
  readonly found: Found;
  /** When its request was sent, and when it came. */
  readonly began: number;
  readonly at: number;
}

type Found = Extract<Lookup, { readonly state: 'found' }>;

const SUMMARY: ReadonlySet<Fact> = new Set(['summary']);

async function ask(ref: CheckpointRef, needs: ReadonlySet<Fact>, hub: Hub, signal?: Signal): Promise<Lookup> {
  const { clock, token, isTokenWithheld = false, log, timeout = 10_000 } = hub.options;
  if (hub.outage.isOn()) return { state: 'unreachable', detail: 'the Hub has not answered the last lookups' };
  const known = [...needs].some((need) => need !== 'summary') ? recentOf(ref, hub) : undefined;
  const first = known?.found ?? (await hub.summaries.lookup(ref, SUMMARY, signal));
  if (first.state !== 'found') return first;
  const { resolvedId: repoId, commit: revision = ref.revision } = first.checkpoint;
  const began = known === undefined ? recentOf(ref, hub)?.began : undefined;
  const deadline = (began ?? clock.now()) + timeout;
  try {
    return await withinTime({ clock, milliseconds: deadline - clock.now(), signal }, (abort) => {
      const read = filesOf({ repoId, revision }, hub, { deadline, signal: abort });
      return withFiles(first, { needs, hasToken: token !== undefined, isTokenWithheld, read, log });
    });
  } catch (error) {
    // What else was to be found out takes too long.
    return signal?.aborted === true ? { state: 'unreachable', detail: reasonOf(error) } : first;
  }
}

/**
 * The summary, or what the Hub's refusal means and the code may mean instead. Waits for the budget first: the time for
 * an answer runs from the request on.
 */
async function firstAnswer(ref: CheckpointRef, hub: Hub, signal?: Signal): Promise<Lookup> {
  const { clock, timeout = 10_000, patience = 30_000, budget: counted } = hub.options;
  const { knownIds = () => Promise.resolve([]) } = hub.options;
  try {
    await counted.take('api', patience, signal);
  } catch (error) {
    return { state: 'unreachable', detail: reasonOf(error) };
  }
  const began = clock.now();
  let soFar: Lookup | undefined;
  try {
    return await withinTime({ clock, milliseconds: timeout, signal }, async (abort) => {
      const limits: RequestLimits = { deadline: began + timeout, signal: abort };
      soFar = await summaryOrRefusal(ref, hub, limits);
      if (soFar.state === 'found') remember(ref, { found: soFar, began, at: clock.now() }, hub);
      return soFar.state === 'found' ? soFar : withHints(soFar, ref, knownIds, hintsFrom(hub, limits));
    });
  } catch (error) {
    if (signal?.aborted !== true) {
      if (soFar !== undefined) return soFar;
      hub.outage.note(false);
    }
    return { state: 'unreachable', detail: reasonOf(error) };
  }
}

/** Rejects where there is no answer. */
async function summaryOrRefusal(ref: CheckpointRef, hub: Hub, limits: RequestLimits): Promise<Lookup> {
  try {
    const lookup = await withShownConfig(await summaryOf(ref, hub, limits), filesOf(ref, hub, limits));
    hub.outage.note(true);
    return lookup;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    hub.outage.note(error.refusal.status < 500);
    return failureOf(error.refusal);
  }
}

/** Asks for one checkpoint, and not at all where that was done for many others just now. */
function hintsFrom({ client, options, mayAskMore }: Hub, limits: RequestLimits): ApiReader {
  let isAllowed: boolean | undefined;
  return async (path) => {
    isAllowed ??= mayAskMore();
    if (!isAllowed) return undefined;
    const request = { kind: 'api', address: `${options.endpoint}/api/${path}` } as const;
    const answer = await client(request, limits).catch(() => undefined);
    return answer && jsonIn(answer);
  };
}

const filesOf =
  ({ repoId, revision }: CheckpointRef, { client, options }: Hub, limits: RequestLimits): FileReader =>
  (path, part) => {
    const address = `${options.endpoint}/${repoId}/resolve/${encodeURIComponent(revision)}/${path}`;
    return client({ kind: 'resolve', address, ...(part && { part }) }, limits);
  };

function recentOf(ref: CheckpointRef, { recent, options }: Hub): Recent | undefined {
  const known = recent.get(keyOf(ref));
  const age = known ? options.clock.now() - known.at : 0;
  return age >= 0 && age < RECENT ? known : undefined;
}

/** Under the revision that was asked for, and under the commit that it is. */
function remember(ref: CheckpointRef, one: Recent, { recent }: Hub): void {
  for (const [key, old] of recent) if (one.at - old.at >= RECENT) recent.delete(key);
  const { commit = ref.revision } = one.found.checkpoint;
  for (const revision of [ref.revision, commit]) recent.set(keyOf({ ...ref, revision }), one);
}

const keyOf = ({ repoId, revision }: CheckpointRef): string => `${repoId} ${revision}`;

async function summaryOf({ repoId, revision }: CheckpointRef, hub: Hub, limits: RequestLimits): Promise<Lookup> {
  const { name, ...rest } = await modelInfo({
    name: repoId,
    revision,
    hubUrl: hub.options.endpoint,
    additionalFields: ['config', 'sha', 'disabled', 'library_name', 'safetensors', 'tags', 'filePaths'],
    fetch: async (address) => {
      const body = await hub.client({ kind: 'api', address: addressOf(address), isCounted: true }, limits);
      return new Response(jsonObjectIn(body));
    },
  });
  return lookupOf({ ...rest, id: name }, hub.options.clock.now());
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** A text that is a JSON object, for a library that knows neither shapes nor error codes. */
function jsonObjectIn(body: Uint8Array): string {
  const text = new TextDecoder().decode(body);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return text;
  } catch {
    // told below
  }
  throw new NoAnswer('the answer is no JSON object');
}

function addressOf(request: string | URL | Request): string {
  return request instanceof Request ? request.url : String(request);
}

/** For the log: the state, and why it is no better. */
function summary(lookup: Lookup): string {
  return lookup.state === 'found' ? 'found' : `${lookup.state} (${lookup.detail})`;
}
