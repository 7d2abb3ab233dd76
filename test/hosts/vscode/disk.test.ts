import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Lookup } from '../../../src/checkpoint/checkpoint.js';
import type * as Folders from '../../../src/hosts/vscode/local-folders.js';
import type * as Stores from '../../../src/hosts/vscode/store.js';
import { diskTree } from '../../support/disk-tree.js';
import type * as Stub from '../../support/vscode-stub.js';

const t5 = '{"model_type": "t5"}';
const folder = await diskTree({
  'project/out/config.json': t5,
  'project/src/own/config.json': t5,
  'home/x/config.json': t5,
  'long/config.json': `${t5}${' '.repeat(9 * 1024 * 1024)}`,
});

/** The modules of the editor's host, and what they believe to be the editor. */
const parts = await (async () => {
  const here = (file: string): string => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
  const source = `
    export * from ${here('../../../src/hosts/vscode/local-folders.ts')};
    export * from ${here('../../../src/hosts/vscode/store.ts')};
    export * from 'vscode';
    export { nodeDiskFiles } from ${here('../../../src/adapters/node/disk-files.ts')};`;
  const outfile = path.join(folder, 'editor.mjs');
  const alias = { vscode: fileURLToPath(new URL('../../support/vscode-stub.ts', import.meta.url)) };
  const options = { bundle: true, platform: 'node', format: 'esm', alias, outfile } as const;
  await build({ stdin: { contents: source, resolveDir: folder, loader: 'ts' }, ...options });
  return (await import(pathToFileURL(outfile).href)) as typeof Folders &
    typeof Stores &
    typeof Stub & { readonly nodeDiskFiles: Folders.LocalDisk['disk'] };
})();
const { Uri, workspace, editorFolders, editorStore, nodeDiskFiles } = parts;

describe('the folders that names lead to', () => {
  workspace.workspaceFolders.push({ uri: new Uri('file', '', path.join(folder, 'project')) });
  const local = { disk: nodeDiskFiles, home: path.join(folder, 'home') };
  const told = async (repoId: string, scheme: string, disk?: Folders.LocalDisk): Promise<string | undefined> => {
    const from = `${scheme}://host${folder}/project/src/train.py`;
    const folders = editorFolders(() => undefined, disk);
    const lookup: Lookup | undefined = await folders.lookup({ repoId, revision: 'main', from }, new Set(['summary']));
    return lookup?.state;
  };
  const cases: [string, string, string, Folders.LocalDisk | undefined, string | undefined][] = [
    ['from the folder of the workspace', './out', 'file', local, 'found'],
    ['from the own folder', './own', 'file', local, 'found'],
    ['from the home', '~/x', 'file', local, 'found'],
    ['nowhere', './none', 'file', local, undefined],
    ['from the folder of the workspace, in another file system', './out', 'memfs', undefined, 'found'],
    ['from the own folder, in another file system', 'own', 'memfs', local, 'found'],
    ['from no home, in another file system', '~/x', 'memfs', local, undefined],
    ['to what is too long to be read as a whole', '../../long', 'memfs', undefined, 'noConfig'],
    ['nowhere from a text that is nowhere', './out', 'untitled', local, undefined],
    ['nowhere in a broken file system', './out', 'broken', local, undefined],
  ];
  for (const [name, written, scheme, disk, state] of cases) {
    test(name, async () => {
      assert.equal(await told(written, scheme, disk), state);
    });
  }
});

function unexpected(line: string): never {
  throw new Error(`not expected: ${line}`);
}

describe('the store in a folder of the editor', () => {
  const inFolder = (name: string): Stub.Uri => new Uri('memfs', '', path.join(folder, name));
  const open = (uri: Stub.Uri, log: (line: string) => void = unexpected): ReturnType<typeof editorStore> =>
    editorStore(uri as unknown as Parameters<typeof editorStore>[0], log);

  test('keeps what is written, whole', async () => {
    const uri = inFolder('a/facts');
    const store = open(uri);
    assert.equal(await store.read('key'), undefined);
    await store.write('key', 'text …');
    await Promise.all([store.write('key', 'other'), open(uri).write('key', 'other')]);
    assert.equal(await open(uri).read('key'), 'other');
    assert.match((await readdir(uri.path)).join(' '), /^[0-9a-f]{64}\.loadlint$/);
  });
  test('removes what was left behind', async () => {
    const uri = inFolder('b');
    await open(uri).write('key', 'text');
    const leftover = path.join(uri.path, `${'0'.repeat(64)}.loadlint.abc`);
    await writeFile(leftover, '');
    await utimes(leftover, 1, 1);
    await open(uri).write('key', 'text');
    assert.equal((await readdir(uri.path)).length, 1);
  });
  test('goes on where nothing can be kept, and says so once', async () => {
    const logged: string[] = [];
    const store = open(new Uri('broken', '', '/x'), (line) => logged.push(line));
    for (let n = 0; n < 3; n++) await store.write('key', 'text');
    assert.equal(await store.read('key'), undefined);
    assert.deepEqual(logged, ['broken:///x: nothing can be kept there (no such file system)']);
  });
});
