import { modelInfo } from '@huggingface/hub';
import type { CheckpointRef, Lookup } from '../../checkpoint/checkpoint.js';
import { fewAtOnce } from '../../checkpoint/few-at-once.js';
import { lookupOf } from '../../checkpoint/hub-answer.js';
import { failureOf } from '../../checkpoint/hub-failure.js';
import { objectionTo } from '../../checkpoint/repo-id.js';
import type { CheckpointSource } from '../../checkpoint/source.js';
import type { Signal } from '../../ports.js';
import { budget } from './budget.js';
import { hubClient, Refused, type HubClient, type HubOptions, type RequestLimits } from './hub-client.js';
import { NoAnswer, reasonOf, withinTime } from './http.js';
import { outage, type Outage } from './outage.js';

export type { HubOptions } from './hub-client.js';

/** Lookups that run at a time. */
const AT_ONCE = 6;

/**
 * The Hub's API: one request a lookup, `GET /api/models/{id}/revision/{revision}?expand=…`. Answers the summary,
 * whatever else is needed. Asks for every id that the Hub's rules allow: which ids may leave the machine is decided
 * before. No answer of the server and no state of the network makes it reject.
 */
export function hubSource(given: HubOptions): CheckpointSource {
  const { clock, log } = given;
  const options = { ...given, endpoint: given.endpoint.replace(/\/+$/, ''), budget: given.budget ?? budget(clock) };
  const hub: Hub = { options, client: hubClient(options), outage: outage(clock) };
  const source: CheckpointSource = {
    async lookup(ref, _needs, signal) {
      const start = clock.now();
      const lookup = await ask(ref, hub, signal);
      log?.(`${ref.repoId} at ${ref.revision}: the Hub says ${summary(lookup)}, ${clock.now() - start} ms`);
      return lookup;
    },
  };
  const few = fewAtOnce(source, AT_ONCE);
  return {
    lookup(ref, needs, signal) {
      const objection = objectionTo(ref.repoId); // the library puts the id into the address as it is
      if (objection !== undefined) return Promise.resolve({ state: 'invalid', detail: `the id ${objection}` });
      return few.lookup(ref, needs, signal);
    },
  };
}

interface Hub {
  readonly options: HubOptions & Required<Pick<HubOptions, 'budget'>>;
  readonly client: HubClient;
  readonly outage: Outage;
}

/** Waits for the budget first: the time for an answer runs from the request on. */
async function ask(ref: CheckpointRef, hub: Hub, signal?: Signal): Promise<Lookup> {
  const { clock, timeout = 10_000, patience = 30_000, budget: counted } = hub.options;
  if (hub.outage.isOn()) return { state: 'unreachable', detail: 'the Hub has not answered the last lookups' };
  try {
    await counted.take('api', patience, signal);
  } catch (error) {
    return { state: 'unreachable', detail: reasonOf(error) };
  }
  const deadline = clock.now() + timeout;
  try {
    const lookup = await withinTime({ clock, milliseconds: timeout, signal }, (abort) =>
      summaryOf(ref, hub, { deadline, signal: abort }),
    );
    hub.outage.note(true);
    return lookup;
  } catch (error) {
    if (signal?.aborted !== true) hub.outage.note(isAnswer(error));
    return error instanceof Refused ? failureOf(error.refusal) : { state: 'unreachable', detail: reasonOf(error) };
  }
}

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

/** Whether a failed lookup shows that there is somebody who answers. */
const isAnswer = (error: unknown): boolean => error instanceof Refused && error.refusal.status < 500;

/** For the log: the state, and why it is no better. */
function summary(lookup: Lookup): string {
  return lookup.state === 'found' ? 'found' : `${lookup.state} (${lookup.detail})`;
}
