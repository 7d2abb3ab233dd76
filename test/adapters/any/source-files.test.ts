import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rememberedFiles, sourceFiles } from '../../../src/adapters/any/source-files.js';
import type { SourceFile, SourceFiles } from '../../../src/ports.js';

const uriOf = (path: string): string => `file://${path}`;

/** The files at `paths` of the workspace `/work`, and which paths were read. */
function workspace(...paths: readonly string[]): { readonly files: SourceFiles; readonly read: string[] } {
  const read: string[] = [];
  const files = sourceFiles(
    {
      read: (path) => {
        read.push(path);
        return Promise.resolve(paths.includes(path) ? { text: `# ${path}`, version: 1 } : undefined);
      },
    },
    {
      pathOf: (uri) => (uri.startsWith('file:') ? new URL(uri).pathname : undefined),
      uriOf,
      boundaryOf: () => '/work',
    },
  );
  return { files, read };
}

const cases: readonly (readonly [what: string, from: string, module: string, found: string | null, there: string[]])[] =
  [
    ['the file beside it', '/work/train.py', 'config', '/work/config.py', ['/work/config.py']],
    ['a package', '/work/train.py', 'app', '/work/app/__init__.py', ['/work/app/__init__.py']],
    [
      'a package before a module',
      '/work/train.py',
      'app',
      '/work/app/__init__.py',
      ['/work/app.py', '/work/app/__init__.py'],
    ],
    ['a module of a package', '/work/train.py', 'app.config', '/work/app/config.py', ['/work/app/config.py']],
    ['from the folder above', '/work/scripts/train.py', 'app.config', '/work/app/config.py', ['/work/app/config.py']],
    ['from src above', '/work/scripts/train.py', 'app.config', '/work/src/app/config.py', ['/work/src/app/config.py']],
    ['the nearer one', '/work/a/train.py', 'config', '/work/a/config.py', ['/work/a/config.py', '/work/config.py']],
    [
      'beside the package',
      '/work/app/train.py',
      'config',
      '/work/config.py',
      ['/work/app/__init__.py', '/work/config.py'],
    ],
    [
      'beside a script in a package',
      '/work/app/train.py',
      'config',
      '/work/app/config.py',
      ['/work/app/__init__.py', '/work/app/config.py'],
    ],
    [
      'one of two, where a file of a package may be a script',
      '/work/app/train.py',
      'config',
      null,
      ['/work/app/__init__.py', '/work/app/config.py', '/work/config.py'],
    ],
    ['relative', '/work/app/train.py', '.config', '/work/app/config.py', ['/work/app/config.py', '/work/config.py']],
    [
      'relative to the package above',
      '/work/app/jobs/train.py',
      '..config',
      '/work/app/config.py',
      ['/work/app/config.py'],
    ],
    ['the package itself', '/work/app/train.py', '.', '/work/app/__init__.py', ['/work/app/__init__.py']],
    ['the package above', '/work/app/jobs/train.py', '..', '/work/app/__init__.py', ['/work/app/__init__.py']],
    ['above the workspace', '/work/train.py', '..config', null, ['/config.py']],
    ['above the workspace, absolute', '/work/train.py', 'config', null, ['/config.py']],
    ['an installed package', '/work/train.py', 'lib', null, ['/work/venv/lib.py', '/work/site-packages/lib.py']],
    [
      'from an installed package',
      '/work/.venv/lib/site-packages/x/a.py',
      '.b',
      null,
      ['/work/.venv/lib/site-packages/x/b.py'],
    ],
    ['outside of the workspace', '/other/train.py', 'config', null, ['/other/config.py']],
    ['no name', '/work/train.py', '../config', null, ['/work/config.py', '/config.py']],
    ['nothing', '/work/train.py', '', null, ['/work/__init__.py']],
  ];

for (const [what, from, module, found, there] of cases)
  test(`what is imported is ${what}`, async () => {
    const { files } = workspace(...there);
    const file = await files.find(module, uriOf(from));
    assert.equal(file?.uri ?? null, found === null ? null : uriOf(found));
  });

test('a file that is in no file system imports nothing', async () => {
  const { files, read } = workspace('/work/config.py');
  assert.equal(await files.find('config', 'untitled:one'), null);
  assert.deepEqual(read, []);
});

describe('remembered files', () => {
  /** Counts questions; `config` is there, everything else is not. */
  function counted(): { readonly files: SourceFiles; readonly asked: string[] } {
    const asked: string[] = [];
    const config: SourceFile = { uri: uriOf('/work/config.py'), version: 1, text: '' };
    const files: SourceFiles = {
      find: (module) => {
        asked.push(module);
        return Promise.resolve(module === 'config' ? config : null);
      },
    };
    return { files, asked };
  }
  const from = uriOf('/work/train.py');

  test('are asked for once', async () => {
    const { files, asked } = counted();
    const remembered = rememberedFiles(files);
    await Promise.all([remembered.find('config', from), remembered.find('config', from)]);
    assert.equal((await remembered.find('config', from))?.version, 1);
    assert.equal(await remembered.find('torch', from), null);
    assert.equal(await remembered.find('torch', from), null);
    assert.deepEqual(asked, ['config', 'torch']);
  });

  test('a file that was edited is read again, and no other', async () => {
    const { files, asked } = counted();
    const remembered = rememberedFiles(files);
    await remembered.find('config', from);
    await remembered.find('torch', from);
    remembered.forget(uriOf('/work/config.py'));
    await remembered.find('config', from);
    await remembered.find('torch', from);
    assert.deepEqual(asked, ['config', 'torch', 'config']);
  });

  test('what was not there is looked for again when everything is forgotten', async () => {
    const { files, asked } = counted();
    const remembered = rememberedFiles(files);
    await remembered.find('torch', from);
    remembered.forget();
    await remembered.find('torch', from);
    assert.deepEqual(asked, ['torch', 'torch']);
  });
});
