import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { installedProduct } from '../../../src/hosts/cli/installed-product.js';
import { run } from '../../../src/hosts/cli/main.js';
import { nodeFiles } from '../../../src/hosts/cli/node-io.js';
import type { Report } from '../../../src/hosts/cli/report.js';
import { checkoutAssets } from '../../support/assets.js';
import { fakeIo } from './fake-io.js';
import { assertFitsSchema } from './report-schema.js';

const top = await realpath(await mkdtemp(path.join(tmpdir(), 'loadlint-imported-')));
after(() => rm(top, { recursive: true }));

/** What `check` with these words reports, run in the folder `cwd` of the test's own. */
async function checked(cwd: string, files: Readonly<Record<string, string>>, ...words: string[]): Promise<Report> {
  for (const [name, text] of Object.entries({ '.venv/pyvenv.cfg': '', ...files })) {
    await mkdir(path.dirname(path.join(top, cwd, name)), { recursive: true });
    await writeFile(path.join(top, cwd, name), text);
  }
  const io = { ...fakeIo(), cwd: path.join(top, cwd), files: nodeFiles };
  const product = installedProduct({ assets: checkoutAssets, environment: () => undefined, home: '/nowhere', fetch });
  await run(['check', '--offline', '--format', 'json', ...words], io, product);
  const report: unknown = JSON.parse(io.stdout.text);
  assertFitsSchema(report);
  return report as Report;
}

const LOAD = (module: string): string => `from transformers import AutoModelForCausalLM
from ${module} import MODEL

model = AutoModelForCausalLM.from_pretrained(MODEL)
`;
const CONSTANT = '# constants\nMODEL = "google-t5/t5-small"\n';
const RANGE = { start: { line: 2, column: 9 }, end: { line: 2, column: 29 } };

test('a constant of another file: the finding, where the string stands, and its path', async () => {
  const { files } = await checked('beside', { 'app/train.py': LOAD('app.config'), 'app/config.py': CONSTANT }, '.');
  const train = files.find((file) => file.path === 'app/train.py');
  const [checkpoint] = train?.loads[0]?.checkpoints ?? [];
  assert.deepEqual(
    [checkpoint?.origin, checkpoint?.valuePath, checkpoint?.valueRange],
    ['imported', 'app/config.py', RANGE],
  );
  assert.deepEqual(
    train?.diagnostics.map(({ rule, severity, range }) => [rule, severity, range.start.line]),
    [['unsupported-auto-class', 'error', 4]],
  );
});

test('its path begins where the path of the checked file does', async () => {
  const files = { 'scripts/train.py': LOAD('app.config'), 'src/app/config.py': CONSTANT };
  const report = await checked('paths', files, './scripts');
  assert.deepEqual(
    report.files.map((file) => [file.path, file.loads[0]?.checkpoints[0]?.valuePath]),
    [['scripts/train.py', 'src/app/config.py']],
  );
});

test('a fix changes the class here, and does not touch the other file', async () => {
  const { files } = await checked('fix', { 'train.py': LOAD('config'), 'config.py': CONSTANT }, 'train.py');
  const fixes = files[0]?.diagnostics[0]?.fixes ?? [];
  assert.deepEqual(
    fixes.slice(0, 1).map(({ title, edits }) => [title, edits.map(({ newText }) => newText)]),
    [['Load with AutoModelForSeq2SeqLM', ['AutoModelForSeq2SeqLM', 'AutoModelForSeq2SeqLM']]],
  );
});
