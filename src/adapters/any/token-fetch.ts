import { NoAnswer } from './http.js';

/** An answer, and whether the request that brought it carried the token. */
export interface AuthorisedResponse {
  readonly response: Response;
  readonly authorised: boolean;
}

/**
 * `GET address`, redirects followed, with further headers. Rejects as `fetch` does. Each redirect is told of, as far as it
 * shows: where `fetch` follows several it tells of one.
 */
export type TokenFetch = (
  address: string,
  signal: AbortSignal,
  headers?: Readonly<Record<string, string>>,
  redirected?: () => void,
) => Promise<AuthorisedResponse>;

/**
 * Requests that carry `token` to the origin of `endpoint` and to nobody else: a redirect to another origin is followed
 * without it, and so is everything behind that redirect. Node shows redirects, which are then followed here; a browser
 * hides where they lead, so there a redirected request is repeated without the token. (fetch itself drops
 * `Authorization` across origins by today's standard, but older runtimes did not.) A token that no header may hold is
 * not sent.
 */
export function tokenFetch(fetch: typeof globalThis.fetch, endpoint: string, token: string | undefined): TokenFetch {
  const origin = originOf(endpoint);
  const sendable = token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;

  return (address, signal, more = {}, redirected = () => undefined) => {
    const common = { credentials: 'omit', signal } as const;
    const plain = { Accept: 'application/json', ...more };
    const anonymous = async (target: string): Promise<AuthorisedResponse> => {
      const response = await fetch(target, { ...common, headers: plain, redirect: 'follow' });
      if (response.redirected) redirected();
      return { response, authorised: false };
    };
    const follow = async (target: string, hops: number): Promise<AuthorisedResponse> => {
      if (sendable === undefined || originOf(target) !== origin) return anonymous(target);
      const headers = { ...plain, Authorization: `Bearer ${sendable}` };
      const response = await fetch(target, { ...common, headers, redirect: 'manual' });
      if (response.type === 'opaqueredirect') {
        redirected();
        return anonymous(target);
      }
      const next = redirectOf(response, target);
      if (next === undefined) return { response, authorised: true };
      await response.body?.cancel().catch(() => undefined);
      if (hops === maxHops) throw new NoAnswer('the answer is redirected too often');
      redirected();
      return follow(next, hops + 1);
    };
    return follow(address, 0);
  };
}

const maxHops = 5;

function redirectOf({ status, headers }: Response, address: string): string | undefined {
  const location = headers.get('Location');
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  if (!URL.canParse(location, address)) throw new NoAnswer('the answer is redirected to no address');
  const next = new URL(location, address);
  // What fetch itself refuses behind a redirect: `data:` and the like.
  if (!/^https?:$/.test(next.protocol)) throw new NoAnswer('the answer is redirected to no address');
  return next.href;
}

const originOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).origin : undefined);
