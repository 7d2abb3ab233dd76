import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { run } from '../../../src/hosts/cli/main.js';
import type { RunOptions } from '../../../src/hosts/cli/product.js';
import type { Report } from '../../../src/hosts/cli/report.js';
import { fakeService, found, outcomes } from '../../support/fake-service.js';
import { fakeIo, fakeProduct, type FakeIo, type Tree } from './fake-io.js';
import { assertFitsSchema } from './report-schema.js';

const answers = {
  'a/raises': found('a/raises', outcomes.raises),
  'a/drops': found('a/drops', outcomes.drops),
  'a/random': found('a/random', outcomes.random),
  'a/loads': found('a/loads', outcomes.loads),
  'a/far': { lookup: { state: 'unreachable', detail: 'x' }, outcome: outcomes.unknown },
} as const;

const load = (id: string): string => `A.from_pretrained("${id}")\n`;

/** Runs `words` in a working folder that holds `tree`. */
async function check(
  words: string,
  tree: Tree = {},
  options: Parameters<typeof fakeIo>[1] = {},
): Promise<{ status: number; stdout: string; stderr: string; io: FakeIo; forgotten: readonly string[] }> {
  const io = fakeIo(
    Object.fromEntries(Object.entries(tree).map(([name, content]) => [`/project/${name}`, content])),
    options,
  );
  const service = fakeService(answers);
  const status = await run(['check', ...words.split(' ').filter(Boolean)], io, fakeProduct(service));
  return { status, stdout: io.stdout.text, stderr: io.stderr.text, io, forgotten: service.forgotten };
}

async function jsonOf(words: string, ...rest: [Tree, Parameters<typeof fakeIo>[1]?]): Promise<Report> {
  const report: unknown = JSON.parse((await check(`${words} --format json`, ...rest)).stdout);
  assertFitsSchema(report);
  return report as Report;
}

describe('the exit status', () => {
  const worst: readonly [id: string, statuses: Record<string, number>][] = [
    ['a/raises', { error: 1, warning: 1, info: 1, hint: 1, never: 0 }],
    ['a/drops', { error: 0, warning: 1, info: 1, hint: 1, never: 0 }],
    ['a/random', { error: 0, warning: 0, info: 0, hint: 1, never: 0 }],
    ['a/loads', { error: 0, warning: 0, info: 0, hint: 0, never: 0 }],
    ['a/far', { error: 0, warning: 0, info: 0, hint: 0, never: 0 }],
  ];
  for (const [id, statuses] of worst) {
    for (const [level, expected] of Object.entries(statuses)) {
      test(`${id} --fail-on ${level}: ${expected}`, async () => {
        assert.equal((await check(`--fail-on ${level}`, { 'x.py': load('a/loads') + load(id) })).status, expected);
      });
    }
  }
  test('by default errors count', async () => {
    assert.equal((await check('', { 'x.py': load('a/raises') })).status, 1);
    assert.equal((await check('', { 'x.py': load('a/drops') })).status, 0);
  });
  test('one file that can be read is enough', async () => {
    const tree = { 'x.py': load('a/loads'), 'y.py': Buffer.from([0xff]), 'z.py': { fails: 'EACCES' } };
    assert.equal((await check('', tree)).status, 0);
    assert.equal((await check('', { ...tree, 'x.py': load('a/raises') })).status, 1);
    assert.equal((await check('y.py z.py', tree)).status, 2);
    assert.equal((await check('y.py --fail-on never', tree)).status, 2);
  });
  test('no files are no failure', async () => {
    const { status, stdout, stderr } = await check('', { 'readme.md': '' });
    assert.deepEqual([status, stdout], [0, 'No loads found in 0 files.\n']);
    assert.equal(stderr, 'loadlint: no Python files or notebooks found\n');
  });
});

describe('what cannot be read', () => {
  const tree: Tree = {
    'a.py': load('a/loads'),
    'bad.py': Buffer.from('x = "é"', 'latin1'),
    'broken.ipynb': '{"cells": [\n<<<<<<< HEAD',
    'closed/': { fails: 'EACCES' },
    'closed/x.py': '',
    'unreadable.py': { fails: 'EACCES' },
    'z.py': load('a/loads'),
  };
  const errors: readonly [path: string, error: string][] = [
    ['bad.py', 'not valid UTF-8 (byte 6)'],
    ['broken.ipynb', 'not a notebook: broken JSON in line 2, column 1'],
    ['closed', 'permission denied'],
    ['unreadable.py', 'permission denied'],
  ];
  test('is named on standard error, and the run goes on', async () => {
    const { status, stdout, stderr } = await check('', tree);
    assert.equal(stderr, errors.map(([path, error]) => `loadlint: ${path}: ${error}\n`).join(''));
    assert.equal(stdout, 'All loads fit: 2 loads, 1 checkpoint. 4 files could not be read.\n');
    assert.equal(status, 0);
  });
  test('is an entry in the report, in the order of paths', async () => {
    const { files, summary } = await jsonOf('', tree);
    assert.deepEqual(
      files.map((file) => [file.path, file.errors, file.loads.length]),
      [['a.py', [], 1], ...errors.map(([path, error]) => [path, [error], 0]), ['z.py', [], 1]],
    );
    assert.equal(summary.files, 6);
  });
  test('a folder given as a file that vanishes is named, too', async () => {
    const { stderr, status } = await check('gone.py', { 'gone.py': { fails: 'ENOENT' } });
    assert.deepEqual([stderr, status], ['loadlint: gone.py: no such file\n', 2]);
  });
});

describe('a path that does not exist', () => {
  test('nothing is checked, and it is named', async () => {
    const { status, stdout, stderr, forgotten } = await check('x.py nowhere', { 'x.py': load('a/raises') });
    assert.deepEqual([status, stdout, forgotten], [2, '', []]);
    assert.equal(stderr, 'loadlint: no such file or folder: nowhere\n');
  });
});

describe('standard input', () => {
  test('is called "-"', async () => {
    const { stdout, status } = await check('-', {}, { stdin: load('a/raises') });
    assert.ok(stdout.startsWith('-:1:1: error[unsupported-auto-class]'), stdout);
    assert.equal(status, 1);
  });
  test('has the name it is given, which need not exist', async () => {
    const { files } = await jsonOf('- --stdin-filename src/new.py', {}, { stdin: load('a/raises') });
    assert.deepEqual(
      files.map((file) => [file.path, file.loads.length]),
      [['src/new.py', 1]],
    );
  });
  test('is a notebook by its name', async () => {
    const stdin = JSON.stringify({ cells: [{ cell_type: 'code', source: load('a/raises') }] });
    const { files } = await jsonOf('- --stdin-filename n.ipynb', {}, { stdin });
    assert.equal(files[0]?.loads[0]?.range.cell, 0);
  });
  test('that is not UTF-8 cannot be read', async () => {
    const { status, stderr } = await check('-', {}, { stdin: Buffer.from([0x78, 0xff]) });
    assert.deepEqual([status, stderr], [2, 'loadlint: -: not valid UTF-8 (byte 2)\n']);
  });
});

describe('the report', () => {
  const tree = { 'b.py': load('a/raises'), 'a.py': 'x = 1', 'c.py': load('a/far') };
  test('as JSON names every file, and what it was made by and from', async () => {
    const { schemaVersion, tool, files, summary } = await jsonOf('', tree);
    assert.deepEqual([schemaVersion, tool], [1, { name: 'loadlint', version: '1.2.3' }]);
    assert.deepEqual(
      files.map(({ path, transformers }) => [path, transformers]),
      ['a.py', 'b.py', 'c.py'].map((path) => [path, { range: '9.8.7', source: 'default', path: null }]),
    );
    assert.deepEqual([summary.files, summary.loads, summary.error, summary.unreachable], [3, 2, 1, 1]);
  });
  test('as text ends with a summary', async () => {
    const { stdout } = await check('', tree);
    assert.equal(
      stdout,
      `b.py:1:1: error[unsupported-auto-class] a/raises: It has no class for t5.
  |
1 | A.from_pretrained("a/raises")
  | ^
  = help: Load with AutoModel

Found 1 error in 2 loads, 2 checkpoints. 1 load is not judged. 1 checkpoint could not be reached.
`,
    );
  });
  test('--loads sets the summary apart', async () => {
    const { stdout } = await check('--loads', { 'x.py': load('a/loads') });
    assert.equal(stdout, 'x.py:1:1: load A ← a/loads: loads — It fits.\n\nAll loads fit: 1 load, 1 checkpoint.\n');
  });
  test('--quiet leaves the findings, and says nothing where there are none', async () => {
    const { stdout } = await check('--quiet', tree);
    assert.ok(stdout.endsWith('  = help: Load with AutoModel\n\n'), stdout);
    const none = await check('--quiet', {});
    assert.deepEqual([none.stdout, none.stderr], ['', '']);
  });
  test('--output writes a file instead', async () => {
    const { stdout, io, status } = await check('--format json --output out/r.json', tree);
    assert.deepEqual([stdout, status], ['', 1]);
    assertFitsSchema(JSON.parse(io.files.written.get('/project/out/r.json') ?? ''));
  });
  test('--output - is standard output', async () => {
    assert.equal((await check('--output -', tree)).stdout, (await check('', tree)).stdout);
  });
  test('--output that cannot be written is a failure', async () => {
    const { status, stderr } = await check('--output r.txt', { ...tree, 'r.txt': { fails: 'EACCES' } });
    assert.equal(status, 2);
    assert.equal(stderr, 'loadlint: --output r.txt: permission denied\n');
  });
  test('a file has no colours and no width, unless colours are asked for', async () => {
    const written = async (words: string): Promise<string | undefined> =>
      (await check(`--output r.txt ${words}`, tree, { columns: 20 })).io.files.written.get('/project/r.txt');
    assert.equal(await written(''), (await check('', tree)).stdout);
    assert.ok((await written('--color always'))?.includes('\u001b[1;31m'));
  });
  test('a terminal has colours, and excerpts only as wide as it is', async () => {
    const narrow = (await check('', tree, { columns: 20 })).stdout;
    assert.ok(narrow.includes('\u001b[1;31m') && !narrow.includes('^'), narrow);
    assert.ok((await check('--color never', tree, { columns: 80 })).stdout.includes('| ^'));
  });
});

describe('progress', () => {
  const tree = { 'a.py': '', 'b.py': '' };
  test('is shown on a terminal, and goes away', async () => {
    const { stderr } = await check('', tree, { columns: 80 });
    assert.equal(stderr, '\r\u001b[KChecked 1 of 2 files\r\u001b[KChecked 2 of 2 files\r\u001b[K');
  });
  for (const [says, words, options] of [
    ['not on a pipe', '', {}],
    ['not with --quiet', '--quiet', { columns: 80 }],
    ['not for one file', 'a.py', { columns: 80 }],
  ] as const) {
    test(says, async () => {
      assert.equal((await check(words, tree, options)).stderr, '');
    });
  }
});

test('every module is forgotten, so that memory stays bounded', async () => {
  const notebook = JSON.stringify({ cells: [{ cell_type: 'code', source: '' }] });
  const { forgotten } = await check('', { 'a.py': '', 'b.ipynb': notebook, 'c.py': Buffer.from([0xff]) });
  assert.deepEqual(forgotten.toSorted(), ['file:///project/a.py', 'file:///project/b.ipynb']);
});

test('options go to the service, and what it logs to standard error with --verbose', async () => {
  const seen: RunOptions[] = [];
  const runWith = async (...words: readonly string[]): Promise<string> => {
    const io = fakeIo({ '/project/x.py': '' });
    const product = fakeProduct((options) => {
      seen.push(options);
      options.log('asked\u001b[31m the Hub');
      return Promise.resolve(fakeService());
    });
    await run(['check', ...words], io, product);
    return io.stderr.text;
  };
  assert.equal(await runWith('--offline', '--select', 'dropped-weights'), '');
  assert.equal(await runWith('--verbose', '--endpoint', 'http://hub/'), 'asked�[31m the Hub\n');
  const [first, second] = seen;
  assert.deepEqual([first?.offline, first?.endpoint, first?.rules.select], [true, undefined, ['dropped-weights']]);
  assert.deepEqual([second?.offline, second?.endpoint, second?.rules.select], [false, 'http://hub', undefined]);
});

test('a failure of the service ends the run, naming the file, which is forgotten', async () => {
  const service = { ...fakeService(), analyse: () => Promise.reject(new Error('tables are broken')) };
  const io = fakeIo({ '/project/x.py': '' });
  assert.equal(await run(['check'], io, fakeProduct(service)), 2);
  assert.equal(io.stdout.text, '');
  assert.equal(io.stderr.text, 'loadlint: internal failure: x.py: tables are broken (--verbose shows where)\n');
  assert.deepEqual(service.forgotten, ['file:///project/x.py']);
});

test('what goes on in the background is ended, also where the report cannot be written', async () => {
  const io = fakeIo({ '/project/x.py': '', '/project/closed.json': { fails: 'EACCES' } });
  let ended = 0;
  const end = (): Promise<void> => Promise.resolve(void (ended += 1));
  const product = { ...fakeProduct(fakeService()), end };
  assert.equal(await run(['check', '--output', 'closed.json'], io, product), 2);
  assert.equal(ended, 1);
});
