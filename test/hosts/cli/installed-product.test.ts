import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { installedProduct } from '../../../src/hosts/cli/installed-product.js';
import { run } from '../../../src/hosts/cli/main.js';
import type { Report } from '../../../src/hosts/cli/report.js';
import { checkoutAssets } from '../../support/assets.js';
import { startHub, type TestHub } from '../../support/hub.js';
import { fakeIo, type Tree } from './fake-io.js';
import { assertFitsSchema } from './report-schema.js';

type Environment = Readonly<Record<string, string>>;

/** Runs the real product on `tree`, as `words` and the environment say, without a home folder. */
async function checked(
  tree: Tree,
  words: readonly string[] = [],
  env: Environment = {},
): Promise<readonly [number, Report]> {
  const io = fakeIo(Object.fromEntries(Object.entries(tree).map(([name, content]) => [`/project/${name}`, content])));
  const environment = (name: string): string | undefined => env[name];
  const product = installedProduct({ assets: checkoutAssets, environment, home: '/nowhere', fetch });
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
