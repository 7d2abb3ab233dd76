/** What knows proxies, apart from the rest: it is big, and most runs do without. */
export { EnvHttpProxyAgent, fetch } from 'undici';
