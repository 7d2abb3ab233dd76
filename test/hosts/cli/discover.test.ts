import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { discover } from '../../../src/hosts/cli/discover.js';
import { nodeFiles } from '../../../src/hosts/cli/node-io.js';
import { UsageError } from '../../../src/hosts/cli/usage-error.js';
import { filesOf, type Tree } from './fake-io.js';

/** What is found, an error behind the path. */
async function found(tree: Tree, given: readonly string[], cwd = '/project'): Promise<string[]> {
  return (await discover(given, cwd, filesOf(tree))).map(({ path, error }) =>
    error === undefined ? path : `${path}: ${error}`,
  );
}

const project: Tree = {
  '/project/b.py': '',
  '/project/a/n.ipynb': '',
  '/project/a/x.py': '',
  '/project/a/deep/y.PY': '',
  '/project/a-b.py': '',
  '/project/B.py': '',
  '/project/stub.pyi': '',
  '/project/readme.md': '',
  '/project/noending': '',
  '/elsewhere/z.py': '',
};
const all = ['B.py', 'a-b.py', 'a/deep/y.PY', 'a/n.ipynb', 'a/x.py', 'b.py'];

describe('what paths name', () => {
  const cases: readonly [given: readonly string[], found: readonly string[]][] = [
    [['.'], all],
    [['./'], all],
    [['/project'], all.map((name) => `/project/${name}`)],
    [['a'], ['a/deep/y.PY', 'a/n.ipynb', 'a/x.py']],
    [['a/'], ['a/deep/y.PY', 'a/n.ipynb', 'a/x.py']],
    [['./a/deep'], ['a/deep/y.PY']],
    [['../elsewhere'], ['../elsewhere/z.py']],
    [['b.py'], ['b.py']],
    [['./b.py'], ['./b.py']],
    [
      ['readme.md', 'noending'],
      ['noending', 'readme.md'],
    ],
    [
      ['b.py', 'a', 'a/x.py', './b.py'],
      ['a/deep/y.PY', 'a/n.ipynb', 'a/x.py', 'b.py'],
    ],
  ];
  for (const [given, expected] of cases) {
    test(given.join(' '), async () => {
      assert.deepEqual(await found(project, given), expected);
    });
  }
  test('a folder without Python', async () => {
    assert.deepEqual(await found({ '/project/readme.md': '' }, ['.']), []);
  });
});

describe('what is left out', () => {
  test('folders that hold no code of the user’s, unless they are named', async () => {
    const names = [
      '.git',
      '.venv',
      'venv',
      'node_modules',
      '__pycache__',
      '.ipynb_checkpoints',
      'site-packages',
      'build',
      'dist',
      '.tox',
    ];
    const tree = Object.fromEntries([...names, 'src', '.github'].map((name) => [`/project/${name}/x.py`, '']));
    assert.deepEqual(await found(tree, ['.']), ['.github/x.py', 'src/x.py']);
    assert.deepEqual(await found(tree, ['build', '.venv/x.py']), ['.venv/x.py', 'build/x.py']);
  });
  test('a file of that name is none of them', async () => {
    assert.deepEqual(await found({ '/project/build': '', '/project/build.py': '' }, ['.']), ['build.py']);
  });
  test('pipes and the like', async () => {
    const tree = { '/project/x.py.pipe': '', '/project/y.py': '', '/project/z.py': { link: '/project/x.py.pipe' } };
    assert.deepEqual(await found(tree, ['.']), ['y.py']);
  });
});

describe('.gitignore', () => {
  const cases: readonly [says: string, tree: Tree, given: string, found: readonly string[]][] = [
    [
      'patterns',
      {
        '/project/.gitignore': 'gen_*.py\n/out/\n',
        '/project/gen_a.py': '',
        '/project/out/x.py': '',
        '/project/a/out/x.py': '',
      },
      '.',
      ['a/out/x.py'],
    ],
    ['capitals count', { '/project/.gitignore': 'A.py', '/project/a.py': '', '/project/A.py': '' }, '.', ['a.py']],
    [
      'a deeper one adds',
      { '/project/a/.gitignore': 'x.py', '/project/a/x.py': '', '/project/x.py': '' },
      '.',
      ['x.py'],
    ],
    [
      'a deeper one takes back',
      { '/project/.gitignore': '*.py', '/project/a/.gitignore': '!x.py', '/project/a/x.py': '', '/project/a/y.py': '' },
      '.',
      ['a/x.py'],
    ],
    [
      'of the folders above, in a repository',
      { '/project/.git/HEAD': '', '/project/.gitignore': 'x.py', '/project/a/x.py': '', '/project/a/y.py': '' },
      'a',
      ['a/y.py'],
    ],
    [
      'not above the repository',
      { '/.gitignore': 'x.py', '/project/.git/HEAD': '', '/project/a/x.py': '' },
      'a',
      ['a/x.py'],
    ],
    ['of a worktree', { '/project/.git': 'gitdir: …', '/project/.gitignore': 'x.py', '/project/a/x.py': '' }, 'a', []],
    ['not above without a repository', { '/project/.gitignore': 'x.py', '/project/a/x.py': '' }, 'a', ['a/x.py']],
    [
      'a folder that is named',
      { '/project/.git/HEAD': '', '/project/.gitignore': 'a/', '/project/a/x.py': '' },
      'a',
      ['a/x.py'],
    ],
    ['a file that is named', { '/project/.gitignore': 'x.py', '/project/x.py': '' }, 'x.py', ['x.py']],
    ['one that cannot be read', { '/project/.gitignore': { fails: 'EACCES' }, '/project/x.py': '' }, '.', ['x.py']],
  ];
  for (const [says, tree, given, expected] of cases) {
    test(says, async () => {
      assert.deepEqual(await found(tree, [given]), expected);
    });
  }
});

describe('what cannot be entered', () => {
  test('a folder without permission is named; the rest is found', async () => {
    const tree: Tree = {
      '/project/a.py': '',
      '/project/closed/': { fails: 'EACCES' },
      '/project/closed/x.py': '',
      '/project/z.py': '',
    };
    assert.deepEqual(await found(tree, ['.']), ['a.py', 'closed: permission denied', 'z.py']);
    assert.deepEqual(await found(tree, ['closed', 'a.py']), ['a.py', 'closed: permission denied']);
  });
  test('a path that does not exist: nothing is found', async () => {
    await assert.rejects(
      found(project, ['a', 'nowhere', 'b.py/c']),
      new UsageError('no such file or folder: nowhere, b.py/c'),
    );
  });
  test('a path that is a circle of links', async () => {
    const tree: Tree = { '/project/a.py': { link: '/project/b.py' }, '/project/b.py': { link: '/project/a.py' } };
    assert.deepEqual(await found(tree, ['a.py']), ['a.py: links that lead in a circle']);
  });
});

describe('on a real disk', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'loadlint-'));
    await mkdir(path.join(folder, 'a/b'), { recursive: true });
    await writeFile(path.join(folder, 'a/b/x.py'), '');
    await symlink(folder, path.join(folder, 'a/up'));
    await symlink(path.join(folder, 'a/b/x.py'), path.join(folder, 'linked.py'));
    await symlink(path.join(folder, 'nowhere'), path.join(folder, 'dangling.py'));
    await symlink('circle.py', path.join(folder, 'circle.py'));
  });
  after(() => rm(folder, { recursive: true }));

  const found = async (given: string): Promise<string[]> =>
    (await discover([given], folder, nodeFiles)).map((target) => target.path);

  test('links to files are read, links to folders are not entered', async () => {
    assert.deepEqual(await found('.'), ['a/b/x.py', 'circle.py', 'dangling.py', 'linked.py']);
  });
  test('a link that is named is entered', async () => {
    assert.deepEqual(await found('a/up/a'), ['a/up/a/b/x.py']);
  });
  test('a dangling link that is named does not exist', async () => {
    await assert.rejects(found('dangling.py'), UsageError);
  });
});
