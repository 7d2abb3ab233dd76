import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { filesInTarGz, pathBelow } from '../../../scripts/corpus/tar.js';

const FILE = '0';
const LINK = '2';
const FOLDER = '5';
const LONG_NAME = 'L';
const PAX = 'x';

/** One entry of an archive: its header and its content, filled up to whole blocks. */
function entry(name: string, content: string, type = FILE, prefix = ''): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  header.write(prefix, 345);
  const size = Math.ceil(Buffer.byteLength(content) / 512) * 512;
  return Buffer.concat([header, Buffer.alloc(size, 0).fill(content, 0, Buffer.byteLength(content))]);
}

const end = Buffer.alloc(1024);
const filesOf = (...entries: readonly Buffer[]): (readonly [string, string])[] =>
  [...filesInTarGz(gzipSync(Buffer.concat(entries)))].map(({ name, content }) => [name, content.toString()] as const);

test('regular files come in their order, everything else is passed over', () => {
  const folder = entry('p-1/', '', FOLDER);
  const link = entry('p-1/link.py', '', LINK);
  assert.deepEqual(filesOf(folder, entry('p-1/a.py', 'a = 1\n'), link, entry('p-1/b.py', ''), end), [
    ['p-1/a.py', 'a = 1\n'],
    ['p-1/b.py', ''],
  ]);
});

test('a content may fill its blocks wholly, or spill into the next', () => {
  const [whole, more] = ['x'.repeat(512), 'y'.repeat(513)];
  assert.deepEqual(filesOf(entry('p/a.py', whole), entry('p/b.py', more), end), [
    ['p/a.py', whole],
    ['p/b.py', more],
  ]);
});

test('long names: a prefix, a GNU entry, a pax record', () => {
  // The length that a record begins with is its own, in bytes.
  const pax = '13 mtime=1.5\n23 path=p/ä-long/c.py\n';
  assert.deepEqual(
    filesOf(
      entry('a.py', '1', FILE, 'p/deep'),
      entry('././@LongLink', 'p/very-long/b.py\0', LONG_NAME),
      entry('p/very', '2'),
      entry('PaxHeader', pax, PAX),
      entry('p/c', '3'),
      entry('p/d.py', '4'),
      end,
    ),
    [
      ['p/deep/a.py', '1'],
      ['p/very-long/b.py', '2'],
      ['p/ä-long/c.py', '3'],
      ['p/d.py', '4'],
    ],
  );
});

test('an archive that breaks off, or is none, is told', () => {
  const whole = entry('p/a.py', 'x'.repeat(600));
  assert.throws(() => filesOf(whole.subarray(0, 700)), /breaks off/);
  assert.throws(() => filesOf(Buffer.from('x'.repeat(1024))), /no tar archive/);
});

test('where a file goes: below its package, and nowhere else', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['p-1/a.py', 'a.py'],
    ['p-1/src/p/a.py', 'src/p/a.py'],
    ['./p-1/a.py', 'a.py'],
    ['p-1/a b.py', 'a b.py'],
    ['a.py', undefined],
    ['p-1/../../a.py', undefined],
    ['p-1/src/../a.py', undefined],
    ['../p-1/a.py', 'p-1/a.py'],
    ['/etc/a.py', undefined],
    ['p-1//a.py', undefined],
    ['p-1\\..\\a.py', undefined],
    ['p-1/..\\a.py', undefined],
    ['p-1/c:/a.py', undefined],
    ['p-1/a\0.py', undefined],
  ];
  for (const [name, expected] of cases) assert.equal(pathBelow(name), expected, name);
});
