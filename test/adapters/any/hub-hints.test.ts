import assert from 'node:assert/strict';
import { after, afterEach, describe, test } from 'node:test';
import { hubSource, type HubOptions } from '../../../src/adapters/any/hub.js';
import type { Lookup } from '../../../src/checkpoint/checkpoint.js';
import { manualClock } from '../../support/clock.js';
import { startHub } from '../../support/hub.js';

const hub = await startHub([
  { id: 'org/bert', config: { model_type: 'bert' }, revisions: ['v1.0', 'v1.1', 'fp16', 'a b', 'f'.repeat(40)] },
  { id: 'org/old', renamedTo: 'org/bert' },
  { id: 'org/squad', type: 'dataset' },
  { id: 'org/demo', type: 'space' },
]);
after(() => hub.close());
afterEach(() => {
  hub.requests.length = 0;
  hub.answerWith(undefined);
});

const knownIds = (): Promise<readonly string[]> => Promise.resolve(['famous/model-large', 'gpt2']);
const ask = (repoId: string, more: Partial<HubOptions> = {}, revision = 'main'): Promise<Lookup> =>
  hubSource({ endpoint: hub.url, fetch, clock: manualClock(), random: () => 0, knownIds, ...more }).lookup(
    { repoId, revision },
    new Set(['summary']),
  );
const asked = (): string[] => hub.requests.map(({ path }) => path.replace(/\?.*/, '').replace('/api/', ''));

describe('a revision that there is not', () => {
  const noRevision = { state: 'noRevision', detail: 'the repository has no such revision' };
  test('comes with the nearest', async () => {
    assert.deepEqual(await ask('org/bert', {}, 'v1.2'), { ...noRevision, near: ['v1.0', 'v1.1', 'fp16'] });
    assert.deepEqual(asked(), ['models/org/bert/revision/v1.2', 'models/org/bert/refs']);
  });
  test('comes without, where they cannot be had', async () => {
    hub.answerWith({ status: 500 }, /refs$/);
    assert.deepEqual(await ask('org/bert', {}, 'v1.2'), noRevision);
    hub.answerWith({ body: '{"branches": {"name": "main"}, "tags": [1, {"name": 2}]}' }, /refs$/);
    assert.deepEqual(await ask('org/bert', {}, 'v1.2'), noRevision);
  });
  test('of a repository that was renamed', async () => {
    assert.deepEqual(await ask('org/old', {}, 'v1.2'), { ...noRevision, near: ['v1.0', 'v1.1', 'fp16'] });
  });
  test('costs nothing where there is one', async () => {
    await ask('org/bert', {}, 'v1.0');
    assert.deepEqual(asked(), ['models/org/bert/revision/v1.0']);
  });
});

describe('a model that there is not', () => {
  const denied = { state: 'denied', detail: 'there is no such repository, or it is private' };
  const absent = { state: 'absent', detail: 'the Hub has no such repository' };
  const cases: [string, string | undefined, object, readonly string[]][] = [
    ['famous/modell-large', undefined, { ...denied, near: ['famous/model-large'] }, []],
    ['famous/modell-large', 'hf_user', { ...absent, near: ['famous/model-large'] }, []],
    ['org/squad', undefined, { ...denied, isA: 'dataset' }, ['datasets/org/squad']],
    ['org/demo', 'hf_user', { ...absent, isA: 'space' }, ['datasets/org/demo', 'spaces/org/demo']],
    ['org/none', undefined, denied, ['datasets/org/none', 'spaces/org/none']],
    ['org/berts', undefined, denied, ['datasets/org/berts', 'spaces/org/berts']],
    ['org/berts', 'hf_user', { ...absent, near: ['org/bert'] }, ['datasets/org/berts', 'spaces/org/berts', 'models']],
    ['org/none-such', 'hf_user', absent, ['datasets/org/none-such', 'spaces/org/none-such', 'models']],
  ];
  for (const [repoId, token, lookup, requests] of cases) {
    test(`${repoId} ${String(token)}`, async () => {
      assert.deepEqual(await ask(repoId, { token }), lookup);
      assert.deepEqual(asked().slice(1), requests);
    });
  }

  for (const fault of ['reset', { status: 429 }, { body: '<html>' }, { body: '[]' }, { body: '{"id": 7}' }] as const) {
    test(`is no dataset where that cannot be told: ${JSON.stringify(fault)}`, async () => {
      hub.answerWith(fault, /(?:dataset|space)s/);
      assert.deepEqual(await ask('org/squad'), denied);
    });
  }

  for (const list of ['[1, {"id": 7}, {"id": "a/b/c"}]', '{"id": "org/bert"}', '<html>'])
    test(`has no neighbours where the list is none: ${list}`, async () => {
      hub.answerWith({ body: list }, /models\?author/);
      assert.deepEqual(await ask('org/berts', { token: 'hf_user' }), absent);
    });

  test('is told when the time is up', async () => {
    const clock = manualClock();
    hub.answerWith('hang', /datasets/);
    const lookup = ask('org/squad', { clock });
    await hub.received(2);
    clock.advance(10_000);
    assert.deepEqual(await lookup, denied);
  });
});

describe('of many models that there are not', () => {
  const gone = Array.from({ length: 40 }, (_, index) => `org/none-${'x'.repeat(index + 1)}`);
  test('ten are asked about further, and in five minutes ten again', async () => {
    const clock = manualClock();
    const source = hubSource({ endpoint: hub.url, token: 'hf_user', fetch, clock, knownIds });
    const lookupAll = (): Promise<Lookup[]> =>
      Promise.all(gone.map((repoId) => source.lookup({ repoId, revision: 'main' }, new Set(['summary']))));
    for (const seconds of [0, 299, 1]) {
      clock.advance(seconds * 1000);
      hub.requests.length = 0;
      const states = (await lookupAll()).map(({ state }) => state);
      assert.deepEqual([...new Set(states)], ['absent']);
      assert.equal(hub.requests.length, seconds === 299 ? 40 : 70);
    }
  });
  test('those that are spelt nearly like a well-known one are told, whatever their number', async () => {
    const source = hubSource({ endpoint: hub.url, fetch, clock: manualClock(), knownIds });
    for (const repoId of gone) await source.lookup({ repoId, revision: 'main' }, new Set(['summary']));
    const lookup = await source.lookup({ repoId: 'famous/modell-large', revision: 'main' }, new Set(['summary']));
    assert.deepEqual('near' in lookup && lookup.near, ['famous/model-large']);
  });
});
