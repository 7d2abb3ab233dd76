import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rememberedFiles, sourceFiles } from '../../../src/adapters/any/source-files.js';
import type { SourceFile, SourceFiles } from '../../../src/ports.js';

const uriOf = (path: string): string => `file://${path}`;

/** The files at `paths` of the workspace `/project`, and which paths were read. */
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
      boundaryOf: () => '/project',
    },
  );
  return { files, read };
}

const cases: readonly (readonly [what: string, from: string, module: string, found: string | null, there: string[]])[] =
  [
    ['the file beside it', '/project/train.py', 'config', '/project/config.py', ['/project/config.py']],
    ['a package', '/project/train.py', 'app', '/project/app/__init__.py', ['/project/app/__init__.py']],
    [
      'a package before a module',
      '/project/train.py',
      'app',
      '/project/app/__init__.py',
      ['/project/app.py', '/project/app/__init__.py'],
    ],
    ['a module of a package', '/project/train.py', 'app.config', '/project/app/config.py', ['/project/app/config.py']],
    [
      'from the folder above',
      '/project/scripts/train.py',
      'app.config',
      '/project/app/config.py',
      ['/project/app/config.py'],
    ],
    [
      'from src above',
      '/project/scripts/train.py',
      'app.config',
      '/project/src/app/config.py',
      ['/project/src/app/config.py'],
    ],
    [
      'the nearer one',
      '/project/a/train.py',
      'config',
      '/project/a/config.py',
      ['/project/a/config.py', '/project/config.py'],
    ],
    [
      'beside the package',
      '/project/app/train.py',
      'config',
      '/project/config.py',
      ['/project/app/__init__.py', '/project/config.py'],
    ],
    [
      'beside a script in a package',
      '/project/app/train.py',
      'config',
      '/project/app/config.py',
      ['/project/app/__init__.py', '/project/app/config.py'],
    ],
    [
      'one of two, where a file of a package may be a script',
      '/project/app/train.py',
      'config',
      null,
      ['/project/app/__init__.py', '/project/app/config.py', '/project/config.py'],
    ],
    [
      'relative',
      '/project/app/train.py',
      '.config',
      '/project/app/config.py',
      ['/project/app/config.py', '/project/config.py'],
    ],
    [
      'relative to the package above',
      '/project/app/jobs/train.py',
      '..config',
      '/project/app/config.py',
      ['/project/app/config.py'],
    ],
    ['the package itself', '/project/app/train.py', '.', '/project/app/__init__.py', ['/project/app/__init__.py']],
    ['the package above', '/project/app/jobs/train.py', '..', '/project/app/__init__.py', ['/project/app/__init__.py']],
    ['above the workspace', '/project/train.py', '..config', null, ['/config.py']],
    ['above the workspace, absolute', '/project/train.py', 'config', null, ['/config.py']],
    [
      'an installed package',
      '/project/train.py',
      'lib',
      null,
      ['/project/venv/lib.py', '/project/site-packages/lib.py'],
    ],
    [
      'from an installed package',
      '/project/.venv/lib/site-packages/x/a.py',
      '.b',
      null,
      ['/project/.venv/lib/site-packages/x/b.py'],
    ],
    ['outside of the workspace', '/other/train.py', 'config', null, ['/other/config.py']],
    ['no name', '/project/train.py', '../config', null, ['/project/config.py', '/config.py']],
    ['nothing', '/project/train.py', '', null, ['/project/__init__.py']],
  ];

for (const [what, from, module, found, there] of cases)
  test(`what is imported is ${what}`, async () => {
    const { files } = workspace(...there);
    const file = await files.find(module, uriOf(from));
    assert.equal(file?.uri ?? null, found === null ? null : uriOf(found));
  });

test('a file that is in no file system imports nothing', async () => {
  const { files, read } = workspace('/project/config.py');
  assert.equal(await files.find('config', 'untitled:one'), null);
  assert.deepEqual(read, []);
});

describe('remembered files', () => {
  /** Counts questions; `config` is there, everything else is not. */
  function counted(): { readonly files: SourceFiles; readonly asked: string[] } {
    const asked: string[] = [];
    const config: SourceFile = { uri: uriOf('/project/config.py'), version: 1, text: '' };
    const files: SourceFiles = {
      find: (module) => {
        asked.push(module);
        return Promise.resolve(module === 'config' ? config : null);
      },
    };
    return { files, asked };
  }
  const from = uriOf('/project/train.py');

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
    remembered.forget(uriOf('/project/config.py'));
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
