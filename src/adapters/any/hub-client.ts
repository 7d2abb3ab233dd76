import type { Refusal } from '../../checkpoint/hub-failure.js';
import type { Clock, Log } from '../../ports.js';
import { budget, type Budget, type RequestKind } from './budget.js';
import { boundedBytes, firstBytes, isConnectionFault } from './http.js';
import { allowanceIn, retryAfterIn } from './rate-limit.js';
import { retried } from './retry.js';
import { tokenFetch } from './token-fetch.js';

/** Which Hub is asked, as whom, by what means. */
export interface HubOptions {
  /** Address of the Hub or of a mirror, which may have a path; `https://huggingface.co`. */
  readonly endpoint: string;
  /** Sent to the endpoint's origin only. None for an endpoint that a project file or a workspace setting names. */
  readonly token?: string | undefined;
  /** Whether the user has a token that this endpoint must not see. */
  readonly isTokenWithheld?: boolean;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly log?: Log;
  /** For all requests of a lookup, redirects and repetitions together, in milliseconds; 10,000 if absent. */
  readonly timeout?: number;
  /** How long a lookup may wait for its turn where the Hub's limit is used up, in milliseconds; 30,000 if absent. */
  readonly patience?: number;
  /** Of an unpacked answer; 4 MiB if absent. */
  readonly maxBytes?: number;
  /** Counts the requests; one that outlives this source if it is given. */
  readonly budget?: Budget;
  /** From 0 up to 1, evenly; `Math.random` if absent. */
  readonly random?: () => number;
  /** Ids of well-known models, for suggestions where an id is misspelt; never rejects. */
  readonly knownIds?: () => Promise<readonly string[]>;
}

/** Limits of the lookup that a request is for. */
export interface RequestLimits {
  /** When its time is up: milliseconds since 1970. */
  readonly deadline: number;
  readonly signal: AbortSignal;
}

/** A request to the endpoint. */
export interface HubRequest {
  readonly kind: RequestKind;
  readonly address: string;
  /** Whether the budget has counted its first attempt already. */
  readonly isCounted?: boolean;
  /** First byte and how many are wanted of a file; the answer is cut there even if the server sends all of it. */
  readonly part?: readonly [start: number, count: number];
}

/** A successful answer's body. Rejects with `Refused`, `NoAnswer`, or as `fetch` does. */
export type HubClient = (request: HubRequest, limits: RequestLimits) => Promise<Uint8Array>;

/** An answer that is no success. */
export class Refused extends Error {
  readonly refusal: Refusal;
  /** How long the server asks to wait before it is asked again, in milliseconds. */
  readonly retryAfter: number;

  constructor(refusal: Refusal, retryAfter: number) {
    super(`status ${refusal.status}`);
    this.refusal = refusal;
    this.retryAfter = retryAfter;
  }
}

/** GET requests to a Hub: within its limits, repeated where that may help, with bounded bodies. */
export function hubClient(options: HubOptions): HubClient {
  const { clock, maxBytes = 4 * 1024 * 1024, random = Math.random } = options;
  const counted = options.budget ?? budget(clock);
  const get = tokenFetch(options.fetch, options.endpoint, options.token);
  return ({ kind, address, part, isCounted = false }, { deadline, signal }) => {
    let isPaid = isCounted;
    const attempt = async (): Promise<Uint8Array> => {
      if (!isPaid) await counted.take(kind, deadline - clock.now(), signal);
      isPaid = false;
      const range = part && { Accept: '*/*', Range: `bytes=${part[0]}-${part[0] + part[1] - 1}` };
      // The Hub counts the request that a redirect leads to as well.
      const { response, authorised } = await get(address, signal, range, () => {
        counted.count(kind);
      });
      counted.heed(kind, response);
      if (!response.ok) throw await refused(response, authorised, clock.now());
      return part ? partOf(response, part) : boundedBytes(response, maxBytes);
    };
    return retried(attempt, { clock, random, deadline, signal, waitAfter });
  };
}

/** 429 and what ends in 5xx pass, and so do faults of the connection; nothing else is better the second time. */
function waitAfter(error: unknown): number | undefined {
  if (!(error instanceof Refused)) return isConnectionFault(error) ? 0 : undefined;
  const { status } = error.refusal;
  return status === 429 || status >= 500 ? error.retryAfter : undefined;
}

async function refused(response: Response, authorised: boolean, now: number): Promise<Refused> {
  const { status, headers } = response;
  await response.body?.cancel().catch(() => undefined);
  const reset = status === 429 ? allowanceIn(headers)?.resetIn : undefined;
  const code = headers.get('X-Error-Code') ?? undefined;
  const refusal = { status, code, authorised, isForeign: code === undefined && isForeign(headers) };
  return new Refused(refusal, retryAfterIn(headers, now) ?? reset ?? 0);
}

/** The Hub refuses with JSON or plain text, and asks for bearer tokens. */
function isForeign(headers: Headers): boolean {
  const [type, demand] = [headers.get('Content-Type') ?? '', headers.get('WWW-Authenticate') ?? ''];
  return /^\s*(?:text\/html|application\/xhtml)/i.test(type) || /^\s*(?:basic|digest|ntlm|negotiate)\b/i.test(demand);
}

/** The wanted bytes of a file, also from a server that does not know ranges and sends the file from its start. */
async function partOf(response: Response, [start, count]: readonly [number, number]): Promise<Uint8Array> {
  if (response.status === 206) return firstBytes(response, count);
  return (await firstBytes(response, start + count)).subarray(start);
}
