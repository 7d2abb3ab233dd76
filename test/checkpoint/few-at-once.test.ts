import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cancellation } from '../../src/checkpoint/cancellation.js';
import type { Lookup } from '../../src/checkpoint/checkpoint.js';
import { fewAtOnce } from '../../src/checkpoint/few-at-once.js';
import { cancelled, type CheckpointSource } from '../../src/checkpoint/source.js';

/** A source whose lookups end when they are told to, by id. */
function slow(): CheckpointSource & { readonly running: () => string[]; readonly end: (id: string) => Promise<void> } {
  const open = new Map<string, (lookup: Lookup) => void>();
  return {
    lookup: ({ repoId }) => new Promise((resolve) => open.set(repoId, resolve)),
    running: () => [...open.keys()],
    end: async (id) => {
      open.get(id)?.({ state: 'absent', detail: id });
      open.delete(id);
      await new Promise(setImmediate);
    },
  };
}

test('two at a time, the others in order, who gives up not at all', async () => {
  const source = slow();
  const few = fewAtOnce(source, 2);
  const { signal, cancel } = cancellation();
  const ask = (repoId: string, own?: typeof signal): Promise<Lookup> =>
    few.lookup({ repoId, revision: 'main' }, new Set(), own);
  const [a, , c] = [ask('a'), ask('b'), ask('c', signal), ask('d'), ask('e')];
  await new Promise(setImmediate);
  assert.deepEqual(source.running(), ['a', 'b']);
  cancel();
  assert.deepEqual(await c, cancelled);
  await source.end('a');
  assert.deepEqual([await a, source.running()], [{ state: 'absent', detail: 'a' }, ['b', 'd']]);
  await source.end('b');
  await source.end('d');
  assert.deepEqual(source.running(), ['e']);
  assert.deepEqual(await ask('f', signal), cancelled);
  void ask('g');
  void ask('h');
  await new Promise(setImmediate);
  assert.deepEqual(source.running(), ['e', 'g']);
});
