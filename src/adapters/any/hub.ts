import { modelInfo } from '@huggingface/hub';
import type { CheckpointRef, Lookup } from '../../checkpoint/checkpoint.js';
import { lookupOf } from '../../checkpoint/hub-answer.js';
import { failureOf, type Refusal } from '../../checkpoint/hub-failure.js';
import { objectionTo } from '../../checkpoint/repo-id.js';
import type { CheckpointSource } from '../../checkpoint/source.js';
import type { Clock, Log, Signal } from '../../ports.js';
import { boundedText, NoAnswer, reasonOf, withinTime } from './http.js';
import { tokenFetch, type TokenFetch } from './token-fetch.js';

/** Which Hub is asked, as whom, by what means. */
export interface HubOptions {
  /** Address of the Hub or of a mirror, which may have a path; `https://huggingface.co`. */
  readonly endpoint: string;
  /** Sent to the endpoint's origin only. None for an endpoint that a project file or a workspace setting names. */
  readonly token?: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly log?: Log;
  /** For headers and body of all redirects together, in milliseconds; 10,000 if absent. */
  readonly timeout?: number;
  /** Of an unpacked answer; 4 MiB if absent. */
  readonly maxBytes?: number;
}

/**
 * The Hub's API: one request a lookup, `GET /api/models/{id}/revision/{revision}?expand=…`. Answers the summary,
 * whatever else is needed. Asks for every id that the Hub's rules allow: which ids may leave the machine is decided
 * before. No answer of the server and no state of the network makes it reject.
 */
export function hubSource(options: HubOptions): CheckpointSource {
  const endpoint = options.endpoint.replace(/\/+$/, '');
  const get = tokenFetch(options.fetch, endpoint, options.token);
  return {
    async lookup(ref, _needs, signal) {
      const objection = objectionTo(ref.repoId); // the library puts the id into the address as it is
      if (objection !== undefined) return { state: 'invalid', detail: `the id ${objection}` };
      const start = options.clock.now();
      const lookup = await ask(ref, get, { ...options, endpoint }, signal);
      const milliseconds = options.clock.now() - start;
      options.log?.(`${ref.repoId} at ${ref.revision}: the Hub says ${summary(lookup)}, ${milliseconds} ms`);
      return lookup;
    },
  };
}

async function ask(
  { repoId, revision }: CheckpointRef,
  get: TokenFetch,
  { endpoint, clock, timeout = 10_000, maxBytes = 4 * 1024 * 1024 }: HubOptions,
  signal: Signal | undefined,
): Promise<Lookup> {
  try {
    return await withinTime({ clock, milliseconds: timeout, signal }, async (abort) => {
      const { name, ...rest } = await modelInfo({
        name: repoId,
        revision,
        hubUrl: endpoint,
        additionalFields: ['config', 'sha', 'disabled', 'library_name', 'safetensors', 'tags', 'filePaths'],
        fetch: async (address) => bounded(get, addressOf(address), abort, maxBytes),
      });
      return lookupOf({ ...rest, id: name }, clock.now());
    });
  } catch (error) {
    return error instanceof Refused ? failureOf(error.refusal) : { state: 'unreachable', detail: reasonOf(error) };
  }
}

/** The answer with a body that is a JSON object, for a library that knows neither limits, shapes nor error codes. */
async function bounded(get: TokenFetch, address: string, signal: AbortSignal, maxBytes: number): Promise<Response> {
  const { response, authorised } = await get(address, signal);
  const { ok, status, headers } = response;
  if (!ok) {
    await response.body?.cancel();
    throw new Refused({ status, code: headers.get('X-Error-Code') ?? undefined, authorised });
  }
  const text = await boundedText(response, maxBytes);
  if (!isJsonObject(text)) throw new NoAnswer('the answer is no JSON object');
  return new Response(text);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

function addressOf(request: string | URL | Request): string {
  return request instanceof Request ? request.url : String(request);
}

/** For the log: the state, and why it is no better. */
function summary(lookup: Lookup): string {
  return lookup.state === 'found' ? 'found' : `${lookup.state} (${lookup.detail})`;
}

/** Carries a refusal through the library. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`status ${refusal.status}`);
    this.refusal = refusal;
  }
}
