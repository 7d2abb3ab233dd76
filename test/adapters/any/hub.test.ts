import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { hubSource, type HubOptions } from '../../../src/adapters/any/hub.js';
import { systemClock } from '../../../src/adapters/any/system-clock.js';
import { cancellation } from '../../../src/checkpoint/cancellation.js';
import type { Lookup } from '../../../src/checkpoint/checkpoint.js';
import { deduplicated, remembered } from '../../../src/checkpoint/source.js';
import { manualClock } from '../../support/clock.js';
import { startHub } from '../../support/hub.js';

const sha = '607a30d783dfa663caf39e06633721c8d4cfcd7e';
const bert = { model_type: 'bert', architectures: ['BertForMaskedLM'] };
const hub = await startHub([
  {
    id: 'org/bert',
    config: bert,
    sha,
    gated: false,
    library_name: 'transformers',
    tags: ['license:mit'],
    revisions: ['refs/pr/1'],
    siblings: [{ rfilename: 'config.json' }, { rfilename: 'model.safetensors' }],
  },
  { id: 'org/gated', config: bert, gated: 'auto' },
  { id: 'org/old', renamedTo: 'new/bert' },
  { id: 'new/bert', config: bert },
  { id: 'org/secret', config: bert, private: true },
  { id: 'org/secret-old', renamedTo: 'org/secret' },
  { id: 'org/gguf', tags: ['gguf'] },
  { id: 'org/lora', config: { peft: { base_model_name_or_path: 'org/bert' } } },
  { id: 'org/disabled', config: bert, disabled: true },
]);
after(() => hub.close());
beforeEach(() => {
  hub.requests.length = 0;
});

const options: HubOptions = { endpoint: hub.url, fetch, clock: manualClock(77) };
const ask = (repoId: string, more: Partial<HubOptions> = {}, revision = 'main'): Promise<Lookup> =>
  hubSource({ ...options, ...more }).lookup({ repoId, revision }, new Set(['summary']));
const found = (resolvedId: string, more: object = {}): object => ({
  state: 'found',
  from: 'hub',
  checkpoint: { resolvedId, modelType: 'bert', architectures: ['BertForMaskedLM'], remoteCode: [], asOf: 77, ...more },
});

describe('what the Hub answers', () => {
  const token = 'hf_user';
  const full = {
    commit: sha,
    gated: false,
    library: 'transformers',
    license: 'mit',
    files: ['config.json', 'model.safetensors'],
  };
  const lora = { resolvedId: 'org/lora', architectures: [], remoteCode: [], adapterOf: 'org/bert', asOf: 77 };
  const gguf = { resolvedId: 'org/gguf', architectures: [], remoteCode: [], asOf: 77 };
  const missing = { state: 'denied', detail: 'there is no such repository, or it is private' };
  const cases: [string, Partial<HubOptions>, object][] = [
    ['org/bert', {}, found('org/bert', full)],
    ['org/gated', {}, found('org/gated', { gated: true, access: 'no-token' })],
    ['org/old', {}, found('new/bert')],
    ['org/old', { token }, found('new/bert')],
    ['org/secret', {}, missing],
    ['org/secret', { token }, found('org/secret')],
    ['org/secret-old', { token }, found('org/secret')],
    ['org/secret', { token: 'enterprise token, not one of the Hub' }, missing],
    ['org/secret', { token: 'enterprise-0123' }, found('org/secret')],
    ['org/none', {}, missing],
    ['org/none', { token }, { state: 'absent', detail: 'the Hub has no such repository' }],
    [
      'org/gguf',
      {},
      { state: 'noConfig', detail: 'the repository has no config.json', rest: { from: 'hub', checkpoint: gguf } },
    ],
    ['org/lora', {}, { state: 'found', from: 'hub', checkpoint: lora }],
    ['org/disabled', {}, { state: 'disabled', detail: 'the Hub has disabled the repository' }],
    ['org/bert', { endpoint: `${hub.url}//` }, found('org/bert', full)],
  ];
  for (const [repoId, more, lookup] of cases) {
    test(`${repoId} ${JSON.stringify(more)}`, async () => {
      assert.deepEqual(await ask(repoId, more), lookup);
    });
  }

  test('another revision', async () => {
    assert.deepEqual(await ask('org/bert', {}, 'refs/pr/1'), found('org/bert', full));
    const near = ['main', 'refs/pr/1'];
    const lookup = { state: 'noRevision', detail: 'the repository has no such revision', near };
    assert.deepEqual(await ask('org/bert', {}, 'v9'), lookup);
  });
});

describe('what is asked', () => {
  const path = (id: string, revision = 'main'): string =>
    `GET /api/models/${id}/revision/${revision}?expand=pipeline_tag&expand=private&expand=gated&expand=downloads` +
    '&expand=likes&expand=lastModified&expand=config&expand=sha&expand=disabled&expand=library_name&expand=safetensors&expand=tags&expand=siblings';
  const asked = (): string[] => hub.requests.map((request) => `${request.method} ${request.path}`);

  test('one request a checkpoint, two where it was renamed', async () => {
    await ask('org/bert');
    await ask('org/old');
    await ask('org/bert', { token: 'hf_user' }, 'refs/pr/1');
    assert.deepEqual(asked(), [path('org/bert'), path('org/old'), path('new/bert'), path('org/bert', 'refs%2Fpr%2F1')]);
  });

  test('one request for 500 files with the same id', async () => {
    const source = deduplicated(remembered(hubSource(options), systemClock));
    const lookup = (): Promise<Lookup> => source.lookup({ repoId: 'org/bert', revision: 'main' }, new Set(['summary']));
    await Promise.all(Array.from({ length: 250 }, lookup));
    await Promise.all(Array.from({ length: 250 }, lookup));
    assert.deepEqual(asked(), [path('org/bert')]);
  });

  test('the token goes with it, whatever it begins with, and nothing where there is none', async () => {
    await ask('org/bert');
    await ask('org/bert', { token: 'hf_user' });
    await ask('org/old', { token: 'enterprise-0123' });
    const sent = hub.requests.map(({ headers }) => headers.authorization);
    assert.deepEqual(sent, [undefined, 'Bearer hf_user', 'Bearer enterprise-0123', 'Bearer enterprise-0123']);
  });

  test('nothing, for an id that the rules forbid', async () => {
    for (const repoId of ['a/b/c', '../../etc/passwd', 'org/a?b', 'org/ä', '']) {
      assert.equal((await ask(repoId)).state, 'invalid');
    }
    assert.deepEqual(asked(), []);
  });

  test('a mirror under a path', async () => {
    assert.equal((await ask('org/bert', { endpoint: `${hub.url}/hf/mirror/` })).state, 'unreachable');
    assert.deepEqual(asked(), [path('org/bert').replace('/api', '/hf/mirror/api')]);
  });
});

test('a line in the log for each lookup, without the token', async () => {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  await ask('org/bert', { log, token: 'hf_user' });
  await ask('org/none', { log, token: 'hf_user' });
  assert.deepEqual(lines, [
    'org/bert at main: the Hub says found, 0 ms',
    'org/none at main: the Hub says absent (the Hub has no such repository), 0 ms',
  ]);
});

test('an aborted lookup answers at once', async () => {
  hub.answerWith('hang');
  const { signal, cancel } = cancellation();
  const lookup = hubSource(options).lookup({ repoId: 'org/bert', revision: 'main' }, new Set(['summary']), signal);
  await hub.received(1);
  cancel();
  assert.deepEqual(await lookup, { state: 'unreachable', detail: 'the lookup was cancelled' });
  hub.requests.length = 0;
  const late = hubSource(options).lookup({ repoId: 'org/bert', revision: 'main' }, new Set(['summary']), signal);
  assert.deepEqual([(await late).state, hub.requests.length], ['unreachable', 0]);
  hub.answerWith(undefined);
});

for (const revision of ['.', '..', '\ud800', 'a\0b', 'two words', 'line\nbreak']) {
  test(`a revision that would lead elsewhere is not asked for: ${JSON.stringify(revision)}`, async () => {
    assert.deepEqual(await ask('org/bert', {}, revision), {
      state: 'skipped',
      detail: 'that is no name of a revision',
    });
    assert.equal(hub.requests.length, 0);
  });
}
