import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toEvict, type StoredFile } from '../../../src/adapters/any/store-limits.js';

const entry = (digit: string, size: number, mtime: number): StoredFile => ({
  name: `${digit.repeat(64)}.loadlint`,
  size,
  mtime,
});
const [old, middle, young] = [entry('1', 40, 1), entry('2', 40, 2), entry('3', 20, 3)];
const HOUR = 60 * 60 * 1000;
const leftover: StoredFile = { name: `${'4'.repeat(64)}.loadlint.123456`, size: 1000, mtime: 0 };
const foreign: StoredFile = { name: 'thesis.pdf', size: 1000, mtime: 0 };

describe('what has to go', () => {
  const cases: [string, readonly StoredFile[], number, number, readonly StoredFile[]][] = [
    ['nothing where there is room', [old, middle, young], 100, 3, []],
    ['the oldest where there are too many bytes', [middle, old, young], 99, 3, [old]],
    ['more where that is not enough', [old, middle, young], 50, 3, [middle, old]],
    ['the oldest where there are too many', [old, middle, young], 1000, 2, [old]],
    ['all where nothing fits', [old, middle, young], 10, 3, [young, middle, old]],
    ['none of others', [foreign, young], 20, 3, []],
    ['what was left behind', [leftover, young], 20, 3, [leftover]],
  ];
  for (const [name, files, bytes, entries, gone] of cases) {
    test(name, () => {
      const names = gone.map((file) => file.name);
      assert.deepEqual(toEvict(files, { bytes, entries }, HOUR + 1), names);
    });
  }
  test('not what may still be written', () => {
    assert.deepEqual(toEvict([leftover], { bytes: 20, entries: 3 }, HOUR), []);
  });
});
