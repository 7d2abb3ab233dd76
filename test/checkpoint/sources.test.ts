import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Lookup } from '../../src/checkpoint/checkpoint.js';
import { checkpointSources, type SourceParts, type Sources } from '../../src/checkpoint/sources.js';
import { FRESH_FOR } from '../../src/checkpoint/standing.js';
import { storedFacts } from '../../src/checkpoint/stored.js';
import { manualClock, type ManualClock } from '../support/clock.js';
import { answering, failed, foundIn, memoryStore, needing, type AskedSource } from '../support/sources.js';

const ref = { repoId: 'lab/a', revision: 'main' };
const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
const START = 10 * FRESH_FOR;
const none = answering(failed('skipped'));

function sources(parts: Partial<SourceParts>, clock = manualClock(START)): Sources {
  return checkpointSources({ bundled: none, clock, renewal: 'later', failuresFor: Infinity, ...parts });
}

/** Where the answer is from, or why there is none. */
const told = (lookup: Lookup): string => (lookup.state === 'found' ? lookup.from : lookup.state);

describe('the order', () => {
  const all = {
    folders: { lookup: () => Promise.resolve<Lookup | undefined>(foundIn('folder')) },
    hfCache: answering(foundIn('hf-cache', { asOf: START })),
    bundled: answering(foundIn('bundled', { asOf: START })),
    hub: answering(foundIn('hub', { asOf: START })),
  };
  const cases: [string, Partial<SourceParts>, string, string][] = [
    ['a folder', all, 'folder', 'folder'],
    [
      'a folder without facts',
      { ...all, folders: { lookup: () => Promise.resolve(failed('noConfig')) } },
      'noConfig',
      'noConfig',
    ],
    ['no folder', { ...all, folders: { lookup: () => Promise.resolve(undefined) } }, 'hf-cache', 'hf-cache'],
    ['the bundled index', { ...all, folders: undefined, hfCache: none }, 'bundled', 'bundled'],
    ['the Hub', { hub: all.hub }, 'skipped', 'hub'],
    ['no Hub', {}, 'skipped', 'skipped'],
  ];
  for (const [name, parts, stored, network] of cases) {
    test(name, async () => {
      const { stored: atHand, network: all } = sources(parts);
      assert.equal(told(await atHand.lookup(ref, needing())), stored);
      assert.equal(told(await all.lookup(ref, needing())), network);
    });
  }
  test('the store goes before the cache on disk', async () => {
    const clock = manualClock(START);
    const store = storedFacts({ store: memoryStore(), clock, endpoint: 'h', log: () => undefined });
    await store.keeping(all.hub).lookup(ref, needing());
    const { stored, network } = sources({ ...all, folders: undefined, store }, clock);
    assert.deepEqual(
      [told(await stored.lookup(ref, needing())), told(await network.lookup(ref, needing()))],
      ['store', 'store'],
    );
  });
  test('names that are none of the Hub are not sent', async () => {
    const hub = answering(foundIn('hub'));
    const { network } = sources({ hub });
    for (const repoId of ['./out', 'results', '<your-model>', 'a--b/c', 'outputs/best'])
      await network.lookup({ repoId, revision: 'main' }, needing());
    assert.deepEqual(hub.asked, []);
    assert.equal((await network.lookup({ repoId: 'a--b/c', revision: 'main' }, needing())).state, 'invalid');
  });
});

describe('a run', () => {
  const hubAt = (commit: string): AskedSource => answering(foundIn('hub', { commit, asOf: START }));
  test('asks once for what is not at hand, failures included', async () => {
    for (const hub of [hubAt(A), answering(failed('unreachable'))]) {
      const { network } = sources({ hub });
      await Promise.all([network.lookup(ref, needing()), network.lookup({ ...ref, from: 'file:///b.py' }, needing())]);
      await network.lookup(ref, needing());
      assert.deepEqual(hub.asked, ['lab/a@main summary']);
    }
  });
  test('does not ask about bundled checkpoints', async () => {
    const hub = hubAt(A);
    const { network, end } = sources({ hub, bundled: answering(foundIn('bundled')) });
    assert.equal(told(await network.lookup(ref, needing())), 'bundled');
    await end(0);
    assert.deepEqual(hub.asked, []);
  });
  test('asks about bundled checkpoints for what the index does not say', async () => {
    const hub = answering(foundIn('hub', { commit: A, config: {}, asOf: START }));
    const { network } = sources({ hub, bundled: answering(foundIn('bundled')) });
    assert.equal(told(await network.lookup(ref, needing('config'))), 'hub');
    assert.deepEqual(hub.asked, ['lab/a@main config summary']);
  });
  test('keeps bundled facts where the Hub does not answer', async () => {
    const { network } = sources({ hub: answering(failed('unreachable')), bundled: answering(foundIn('bundled')) });
    assert.equal(told(await network.lookup(ref, needing('config'))), 'bundled');
  });
  test('completes facts on disk at their commit', async () => {
    const hub = answering(foundIn('hub', { commit: A, files: ['x'], asOf: START }));
    const { network } = sources({
      hub,
      hfCache: answering(foundIn('hf-cache', { commit: A, config: {}, asOf: START })),
    });
    const lookup = await network.lookup(ref, needing('config', 'files'));
    assert.deepEqual(hub.asked, [`lab/a@${A} config files summary`]);
    assert.deepEqual(lookup, foundIn('hf-cache', { commit: A, config: {}, files: ['x'], asOf: START }));
  });
  test('completes facts on disk once, also from one run to the next', async () => {
    const [clock, texts] = [manualClock(START), memoryStore()];
    const hub = answering(foundIn('hub', { commit: A, files: ['x'], asOf: START }));
    const hfCache = answering(foundIn('hf-cache', { commit: A, config: {}, asOf: START }));
    for (let run = 0; run < 2; run++) {
      const store = storedFacts({ store: texts, clock, endpoint: 'h', log: () => undefined });
      const { network } = sources({ hub, hfCache, store }, clock);
      const lookup = await network.lookup(ref, needing('config', 'files'));
      assert.deepEqual(lookup, foundIn('hf-cache', { commit: A, config: {}, files: ['x'], asOf: START }));
    }
    assert.equal(hub.asked.length, 1);
  });
  test('takes old facts on disk at once, renews them for the next, and stays with what it took', async () => {
    const [clock, texts] = [manualClock(START), memoryStore()];
    const store = storedFacts({ store: texts, clock, endpoint: 'h', log: () => undefined });
    const hfCache = answering(foundIn('hf-cache', { commit: A, asOf: 0 }));
    const hub = hubAt(B);
    const first = sources({ hub, hfCache, store }, clock);
    assert.equal(told(await first.network.lookup(ref, needing())), 'hf-cache');
    await first.end(0);
    assert.equal(told(await first.network.lookup(ref, needing())), 'hf-cache');
    assert.deepEqual(hub.asked, ['lab/a@main summary']);
    const second = sources({ hub, hfCache, store }, clock);
    assert.deepEqual(await second.network.lookup(ref, needing()), foundIn('store', { commit: B, asOf: START }));
    await second.end(0);
    assert.equal(hub.asked.length, 1);
  });
  test('never renews a commit', async () => {
    const hub = hubAt(A);
    const { network, end } = sources({ hub, hfCache: answering(foundIn('hf-cache', { commit: A, asOf: 0 })) });
    assert.equal(told(await network.lookup({ ...ref, revision: A }, needing())), 'hf-cache');
    await end(0);
    assert.deepEqual(hub.asked, []);
  });
  test('asks no more within ten minutes of a refusal, nor within a day of an answer', async () => {
    for (const [answer, pause] of [
      [failed('denied'), 10 * 60_000],
      [foundIn('hub', { commit: A, asOf: START }), FRESH_FOR],
    ] as const) {
      const [clock, texts, hub] = [manualClock(START), memoryStore(), answering(answer)];
      const run = async (): Promise<number> => {
        const store = storedFacts({ store: texts, clock, endpoint: 'h', log: () => undefined });
        const { network, end } = sources({ hub, store }, clock);
        await network.lookup(ref, needing());
        await end(0);
        return hub.asked.length;
      };
      assert.deepEqual([await run(), await run()], [1, 1]);
      clock.advance(pause - 1);
      assert.equal(await run(), 1);
      clock.advance(1);
      assert.equal(await run(), 2);
    }
  });
  test('renews two at a time, a hundred in all, while others are asked for', async () => {
    const clock = manualClock(START);
    const waiting: (() => void)[] = [];
    const asked: string[] = [];
    const hub: SourceParts['hub'] = {
      lookup: ({ repoId }) =>
        new Promise((resolve) => {
          asked.push(repoId);
          const answer = (): void => {
            resolve(foundIn('hub', { asOf: START }));
          };
          if (repoId === 'lab/new') answer();
          else waiting.push(answer);
        }),
    };
    const hfCache = answering(({ repoId }) => (repoId === 'lab/new' ? failed('skipped') : foundIn('hf-cache')));
    const { network, end } = sources({ hub, hfCache }, clock);
    for (let n = 0; n < 200; n += 1)
      assert.equal(told(await network.lookup({ ...ref, repoId: `lab/old-${n}` }, needing())), 'hf-cache');
    assert.equal(told(await network.lookup({ ...ref, repoId: 'lab/new' }, needing())), 'hub');
    assert.deepEqual(asked, ['lab/old-0', 'lab/old-1', 'lab/new']);
    const ended = end(3000);
    while (waiting.length > 0) {
      waiting.shift()?.();
      await new Promise(setImmediate);
    }
    await ended;
    assert.equal(asked.length, 101);
  });
  test('does not wait for ever for what it renews', async () => {
    const clock = manualClock(START);
    let aborted = false;
    const hub: SourceParts['hub'] = {
      lookup: (_ref, _needs, signal) =>
        new Promise(() => {
          signal?.addEventListener('abort', () => (aborted = true));
        }),
    };
    const { network, end } = sources({ hub, hfCache: answering(foundIn('hf-cache')) }, clock);
    assert.equal(told(await network.lookup(ref, needing())), 'hf-cache');
    const ended = end(3000);
    clock.advance(2999);
    assert.equal(aborted, false);
    clock.advance(1);
    await ended;
    assert.equal(aborted, true);
  });
});

describe('an editor', () => {
  const editor = (parts: Partial<SourceParts>, clock?: ManualClock): Sources =>
    sources({ renewal: 'waited', failuresFor: 60_000, ...parts }, clock);
  const bundled = answering(foundIn('bundled', { modelType: 't5' }));

  test('shows bundled facts at once, and confirms them', async () => {
    const hub = answering(foundIn('hub', { modelType: 'mt5', commit: A, asOf: START }));
    const { stored, network } = editor({ hub, bundled });
    assert.equal(told(await stored.lookup(ref, needing())), 'bundled');
    assert.equal(told(await network.lookup(ref, needing())), 'hub');
    assert.equal(told(await stored.lookup(ref, needing())), 'hub');
    await network.lookup(ref, needing());
    assert.equal(hub.asked.length, 1);
  });
  const replies: [Lookup, string][] = [
    [{ ...failed('disabled'), isUnsure: true }, 'bundled'],
    [failed('unreachable'), 'bundled'],
    [failed('denied'), 'bundled'],
    [failed('gated'), 'bundled'],
    [failed('noRevision'), 'bundled'],
    [failed('absent'), 'absent'],
    [failed('disabled'), 'disabled'],
    [failed('noConfig'), 'noConfig'],
  ];
  for (const [reply, says] of replies) {
    test(`where the Hub says ${reply.state} of bundled facts: ${says}`, async () => {
      const { network } = editor({ hub: answering(reply), bundled });
      assert.equal(told(await network.lookup(ref, needing())), says);
    });
  }
  test('does not ask every minute about bundled facts that the Hub refuses to tell', async () => {
    const [clock, hub] = [manualClock(START), answering(failed('denied'))];
    const { network } = editor({ hub, bundled }, clock);
    for (let minute = 0; minute < 10; minute += 1) {
      await network.lookup(ref, needing());
      await network.lookup(ref, needing('files'));
      clock.advance(60_000);
    }
    assert.equal(hub.asked.length, 1);
  });
  test('asks again a minute after a failure, and a day after an answer', async () => {
    for (const [answer, pause] of [
      [failed('unreachable'), 60_000],
      [foundIn('hub', { asOf: START }), FRESH_FOR],
    ] as const) {
      const [clock, hub] = [manualClock(START), answering(answer)];
      const { network } = editor({ hub }, clock);
      await network.lookup(ref, needing());
      clock.advance(pause - 1);
      await network.lookup(ref, needing());
      assert.equal(hub.asked.length, 1);
      clock.advance(1);
      await network.lookup(ref, needing());
      assert.equal(hub.asked.length, 2);
    }
  });
});
