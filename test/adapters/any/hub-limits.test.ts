import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hubSource, type HubOptions } from '../../../src/adapters/any/hub.js';
import type { Lookup } from '../../../src/checkpoint/checkpoint.js';
import { deduplicated, remembered, unasked } from '../../../src/checkpoint/source.js';
import { checkpointSources } from '../../../src/checkpoint/sources.js';
import { storedFacts } from '../../../src/checkpoint/stored.js';
import { manualClock, untilDone, type ManualClock } from '../../support/clock.js';
import { startHub } from '../../support/hub.js';
import { memoryStore } from '../../support/sources.js';

const found = (address: string): Response => {
  const id = /models\/(.+?)\/revision/.exec(address)?.[1];
  return Response.json({ id, config: { model_type: 'bert' } });
};
const refused = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('', { status, headers });
const reset = (): never => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) });
};

/** A Hub without a wire: when each request came in, and how many were open at a time. */
function fakeHub(
  clock: ManualClock,
  answer: (count: number, address: string) => Response | Promise<Response>,
): {
  readonly fetch: typeof fetch;
  readonly times: number[];
  readonly addresses: string[];
  readonly mostOpen: () => number;
} {
  const times: number[] = [];
  const addresses: string[] = [];
  let open = 0;
  let most = 0;
  return {
    times,
    addresses,
    mostOpen: () => most,
    fetch: async (address) => {
      times.push(clock.now());
      addresses.push(address as string);
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open -= 1;
      return answer(times.length, address as string);
    },
  };
}

const needs = new Set(['summary'] as const);
const options = (clock: ManualClock, fetch: HubOptions['fetch']): HubOptions => ({
  ...{ endpoint: 'http://hub', fetch, clock, random: () => 0.5 },
});
const ids = Array.from({ length: 1_000 }, (_, index) => `lab/model-${index}`);
const statesOf = (lookups: readonly Lookup[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const lookup of lookups) {
    const key = lookup.state === 'found' ? 'found' : `${lookup.state}: ${lookup.detail}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe('a thousand checkpoints', () => {
  const lookupAll = (
    clock: ManualClock,
    hub: { readonly fetch: typeof fetch; readonly times: readonly number[] },
    patience: number,
  ) => {
    const source = deduplicated(remembered(hubSource({ ...options(clock, hub.fetch), patience }), clock));
    const ask = (repoId: string): Promise<Lookup> => source.lookup({ repoId, revision: 'main' }, needs);
    return () => untilDone(clock, Promise.all(ids.map(ask)), () => hub.times.length);
  };

  test('are a thousand requests, six at a time, 450 in any five minutes, and none the second time', async () => {
    const clock = manualClock();
    const hub = fakeHub(clock, (_, address) => found(address));
    const lookup = lookupAll(clock, hub, Infinity);
    assert.deepEqual(statesOf(await lookup()), { found: 1_000 });
    assert.deepEqual([hub.times.length, hub.mostOpen()], [1_000, 6]);
    const inFiveMinutes = hub.times.map((from) => hub.times.filter((at) => at >= from && at < from + 300_000).length);
    assert.equal(Math.max(...inFiveMinutes), 450);
    assert.ok(clock.now() < 11 * 60_000, 'and as many as that, not fewer');
    await lookup();
    assert.equal(hub.times.length, 1_000);
  });

  test('of which a tenth are missing: only ten of those are asked about further, and nothing of the others again', async () => {
    const clock = manualClock(Date.parse('2026-11-21'));
    const isMissing = (address: string): boolean => /model-\d*7(?:$|[^\d])/.test(address);
    const hub = fakeHub(clock, (_, address) => (isMissing(address) ? refused(401) : found(address)));
    const texts = memoryStore();
    const counts: number[] = [];
    for (let run = 0; run < 2; run += 1) {
      const store = storedFacts({ store: texts, clock, endpoint: 'http://hub', log: () => undefined });
      const source = hubSource({ ...options(clock, hub.fetch), patience: Infinity });
      const bundled = unasked('not bundled');
      const { network } = checkpointSources({
        bundled,
        hub: source,
        store,
        clock,
        renewal: 'later',
        failuresFor: Infinity,
      });
      const before = hub.times.length;
      const lookups = Promise.all(ids.map((repoId) => network.lookup({ repoId, revision: 'main' }, needs)));
      const states = statesOf(await untilDone(clock, lookups, () => hub.times.length));
      assert.deepEqual(Object.values(states).sort(), [100, 900]);
      counts.push(hub.times.length - before);
    }
    const again = hub.addresses.slice(counts[0]);
    assert.deepEqual([counts[0], again.filter((address) => !isMissing(address))], [1_000 + 2 * 30, []]);
    assert.ok(again.length <= 100);
  });

  test('are not waited for longer than the run is willing to', async () => {
    const clock = manualClock();
    const hub = fakeHub(clock, (_, address) => found(address));
    assert.deepEqual(statesOf(await lookupAll(clock, hub, 30_000)()), {
      found: 450,
      "unreachable: the Hub's limit on requests is used up, the next one may go in 300 s": 550,
    });
    assert.deepEqual([hub.times.length, clock.now()], [450, 0]);
  });

  test('come to an end where the Hub never answers', async () => {
    const clock = manualClock();
    const hub = fakeHub(clock, () => new Promise<Response>(() => undefined));
    assert.deepEqual(statesOf(await lookupAll(clock, hub, 30_000)()), {
      'unreachable: no answer within 10 s': 6,
      'unreachable: the Hub has not answered the last lookups': 994,
    });
    assert.equal(clock.now(), 10_000);
  });
});

for (const token of [undefined, 'hf_user'])
  test(`a redirect counts as a request, ${token === undefined ? 'without' : 'with'} a token`, async () => {
    const hub = await startHub([
      { id: 'lab/old', renamedTo: 'lab/new' },
      { id: 'lab/new', config: {} },
    ]);
    const clock = manualClock();
    const source = hubSource({ ...options(clock, fetch), endpoint: hub.url, token, patience: 0 });
    const states: string[] = [];
    for (let n = 0; n < 226; n += 1)
      states.push((await source.lookup({ repoId: 'lab/old', revision: 'main' }, needs)).state);
    await hub.close();
    assert.deepEqual([hub.requests.length, states.indexOf('unreachable')], [450, 225]);
  });

describe('one checkpoint', () => {
  const ask = async (
    answer: (count: number, address: string) => Response,
    more: Partial<HubOptions> = {},
  ): Promise<[string, number[]]> => {
    const clock = manualClock(Date.parse('2026-11-21T12:00:00Z'));
    const start = clock.now();
    const hub = fakeHub(clock, answer);
    const source = hubSource({ ...options(clock, hub.fetch), ...more });
    const lookup = await untilDone(clock, source.lookup({ repoId: 'org/bert', revision: 'main' }, needs));
    assert.equal(clock.sleeping(), 0);
    return [
      lookup.state === 'found' ? 'found' : `${lookup.state}: ${lookup.detail}`,
      hub.times.map((at) => at - start),
    ];
  };
  const once = (first: () => Response) => (count: number, address: string) => (count === 1 ? first() : found(address));

  const cases: [string, (count: number, address: string) => Response, string, number[]][] = [
    ['429', once(() => refused(429)), 'found', [0, 250]],
    ['429 with seconds', once(() => refused(429, { 'Retry-After': '4' })), 'found', [0, 4_250]],
    [
      '429 with a date',
      once(() => refused(429, { 'Retry-After': 'Sat, 21 Nov 2026 12:00:03 GMT' })),
      'found',
      [0, 3_250],
    ],
    ['429 with a limit', once(() => refused(429, { RateLimit: '"api";r=0;t=6' })), 'found', [0, 6_250]],
    [
      '429 for longer than a lookup may take',
      once(() => refused(429, { RateLimit: '"api";r=0;t=60' })),
      'unreachable: the answer was status 429',
      [0],
    ],
    ['429 for ever', () => refused(429), 'unreachable: the answer was status 429', [0, 250, 750]],
    ...[500, 502, 503, 504].map((status): (typeof cases)[number] => [
      `${status} twice`,
      (count, address) => (count < 3 ? refused(status) : found(address)),
      'found',
      [0, 250, 750],
    ]),
    ['503 with seconds', once(() => refused(503, { 'Retry-After': '2' })), 'found', [0, 2_250]],
    ['503 for ever', () => refused(503), 'unreachable: the answer was status 503', [0, 250, 750]],
    ['a reset', once(reset), 'found', [0, 250]],
    ['a reset for ever', reset, 'unreachable: the request failed (ECONNRESET)', [0, 250, 750]],
    [
      '401 is not asked again, but whether it is a dataset or a space',
      () => refused(401),
      'denied: there is no such repository, or it is private',
      [0, 0, 0],
    ],
    ['409 neither', () => refused(409), 'unreachable: the answer was status 409', [0]],
    ['what is no JSON neither', () => new Response('<html>'), 'unreachable: the answer is no JSON object', [0]],
  ];
  for (const [name, answer, state, times] of cases) {
    test(name, async () => {
      assert.deepEqual(await ask(answer), [state, times]);
    });
  }

  test('all attempts together take no longer than the lookup may', async () => {
    assert.deepEqual(await ask(() => refused(503, { 'Retry-After': '4' }), { timeout: 8_750 }), [
      'unreachable: the answer was status 503',
      [0, 4_250],
    ]);
  });

  test('what an answer says of the limit holds for the next lookups', async () => {
    const clock = manualClock();
    const hub = fakeHub(clock, (_, address) => {
      const answer = found(address);
      answer.headers.set('RateLimit', '"api";r=52;t=45');
      answer.headers.set('RateLimit-Policy', '"fixed window";"api";q=500;w=300');
      return answer;
    });
    const source = hubSource(options(clock, hub.fetch));
    const states: string[] = [];
    for (const repoId of ids.slice(0, 4)) states.push((await source.lookup({ repoId, revision: 'main' }, needs)).state);
    assert.deepEqual(states, ['found', 'found', 'found', 'unreachable']);
  });
});
