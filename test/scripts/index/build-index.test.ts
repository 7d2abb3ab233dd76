import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { buildIndex } from '../../../scripts/index/build-index.js';
import { formatIndex, type IndexFile } from '../../../scripts/index/index-file.js';
import { keptPages } from '../../../scripts/index/pages.js';
import { projectFolder } from '../../support/assets.js';
import { manualClock } from '../../support/clock.js';
import { startHub, type HubRepo } from '../../support/hub.js';

const bert = { model_type: 'bert', architectures: ['BertForMaskedLM'] };
const many = Array.from({ length: 1_200 }, (_, index): HubRepo => ({
  ...{ id: `many/bert-${String(index).padStart(4, '0')}`, config: bert, downloads: 10_000 - index },
}));
const hub = await startHub([
  ...many,
  { id: 'acme/liked', config: { model_type: 't5', auto_map: { AutoModel: 'm.T5' } }, likes: 99 },
  { id: 'acme/plain', config: { model_type: 'gpt2' }, downloads: 20_000 },
  { id: 'acme/no-type', config: { architectures: ['X'] }, downloads: 19_000 },
  { id: 'acme/diffusers', config: { diffusers: {} }, downloads: 18_000 },
  { id: 'acme/odd', config: { model_type: '<b>', architectures: ['<i>'] }, downloads: 17_000 },
  { id: 'acme/secret', config: bert, private: true, downloads: 16_000 },
]);
const old: IndexFile = {
  builtOn: '2020-01-01',
  aliases: { 'liked-old': 'acme/liked', kept: 'gone/kept', 'never-there': 'gone/never' },
  groups: [{ modelType: 'opt', architectures: ['OPTModel'], ids: ['gone/kept', 'gone/other'] }],
};

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loadlint-index-'));
});
after(() => Promise.all([hub.close(), rm(folder, { recursive: true })]));
afterEach(() => {
  hub.requests.length = 0;
  hub.answerWith(undefined);
});

const build = (pages: string, models = 1_000): Promise<string> => {
  const fetched = keptPages({ endpoint: hub.url, fetch, clock: manualClock(), folder: path.join(folder, pages) });
  const progress = (): void => undefined;
  return buildIndex({ endpoint: hub.url, fetch: fetched, models, builtOn: '2026-11-21', old, progress });
};

describe('the index', () => {
  test('holds the most used models, and what former names lead to', async () => {
    const file = JSON.parse(await build('whole')) as IndexFile;
    const ids = file.groups.flatMap((group) => group.ids);
    assert.deepEqual(
      file.groups.filter(({ modelType }) => modelType !== 'bert'),
      [
        { modelType: 'gpt2', ids: ['acme/plain'] },
        { modelType: 'opt', architectures: ['OPTModel'], ids: ['gone/kept'] },
        { modelType: 't5', remoteCode: true, ids: ['acme/liked'] },
      ],
    );
    assert.deepEqual([file.builtOn, file.aliases], ['2026-11-21', { kept: 'gone/kept', 'liked-old': 'acme/liked' }]);
    assert.ok(ids.includes('many/bert-0994') && !ids.includes('acme/secret') && !ids.includes('acme/odd'));
    assert.equal(hub.requests.length, 4, 'two pages for each order');
  });

  test('goes on where it was interrupted', async () => {
    hub.answerWith({ status: 404 }, /cursor=500.*sort=likes|sort=likes.*cursor=500/);
    await assert.rejects(build('interrupted'));
    assert.equal(hub.requests.length, 4);
    hub.answerWith(undefined);
    hub.requests.length = 0;
    assert.equal(await build('interrupted'), await build('whole'));
    assert.equal(hub.requests.length, 1);
  });

  test('keeps no page that is broken', async () => {
    hub.answerWith({ body: '[{"id": ' });
    await assert.rejects(build('broken'));
    assert.deepEqual(await readdir(folder), ['interrupted', 'whole']);
  });
});

test('the index that there is, is written in this form', async () => {
  const text = await readFile(path.join(projectFolder, 'src/checkpoint/bundled.json'), 'utf8');
  const { builtOn, aliases, groups } = JSON.parse(text) as IndexFile;
  const models = new Map(groups.flatMap(({ ids, ...facts }) => ids.map((id) => [id, facts] as const)));
  assert.equal(formatIndex(builtOn, models, aliases), text);
});

test('npm run index asks the Hub of the environment, and leaves no pages behind', async () => {
  const output = path.join(folder, 'bundled.json');
  const words = ['--import', 'tsx', 'scripts/index.ts', '--models', '600', '--output', output];
  const { stdout } = await promisify(execFile)(process.execPath, [...words, '--pages', path.join(folder, 'pages')], {
    cwd: projectFolder,
    env: { ...process.env, HF_ENDPOINT: hub.url, HF_TOKEN: 'hf_secret' },
  });
  const { groups, builtOn } = JSON.parse(await readFile(output, 'utf8')) as IndexFile;
  assert.ok(groups.some(({ ids }) => ids.includes('acme/liked')));
  assert.match(builtOn, /^20\d\d-\d\d-\d\d$/);
  assert.doesNotMatch(stdout, /secret/);
  assert.ok(!(await readdir(folder)).includes('pages'));
});
