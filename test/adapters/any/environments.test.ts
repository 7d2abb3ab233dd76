import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  environmentsOf,
  type EnvironmentOptions,
  type RememberingEnvironments,
} from '../../../src/adapters/any/environments.js';
import { parentOf, shownFrom } from '../../../src/adapters/any/environments-files.js';
import type { TransformersInForce } from '../../../src/environment/environment.js';
import { forbidden, memoryFiles, type MemoryFiles } from '../../support/environment-files.js';

interface Setup extends Partial<EnvironmentOptions> {
  /** The folder that paths are shown from. */
  readonly top?: string;
}

interface Asked {
  readonly environments: RememberingEnvironments;
  readonly files: MemoryFiles;
  readonly lines: string[];
}

function environmentsWith(
  contents: Readonly<Record<string, string | Error>>,
  { top = '/p', ...options }: Setup = {},
): Asked {
  const files = memoryFiles(contents);
  const lines: string[] = [];
  const shown = shownFrom(top);
  const environments = environmentsOf({
    ...{ files, shown, moduleName: shown, folderOf: parentOf, log: (line) => lines.push(line) },
    releases: () => Promise.resolve(['5.0.0', '4.57.6', '4.46.3', '5.23.0']),
    ...options,
  });
  return { environments, files, lines };
}

const lock = (version: string): string => `[[package]]\nname = "transformers"\nversion = "${version}"\n`;
const pyproject = (requirement: string): string => `[project]\ndependencies = ["${requirement}"]\n`;

/** Range, source, path. */
type Expected = readonly [string, TransformersInForce['source'], string | null];

const parts = ({ range, source, path }: TransformersInForce): Expected => [range, source, path];

const byDefault: Expected = ['5.23.0', 'default', null];

describe('which file answers', () => {
  const table: readonly (readonly [name: string, files: Readonly<Record<string, string>>, expected: Expected])[] = [
    ['nothing', { '/p/a/x.py': '' }, byDefault],
    ['uv.lock', { '/p/uv.lock': lock('4.57.6') }, ['4.57.6', 'lock', 'uv.lock']],
    ['poetry.lock', { '/p/poetry.lock': lock('4.57.6') }, ['4.57.6', 'lock', 'poetry.lock']],
    ['pdm.lock', { '/p/pdm.lock': lock('4.57.6') }, ['4.57.6', 'lock', 'pdm.lock']],
    [
      'Pipfile.lock',
      { '/p/Pipfile.lock': '{"default": {"transformers": {"version": "==4.57.6"}}}' },
      ['4.57.6', 'lock', 'Pipfile.lock'],
    ],
    ['requirements with ==', { '/p/requirements.txt': 'transformers==4.57.6' }, ['4.57.6', 'lock', 'requirements.txt']],
    [
      'requirements-dev.txt',
      { '/p/requirements-dev.txt': 'transformers==4.57.6' },
      ['4.57.6', 'lock', 'requirements-dev.txt'],
    ],
    [
      'pylock.toml',
      { '/p/pylock.toml': '[[packages]]\nname = "transformers"\nversion = "4.57.6"' },
      ['4.57.6', 'lock', 'pylock.toml'],
    ],
    [
      'pylock.dev.toml',
      { '/p/pylock.dev.toml': '[[packages]]\nname = "transformers"\nversion = "4.57.6"' },
      ['4.57.6', 'lock', 'pylock.dev.toml'],
    ],
    [
      'pyproject.toml',
      { '/p/pyproject.toml': pyproject('transformers>=4.46,<5') },
      ['>=4.46,<5', 'requirement', 'pyproject.toml'],
    ],
    ['requirements', { '/p/requirements.txt': 'transformers>=4.46' }, ['>=4.46', 'requirement', 'requirements.txt']],
    [
      '==4.57.* is a range',
      { '/p/requirements.txt': 'transformers==4.57.*' },
      ['==4.57.*', 'requirement', 'requirements.txt'],
    ],
    [
      'setup.cfg',
      { '/p/setup.cfg': '[options]\ninstall_requires = transformers>=4.46' },
      ['>=4.46', 'requirement', 'setup.cfg'],
    ],
    [
      'environment.yml',
      { '/p/environment.yml': 'dependencies: [transformers=4.57]' },
      ['==4.57.*', 'requirement', 'environment.yml'],
    ],
    [
      'environment.yml with a pip section that takes in a file',
      { '/p/environment.yaml': 'dependencies: [{pip: [-r deps/pip.txt]}]', '/p/deps/pip.txt': 'transformers~=4.46' },
      ['~=4.46', 'requirement', 'environment.yaml'],
    ],

    [
      'a name without a specifier',
      { '/p/requirements.txt': 'transformers', '/p/pyproject.toml': pyproject('transformers') },
      byDefault,
    ],
    [
      'uv.lock before the others',
      { '/p/requirements.txt': 'transformers==4.46.3', '/p/poetry.lock': lock('4.46.3'), '/p/uv.lock': lock('4.57.6') },
      ['4.57.6', 'lock', 'uv.lock'],
    ],
    [
      'requirements before pylock.toml',
      {
        '/p/requirements.txt': 'transformers==4.57.6',
        '/p/pylock.toml': '[[packages]]\nname = "transformers"\nversion = "4.46.3"',
      },
      ['4.57.6', 'lock', 'requirements.txt'],
    ],
    [
      'a lock file without transformers',
      { '/p/uv.lock': lock('4.57.6').replace('transformers', 'torch'), '/p/poetry.lock': lock('4.46.3') },
      ['4.46.3', 'lock', 'poetry.lock'],
    ],
    [
      'pyproject.toml before requirements',
      { '/p/pyproject.toml': pyproject('transformers>=4.46'), '/p/requirements.txt': 'transformers>=5' },
      ['>=4.46', 'requirement', 'pyproject.toml'],
    ],
    [
      'requirements.txt before others of the kind',
      { '/p/requirements-a.txt': 'transformers==4.46.3', '/p/requirements.txt': 'transformers==4.57.6' },
      ['4.57.6', 'lock', 'requirements.txt'],
    ],
    [
      'several pins, none of them the main one',
      { '/p/requirements-b.txt': 'transformers==4.57.6', '/p/requirements-a.txt': 'transformers==4.46.3' },
      ['>=4.46.3,<=4.57.6', 'lock', 'requirements-a.txt'],
    ],
    [
      'a lock file before a nearer requirement',
      { '/p/a/pyproject.toml': pyproject('transformers>=5'), '/p/uv.lock': lock('4.57.6') },
      ['4.57.6', 'lock', 'uv.lock'],
    ],
    [
      'the nearer lock file',
      { '/p/a/poetry.lock': lock('4.46.3'), '/p/uv.lock': lock('4.57.6') },
      ['4.46.3', 'lock', 'a/poetry.lock'],
    ],
    [
      'the nearer requirement',
      { '/p/a/requirements.txt': 'transformers<5', '/p/pyproject.toml': pyproject('transformers>=5') },
      ['<5', 'requirement', 'a/requirements.txt'],
    ],
    ['far above', { '/uv.lock': lock('4.57.6') }, ['4.57.6', 'lock', '/uv.lock']],
    ['beside, not above', { '/p/b/uv.lock': lock('4.57.6') }, byDefault],
  ];
  for (const [name, files, expected] of table) {
    test(name, async () => {
      const { environments, lines } = environmentsWith(files);
      const [range, source, path] = expected;
      assert.deepEqual(parts(await environments.transformersFor('/p/a/x.py')), expected);
      const why =
        source === 'default' ? 'default: nothing says which, so the newest known' : `${source}: ${path ?? ''}`;
      assert.deepEqual(lines, [`a/x.py: transformers ${range} (${why})`]);
    });
  }

  test('up to the root of a drive', async () => {
    const { environments } = environmentsWith(
      { 'C:/me/requirements.txt': '-r sub\\base.txt', 'C:/me/sub/base.txt': 'transformers==4.57.6' },
      { top: 'C:/me' },
    );
    assert.deepEqual(parts(await environments.transformersFor('C:/me/a/b/x.py')), [
      '4.57.6',
      'lock',
      'requirements.txt',
    ]);
    assert.deepEqual(parts(await environments.transformersFor('D:/x.py')), byDefault);
  });

  test('not above where the search ends', async () => {
    const above = (folder: string): string | undefined => (folder === '/p' ? undefined : parentOf(folder));
    const { environments } = environmentsWith({ '/uv.lock': lock('4.57.6') }, { above });
    assert.deepEqual(parts(await environments.transformersFor('/p/a/x.py')), byDefault);
  });
});

describe('option, setting, installed package', () => {
  const files = { '/p/uv.lock': lock('4.46.3') };
  const installed = (): (() => Promise<TransformersInForce>) => () =>
    Promise.resolve({ range: '4.57.6', source: 'installed', path: '.venv/x' });
  const table: readonly (readonly [name: string, setup: Setup, expected: Expected, problem?: string])[] = [
    ['the option first', { option: '== 5.0.0', setting: () => '>=4', installed }, ['5.0.0', 'option', null]],
    ['then the setting', { setting: () => '>=4.46, <5', installed }, ['>=4.46,<5', 'setting', null]],
    [
      'a setting by module',
      { setting: (module) => (module === '/q/x.py' ? '4' : undefined) },
      ['4.46.3', 'lock', 'uv.lock'],
    ],
    ['then what is installed', { installed }, ['4.57.6', 'installed', '.venv/x']],
    ['then files', { installed: () => () => Promise.resolve(undefined) }, ['4.46.3', 'lock', 'uv.lock']],
    [
      'an option that is no range',
      { option: 'newest', installed },
      ['4.57.6', 'installed', '.venv/x'],
      'the option for the version of transformers is neither a version nor a range: newest',
    ],
    [
      'a setting that is no range',
      { setting: () => '' },
      ['4.46.3', 'lock', 'uv.lock'],
      'the setting for the version of transformers is neither a version nor a range: ',
    ],
  ];
  for (const [name, setup, expected, problem] of table) {
    test(name, async () => {
      const { environments, lines } = environmentsWith(files, setup);
      const [range, source, path] = expected;
      assert.deepEqual(parts(await environments.transformersFor('/p/x.py')), expected);
      const decision = `x.py: transformers ${range} (${path === null ? source : `${source}: ${path}`})`;
      assert.deepEqual(lines, problem === undefined ? [decision] : [problem, decision]);
    });
  }

  test('a module that lies nowhere', async () => {
    const { environments } = environmentsWith(files, { folderOf: () => undefined });
    assert.deepEqual(parts(await environments.transformersFor('untitled:1')), byDefault);
  });
});

describe('what is wrong is told, and the next source answers', () => {
  const table: readonly (readonly [
    name: string,
    files: Readonly<Record<string, string | Error>>,
    expected: Expected,
    problem: string,
  ])[] = [
    [
      'a broken lock file',
      { '/p/uv.lock': `<<<<<<< HEAD\n${lock('4.57.6')}`, '/p/pyproject.toml': pyproject('transformers>=4.46') },
      ['>=4.46', 'requirement', 'pyproject.toml'],
      'uv.lock: is no TOML (line 1, column 1)',
    ],
    [
      'a broken file before one farther up',
      { '/p/a/Pipfile.lock': '{"transformers"', '/p/uv.lock': lock('4.57.6') },
      ['4.57.6', 'lock', 'uv.lock'],
      'a/Pipfile.lock: is no JSON',
    ],
    ['a file without read permission', { '/p/uv.lock': forbidden }, byDefault, 'uv.lock: cannot be read (EACCES)'],
    ['a folder without read permission', { '/p': forbidden }, byDefault, '/p: cannot be read (EACCES)'],
    [
      'a branch',
      { '/p/requirements.txt': 'transformers @ git+https://me:secret@x.org/transformers@main', '/p/setup.cfg': '' },
      byDefault,
      'requirements.txt: takes transformers from an address that does not tell its version',
    ],
    [
      'a misspelt specifier',
      { '/p/requirements.txt': 'transformers>=4.46 <5' },
      byDefault,
      'requirements.txt: asks for transformers >=4.46 <5, which is no version specifier',
    ],
    [
      'markers that do not agree',
      { '/p/requirements.txt': 'transformers>=5; python_version>="3.10"\ntransformers<5; python_version<"3.10"' },
      byDefault,
      'requirements.txt: asks for transformers >=5 or <5, depending on what is not known here',
    ],
    [
      'several ranges, none of them the main one',
      { '/p/requirements-a.txt': 'transformers<5', '/p/requirements-b.txt': 'transformers>=5' },
      byDefault,
      'requirements-a.txt: asks for transformers <5 or >=5, depending on what is not known here',
    ],
    [
      'a file that is taken in and not there',
      { '/p/requirements.txt': '-r base.txt\ntransformers==4.57.6' },
      byDefault,
      'requirements.txt: takes in base.txt, which is not there',
    ],
  ];
  for (const [name, files, expected, problem] of table) {
    test(name, async () => {
      const { environments, lines } = environmentsWith(files);
      assert.deepEqual(parts(await environments.transformersFor('/p/a/x.py')), expected);
      assert.deepEqual(lines.slice(0, -1), [problem]);
      assert.match(lines.at(-1) ?? '', /^a\/x\.py: transformers /);
    });
  }
});

describe('ranges that no release known satisfies stay what they are', () => {
  const table: readonly (readonly [range: string, written: string, nearest: string])[] = [
    ['4.57.7', 'transformers==4.57.7', '4.57.6'],
    ['>=5.30,<6', 'transformers>=5.30,<6', '5.23.0'],
    ['>=5,<4', 'transformers>=5,<4', '4.46.3'],
    ['5.24.0rc1', 'transformers==5.24.0rc1', '5.23.0'],
  ];
  for (const [range, written, nearest] of table) {
    test(written, async () => {
      const { environments, lines } = environmentsWith({ '/p/requirements.txt': written });
      const { range: answered, path } = await environments.transformersFor('/p/x.py');
      assert.deepEqual([answered, path], [range, 'requirements.txt']);
      const judged = `requirements.txt: transformers ${range} is no release known here; judged as ${nearest}, the nearest`;
      assert.deepEqual(lines.slice(1), [judged]);
    });
  }

  test('a +local version of a known release is that release', async () => {
    const { environments, lines } = environmentsWith({ '/p/uv.lock': lock('4.57.6+cu121') });
    assert.equal((await environments.transformersFor('/p/x.py')).range, '4.57.6+cu121');
    assert.deepEqual(lines, ['x.py: transformers 4.57.6+cu121 (lock: uv.lock)']);
  });
});

describe('requirements files that take in others', () => {
  const table: readonly (readonly [
    name: string,
    files: Readonly<Record<string, string>>,
    range: string | undefined,
  ])[] = [
    [
      'a chain',
      { 'requirements.txt': '-r deps/a.txt', 'deps/a.txt': '-r ../b.txt', 'b.txt': 'transformers==4.57.6' },
      '4.57.6',
    ],
    [
      'a loop',
      { 'requirements.txt': '-r a.txt\ntransformers>=4.46', 'a.txt': '-r requirements.txt\ntransformers<5' },
      '>=4.46,<5',
    ],
    ['itself', { 'requirements.txt': '-r requirements.txt\ntransformers==4.57.6' }, '4.57.6'],
    ['both hold', { 'requirements.txt': 'transformers>=4.46\n-r a.txt', 'a.txt': 'transformers==4.57.6' }, '4.57.6'],
    ['a constraint', { 'requirements.txt': 'transformers\n-c c.txt', 'c.txt': 'transformers==4.57.6' }, '4.57.6'],
    [
      'a constraint of what is not asked for',
      { 'requirements.txt': 'torch\n-c c.txt', 'c.txt': 'transformers==4.57.6' },
      undefined,
    ],
    [
      'what a constraints file takes in',
      { 'requirements.txt': 'torch\n-c c.txt', 'c.txt': '-r d.txt', 'd.txt': 'transformers==4.57.6' },
      undefined,
    ],
    [
      'a marker beside a condition-free one',
      { 'requirements.txt': 'transformers>=4.46\ntransformers==4.57.6; python_version>="3.9"' },
      '>=4.46',
    ],
    [
      'an address is not followed',
      { 'requirements.txt': '-r https://example.org/x.txt\ntransformers==4.57.6' },
      '4.57.6',
    ],
  ];
  for (const [name, files, range] of table) {
    test(name, async () => {
      const placed = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/p/${path}`, text]));
      const { environments } = environmentsWith(placed);
      const { range: answered, source } = await environments.transformersFor('/p/x.py');
      assert.equal(source === 'default' ? undefined : answered, range);
    });
  }
});

describe('what is remembered', () => {
  test('each folder is listed once and each file read once, whatever the number of modules', async () => {
    const { environments, files, lines } = environmentsWith({
      '/p/requirements.txt': 'transformers==4.57.6',
      '/p/a/setup.cfg': '',
    });
    const modules = Array.from({ length: 500 }, (_, index) => `/p/a/${index % 5}/${index}.py`);
    await Promise.all(modules.map((module) => environments.transformersFor(module)));
    const folders = ['/p', '/p/a', ...[0, 1, 2, 3, 4].map((index) => `/p/a/${index}`)];
    assert.deepEqual(files.asked.toSorted(), [
      ...folders.map((folder) => `list ${folder}`),
      'read /p/requirements.txt',
    ]);
    assert.equal(lines.length, 5);
  });

  test('until told otherwise; then only what has changed is told', async () => {
    const { environments, files, lines } = environmentsWith({ '/p/uv.lock': '<', '/p/poetry.lock': lock('4.57.6') });
    const ask = async (): Promise<string> => (await environments.transformersFor('/p/x.py')).range;
    files.contents.set('/p/uv.lock', '< transformers');
    assert.equal(await ask(), '4.57.6');
    const before = ['uv.lock: is no TOML (line 1, column 1)', 'x.py: transformers 4.57.6 (lock: poetry.lock)'];
    assert.deepEqual(lines.splice(0), before);
    environments.forget();
    assert.equal(await ask(), '4.57.6');
    assert.deepEqual(lines.splice(0), []);
    files.contents.set('/p/uv.lock', lock('5.0.0'));
    assert.equal(await ask(), '4.57.6');
    environments.forget();
    assert.equal(await ask(), '5.0.0');
    assert.deepEqual(lines.splice(0), ['x.py: transformers 5.0.0 (lock: uv.lock)']);
    files.contents.set('/p/uv.lock', '< transformers');
    environments.forget();
    await ask();
    environments.forget();
    await ask();
    assert.deepEqual(lines, before);
  });
});
