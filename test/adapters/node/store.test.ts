import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { clearStore, nodeStore, storeContents } from '../../../src/adapters/node/store.js';
import type { Store } from '../../../src/ports.js';
import { diskTree } from '../../support/disk-tree.js';

interface Bench {
  readonly folder: string;
  readonly store: Store;
  readonly logged: string[];
}

async function bench(limits?: { bytes: number; entries: number }): Promise<Bench> {
  const folder = path.join(await diskTree({}), 'a/store');
  const logged: string[] = [];
  const log = (line: string): void => void logged.push(line);
  return { folder, logged, store: nodeStore({ folder, log, ...(limits && { limits }) }) };
}

test('what is written is read, by whoever comes later', async () => {
  const { store, folder } = await bench();
  assert.equal(await store.read('key'), undefined);
  await store.write('key', 'text\n… 𝒳');
  await store.write('a/../key', 'other');
  assert.equal(await store.read('key'), 'text\n… 𝒳');
  assert.equal(await nodeStore({ folder, log: () => undefined }).read('a/../key'), 'other');
  await store.write('key', '');
  assert.equal(await store.read('key'), '');
});

test('nobody else reads it', async () => {
  const { store, folder } = await bench();
  await store.write('key', 'text');
  const [name = ''] = await readdir(folder);
  assert.match(name, /^[0-9a-f]{64}\.loadlint$/);
  const modeOf = async (at: string): Promise<string> => ((await stat(at)).mode & 0o777).toString(8);
  assert.deepEqual([await modeOf(folder), await modeOf(path.join(folder, name))], ['700', '600']);
});

test('many who write at once spoil nothing', async () => {
  const { store, folder } = await bench();
  const other = nodeStore({ folder, log: () => undefined });
  const texts = Array.from({ length: 20 }, (_, n) => String(n).repeat(10_000));
  await Promise.all(texts.flatMap((text) => [store.write('key', text), other.write('key', text)]));
  assert.ok(texts.includes((await store.read('key')) ?? ''));
  assert.equal((await readdir(folder)).length, 1);
});

test('a link in the place of an entry is replaced, not followed', async () => {
  const { store, folder } = await bench();
  await store.write('key', 'text');
  const [name = ''] = await readdir(folder);
  const precious = path.join(folder, 'precious');
  await writeFile(precious, 'of somebody');
  await rm(path.join(folder, name));
  await symlink(precious, path.join(folder, name));
  await store.write('key', 'other');
  assert.deepEqual([await readFile(precious, 'utf8'), await store.read('key')], ['of somebody', 'other']);
  assert.deepEqual((await readdir(folder)).toSorted(), [name, 'precious'].toSorted());
});

test('what cannot be removed does not keep anything from being written', async () => {
  const { folder } = await bench();
  const logged: string[] = [];
  const store = nodeStore({ folder, limits: { bytes: 1, entries: 1 }, log: (line) => logged.push(line) });
  const blocked = path.join(folder, `${'0'.repeat(64)}.loadlint`);
  await mkdir(path.join(blocked, 'inside'), { recursive: true });
  await utimes(blocked, 1, 1);
  for (let n = 0; n < 5; n += 1) {
    const another = nodeStore({ folder, limits: { bytes: 1, entries: 1 }, log: (line) => logged.push(line) });
    await another.write(`key-${n}`, 'x');
    await store.write(`own-${n}`, 'x');
  }
  assert.equal(await store.read('own-4'), 'x');
  assert.deepEqual(logged, []);
});

describe('where nothing can be kept', () => {
  test('it goes on, and says so once', async () => {
    const folder = path.join(await diskTree({ file: '' }), 'file/store');
    const logged: string[] = [];
    const store = nodeStore({ folder, log: (line) => logged.push(line) });
    for (let n = 0; n < 5; n++) await store.write('key', 'text');
    assert.deepEqual(logged, [`${folder}: nothing can be kept there (ENOTDIR)`]);
    assert.equal(await store.read('key'), undefined);
  });
  test('it stops trying', async () => {
    const parent = await diskTree({ file: '' });
    const store = nodeStore({ folder: path.join(parent, 'x'), log: () => undefined });
    await writeFile(path.join(parent, 'x'), '');
    for (let n = 0; n < 3; n++) await store.write('key', 'text');
    await rm(path.join(parent, 'x'));
    await store.write('key', 'text');
    assert.equal(await store.read('key'), undefined);
  });
});

test('a damaged entry is given as it is, a folder in its place as nothing', async () => {
  const { store, folder } = await bench();
  await store.write('key', 'text');
  const [name = ''] = await readdir(folder);
  await writeFile(path.join(folder, name), Buffer.of(0xff, 0x00));
  assert.equal(await store.read('key'), '\ufffd\0');
  await writeFile(path.join(folder, name), 'x'.repeat(33 * 1024 * 1024));
  assert.equal(await store.read('key'), undefined);
  await rm(path.join(folder, name));
  await mkdir(path.join(folder, name));
  assert.equal(await store.read('key'), undefined);
});

test('the oldest go, and what was left behind, when a process writes its first', async () => {
  const { folder, store } = await bench();
  for (const key of ['a', 'b', 'c']) await store.write(key, key.repeat(10));
  const leftover = path.join(folder, `${'0'.repeat(64)}.loadlint.123`);
  await writeFile(leftover, '');
  await utimes(leftover, 1, 1);
  await writeFile(path.join(folder, 'foreign'), '');
  await utimes(path.join(folder, 'foreign'), 1, 1);
  const names = new Map<string, string>();
  for (const name of await readdir(folder)) names.set(await readFile(path.join(folder, name), 'utf8'), name);
  for (const [index, key] of ['b', 'a', 'c'].entries())
    await utimes(path.join(folder, names.get(key.repeat(10)) ?? ''), 1000 + index, 1000 + index);
  await nodeStore({ folder, limits: { bytes: 35, entries: 9 }, log: () => undefined }).write('d', 'd'.repeat(10));
  const kept = await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.read(key)));
  assert.deepEqual(kept, ['a'.repeat(10), undefined, 'c'.repeat(10), 'd'.repeat(10)]);
  assert.equal((await readdir(folder)).includes('foreign'), true);
  assert.equal(
    (await readdir(folder)).some((name) => name.endsWith('.123')),
    false,
  );
});

describe('what is kept', () => {
  test('is counted and cleared, and nothing else', async () => {
    const { folder, store } = await bench();
    await store.write('a', '12345');
    await store.write('b', '123');
    await writeFile(path.join(folder, 'foreign'), 'x');
    const contents = await storeContents(folder);
    assert.deepEqual([contents.entries, contents.bytes], [2, 8]);
    assert.ok((contents.oldest ?? 0) > 1e12);
    assert.deepEqual(await clearStore(folder), contents);
    assert.deepEqual(await readdir(folder), ['foreign']);
    assert.deepEqual(await storeContents(folder), { entries: 0, bytes: 0 });
  });
  test('is nothing where there is no folder', async () => {
    assert.deepEqual(await clearStore('/nowhere/at/all'), { entries: 0, bytes: 0 });
  });
  test('cannot be told of a file', async () => {
    const folder = await diskTree({ file: '' });
    await assert.rejects(storeContents(path.join(folder, 'file')), /ENOTDIR/);
  });
});
