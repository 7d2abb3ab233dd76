import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder } from '../../../src/hosts/cli/in-order.js';

/** Work that ends when it is told to, and a note of what was begun. */
function gates(): { begun: number[]; work: (item: number) => Promise<string>; open: (item: number) => Promise<void> } {
  const begun: number[] = [];
  const waiting = new Map<number, () => void>();
  return {
    begun,
    work: (item) =>
      new Promise((resolve) => {
        begun.push(item);
        waiting.set(item, () => {
          resolve(`result ${item}`);
        });
      }),
    open: async (item) => {
      waiting.get(item)?.();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
  };
}

test('results stand in the order of the items, whichever is done first, and no more is begun than may be', async () => {
  const { begun, work, open } = gates();
  const results = inOrder([1, 2, 3, 4], 2, work);
  assert.deepEqual(begun, [1, 2]);
  await open(2);
  assert.deepEqual(begun, [1, 2, 3]);
  await open(3);
  assert.deepEqual(begun, [1, 2, 3, 4]);
  await open(4);
  await open(1);
  assert.deepEqual(await results, ['result 1', 'result 2', 'result 3', 'result 4']);
});

test('no items give no results', async () => {
  assert.deepEqual(await inOrder([], 3, () => Promise.reject(new Error('not called'))), []);
});

test('the first failure is passed on, and nothing more is begun', async () => {
  const begun: number[] = [];
  const failing = inOrder([1, 2, 3, 4, 5], 2, (item) => {
    begun.push(item);
    return item === 1 ? Promise.reject(new Error('one')) : Promise.resolve(item);
  });
  await assert.rejects(failing, { message: 'one' });
  assert.deepEqual(begun, [1, 2]);
});
