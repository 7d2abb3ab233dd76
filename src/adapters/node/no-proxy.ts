import { BlockList, isIP } from 'node:net';

/**
 * Whether `NO_PROXY` excepts the host of an address from proxies: `*` among the names excepts all; a name excepts itself
 * and what ends in it behind a dot, with a dot or `*.` before it too; `:443` behind it keeps to that port; `10.0.0.0/8`
 * and `fd00::/8` except networks. As Python's requests and curl have it; names are not resolved.
 */
export function isExcepted(address: URL, noProxy: string): boolean {
  const host = bare(address.hostname);
  const port = address.port === '' ? (address.protocol === 'https:' ? '443' : '80') : address.port;
  const entries = noProxy.toLowerCase().split(/[,\s]+/);
  return entries.filter((entry) => entry !== '').some((entry) => entry === '*' || fits(entry, host, port));
}

function fits(entry: string, host: string, port: string): boolean {
  const network = /^(.+)\/(\d{1,3})$/.exec(entry);
  if (network) return isInside(host, network[1] ?? '', Number(network[2]));
  const [, named = entry, only] = isIP(entry) === 6 ? [] : (/^(.*?):(\d+)$/.exec(entry) ?? []);
  if (only !== undefined && only !== port) return false;
  const name = bare(named).replace(/^\*?\./, '');
  return name !== '' && (host === name || (isIP(host) === 0 && host.endsWith(`.${name}`)));
}

function isInside(host: string, network: string, bits: number): boolean {
  const [kind, other] = [isIP(host), isIP(network)];
  if (kind === 0 || kind !== other || bits > (kind === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  const family = kind === 4 ? 'ipv4' : 'ipv6';
  list.addSubnet(network, bits, family);
  return list.check(host, family);
}

/** Without the brackets of IPv6 and the dot at the end of a full name. */
const bare = (host: string): string =>
  host
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase();
