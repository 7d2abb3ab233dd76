import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, test } from 'node:test';
import { installedProduct } from '../../../src/hosts/cli/installed-product.js';
import { run } from '../../../src/hosts/cli/main.js';
import { nodeFiles } from '../../../src/hosts/cli/node-io.js';
import type { Report, TransformersReport } from '../../../src/hosts/cli/report.js';
import type { Assets } from '../../../src/ports.js';
import { checkoutAssets } from '../../support/assets.js';
import { packageAt } from '../../support/installed-package.js';
import { fakeIo } from './fake-io.js';

const top = await realpath(await mkdtemp(path.join(tmpdir(), 'loadlint-which-')));
after(() => rm(top, { recursive: true }));

/** Read before a test gives up the right to read them. */
const assets: Assets = {
  text: once((name) => checkoutAssets.text(name)),
  bytes: once((name) => checkoutAssets.bytes(name)),
};

interface Checked {
  readonly transformers: TransformersReport | undefined;
  /** What `--verbose` tells. */
  readonly lines: readonly string[];
  readonly rules: readonly string[];
}

let projects = 0;

/** Writes a project with one script, and checks it there as the command does. */
async function checked(
  files: Readonly<Record<string, string>>,
  around: (cwd: string, work: () => Promise<unknown>) => Promise<unknown> = (_cwd, work) => work(),
): Promise<Checked> {
  const cwd = path.join(top, String(projects++));
  // A project's own environment: what lies above, on this machine, is not looked for.
  for (const [name, text] of Object.entries({ '.venv/pyvenv.cfg': '', 'load.py': SCRIPT, ...files })) {
    await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
    await writeFile(path.join(cwd, name), text);
  }
  const io = { ...fakeIo(), cwd, files: nodeFiles };
  const product = installedProduct({ assets, environment: () => undefined, home: '/nowhere', fetch });
  await around(cwd, () => run(['check', 'load.py', '--offline', '--verbose', '--format', 'json'], io, product));
  const {
    files: [file],
  } = JSON.parse(io.stdout.text) as Report;
  const rules = (file?.diagnostics ?? []).map(({ rule }) => rule);
  // But for where the answers come from.
  const lines = io.stderr.text.split('\n').filter((line) => line !== '' && !line.includes(': answered by '));
  return { transformers: file?.transformers, lines, rules };
}

const SCRIPT = `from transformers import AutoModel

model = AutoModel.from_pretrained("google-bert/bert-base-uncased")
`;
const site = '.venv/lib/python3.11/site-packages';
const folder = `${site}/transformers`;
const init = `${folder}/__init__.py`;
const lock = '[[package]]\nname = "transformers"\nversion = "4.57.6"\n';
const metadata = (version: string): Readonly<Record<string, string>> => ({
  [`${site}/transformers-${version}.dist-info/METADATA`]: `Metadata-Version: 2.1\nName: transformers\nVersion: ${version}\n\n`,
});
const NOTHING_INSTALLED = '.venv: no transformers was found there';

describe('which transformers: what the report and the log say', () => {
  const table: readonly (readonly [
    name: string,
    files: Readonly<Record<string, string>>,
    transformers: TransformersReport,
    lines: readonly string[],
  ])[] = [
    [
      'a broken lock file',
      { 'uv.lock': `<<<<<<< HEAD\n${lock}`, 'pyproject.toml': '[project]\ndependencies = ["transformers>=4.46,<5"]' },
      { range: '>=4.46,<5', source: 'requirement', path: 'pyproject.toml' },
      [
        NOTHING_INSTALLED,
        'uv.lock: is no TOML (line 1, column 1)',
        'load.py: transformers >=4.46,<5 (requirement: pyproject.toml)',
      ],
    ],
    [
      'a range that no release satisfies',
      { 'requirements.txt': 'transformers>4.46.3,<4.47' },
      { range: '>4.46.3,<4.47', source: 'requirement', path: 'requirements.txt' },
      [
        NOTHING_INSTALLED,
        'load.py: transformers >4.46.3,<4.47 (requirement: requirements.txt)',
        'requirements.txt: transformers >4.46.3,<4.47 is no release known here; judged as 4.46.3, the nearest',
      ],
    ],
    [
      'a package without dist-info',
      packageAt(folder, '4.57.6'),
      { range: '4.57.6', source: 'installed', path: init },
      [`load.py: transformers 4.57.6 (installed: ${init})`],
    ],
    [
      'a package without dist-info that does not tell its version',
      { ...packageAt(folder, '4.57.6'), [init]: 'from .version import __version__\n', 'uv.lock': lock },
      { range: '4.57.6', source: 'lock', path: 'uv.lock' },
      [`${init}: does not tell the version`, NOTHING_INSTALLED, 'load.py: transformers 4.57.6 (lock: uv.lock)'],
    ],
    [
      'a release candidate',
      packageAt(folder, '5.0.0rc1'),
      { range: '5.0.0rc1', source: 'installed', path: init },
      [`load.py: transformers 5.0.0rc1 (installed: ${init})`],
    ],
    [
      'a release candidate of which only the metadata is there',
      metadata('4.47.0rc1'),
      { range: '4.47.0rc1', source: 'installed', path: `${site}/transformers-4.47.0rc1.dist-info/METADATA` },
      [
        `load.py: transformers 4.47.0rc1 (installed: ${site}/transformers-4.47.0rc1.dist-info/METADATA)`,
        `${site}/transformers-4.47.0rc1.dist-info/METADATA: transformers 4.47.0rc1 is no release known here; judged as 4.46.3, the nearest`,
      ],
    ],
    [
      'a +local version',
      packageAt(folder, '4.57.6+cu12.1'),
      { range: '4.57.6+cu12.1', source: 'installed', path: init },
      [`load.py: transformers 4.57.6+cu12.1 (installed: ${init})`],
    ],
    [
      'an editable install',
      { ...packageAt('checkout/src/transformers', '4.58.0.dev0'), [`${site}/mine.pth`]: '../../../../checkout/src\n' },
      { range: '4.58.0.dev0', source: 'installed', path: 'checkout/src/transformers/__init__.py' },
      ['load.py: transformers 4.58.0.dev0 (installed: checkout/src/transformers/__init__.py)'],
    ],
    [
      'a fork with tables, and exports, in a form that is not known',
      {
        ...packageAt(folder, '4.47.0.dev0'),
        [`${folder}/models/auto/configuration_auto.py`]: 'CONFIG_MAPPING_NAMES = load()',
        [`${folder}/models/auto/smell_auto.py`]: '',
      },
      { range: '4.47.0.dev0', source: 'installed', path: init },
      [
        `${folder}: the tables of this transformers 4.47.0.dev0 cannot be read (models/auto/configuration_auto.py:1: load(…) is a form that the reader does not know)`,
        `${folder}: the classes that this transformers 4.47.0.dev0 exports cannot be read (models/auto/smell_auto.py: is a module of auto classes that the reader does not know)`,
        `load.py: transformers 4.47.0.dev0 (installed: ${init})`,
        `${init}: transformers 4.47.0.dev0 is no release known here; judged as 4.46.3, the nearest`,
      ],
    ],
  ];
  for (const [name, files, transformers, lines] of table) {
    test(name, async () => {
      assert.deepEqual(await checked(files), { transformers, lines, rules: [] });
    });
  }

  test('a site-packages without read permission', async () => {
    // Reads what the product itself is made of.
    await checked({});
    const files = { ...packageAt(folder, '4.46.3'), 'uv.lock': lock };
    const { transformers, lines } = await checked(files, async (cwd, work) => {
      const closed = path.join(cwd, site);
      await chmod(closed, 0o000);
      return asSomebody(work).finally(() => chmod(closed, 0o755));
    });
    assert.deepEqual(transformers, { range: '4.57.6', source: 'lock', path: 'uv.lock' });
    assert.deepEqual(lines, [
      `${site}: cannot be read (EACCES)`,
      NOTHING_INSTALLED,
      'load.py: transformers 4.57.6 (lock: uv.lock)',
    ]);
  });
});

describe('a run waits for what is exported by a version without a table', () => {
  const script = SCRIPT.replaceAll('AutoModel', 'AutoModelForCausalLM');
  const table: readonly (readonly [version: string, exported: string, rules: readonly string[]])[] = [
    ['5.99.0', 'BertModel', ['removed-class']],
    ['5.99.0', 'AutoModelForCausalLM', []],
    ['5.99.0.dev0', 'BertModel', ['removed-class']],
    ['5.99.0.dev0', 'AutoModelForCausalLM', []],
    ['4.47.0rc1', 'BertModel', ['removed-class']],
    ['4.47.0rc1', 'AutoModelForCausalLM', []],
    ['4.57.6+mine', 'BertModel', ['removed-class']],
    ['4.57.6+mine', 'AutoModelForCausalLM', []],
    // What a release exports is known without its files.
    ['4.57.6', 'BertModel', []],
  ];
  for (const [version, exported, rules] of table) {
    test(`${version} exports ${exported}`, async () => {
      const exporting = { [`${folder}/models/some/modeling_some.py`]: `__all__ = ["${exported}"]\n` };
      const answer = await checked({ 'load.py': script, ...packageAt(folder, version), ...exporting });
      assert.deepEqual([answer.transformers?.range, answer.rules], [version, rules]);
    });
  }
});

/** Root may read everything, so the work is done by nobody. */
async function asSomebody(work: () => Promise<unknown>): Promise<unknown> {
  if (process.geteuid?.() !== 0) return work();
  await chmod(top, 0o755);
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

function once<T>(read: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (name) => {
    const known = answers.get(name) ?? read(name);
    answers.set(name, known);
    return known;
  };
}
