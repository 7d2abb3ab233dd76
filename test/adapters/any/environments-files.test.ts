import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decoded,
  forgiving,
  isAbsolute,
  nameOf,
  parentOf,
  resolved,
  shownFrom,
} from '../../../src/adapters/any/environments-files.js';
import { forbidden, memoryFiles } from '../../support/environment-files.js';

/** Every folder above, up to the root. */
function above(path: string): string[] {
  const parent = parentOf(path);
  return parent === undefined ? [] : [parent, ...above(parent)];
}

test('folders above', () => {
  assert.deepEqual(above('/home/me/x.py'), ['/home/me', '/home', '/']);
  assert.deepEqual(above('C:/me/x.py'), ['C:/me', 'C:/']);
  assert.deepEqual(above('//server/share/me/x.py'), ['//server/share/me', '//server/share/']);
  assert.deepEqual(above('x.py'), []);
});

test('paths from folders', () => {
  const table: readonly (readonly [folder: string, written: string, path: string])[] = [
    ['/a/b', 'x.txt', '/a/b/x.txt'],
    ['/', 'x.txt', '/x.txt'],
    ['/a/b', '../x.txt', '/a/x.txt'],
    ['/a/b', '../../../x.txt', '/x.txt'],
    ['/a/b', './c/./x.txt', '/a/b/c/x.txt'],
    ['/a/b', '/etc/x.txt', '/etc/x.txt'],
    ['C:/a', 'sub\\x.txt', 'C:/a/sub/x.txt'],
    ['C:/a', '..\\x.txt', 'C:/x.txt'],
    ['C:/', 'x.txt', 'C:/x.txt'],
    ['C:/a', 'D:\\x.txt', 'D:/x.txt'],
    ['//server/share/a', '..\\x.txt', '//server/share/x.txt'],
    ['C:/a', '\\\\server\\share\\x.txt', '//server/share/x.txt'],
  ];
  for (const [folder, written, path] of table) assert.equal(resolved(folder, written), path);
});

test('names and absolute paths', () => {
  assert.equal(nameOf('/a/b.py'), 'b.py');
  const paths = ['/a', 'C:\\a', 'C:/a', '\\\\server\\share\\a', 'python', 'a/b', 'C:a'];
  assert.deepEqual(paths.map(isAbsolute), [true, true, true, true, false, false, false]);
});

test('paths are shown from a folder', () => {
  assert.deepEqual(['/a/b/c', '/a/bc', '/a/b'].map(shownFrom('/a/b')), ['c', '/a/bc', '/a/b']);
  assert.equal(shownFrom('/')('/a/b'), 'a/b');
});

test('text in UTF-8 and UTF-16, with and without a byte order mark', () => {
  const utf16 = Buffer.from('\uFEFFä==1', 'utf16le');
  for (const bytes of [Buffer.from('ä==1'), Buffer.from('\uFEFFä==1'), utf16, Buffer.from(utf16).swap16()]) {
    assert.equal(decoded(bytes), 'ä==1');
  }
});

test('what cannot be read is told, and is not there', async () => {
  const lines: string[] = [];
  const files = forgiving(
    memoryFiles({ '/a/b': forbidden, '/a/c': new Error('odd'), '/a/d': 'x' }),
    shownFrom('/a'),
    (line) => lines.push(line),
  );
  assert.deepEqual(
    [
      await files.read('/a/b'),
      await files.list('/a/b'),
      await files.mtime('/a/b'),
      await files.read('/a/c'),
      await files.read('/a/d'),
    ],
    [undefined, undefined, undefined, undefined, 'x'],
  );
  const denied = 'b: cannot be read (EACCES)';
  assert.deepEqual(lines, [denied, denied, denied, 'c: cannot be read']);
});
