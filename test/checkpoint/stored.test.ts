import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cancellation } from '../../src/checkpoint/cancellation.js';
import type { Fact, Lookup, LookupFailure } from '../../src/checkpoint/checkpoint.js';
import { storedFacts, type StoredOptions } from '../../src/checkpoint/stored.js';
import { manualClock, type ManualClock } from '../support/clock.js';
import { answering, failed, foundIn, memoryStore, needing } from '../support/sources.js';

const ref = { repoId: 'lab/a', revision: 'main' };
const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
const config = { model_type: 't5', time: [1, null] };
const MINUTE = 60_000;

interface Bench {
  readonly store: ReturnType<typeof memoryStore>;
  readonly clock: ManualClock;
  readonly logged: string[];
  /** Keeps an answer. */
  readonly keep: (
    lookup: Lookup,
    more?: Partial<StoredOptions> & { revision?: string; aborted?: boolean },
  ) => Promise<void>;
  readonly recall: (needs?: readonly Fact[], more?: Partial<StoredOptions> & { revision?: string }) => Promise<Lookup>;
}

function bench(): Bench {
  const [store, clock, logged] = [memoryStore(), manualClock(1_000_000), [] as string[]];
  const facts = (more: Partial<StoredOptions>): ReturnType<typeof storedFacts> =>
    storedFacts({ store, clock, endpoint: 'https://hub', log: (line) => logged.push(line), ...more });
  return {
    store,
    clock,
    logged,
    async keep(lookup, { revision = 'main', aborted = false, ...more } = {}) {
      const { signal, cancel } = cancellation();
      if (aborted) cancel();
      const answer = await facts(more)
        .keeping(answering(lookup))
        .lookup({ ...ref, revision }, needing(), signal);
      assert.equal(answer, lookup);
    },
    recall: (needs = [], { revision = 'main', ...more } = {}) =>
      facts(more).recalled.lookup({ ...ref, revision }, needing(...needs)),
  };
}

describe('what was found', () => {
  test('is kept with all its facts, for good', async () => {
    const { keep, recall, clock } = bench();
    const facts = {
      modelType: 't5',
      commit: A,
      config,
      files: ['a'],
      gated: true,
      asOf: 7,
      remoteCode: 'some',
    } as const;
    await keep(foundIn('hub', facts));
    assert.deepEqual(await recall(), foundIn('store', facts));
    clock.advance(1e12);
    assert.deepEqual(await recall(), foundIn('store', facts));
    clock.advance(-2e12);
    assert.deepEqual(await recall(), foundIn('store', facts));
  });
  test('keeps its tensors by themselves, for who needs them', async () => {
    const { keep, recall, store } = bench();
    const tensors = new Map([['a.weight', { dtype: 'F32', shape: [2, 3] }]]);
    await keep(foundIn('hub', { commit: A, tensors }));
    assert.equal(store.texts.size, 2);
    assert.deepEqual(await recall(), foundIn('store', { commit: A }));
    assert.deepEqual(await recall(['headers']), foundIn('store', { commit: A, tensors }));
    await keep(foundIn('hub', { commit: B }));
    assert.deepEqual(await recall(['headers']), foundIn('store', { commit: B }));
  });
  test('is completed by what was found at its commit, and by nothing else', async () => {
    const { keep, recall } = bench();
    await keep(foundIn('hub', { commit: A, license: 'mit' }));
    await keep(foundIn('hub', { commit: A, config }), { revision: A });
    assert.deepEqual(await recall(['config']), foundIn('store', { commit: A, license: 'mit', config }));
    assert.deepEqual(await recall(), foundIn('store', { commit: A, license: 'mit' }));
    await keep(foundIn('hub', { commit: B }));
    assert.deepEqual(await recall(['config']), foundIn('store', { commit: B }));
  });
  test('keeps what a later answer about the same commit was not asked for', async () => {
    const { keep, recall } = bench();
    await keep(foundIn('hub', { commit: A, config, asOf: 1 }));
    await keep(foundIn('hub', { commit: A, license: 'mit', asOf: 2 }));
    assert.deepEqual(await recall(), foundIn('store', { commit: A, config, license: 'mit', asOf: 2 }));
    await keep(foundIn('hub', { commit: B, asOf: 3 }));
    assert.deepEqual(await recall(), foundIn('store', { commit: B, asOf: 3 }));
  });
  test('is answered although it cannot be kept', async () => {
    const { keep, logged, store } = bench();
    let config: Record<string, unknown> = {};
    for (let depth = 0; depth < 100_000; depth += 1) config = { config };
    await keep(foundIn('hub', { config }));
    assert.deepEqual([logged, store.texts.size], [['lab/a at main: the answer cannot be kept'], 0]);
  });
  test('is kept even if nobody waits for it any more', async () => {
    const { keep, recall } = bench();
    await keep(foundIn('hub'), { aborted: true });
    assert.equal((await recall()).state, 'found');
  });
});

describe('a refusal', () => {
  test('that may be of somebody else is not kept, and replaces nothing', async () => {
    const { keep, recall, store } = bench();
    await keep({ state: 'disabled', detail: 'no', isUnsure: true });
    assert.equal(store.texts.size, 0);
    await keep(foundIn('hub', { commit: A }));
    await keep({ state: 'disabled', detail: 'no', isUnsure: true });
    assert.deepEqual(await recall(), foundIn('store', { commit: A }));
  });
  const kept: readonly LookupFailure[] = ['absent', 'denied', 'noRevision', 'noConfig', 'gated', 'disabled'];
  for (const state of kept) {
    test(`${state} counts for ten minutes`, async () => {
      const { keep, recall, clock } = bench();
      await keep(failed(state));
      assert.deepEqual(await recall(), failed(state));
      clock.advance(10 * MINUTE - 1);
      assert.deepEqual(await recall(), failed(state));
      clock.advance(1);
      assert.equal((await recall()).state, 'skipped');
      clock.advance(-11 * MINUTE);
      assert.equal((await recall()).state, 'skipped');
    });
  }
  for (const state of ['unreachable', 'skipped', 'invalid'] as const) {
    test(`${state} is not kept`, async () => {
      const { keep, store } = bench();
      await keep(failed(state));
      assert.equal(store.texts.size, 0);
    });
  }
  test('that nobody waited for is not kept', async () => {
    const { keep, store } = bench();
    await keep(failed('denied'), { aborted: true });
    assert.equal(store.texts.size, 0);
  });
  test('keeps the other facts', async () => {
    const { keep, recall } = bench();
    const { checkpoint } = foundIn('hub', { files: ['a.gguf'] });
    await keep({ state: 'noConfig', detail: 'none', rest: { from: 'hub', checkpoint } });
    assert.deepEqual(await recall(), { state: 'noConfig', detail: 'none', rest: { from: 'store', checkpoint } });
  });
  const over: [LookupFailure, string][] = [
    ['denied', 'found'],
    ['gated', 'found'],
    ['noRevision', 'found'],
    ['absent', 'absent'],
    ['disabled', 'disabled'],
    ['noConfig', 'noConfig'],
  ];
  for (const [state, then] of over) {
    test(`${state} after facts: ${then}`, async () => {
      const { keep, recall } = bench();
      await keep(foundIn('hub'));
      await keep(failed(state));
      assert.equal((await recall()).state, then);
    });
  }
  test('gives way to facts', async () => {
    const { keep, recall } = bench();
    await keep(failed('denied'));
    await keep(foundIn('hub'));
    assert.equal((await recall()).state, 'found');
  });
});

describe('an answer is for', () => {
  const states = async (lookup: Lookup, by?: string): Promise<string[]> => {
    const { keep, recall } = bench();
    await keep(lookup, { account: by });
    const readers = [undefined, 'mine', 'yours'];
    return Promise.all(readers.map(async (account) => (await recall([], { account })).state));
  };
  test('the owner of the token that it was given to', async () => {
    assert.deepEqual(await states(foundIn('hub'), 'mine'), ['skipped', 'found', 'skipped']);
    assert.deepEqual(await states(failed('absent'), 'mine'), ['skipped', 'absent', 'skipped']);
  });
  test('everybody, where there was no token; a refusal for who has none', async () => {
    assert.deepEqual(await states(foundIn('hub')), ['found', 'found', 'found']);
    assert.deepEqual(await states(failed('denied')), ['denied', 'skipped', 'skipped']);
  });
  test('the Hub that gave it, and the revision', async () => {
    const { keep, recall } = bench();
    await keep(foundIn('hub'));
    assert.equal((await recall([], { endpoint: 'https://other' })).state, 'skipped');
    assert.equal((await recall([], { revision: 'v1' })).state, 'skipped');
  });
  test('everybody, but that files were refused only for who has no token either', async () => {
    const { keep, recall } = bench();
    await keep(foundIn('hub', { gated: true, access: 'no-token' }));
    assert.deepEqual(await recall(), foundIn('store', { gated: true, access: 'no-token' }));
    assert.deepEqual(await recall([], { account: 'mine' }), foundIn('store', { gated: true }));
  });
  test('the owner of the token, tensors included', async () => {
    const { keep, recall } = bench();
    await keep(foundIn('hub', { commit: A, tensors: new Map() }), { account: 'mine' });
    await keep(foundIn('hub', { commit: A }));
    const tensorsFor = async (account?: string): Promise<unknown> => {
      const lookup = await recall(['headers'], { account });
      return lookup.state === 'found' && lookup.checkpoint.tensors;
    };
    assert.deepEqual(
      [await tensorsFor('mine'), await tensorsFor(), await tensorsFor('yours')],
      [new Map(), undefined, undefined],
    );
  });
});

describe('an entry that is not as it was written', () => {
  const damages: [string, (text: string, other: string) => string, boolean][] = [
    ['empty', () => '', true],
    ['cut off', (text) => text.slice(0, -1), true],
    ['cut off early', (text) => text.slice(0, 5), true],
    ['zeros', (text) => '\0'.repeat(text.length), true],
    ['one character else', (text) => text.replace('lab/a","arch', 'lab/b","arch'), true],
    ['something behind it', (text) => `${text}x`, true],
    ['under another key', (_text, other) => other, true],
    ['of a later format', (text) => text.replace('loadlint 1', 'loadlint 2'), false],
  ];
  for (const [name, damage, isLogged] of damages) {
    test(name, async () => {
      const { keep, recall, store, logged } = bench();
      await keep(foundIn('hub'), { revision: 'other' });
      const [other = ''] = store.texts.values();
      store.texts.clear();
      await keep(foundIn('hub'));
      const [[key, text] = ['', '']] = store.texts;
      assert.notEqual(damage(text, other), text);
      store.texts.set(key, damage(text, other));
      assert.equal((await recall()).state, 'skipped');
      assert.equal(logged.length, isLogged ? 1 : 0);
      if (isLogged) assert.match(logged[0] ?? '', /is damaged, so it counts as not there$/);
      await keep(foundIn('hub'));
      assert.equal((await recall()).state, 'found');
    });
  }
  for (const [field, value] of Object.entries({ files: 7, config: 'x', architectures: [1], remoteCode: 'all' })) {
    test(`of another shape: ${field}`, async () => {
      const { keep, recall } = bench();
      await keep(foundIn('hub', { [field]: value }));
      assert.equal((await recall()).state, 'skipped');
    });
  }
  test('what is too long is not kept', async () => {
    const { keep, store } = bench();
    await keep(foundIn('hub', { config: { long: 'x'.repeat(8 * 1024 * 1024) } }));
    assert.equal(store.texts.size, 0);
  });
});
