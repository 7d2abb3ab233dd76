import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, describe, test } from 'node:test';
import { installedProduct } from '../../../src/hosts/cli/installed-product.js';
import { run } from '../../../src/hosts/cli/main.js';
import type { Report } from '../../../src/hosts/cli/report.js';
import { checkoutAssets } from '../../support/assets.js';
import { writeTree } from '../../support/disk-tree.js';
import { startHub, type Fault } from '../../support/hub.js';
import { fakeIo } from './fake-io.js';

const config = { model_type: 't5', architectures: ['T5ForConditionalGeneration'] };
const files = { 'config.json': JSON.stringify(config) };
const [commit, sha] = ['a'.repeat(40), 'c'.repeat(40)];
const hub = await startHub([
  { id: 'lab/asked', config, sha, files },
  { id: 'lab/kept', config, sha, files },
]);
const folder = await mkdtemp(path.join(tmpdir(), 'loadlint-origins-'));
await writeTree(folder, {
  'hf/hub/models--lab--cached/refs/main': commit,
  [`hf/hub/models--lab--cached/snapshots/${commit}/config.json`]: files['config.json'],
  [`hf/hub/models--lab--cached/trees/${commit}.json`]: '{"files": {"config.json": {}, "model.safetensors": {}}}',
  'out/config.json': files['config.json'],
});
const stranger = await startHub([{ id: 'lab/asked', config, sha, files }]);
after(() => Promise.all([hub.close(), stranger.close(), rm(folder, { recursive: true })]));
afterEach(() => {
  hub.requests.length = 0;
  hub.answerWith(undefined);
});

interface Run {
  readonly report: Report;
  readonly stderr: string;
}

async function check(texts: readonly string[], words: readonly string[] = [], isJson = true): Promise<Run> {
  const env: Readonly<Record<string, string>> = {
    HF_ENDPOINT: hub.url,
    HF_HOME: path.join(folder, 'hf'),
    HF_TOKEN: 'hf_veryPrivate',
    LOADLINT_CACHE: path.join(folder, 'store'),
  };
  const io = fakeIo(Object.fromEntries(texts.map((text, index) => [`/project/${index}.py`, text])));
  const environment = (name: string): string | undefined => env[name];
  const product = installedProduct({ assets: checkoutAssets, environment, home: folder, fetch });
  await run(['check', '--format', 'json', '--verbose', ...words], io, product);
  assert.doesNotMatch(io.stdout.text + io.stderr.text, /veryPrivate/);
  const report = isJson ? io.stdout.text : '{}';
  return { report: JSON.parse(report) as Report, stderr: io.stderr.text };
}

const load = (id: string, className = 'AutoModelForSeq2SeqLM'): string =>
  `from transformers import ${className}\n\nvalue = ${className}.from_pretrained("${id}")\n`;

describe('--verbose', () => {
  test('names where every answer comes from', async () => {
    await check([load('lab/kept')]);
    const out = path.join(folder, 'out');
    const ids = [out, 'lab/kept', 'lab/cached', 'google-t5/t5-small', 'lab/asked', 'lab/none', 'results'];
    const { stderr } = await check(ids.map((id) => load(id)));
    const told = stderr.split('\n').filter((line) => /: (?:answered|[a-z]+ \()/.test(line));
    assert.deepEqual(told.toSorted(), [
      `${out} at main: answered by a folder on the disk`,
      'google-t5/t5-small at main: answered by the bundled index',
      'lab/asked at main: answered by the Hub',
      'lab/cached at main: answered by the Hugging Face cache on the disk',
      'lab/kept at main: answered by the store, as the Hub said it before',
      'lab/none at main: absent (the Hub has no such repository)',
      'results at main: skipped (a name without an owner may be a folder: the Hub is not asked for it)',
    ]);
  });

  test('does so offline', async () => {
    const { stderr } = await check([load('lab/none-such'), load('gpt2')], ['--offline']);
    assert.match(stderr, /^lab\/none-such at main: skipped \(offline: the Hub is not asked\)$/m);
    assert.match(stderr, /^gpt2 at main: answered by the bundled index$/m);
    assert.deepEqual(hub.requests, []);
  });
});

describe('one id in 500 files', () => {
  const classes = ['AutoModelForSeq2SeqLM', 'AutoModel', 'AutoTokenizer', 'AutoConfig', 'T5ForConditionalGeneration'];
  const texts = Array.from({ length: 500 }, (_, index) => load('lab/asked', classes[index % classes.length]));
  const asked = (): string[] => hub.requests.map(({ path: address }) => address.replace(/\?.*/, ''));

  test('is one request, whatever is loaded with it', async () => {
    const { report } = await check(texts, ['--no-cache']);
    assert.deepEqual(asked(), ['/api/models/lab/asked/revision/main']);
    assert.deepEqual([report.summary.loads, report.summary.checkpoints, report.summary.unreachable], [500, 1, 0]);
  });

  test('is one lookup where the Hub does not answer', async () => {
    hub.answerWith({ status: 409 });
    const { report } = await check(texts, ['--no-cache']);
    assert.deepEqual(asked(), ['/api/models/lab/asked/revision/main']);
    assert.deepEqual([report.summary.unreachable, report.summary.error], [1, 0]);
  });

  test('and where there is no such model', async () => {
    await check(
      texts.map((text) => text.replace('lab/asked', 'lab/none')),
      ['--no-cache'],
    );
    assert.deepEqual(asked(), [
      '/api/models/lab/none/revision/main',
      '/api/datasets/lab/none',
      '/api/spaces/lab/none',
      '/api/models',
    ]);
  });
});

describe('no token is told of, whatever the Hub answers', () => {
  const page = '<!doctype html><title>Sign in</title>';
  const faults: readonly [name: string, fault: Fault, state: string][] = [
    ['reset', 'reset', 'unreachable'],
    ['half a body', 'tear', 'unreachable'],
    ['a page', { headers: { 'Content-Type': 'text/html' }, body: page }, 'unreachable'],
    ['401', { status: 401 }, 'denied'],
    ['401 with a page', { status: 401, headers: { 'Content-Type': 'text/html' }, body: page }, 'unreachable'],
    ['403', { status: 403 }, 'disabled'],
    ['404 RepoNotFound', { status: 404, headers: { 'X-Error-Code': 'RepoNotFound' } }, 'absent'],
    ['409', { status: 409 }, 'unreachable'],
    ['429', { status: 429, headers: { 'Retry-After': '3600' } }, 'unreachable'],
    ['503', { status: 503, headers: { 'Retry-After': '3600' } }, 'unreachable'],
    [
      'a token in what it says',
      { status: 500, body: 'hf_veryPrivate', headers: { 'Retry-After': '3600' } },
      'unreachable',
    ],
    [
      'another host',
      { status: 302, headers: { Location: `${stranger.url}/api/models/lab/asked/revision/main` } },
      'found',
    ],
  ];
  for (const [name, fault, state] of faults) {
    test(name, async () => {
      const kept = path.join(folder, `kept-${name.replaceAll(' ', '-')}`);
      stranger.requests.length = 0;
      hub.answerWith(fault);
      const { report } = await check([load('lab/asked')], ['--cache-dir', kept]);
      assert.equal(report.files[0]?.loads[0]?.checkpoints[0]?.lookup.state, state);
      assert.deepEqual([report.summary.error, report.summary.warning], [0, 0]);
      const { stderr } = await check([load('lab/asked')], ['--cache-dir', kept, '--format', 'text', '--loads'], false);
      assert.notEqual(stderr, '');
      const texts = await Promise.all(
        (await readdir(kept).catch(() => [])).map((file) => readFile(path.join(kept, file), 'utf8')),
      );
      assert.doesNotMatch(texts.join(''), /veryPrivate/);
      assert.ok(stranger.requests.every(({ headers }) => headers.authorization === undefined));
      assert.equal(stranger.requests.length > 0, state === 'found');
    });
  }
});
