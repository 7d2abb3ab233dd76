import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { installedProduct } from '../../../src/hosts/cli/installed-product.js';
import { run } from '../../../src/hosts/cli/main.js';
import type { Report } from '../../../src/hosts/cli/report.js';
import { checkoutAssets } from '../../support/assets.js';
import { writeTree } from '../../support/disk-tree.js';
import { startHub, type TestHub } from '../../support/hub.js';
import { fakeIo, type Tree } from './fake-io.js';
import { assertFitsSchema } from './report-schema.js';

type Environment = Readonly<Record<string, string>>;

/** Runs the real product on `tree`, as `words` and the environment say; without a home folder if none is given. */
async function checked(
  tree: Tree,
  words: readonly string[] = [],
  env: Environment = {},
  home = '/nowhere',
): Promise<readonly [number, Report]> {
  const io = fakeIo(Object.fromEntries(Object.entries(tree).map(([name, content]) => [`/project/${name}`, content])));
  const environment = (name: string): string | undefined => env[name];
  const product = installedProduct({ assets: checkoutAssets, environment, home, fetch });
  const status = await run(['check', '--format', 'json', ...words], io, product);
  const report: unknown = JSON.parse(io.stdout.text);
  assertFitsSchema(report);
  return [status, report as Report];
}

const script = (className: string, id: string): string =>
  `from transformers import ${className}\n\nmodel = ${className}.from_pretrained("${id}")\n`;

describe('offline, from bundled facts', () => {
  const cases: readonly [
    className: string,
    id: string,
    outcome: string,
    severity: string | undefined,
    use: string | undefined,
  ][] = [
    ['AutoModelForCausalLM', 'google-t5/t5-small', 'raises', 'error', 'AutoModelForSeq2SeqLM'],
    ['AutoModelForCausalLM', 'google/flan-t5-base', 'raises', 'error', 'AutoModelForSeq2SeqLM'],
    ['AutoModelForSeq2SeqLM', 'gpt2', 'raises', 'error', 'AutoModelForCausalLM'],
    ['AutoModelForCausalLM', 'facebook/bart-large-cnn', 'drops-weights', 'warning', 'AutoModelForSeq2SeqLM'],
    ['AutoModelForSeq2SeqLM', 'facebook/bart-large-cnn', 'loads', undefined, undefined],
    ['AutoModelForCausalLM', 'Qwen/Qwen2.5-0.5B-Instruct', 'loads', undefined, undefined],
  ];
  for (const [className, id, outcome, severity, use] of cases) {
    test(`${className} on ${id}: ${outcome}`, async () => {
      const [status, { files }] = await checked({ 'x.py': script(className, id) }, ['--offline']);
      const [file] = files;
      assert.equal(file?.loads[0]?.checkpoints[0]?.outcome, outcome);
      assert.equal(file.diagnostics[0]?.severity, severity);
      assert.equal(file.diagnostics[0]?.fixes[0]?.title, use && `Load with ${use}`);
      assert.equal(status, severity === 'error' ? 1 : 0);
    });
  }

  test('a constant from another cell of a notebook, and its magics', async () => {
    const cells = [
      '%pip install transformers\nID = "google-t5/t5-small"',
      script('AutoModelForCausalLM', '').replace('""', 'ID'),
    ];
    const notebook = JSON.stringify({ cells: cells.map((source) => ({ cell_type: 'code', source })) });
    const [status, { files }] = await checked({ 'n.ipynb': notebook }, ['--offline']);
    const checkpoint = files[0]?.loads[0]?.checkpoints[0];
    assert.deepEqual([checkpoint?.outcome, checkpoint?.origin, checkpoint?.valueRange.cell], ['raises', 'constant', 0]);
    assert.deepEqual(files[0]?.diagnostics[0]?.range.cell, 1);
    assert.equal(status, 1);
  });

  test('rules can be chosen, and made stronger and weaker', async () => {
    const tree = { 'x.py': script('AutoModelForCausalLM', 'google-t5/t5-small') };
    const severityWith = async (...words: readonly string[]): Promise<string | undefined> =>
      (await checked(tree, ['--offline', ...words]))[1].files[0]?.diagnostics[0]?.severity;
    assert.equal(await severityWith('--select', 'dropped-weights'), undefined);
    assert.equal(await severityWith('--ignore', 'unsupported-auto-class'), undefined);
    assert.equal(await severityWith('--severity', 'unsupported-auto-class=info'), 'info');
    assert.equal(await severityWith('--severity', 'unsupported-auto-class=off'), undefined);
  });
});

describe('with a Hub', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub([
      {
        id: 'lab/seq',
        config: { model_type: 't5', architectures: ['T5ForConditionalGeneration'] },
        sha: 'c'.repeat(40),
      },
    ]);
  });
  after(() => hub.close());

  const tree = {
    'a.py': script('AutoModelForCausalLM', 'lab/seq'),
    'b.py': script('AutoModelForCausalLM', 'lab/seq'),
    'c.py': script('AutoModelForCausalLM', 'gpt2'),
  };
  const requests = async (
    words: readonly string[],
    env: Environment,
  ): Promise<readonly [number, Report, TestHub['requests']]> => {
    const start = hub.requests.length;
    const [status, report] = await checked(tree, words, env);
    return [status, report, hub.requests.slice(start)];
  };

  test('what is not bundled is asked for once', async () => {
    const [status, { summary, files }, asked] = await requests([], { HF_ENDPOINT: `${hub.url}/`, HF_TOKEN: 'secret' });
    assert.deepEqual(
      asked.map(({ path, headers }) => [path.split('?')[0], headers.authorization]),
      [['/api/models/lab/seq/revision/main', 'Bearer secret']],
    );
    assert.deepEqual([status, summary.error, summary.checkpoints], [1, 2, 2]);
    assert.equal(files[0]?.loads[0]?.checkpoints[0]?.lookup.from, 'hub');
    assert.ok(!JSON.stringify(files).includes('secret'));
  });
  test('what is bundled is not asked for', async () => {
    const start = hub.requests.length;
    const bundled = { 'x.py': script('AutoModelForCausalLM', 'google-t5/t5-small') };
    const [, { files }] = await checked(bundled, [], { HF_ENDPOINT: hub.url });
    assert.equal(files[0]?.loads[0]?.checkpoints[0]?.lookup.from, 'bundled');
    assert.equal(hub.requests.length, start);
  });
  test('--endpoint counts more than the environment', async () => {
    const [status, , asked] = await requests(['--endpoint', hub.url], { HF_ENDPOINT: 'http://127.0.0.1:1' });
    assert.deepEqual([status, asked.length], [1, 1]);
  });
  for (const [says, words, env] of [
    ['--offline', ['--offline'], {}],
    ['HF_HUB_OFFLINE', [], { HF_HUB_OFFLINE: '1' }],
    ['TRANSFORMERS_OFFLINE', [], { TRANSFORMERS_OFFLINE: 'yes' }],
  ] as const) {
    test(`${says}: nothing is asked`, async () => {
      const [status, { files, summary }, asked] = await requests(words, { HF_ENDPOINT: hub.url, ...env });
      assert.deepEqual([status, asked, summary.unreachable], [0, [], 0]);
      assert.equal(files[0]?.loads[0]?.checkpoints[0]?.lookup.state, 'skipped');
    });
  }
  test('a Hub that is down: nothing is reported, and what could not be asked for is counted', async () => {
    hub.answerWith('reset');
    const [status, { summary, files }, asked] = await requests([], { HF_ENDPOINT: hub.url });
    hub.answerWith(undefined);
    assert.deepEqual([status, summary.error + summary.warning, summary.unreachable], [0, 0, 1]);
    assert.equal(files[1]?.loads[0]?.checkpoints[0]?.outcome, 'unknown');
    assert.equal(asked.length, 3, 'it is asked twice more');
  });
});

describe('from the disk', () => {
  const COMMIT = 'a'.repeat(40);
  const t5 = '{"model_type": "t5", "architectures": ["T5ForConditionalGeneration"]}';
  let hub: TestHub;
  let folder: string;
  before(async () => {
    const config = { model_type: 't5', architectures: ['T5ForConditionalGeneration'] };
    hub = await startHub([{ id: 'lab/seq', config, sha: 'c'.repeat(40), siblings: [{ rfilename: 'config.json' }] }]);
    folder = await mkdtemp(path.join(tmpdir(), 'loadlint-product-'));
    await writeTree(folder, {
      'hf/hub/models--lab--cached/refs/main': COMMIT,
      [`hf/hub/models--lab--cached/snapshots/${COMMIT}/config.json`]: t5,
      [`hf/hub/models--lab--cached/trees/${COMMIT}.json`]: '{"files": {"config.json": {}, "model.safetensors": {}}}',
      'out/config.json': t5,
    });
  });
  after(async () => {
    await hub.close();
    await rm(folder, { recursive: true });
  });

  /** State and origin of the answers, the outcomes, and how many requests that took. */
  const told = async (id: string, words: readonly string[] = [], env: Environment = {}): Promise<unknown[]> => {
    const start = hub.requests.length;
    const own = { HF_HOME: path.join(folder, 'hf'), LOADLINT_CACHE: path.join(folder, 'first') };
    const all = { HF_ENDPOINT: hub.url, ...own, ...env };
    const [, { files }] = await checked({ 'x.py': script('AutoModelForCausalLM', id) }, words, all, folder);
    const checkpoint = files[0]?.loads[0]?.checkpoints[0];
    return [checkpoint?.lookup.state, checkpoint?.lookup.from, checkpoint?.outcome, hub.requests.length - start];
  };

  test('the Hugging Face cache answers without a request', async () => {
    assert.deepEqual(await told('lab/cached'), ['found', 'hf-cache', 'raises', 0]);
    assert.deepEqual(await told('lab/cached', ['--offline']), ['found', 'hf-cache', 'raises', 0]);
    const [state, , , requests] = await told('lab/cached', [], { HF_HOME: '/nowhere' });
    assert.deepEqual([state, Number(requests) > 0], ['denied', true]);
  });

  test('a folder answers, and is called by its path', async () => {
    const out = path.join(folder, 'out');
    assert.deepEqual(await told(out), ['found', 'folder', 'raises', 0]);
    const [, { files }] = await checked({ 'x.py': script('AutoModelForCausalLM', out) }, ['--offline'], {}, folder);
    const checkpoint = files[0]?.loads[0]?.checkpoints[0];
    assert.ok(checkpoint && 'path' in checkpoint && checkpoint.path === out);
    assert.deepEqual([checkpoint.resolvedId, checkpoint.revision], [null, null]);
  });

  test('what the Hub said is kept from one run to the next', async () => {
    const cache = { LOADLINT_CACHE: path.join(folder, 'kept') };
    const asked = ['found', 'hub', 'raises', 1];
    const kept = ['found', 'store', 'raises', 0];
    assert.deepEqual(await told('lab/seq', [], cache), asked);
    assert.deepEqual(await told('lab/seq', [], cache), kept);
    assert.deepEqual(await told('lab/seq', ['--offline'], cache), kept);
    assert.deepEqual(await told('lab/seq', ['--cache-dir', cache.LOADLINT_CACHE]), kept);
    assert.deepEqual(await told('lab/seq', ['--no-cache'], cache), asked);
    assert.deepEqual(await told('lab/seq', [], { ...cache, HF_ENDPOINT: hub.otherUrl }), asked);
    assert.equal((await told('lab/none', [], cache))[0], 'denied');
    assert.deepEqual(await told('lab/none', [], cache), ['denied', null, 'unknown', 0]);
  });

  test('what the Hub said to a token is kept for that token', async () => {
    const cache = { LOADLINT_CACHE: path.join(folder, 'tokens') };
    const counts: unknown[] = [];
    for (const token of ['mine', 'mine', 'yours', ''])
      counts.push((await told('lab/seq', [], { ...cache, HF_TOKEN: token }))[3]);
    assert.deepEqual(counts, [1, 0, 1, 1]);
    const texts = await Promise.all(
      (await readdir(cache.LOADLINT_CACHE)).map((name) => readFile(path.join(cache.LOADLINT_CACHE, name), 'utf8')),
    );
    assert.equal(texts.length, 3);
    assert.ok(texts.every((text) => !/mine|yours/.test(text)));
  });

  test('in the home where nothing else is said', async () => {
    await told('lab/seq', [], { LOADLINT_CACHE: '' });
    const inHome = path.join(folder, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'loadlint');
    assert.equal((await readdir(inHome)).length, 1);
    const product = installedProduct({ assets: checkoutAssets, environment: () => undefined, home: folder, fetch });
    const cache = async (...words: string[]): Promise<readonly [number, string]> => {
      const io = fakeIo();
      return [await run(['cache', ...words], io, product), io.stdout.text + io.stderr.text];
    };
    const [status, info] = await cache('info');
    assert.equal(status, 0);
    assert.match(info, /^folder {3}\S+\nentries {2}1\nsize {5}\d+ B of at most 64 MiB\noldest {3}\d{4}-\d\d-\d\d\n$/);
    assert.match((await cache('clear'))[1], /^Removed 1 entry \(\d+ B\) from \S+\n$/);
    assert.deepEqual(await cache('clear', '--cache-dir', inHome), [0, `Removed 0 entries (0 B) from ${inHome}\n`]);
    assert.deepEqual(await cache('info', '--cache-dir', path.join(folder, 'none')), [
      0,
      `folder   ${path.join(folder, 'none')}\nentries  0\nsize     0 B of at most 64 MiB\n`,
    ]);
    const file = path.join(folder, 'out/config.json');
    assert.deepEqual(await cache('clear', '--cache-dir', file), [2, `loadlint: ${file}: no such folder\n`]);
  });

  test('without a home nothing is kept', async () => {
    const product = installedProduct({ assets: checkoutAssets, environment: () => undefined, home: '/nowhere', fetch });
    const io = fakeIo();
    assert.equal(await run(['cache', 'info'], io, product), 0);
    assert.equal(io.stdout.text, 'Nothing is kept: there is no home folder.\n');
  });
});
