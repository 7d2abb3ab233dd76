/** What an answer says about the requests that may follow it. */
export interface Allowance {
  /** How many more the server takes until then. */
  readonly remaining: number;
  /** Milliseconds until the server counts anew. */
  readonly resetIn: number;
  /** How many it takes between two resets, where it says so. */
  readonly quota?: number;
}

/**
 * The headers `RateLimit` and `RateLimit-Policy` in the form that the Hub sends, of draft-ietf-httpapi-ratelimit-headers:
 * `"api";r=489;t=271` and `"fixed window";"api";q=500;w=300`. Undefined where there are none, or in another form.
 */
export function allowanceIn(headers: Headers): Allowance | undefined {
  const limit = headers.get('RateLimit') ?? '';
  const [remaining, seconds] = [parameter(limit, 'r'), parameter(limit, 't')];
  if (remaining === undefined || seconds === undefined) return undefined;
  const quota = parameter(headers.get('RateLimit-Policy') ?? '', 'q');
  return { remaining, resetIn: atMost(seconds * 1000), ...(quota !== undefined && { quota }) };
}

/** Milliseconds that the header `Retry-After` asks to wait, which counts seconds or names a date; `now` since 1970. */
export function retryAfterIn(headers: Headers, now: number): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return atMost(Number(value) * 1000);
  const date = /^[A-Z][a-z]{2},? /.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : atMost(Math.max(0, date - now));
}

/** An hour: a server that means more, or makes a mistake, is asked again before the editor is closed. */
const atMost = (milliseconds: number): number => Math.min(milliseconds, 3_600_000);

function parameter(header: string, name: 'r' | 't' | 'q'): number | undefined {
  const digits = new RegExp(`;\\s*${name}=(\\d{1,9})(?![\\d.])`).exec(header)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
