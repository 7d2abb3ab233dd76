import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { budget } from '../../src/adapters/any/budget.js';
import { Refused } from '../../src/adapters/any/hub-client.js';
import { isConnectionFault } from '../../src/adapters/any/http.js';
import { allowanceIn, retryAfterIn } from '../../src/adapters/any/rate-limit.js';
import { retried } from '../../src/adapters/any/retry.js';
import { tokenFetch } from '../../src/adapters/any/token-fetch.js';
import type { Clock } from '../../src/ports.js';

/** How pages are fetched. */
export interface PageOptions {
  readonly endpoint: string;
  readonly token?: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** Where pages are kept until the whole index is there. */
  readonly folder: string;
}

/** Longest time for a page, with all waits for the Hub's limits, in milliseconds. */
const LONGEST = 900_000;

/**
 * A `fetch` that keeps every page it gets, and takes it from there the next time: what was interrupted goes on where it
 * was. Within the Hub's limits, and with as many attempts as lookups have.
 */
export function keptPages({ endpoint, token, fetch, clock, folder }: PageOptions): typeof globalThis.fetch {
  const get = tokenFetch(fetch, endpoint, token);
  const requests = budget(clock);
  const { signal } = new AbortController();
  const waitAfter = (error: unknown): number | undefined => {
    if (!(error instanceof Refused)) return isConnectionFault(error) ? 1_000 : undefined;
    const { status } = error.refusal;
    return status === 429 || status >= 500 ? Math.max(error.retryAfter, 1_000) : undefined;
  };
  const page = async (address: string): Promise<Page> => {
    await requests.take('api', LONGEST);
    const { response, authorised } = await get(address, signal);
    requests.heed('api', response);
    const { ok, status, headers } = response;
    const body = await response.text();
    if (ok) return { body, link: headers.get('Link') };
    const wait = retryAfterIn(headers, clock.now()) ?? allowanceIn(headers)?.resetIn ?? 0;
    throw new Refused({ status, code: headers.get('X-Error-Code') ?? undefined, authorised }, wait);
  };
  return async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const file = path.join(folder, `${createHash('sha256').update(address).digest('hex')}.json`);
    const kept = await readPage(file);
    if (kept) return responseOf(kept);
    const deadline = clock.now() + LONGEST;
    const fresh = await retried(() => page(address), { clock, random: Math.random, deadline, signal, waitAfter });
    JSON.parse(fresh.body); // what is broken is not kept
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(fresh));
    await rename(`${file}.new`, file);
    return responseOf(fresh);
  };
}

interface Page {
  readonly body: string;
  /** The header that names the next page. */
  readonly link: string | null;
}

const responseOf = ({ body, link }: Page): Response =>
  new Response(body, { headers: { 'Content-Type': 'application/json', ...(link !== null && { Link: link }) } });

async function readPage(file: string): Promise<Page | undefined> {
  try {
    const page = JSON.parse(await readFile(file, 'utf8')) as Page;
    return typeof page.body === 'string' ? page : undefined;
  } catch {
    return undefined;
  }
}
