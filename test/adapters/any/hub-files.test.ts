import assert from 'node:assert/strict';
import { after, afterEach, describe, test } from 'node:test';
import { hubSource, type HubOptions } from '../../../src/adapters/any/hub.js';
import type { Checkpoint, Fact, Lookup } from '../../../src/checkpoint/checkpoint.js';
import { manualClock } from '../../support/clock.js';
import { safetensors } from '../../support/disk-tree.js';
import { startHub } from '../../support/hub.js';

const sha = '607a30d783dfa663caf39e06633721c8d4cfcd7e';
const summary = { model_type: 'bert', architectures: ['BertForMaskedLM'] };
const config = { ...summary, vocab_size: 7, time_step_limit: [0, 'Infinity'] };
const text = JSON.stringify(config).replace('"Infinity"', 'Infinity');
const tensor = (name: string, ...shape: readonly number[]): object => ({
  [name]: { dtype: 'F32', shape, data_offsets: [0, 4] },
});
const long = 'layer.'.repeat(30_000); // a header that does not fit into the first part
const index = JSON.stringify({ weight_map: { a: 'model-1.safetensors', b: 'model-2.safetensors' } });
const many = { weight_map: Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`t${i}`, `m-${i}.safetensors`])) };

const hub = await startHub([
  {
    id: 'org/one',
    config: summary,
    sha,
    files: {
      'config.json': text,
      'model.safetensors': safetensors({ __metadata__: { format: 'pt' }, ...tensor('a', 2, 3) }),
    },
  },
  {
    id: 'org/shards',
    config: summary,
    files: {
      'config.json': text,
      'model.safetensors.index.json': index,
      'model-1.safetensors': safetensors(tensor('a', 2)),
      'model-2.safetensors': safetensors(tensor(long, 5)),
    },
  },
  { id: 'org/many', config: summary, files: { 'model.safetensors.index.json': JSON.stringify(many) } },
  {
    id: 'org/broken',
    config: summary,
    files: { 'config.json': '{"model_type": ', 'model.safetensors': 'GIF89a, no weights' },
  },
  { id: 'org/bin', config: summary, files: { 'pytorch_model.bin': 'pickle' } },
  { id: 'org/gated', config: summary, gated: 'auto', files: { 'config.json': text } },
  { id: 'org/old', renamedTo: 'org/one' },
  { id: 'org/mirrored', files: { 'config.json': text } },
  { id: 'org/mirrored-badly', files: { 'config.json': '[]' } },
]);
after(() => hub.close());
const lines: string[] = [];
afterEach(() => {
  hub.requests.length = 0;
  lines.length = 0;
  hub.answerWith(undefined);
});

const source = (more: Partial<HubOptions> = {}) =>
  hubSource({
    endpoint: hub.url,
    fetch,
    clock: manualClock(77),
    random: () => 0,
    log: (line) => lines.push(line),
    ...more,
  });
const ask = (repoId: string, needs: readonly Fact[], more: Partial<HubOptions> = {}): Promise<Lookup> =>
  source(more).lookup({ repoId, revision: 'main' }, new Set(needs));
const facts = async (...of: Parameters<typeof ask>): Promise<Checkpoint> => {
  const lookup = await ask(...of);
  assert.ok(lookup.state === 'found');
  return lookup.checkpoint;
};
/** Paths, without the question for the summary, and ranges. */
const asked = (): string[] =>
  hub.requests
    .filter(({ path }) => !path.startsWith('/api/models/'))
    .map(({ path, headers: { range } }) => (range === undefined ? path : `${path} ${range}`));

describe('the summary', () => {
  test('is asked for once by all who ask at the same time, whatever else they need', async () => {
    const asking = source();
    const ref = { repoId: 'org/one', revision: 'main' };
    const needs: Fact[][] = [['summary'], ['summary', 'files'], ['summary', 'config'], ['summary', 'config', 'files']];
    const all = await Promise.all(needs.map((one) => asking.lookup(ref, new Set(one))));
    assert.deepEqual([...new Set(all.map(({ state }) => state))], ['found']);
    assert.equal(hub.requests.filter(({ path }) => path.startsWith('/api/')).length, 1);
  });
  test('serves for the commit that it is of as well', async () => {
    const asking = source();
    await asking.lookup({ repoId: 'org/one', revision: 'main' }, new Set(['summary']));
    const at = await asking.lookup({ repoId: 'org/one', revision: sha }, new Set(['summary', 'config']));
    assert.ok(at.state === 'found' && at.checkpoint.config !== undefined);
    assert.equal(hub.requests.length, 2);
  });
  test('goes on for the others where the first gives up', async () => {
    const asking = source();
    const controller = new AbortController();
    const ref = { repoId: 'org/one', revision: 'main' };
    const first = asking.lookup(ref, new Set(['summary']), controller.signal);
    const second = asking.lookup(ref, new Set(['summary', 'files']));
    await hub.received(1);
    controller.abort();
    assert.deepEqual([(await first).state, (await second).state, hub.requests.length], ['unreachable', 'found', 1]);
  });
});

describe('the configuration', () => {
  test('is read where it is needed, with one request, at the commit that the summary names', async () => {
    const { config: read, modelType } = await facts('org/one', ['summary', 'config']);
    assert.deepEqual([read, modelType], [{ ...config, time_step_limit: [0, null] }, 'bert']);
    assert.deepEqual(asked(), [`/org/one/resolve/${sha}/config.json`]);
  });

  test('is not read where it is not needed', async () => {
    assert.equal((await facts('org/one', ['summary', 'files'])).config, undefined);
    assert.deepEqual(asked(), []);
  });

  test('of a repository that was renamed is read under its present name', async () => {
    await facts('org/old', ['config']);
    assert.deepEqual(asked(), [`/org/one/resolve/${sha}/config.json`]);
  });

  test('may be missing in the answer', async () => {
    const { modelType, config: none } = await facts('org/broken', ['config']);
    assert.deepEqual([modelType, none], ['bert', undefined]);
    assert.match(lines.join('\n'), /config\.json of org\/broken: config\.json is no JSON object/);
    assert.equal((await facts('org/bin', ['config'])).config, undefined);
  });

  for (const fault of ['reset', 'tear', { status: 503 }, { status: 404 }, { bytes: 5 * 1024 * 1024 }] as const) {
    test(`is missing in the answer where the request fails: ${JSON.stringify(fault)}`, async () => {
      hub.answerWith(fault, /\/resolve\//);
      const { modelType, config: none } = await facts('org/one', ['config']);
      assert.deepEqual([modelType, none], ['bert', undefined]);
    });
  }

  test('that never comes leaves the summary, when the time is up', async () => {
    const clock = manualClock();
    hub.answerWith('hang', /\/resolve\//);
    const lookup = ask('org/one', ['config'], { clock });
    await hub.received(2);
    clock.advance(10_000);
    const { state } = await lookup;
    assert.deepEqual([state, clock.sleeping()], ['found', 0]);
  });

  test('needed a moment later costs no second question for the summary', async () => {
    const of = source();
    await of.lookup({ repoId: 'org/one', revision: 'main' }, new Set(['summary']));
    await of.lookup({ repoId: 'org/one', revision: 'main' }, new Set(['summary', 'config']));
    assert.equal(hub.requests.length, 2);
  });

  test('that the API does not show, as with some mirrors, is read from its file', async () => {
    const { modelType, architectures } = await facts('org/mirrored', ['summary']);
    assert.deepEqual([modelType, architectures], ['bert', ['BertForMaskedLM']]);
    assert.deepEqual(await ask('org/mirrored-badly', ['summary']), {
      state: 'unreachable',
      detail: 'config.json is no JSON object',
    });
  });
});

describe('the tensors', () => {
  test('of one file take one request', async () => {
    const { tensors, parameters } = await facts('org/one', ['headers']);
    assert.deepEqual([tensors, parameters], [new Map([['a', { dtype: 'F32', shape: [2, 3] }]]), 6]);
    assert.deepEqual(asked(), [`/org/one/resolve/${sha}/model.safetensors bytes=0-131071`]);
  });

  test('of several files take one each, and one for the list; a long header takes another', async () => {
    const { tensors, parameters } = await facts('org/shards', ['headers']);
    assert.deepEqual([[...(tensors?.keys() ?? [])], parameters], [['a', long], 7]);
    const end = 8 + JSON.stringify(tensor(long, 5)).length - 1;
    assert.deepEqual(
      asked().map((path) => path.replace('/org/shards/resolve/main/', '')),
      [
        'model.safetensors.index.json',
        'model-1.safetensors bytes=0-131071',
        'model-2.safetensors bytes=0-131071',
        `model-2.safetensors bytes=131072-${end}`,
      ],
    );
  });

  test('of a server that knows no ranges are cut out of the file', async () => {
    const weights = Buffer.concat([safetensors(tensor('a', 2)), Buffer.alloc(1_000_000)]);
    hub.answerWith({ status: 200, body: weights }, /\/resolve\//);
    assert.deepEqual([...((await facts('org/one', ['headers'])).tensors?.keys() ?? [])], ['a']);
  });

  const without: [string, string, RegExp][] = [
    ['too many files', 'org/many', /the weights of org\/many: they are in 17 files, too many to ask for/],
    ['a file that is none', 'org/broken', /the weights of org\/broken: model\.safetensors has no header/],
    ['no safetensors', 'org/bin', /org\/bin at main: the Hub says found/],
  ];
  for (const [name, repoId, line] of without) {
    test(`are missing in the answer: ${name}`, async () => {
      assert.equal((await facts(repoId, ['headers'])).tensors, undefined);
      assert.match(lines.join('\n'), line);
    });
  }
});

test('what is not gated, and cannot be read, is not refused to the account', async () => {
  hub.answerWith({ status: 403 }, /\/resolve\//);
  const { access, config: none } = await facts('org/one', ['summary', 'config'], { token: 'hf_user' });
  assert.deepEqual([access, none], [undefined, undefined]);
});

describe('a gated repository', () => {
  test('of which nothing is said where there is a token that may not be sent', async () => {
    const checkpoint = await facts('org/gated', ['summary'], { isTokenWithheld: true });
    assert.deepEqual([checkpoint.gated, checkpoint.access, asked()], [true, undefined, []]);
  });
  test('that a gate before the Hub refuses is not refused to the account', async () => {
    hub.answerWith({ status: 403, headers: { 'Content-Type': 'text/html' }, body: '<html>' }, /\/resolve\//);
    const { access } = await facts('org/gated', ['summary'], { token: 'hf_granted' });
    assert.equal(access, undefined);
  });
  const cases: [string | undefined, Checkpoint['access'], number][] = [
    [undefined, 'no-token', 0],
    ['hf_user', 'refused', 1],
    ['hf_granted', 'granted', 1],
  ];
  for (const [token, access, requests] of cases) {
    test(`for ${String(token)}`, async () => {
      const checkpoint = await facts('org/gated', ['summary'], { token });
      assert.deepEqual(
        [checkpoint.access, checkpoint.config !== undefined, checkpoint.modelType, asked().length],
        [access, access === 'granted', 'bert', requests],
      );
    });
  }
});
