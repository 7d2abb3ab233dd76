import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { environmentsOf } from '../../../src/adapters/any/environments.js';
import { parentOf, shownFrom } from '../../../src/adapters/any/environments-files.js';
import { packageExports } from '../../../src/adapters/node/environments-exports.js';
import { installedSearch, prefixOf, type InstalledOptions } from '../../../src/adapters/node/environments-installed.js';
import { packageTables } from '../../../src/adapters/node/environments-tables.js';
import type { TransformersInForce } from '../../../src/environment/environment.js';
import { startSyntax } from '../../../src/python/syntax.js';
import { checkoutAssets } from '../../support/assets.js';
import { forbidden, memoryFiles, type MemoryFiles } from '../../support/environment-files.js';
import { packageAt } from '../../support/installed-package.js';

const syntax = await startSyntax(checkoutAssets, () => undefined);

type Contents = Readonly<Record<string, string | Error>>;

interface Setup {
  readonly variables?: Readonly<Record<string, string>>;
  readonly interpreter?: string;
  readonly firstAsk?: InstalledOptions['firstAsk'];
}

interface Asked {
  /** For `/p/a/x.py`. */
  readonly ask: () => Promise<TransformersInForce>;
  readonly forget: () => void;
  readonly files: MemoryFiles;
  readonly lines: string[];
  /** How often a package was read. */
  readonly reads: () => number;
}

function asking(contents: Contents, { variables = {}, interpreter, firstAsk = 'variables' }: Setup = {}): Asked {
  const files = memoryFiles(contents);
  const lines: string[] = [];
  const shown = shownFrom('/p');
  let reads = 0;
  const tables = packageTables(files, () => {
    reads++;
    return Promise.resolve(syntax);
  });
  const exports = packageExports({ files, syntax: () => Promise.resolve(syntax) });
  const interpreterOf = (): Promise<string | undefined> => Promise.resolve(interpreter);
  const releases = (): Promise<readonly string[]> => Promise.resolve(['4.46.3', '4.57.6', '5.0.0', '5.23.0']);
  const looksInto = (path: string): void => {
    files.asked.push(`watch ${path}`);
  };
  const variable = (name: string): string | undefined => variables[name];
  const options = { interpreterOf, variable, firstAsk, tables, exports, releases, looksInto };
  const environments = environmentsOf({
    ...{ files, shown, moduleName: shown, folderOf: parentOf, log: (line) => lines.push(line) },
    ...{ releases, installed: (walk) => installedSearch(options, walk) },
  });
  return {
    ask: () => environments.transformersFor('/p/a/x.py'),
    forget: () => {
      environments.forget();
    },
    ...{ files, lines, reads: () => reads },
  };
}

/** What an answer is: range, path, and the class for `AutoModel` and `bert` where tables were read. */
type Expected = readonly [string, string | null, string?];

function parts({ range, path, tables }: TransformersInForce): Expected {
  const modelClass = tables?.modelClasses.get('AutoModel')?.get('bert')?.[0]?.values[0];
  return modelClass === undefined ? [range, path] : [range, path, modelClass];
}

const site = '.venv/lib/python3.11/site-packages';
const folder = `${site}/transformers`;
const init = `${folder}/__init__.py`;
const inVenv = packageAt(`/p/${folder}`, '4.57.6');
const at = (prefix: string, version: string): Contents =>
  packageAt(`${prefix}/lib/python3.11/site-packages/transformers`, version);
const fork = packageAt('/src/tf/src/transformers', '4.58.0.dev0', { bert: 'ForkModel' });
const forkInit = '/src/tf/src/transformers/__init__.py';
const metadata = (version: string): string => `Metadata-Version: 2.1\nName: transformers\nVersion: ${version}\n\n`;

describe('which installed package is found', () => {
  const table: readonly (readonly [
    name: string,
    files: Contents,
    setup: Setup,
    expected: Expected,
    problems?: readonly string[],
  ])[] = [
    ['.venv', inVenv, {}, ['4.57.6', init, 'BertModel']],
    [
      'venv',
      at('/p/venv', '4.57.6'),
      {},
      ['4.57.6', 'venv/lib/python3.11/site-packages/transformers/__init__.py', 'BertModel'],
    ],
    ['.venv before venv', { ...at('/p/venv', '4.46.3'), ...inVenv }, {}, ['4.57.6', init, 'BertModel']],
    ['the nearest', { ...inVenv, ...at('/.venv', '4.46.3') }, {}, ['4.57.6', init, 'BertModel']],
    [
      'a folder of that name that is no environment',
      { ...inVenv, '/p/a/venv/x.py': '' },
      {},
      ['4.57.6', init, 'BertModel'],
    ],
    [
      'the nearest environment counts, though transformers is farther up',
      { ...inVenv, '/p/a/.venv/pyvenv.cfg': 'home = /usr/bin' },
      {},
      ['5.23.0', null],
      ['a/.venv: no transformers was found there'],
    ],
    [
      'Windows',
      packageAt('/p/.venv/Lib/site-packages/transformers', '4.57.6'),
      {},
      ['4.57.6', '.venv/Lib/site-packages/transformers/__init__.py', 'BertModel'],
    ],
    [
      'the newest Python of a prefix',
      { ...at('/e', '4.57.6'), ...packageAt('/e/lib/python3.9/site-packages/transformers', '4.46.3') },
      { variables: { VIRTUAL_ENV: '/e' } },
      ['4.57.6', '/e/lib/python3.11/site-packages/transformers/__init__.py', 'BertModel'],
    ],
    [
      'the Python that is selected',
      { ...at('/e', '4.57.6'), ...packageAt('/e/lib/python3.9/site-packages/transformers', '4.46.3') },
      { interpreter: '/e/bin/python3.9' },
      ['4.46.3', '/e/lib/python3.9/site-packages/transformers/__init__.py', 'BertModel'],
    ],
    [
      'Debian',
      packageAt('/usr/local/lib/python3.11/dist-packages/transformers', '4.57.6'),
      { interpreter: '/usr/bin/python3' },
      ['4.57.6', '/usr/local/lib/python3.11/dist-packages/transformers/__init__.py', 'BertModel'],
    ],
    [
      'the Python below',
      { ...at('/opt/py', '4.57.6'), '/p/.venv/pyvenv.cfg': 'home = /opt/py/bin\ninclude-system-site-packages = true' },
      {},
      ['4.57.6', '/opt/py/lib/python3.11/site-packages/transformers/__init__.py', 'BertModel'],
    ],

    [
      'VIRTUAL_ENV first',
      { ...inVenv, ...at('/e', '4.46.3') },
      { variables: { VIRTUAL_ENV: '/e/' } },
      ['4.46.3', '/e/lib/python3.11/site-packages/transformers/__init__.py', 'BertModel'],
    ],
    [
      'then CONDA_PREFIX',
      { ...inVenv, ...at('/c', '4.46.3'), '/e/pyvenv.cfg': '' },
      { variables: { VIRTUAL_ENV: '/e', CONDA_PREFIX: '/c' } },
      ['4.46.3', '/c/lib/python3.11/site-packages/transformers/__init__.py', 'BertModel'],
      ['/e: no transformers was found there'],
    ],
    [
      'then folders',
      inVenv,
      { variables: { VIRTUAL_ENV: '', CONDA_PREFIX: '/c' } },
      ['4.57.6', init, 'BertModel'],
      ['/c: is no Python environment'],
    ],
    ['a relative variable is none', inVenv, { variables: { VIRTUAL_ENV: 'e' } }, ['4.57.6', init, 'BertModel']],
    [
      'folders first',
      { ...inVenv, ...at('/e', '4.46.3') },
      { variables: { VIRTUAL_ENV: '/e' }, firstAsk: 'folders' },
      ['4.57.6', init, 'BertModel'],
    ],
    ['PATH is not asked', at('/bin/..', '4.46.3'), { variables: { PATH: '/bin' } }, ['5.23.0', null]],
    [
      'only the selected interpreter',
      { ...inVenv, '/e/pyvenv.cfg': '' },
      { interpreter: '/e/bin/python', variables: { VIRTUAL_ENV: '/p/.venv' } },
      ['5.23.0', null],
      ['/e: no transformers was found there'],
    ],
    [
      'a selected environment',
      at('/e', '4.46.3'),
      { interpreter: '/e' },
      ['4.46.3', '/e/lib/python3.11/site-packages/transformers/__init__.py', 'BertModel'],
    ],
    [
      'a selected interpreter on Windows',
      packageAt('C:/e/Lib/site-packages/transformers', '4.57.6'),
      { interpreter: 'C:\\e\\Scripts\\python.exe' },
      ['4.57.6', 'C:/e/Lib/site-packages/transformers/__init__.py', 'BertModel'],
    ],
    ['an interpreter that is only a name', inVenv, { interpreter: 'python' }, ['4.57.6', init, 'BertModel']],
  ];
  for (const [name, files, setup, expected, problems = []] of table) {
    test(name, async () => {
      const { ask, lines } = asking(files, setup);
      assert.deepEqual(parts(await ask()), expected);
      assert.deepEqual(lines.slice(0, -1), problems);
    });
  }
});

describe('how a package is installed', () => {
  const table: readonly (readonly [name: string, files: Contents, expected: Expected, problems?: readonly string[]])[] =
    [
      ['without dist-info', inVenv, ['4.57.6', init, 'BertModel']],
      [
        'its own version before its metadata',
        { ...inVenv, [`/p/${site}/transformers-4.0.0.dist-info/METADATA`]: metadata('4.0.0') },
        ['4.57.6', init, 'BertModel'],
      ],
      [
        'a version that is not written in __init__.py',
        {
          ...inVenv,
          [`/p/${init}`]: 'from .version import __version__',
          [`/p/${site}/transformers-4.57.6.dist-info/METADATA`]: metadata('4.57.6'),
        },
        ['4.57.6', `${site}/transformers-4.57.6.dist-info/METADATA`, 'BertModel'],
      ],
      ['a release candidate', packageAt(`/p/${folder}`, '5.0.0rc1'), ['5.0.0rc1', init, 'BertModel']],
      ['a +local version', packageAt(`/p/${folder}`, '4.57.6+cu12.1'), ['4.57.6+cu12.1', init, 'BertModel']],
      ['a development version', packageAt(`/p/${folder}`, '4.58.0.dev0'), ['4.58.0.dev0', init, 'BertModel']],
      [
        'a checkout on a .pth',
        { ...fork, [`/p/${site}/mine.pth`]: '# mine\n/src/tf/src\n' },
        ['4.58.0.dev0', forkInit, 'ForkModel'],
      ],
      [
        'a relative .pth',
        { ...packageAt('/p/tf/transformers', '4.57.6'), [`/p/${site}/mine.pth`]: '../../../../tf' },
        ['4.57.6', 'tf/transformers/__init__.py', 'BertModel'],
      ],
      [
        'setuptools, __editable__*.pth',
        { ...fork, [`/p/${site}/__editable__.transformers-4.58.0.dev0.pth`]: '/src/tf/src' },
        ['4.58.0.dev0', forkInit, 'ForkModel'],
      ],
      [
        'setuptools, a finder',
        {
          ...fork,
          [`/p/${site}/__editable__.transformers-4.58.0.dev0.pth`]:
            'import __editable___transformers_4_58_0_dev0_finder; x.install()',
          [`/p/${site}/__editable___transformers_4_58_0_dev0_finder.py`]:
            "MAPPING = {'transformers': '/src/tf/src/transformers'}",
        },
        ['4.58.0.dev0', forkInit, 'ForkModel'],
      ],
      [
        '.egg-link',
        { ...fork, [`/p/${site}/transformers.egg-link`]: '/src/tf/src\n../' },
        ['4.58.0.dev0', forkInit, 'ForkModel'],
      ],
      [
        'direct_url.json',
        {
          ...fork,
          [`/p/${site}/transformers-4.58.0.dev0.dist-info/METADATA`]: metadata('4.58.0.dev0'),
          [`/p/${site}/transformers-4.58.0.dev0.dist-info/direct_url.json`]:
            '{"url": "file:///src/tf", "dir_info": {"editable": true}}',
        },
        ['4.58.0.dev0', forkInit, 'ForkModel'],
      ],
      [
        'metadata alone',
        { [`/p/${site}/transformers-4.57.6.dist-info/METADATA`]: metadata('4.57.6') },
        ['4.57.6', `${site}/transformers-4.57.6.dist-info/METADATA`],
      ],
      [
        'left behind by an uninstall',
        { [`/p/${site}/transformers/__pycache__/x.pyc`]: '' },
        ['5.23.0', null],
        ['.venv: no transformers was found there'],
      ],
      [
        'a site-packages without read permission',
        { [`/p/${site}`]: forbidden, [`/p/${init}`]: '' },
        ['5.23.0', null],
        [`${site}: cannot be read (EACCES)`, '.venv: no transformers was found there'],
      ],
      [
        'an __init__.py without read permission',
        {
          ...inVenv,
          [`/p/${init}`]: forbidden,
          [`/p/${site}/transformers-4.57.6.dist-info/METADATA`]: metadata('4.57.6'),
        },
        ['4.57.6', `${site}/transformers-4.57.6.dist-info/METADATA`],
        [`${init}: cannot be read (EACCES)`],
      ],
      [
        'a version that is none',
        { ...inVenv, [`/p/${init}`]: '__version__ = "mine"' },
        ['5.23.0', null],
        [`${init}: "mine" is no version of PEP 440`, '.venv: no transformers was found there'],
      ],
      [
        'no version',
        { ...inVenv, [`/p/${init}`]: '' },
        ['5.23.0', null],
        [`${init}: does not tell the version`, '.venv: no transformers was found there'],
      ],
      [
        'tables in a form that is not known',
        { ...inVenv, [`/p/${site}/transformers/models/auto/configuration_auto.py`]: 'CONFIG_MAPPING_NAMES = load()' },
        ['4.57.6', init],
        [
          `${site}/transformers: the tables of this transformers 4.57.6 cannot be read (models/auto/configuration_auto.py:1: load(…) is a form that the reader does not know)`,
        ],
      ],
      [
        'tables without read permission',
        { ...inVenv, [`/p/${site}/transformers/models/auto/modeling_auto.py`]: forbidden },
        ['4.57.6', init],
        [`${site}/transformers: the tables of this transformers 4.57.6 cannot be read (permission denied)`],
      ],
    ];
  for (const [name, files, expected, problems = []] of table) {
    test(name, async () => {
      const { ask, lines } = asking({ '/p/.venv/pyvenv.cfg': '', ...files });
      assert.deepEqual(parts(await ask()), expected);
      assert.deepEqual(lines.slice(0, -1), problems);
    });
  }

  test('a version without tables, and not known, is told', async () => {
    const { ask, lines } = asking({
      [`/p/${site}/transformers-4.58.0.dev0.dist-info/METADATA`]: metadata('4.58.0.dev0'),
    });
    await ask();
    const path = `${site}/transformers-4.58.0.dev0.dist-info/METADATA`;
    assert.deepEqual(lines, [
      `a/x.py: transformers 4.58.0.dev0 (installed: ${path})`,
      `${path}: transformers 4.58.0.dev0 is no release known here; judged as 4.57.6, the nearest`,
    ]);
  });
});

describe('what a package exports is read where there is no table of its version', () => {
  const other = { bert: 'ForkModel' };
  const table: readonly (readonly [name: string, files: Contents, exported: readonly string[] | undefined])[] = [
    ['a release', packageAt(`/p/${folder}`, '4.57.6', other), undefined],
    ['a newer release', packageAt(`/p/${folder}`, '5.24.0', other), ['AutoModel', 'ForkModel']],
    ['a release candidate', packageAt(`/p/${folder}`, '5.24.0rc1', other), ['AutoModel', 'ForkModel']],
    ['a development version', packageAt(`/p/${folder}`, '5.24.0.dev0', other), ['AutoModel', 'ForkModel']],
    ['a +local version of a release', packageAt(`/p/${folder}`, '4.57.6+mine', other), ['AutoModel', 'ForkModel']],
    ['a fork elsewhere', { ...fork, [`/p/${site}/mine.pth`]: '/src/tf/src' }, ['AutoModel', 'ForkModel']],
    ['metadata alone', { [`/p/${site}/transformers-5.24.0.dist-info/METADATA`]: metadata('5.24.0') }, undefined],
    [
      'also where the tables have a form that is not known',
      { ...packageAt(`/p/${folder}`, '5.24.0'), [`/p/${folder}/models/auto/configuration_auto.py`]: 'X = load()' },
      ['AutoModel', 'BertModel'],
    ],
  ];
  for (const [name, files, exported] of table) {
    test(name, async () => {
      const { exports } = await asking({ '/p/.venv/pyvenv.cfg': '', ...files }).ask();
      assert.deepEqual(exports && [...exports], exported);
    });
  }
});

describe('the environment that a package was found in', () => {
  const inE = at('/e', '4.57.6');
  const table: readonly (readonly [name: string, files: Contents, setup: Setup, path: string, by: string])[] = [
    ['selected', inE, { interpreter: '/e/bin/python3' }, '/e', 'interpreter'],
    ['of the project', inVenv, {}, '.venv', 'folder'],
    ['activated', inE, { variables: { VIRTUAL_ENV: '/e' } }, '/e', 'VIRTUAL_ENV'],
    ['of conda', inE, { variables: { CONDA_PREFIX: '/e' } }, '/e', 'CONDA_PREFIX'],
    ['with an editable install', { ...fork, [`/p/${site}/mine.pth`]: '/src/tf/src' }, {}, '.venv', 'folder'],
  ];
  for (const [name, files, setup, path, by] of table) {
    test(name, async () => {
      assert.deepEqual((await asking(files, setup).ask()).environment, { path, by });
    });
  }
});

test('a package is read once, and again when its version or a file has changed', async () => {
  const { ask, forget, files, reads, lines } = asking(inVenv);
  const [first, again] = [await ask(), await ask()];
  assert.equal(again.tables, first.tables);
  forget();
  assert.equal((await ask()).tables, first.tables);
  assert.equal(reads(), 1);

  const modeling = `/p/${site}/transformers/models/auto/modeling_auto.py`;
  files.contents.set(modeling, String(files.contents.get(modeling)).replace('BertModel', 'NewModel'));
  files.times.set(modeling, 2);
  assert.equal((await ask()).tables, first.tables, 'not before it is told to look again');
  forget();
  assert.deepEqual(parts(await ask()), ['4.57.6', init, 'NewModel']);
  assert.equal(reads(), 2);

  files.contents.set(`/p/${init}`, '__version__ = "5.0.0"');
  forget();
  assert.deepEqual(parts(await ask()), ['5.0.0', init, 'NewModel']);
  assert.equal(reads(), 3);
  assert.deepEqual(lines, [
    `a/x.py: transformers 4.57.6 (installed: ${init})`,
    `a/x.py: transformers 5.0.0 (installed: ${init})`,
  ]);
});

test('the folder of an interpreter', () => {
  const table: readonly (readonly [interpreter: string, prefix: string])[] = [
    ['/e/bin/python', '/e'],
    ['/e/bin/python3.13t', '/e'],
    ['/e/bin/pypy3', '/e'],
    ['C:/e/Scripts/python.exe', 'C:/e'],
    ['C:/conda/python.exe', 'C:/conda'],
    ['/e', '/e'],
    ['/envs/python', '/envs'],
  ];
  for (const [interpreter, prefix] of table) assert.equal(prefixOf(interpreter), prefix);
});

test('a file that changes while it is read is read again', async () => {
  const { ask, forget, files } = asking(inVenv);
  const modeling = `/p/${folder}/models/auto/modeling_auto.py`;
  const readNow = files.readNow.bind(files);
  files.readNow = (path) => {
    const text = readNow(path);
    if (path === modeling && files.times.get(path) === undefined) {
      files.contents.set(path, String(text).replace('"BertModel"', '"OtherModel"'));
      files.times.set(path, 2);
    }
    return text;
  };
  assert.deepEqual(parts(await ask()), ['4.57.6', init, 'BertModel']);
  forget();
  assert.deepEqual(parts(await ask()), ['4.57.6', init, 'OtherModel']);
});

test('every folder of an environment is told before something in it is read', async () => {
  const { ask, files } = asking(inVenv);
  await ask();
  const venv = '/p/.venv';
  const told = files.asked.filter((line) => line.startsWith('watch ')).map((line) => line.slice('watch '.length));
  const inside = ['', '/models', '/models/auto'].map((path) => `/p/${folder}${path}`);
  assert.deepEqual([...new Set(told)].sort(), [
    ...[venv, `${venv}/lib`, `${venv}/lib/python3.11`, `${venv}/lib/python3.11/site-packages`],
    ...inside,
  ]);
  for (const [index, line] of files.asked.entries()) {
    const [does = '', path = ''] = line.split(' ');
    const read = does === 'read' ? (parentOf(path) ?? path) : path;
    if (does === 'watch' || !read.startsWith(venv)) continue;
    assert.ok(files.asked.slice(0, index).includes(`watch ${read}`), line);
  }
});

test('a folder for packages that is not there yet is told with what leads to it', async () => {
  const { ask, files } = asking({ '/p/.venv/pyvenv.cfg': '', '/p/.venv/lib/python3.11/x.py': '' });
  await ask();
  assert.ok(files.asked.includes('watch /p/.venv/lib/python3.11'));
});
