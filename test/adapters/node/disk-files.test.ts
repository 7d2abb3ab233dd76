import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, test } from 'node:test';
import { nodeDiskFiles as disk } from '../../../src/adapters/node/disk-files.js';
import { diskTree } from '../../support/disk-tree.js';

const folder = await diskTree({ 'a/b.txt': 'content', link: { link: 'a/b.txt' }, dangling: { link: 'a/c.txt' } });
const at = (name: string): string => path.join(folder, name);
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

test('what stands at a path', async () => {
  const kindAt = async (name: string): Promise<unknown> => (await disk.entry(at(name)))?.kind;
  assert.deepEqual(await Promise.all(['a', 'a/b.txt', 'link', 'dangling', 'nothing', 'a/b.txt/c', '\0'].map(kindAt)), [
    'folder',
    'file',
    'file',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  assert.equal((await disk.entry(at('link')))?.size, 7);
});

test('the names in a folder', async () => {
  assert.deepEqual((await disk.list(folder)).toSorted(), ['a', 'dangling', 'link']);
  assert.deepEqual(await disk.list(at('nothing')), []);
  assert.deepEqual(await disk.list(at('link')), []);
});

describe('a piece of a file', () => {
  const cases: [string, string, number, number, string | undefined][] = [
    ['all of it', 'a/b.txt', 0, 100, 'content'],
    ['its beginning', 'link', 0, 3, 'con'],
    ['its end', 'a/b.txt', 5, 100, 'nt'],
    ['behind its end', 'a/b.txt', 9, 2, ''],
    ['a folder', 'a', 0, 2, undefined],
    ['nothing', 'dangling', 0, 2, undefined],
  ];
  for (const [name, file, start, length, text] of cases) {
    test(name, async () => {
      assert.equal(textOf(await disk.read(at(file), start, length)), text);
    });
  }
  test('no pipe is waited for', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    assert.equal(await disk.read(at('pipe'), 0, 1), undefined);
    assert.equal(await disk.entry(at('pipe')), undefined);
  });
});
