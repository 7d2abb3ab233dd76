import type { Dispatcher } from 'undici';
import { filled, type Environment } from '../any/hub-environment.js';
import { NoAnswer } from '../any/http.js';
import { isExcepted } from './no-proxy.js';

/**
 * `fetch` by way of the proxies that the environment names, as programs on the command line have it: `https_proxy` or
 * `http_proxy`, else `all_proxy`, but for the hosts of `no_proxy`; in small letters or in capitals, the small ones
 * first. Without any of them `direct` itself, since what knows proxies takes a while to load.
 */
export function proxiedFetch(environment: Environment, direct: typeof globalThis.fetch): typeof globalThis.fetch {
  const variable = (name: string): string | undefined =>
    filled(environment(name)) ?? filled(environment(name.toUpperCase()));
  const all = variable('all_proxy');
  const proxies = new Map<string, string | undefined>([
    ['http:', variable('http_proxy') ?? all],
    ['https:', variable('https_proxy') ?? all],
  ]);
  if ([...proxies.values()].every((proxy) => proxy === undefined)) return direct;

  const dispatchers = new Map<string, Dispatcher>();
  const through = async (protocol: string, proxy: string): Promise<Dispatcher> => {
    const known = dispatchers.get(protocol);
    if (known) return known;
    const made = await proxyAgent(proxy, variable('no_proxy') ?? '');
    dispatchers.set(protocol, made);
    return made;
  };
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const target = URL.canParse(address) ? new URL(address) : undefined;
    const proxy = target && proxies.get(target.protocol);
    if (!target || proxy === undefined || isExcepted(target, variable('no_proxy') ?? '')) return direct(input, init);
    const dispatcher = await through(target.protocol, proxy);
    const { fetch } = await import('./undici.js');
    // The two fetches are of one make; only their types differ.
    return (fetch as unknown as (to: string, how: object) => Promise<Response>)(address, { ...init, dispatcher });
  };
}

/** Asks proxies for the pages of http servers plainly: many refuse to make a tunnel to anything but port 443. */
async function proxyAgent(proxy: string, noProxy: string): Promise<Dispatcher> {
  const address = proxy.includes('://') ? proxy : `http://${proxy}`;
  const { EnvHttpProxyAgent } = await import('./undici.js');
  try {
    return new EnvHttpProxyAgent({ httpProxy: address, httpsProxy: address, noProxy, proxyTunnel: false });
  } catch {
    throw new NoAnswer('the environment names a proxy that is no address'); // without the address: it may hold a password
  }
}
