import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hammer } from '../../scripts/store-hammer.js';

test('two processes share a store, and one that is killed spoils nothing', async () => {
  let seed = 1;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const { killed, written, entries, damaged, failures } = await hammer({ milliseconds: 1000, kills: 5, random });
  assert.deepEqual({ killed, damaged, failures }, { killed: 5, damaged: [], failures: [] });
  assert.ok(written > 0 && entries > 0, `${written} written, ${entries} entries`);
});
