import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cancellation } from '../../src/checkpoint/cancellation.js';
import type { CheckpointRef, Fact, Lookup } from '../../src/checkpoint/checkpoint.js';
import {
  cancelled,
  deduplicated,
  firstAnswer,
  remembered,
  unasked,
  type CheckpointSource,
} from '../../src/checkpoint/source.js';
import type { Signal } from '../../src/ports.js';
import { manualClock } from '../support/clock.js';

const ref: CheckpointRef = { repoId: 'org/a', revision: 'main' };
const summary: ReadonlySet<Fact> = new Set(['summary']);
const found: Lookup = {
  state: 'found',
  from: 'hub',
  checkpoint: { resolvedId: 'org/a', architectures: [], remoteCode: [], asOf: 0 },
};
type Failure = Exclude<Lookup['state'], 'found'>;
const failed = (state: Failure): Lookup => ({ state, detail: `because ${state}` });

/** A source that answers when it is told to. */
function slow(): CheckpointSource & {
  asked: { ref: CheckpointRef; signal: Signal | undefined }[];
  answer(lookup: Lookup): void;
} {
  const waiting: ((lookup: Lookup) => void)[] = [];
  const asked: { ref: CheckpointRef; signal: Signal | undefined }[] = [];
  return {
    asked,
    lookup(which, _needs, signal) {
      asked.push({ ref: which, signal });
      return new Promise((resolve) => waiting.push(resolve));
    },
    answer(lookup) {
      for (const resolve of waiting.splice(0)) resolve(lookup);
    },
  };
}

/** A source that answers at once, and counts. */
function quick(answer: () => Lookup): CheckpointSource & { count: number } {
  const source = {
    count: 0,
    lookup: (): Promise<Lookup> => {
      source.count += 1;
      return Promise.resolve(answer());
    },
  };
  return source;
}

describe('firstAnswer', () => {
  test('asks no further than to the first that found it', async () => {
    const [one, two, three] = [quick(() => failed('skipped')), quick(() => found), quick(() => found)];
    assert.equal(await firstAnswer(one, two, three).lookup(ref, summary), found);
    assert.deepEqual([one.count, two.count, three.count], [1, 1, 0]);
  });

  test('asks on where the configuration or the tensors are needed and not there', async () => {
    const whole: Lookup = { ...found, checkpoint: { ...found.checkpoint, config: {}, tensors: new Map() } };
    const needs = new Set<Fact>(['summary', 'config', 'headers']);
    const [one, two, three] = [quick(() => found), quick(() => whole), quick(() => found)];
    assert.equal(await firstAnswer(one, two, three).lookup(ref, needs), whole);
    assert.equal(await firstAnswer(one, two, three).lookup(ref, summary), found);
    assert.deepEqual([one.count, two.count, three.count], [2, 1, 0]);
    const other: Lookup = { ...found, from: 'bundled' };
    const four = quick(() => failed('unreachable'));
    assert.equal(
      await firstAnswer(
        one,
        quick(() => other),
        four,
      ).lookup(ref, needs),
      other,
    );
    assert.equal(four.count, 1);
  });

  const cases: [Failure[], Failure][] = [
    [['skipped', 'unreachable'], 'unreachable'],
    [['unreachable', 'skipped'], 'unreachable'],
    [['unreachable', 'denied', 'skipped'], 'denied'],
    [['denied', 'absent'], 'absent'],
    [['absent', 'noConfig'], 'noConfig'],
    [['noRevision', 'noConfig'], 'noRevision'],
    [['noRevision', 'gated'], 'gated'],
    [['gated', 'disabled'], 'disabled'],
    [['disabled', 'invalid', 'skipped'], 'invalid'],
  ];
  for (const [states, best] of cases) {
    test(`${states.join(', ')}: ${best}`, async () => {
      const sources = states.map((state) => quick(() => failed(state)));
      assert.deepEqual(await firstAnswer(...sources).lookup(ref, summary), failed(best));
    });
  }

  test('among equals the last, and nobody is skipped too', async () => {
    const lookup = await firstAnswer(unasked('first'), unasked('last')).lookup(ref, summary);
    assert.deepEqual(lookup, { state: 'skipped', detail: 'last' });
    assert.deepEqual(await firstAnswer().lookup(ref, summary), {
      state: 'skipped',
      detail: 'no source has been asked',
    });
  });
});

describe('deduplicated', () => {
  test('one lookup for all who ask the same at a time, another one afterwards', async () => {
    const source = slow();
    const shared = deduplicated(source);
    const all = [
      shared.lookup(ref, summary),
      shared.lookup({ ...ref }, new Set(['summary'])),
      shared.lookup(ref, summary),
    ];
    source.answer(found);
    assert.deepEqual([await Promise.all(all), source.asked.length], [[found, found, found], 1]);
    const later = shared.lookup(ref, summary);
    source.answer(failed('absent'));
    assert.deepEqual([await later, source.asked.length], [failed('absent'), 2]);
  });

  test('another id, revision or need is another lookup', () => {
    const source = slow();
    const shared = deduplicated(source);
    void shared.lookup(ref, summary);
    void shared.lookup({ ...ref, repoId: 'org/b' }, summary);
    void shared.lookup({ ...ref, revision: 'v1' }, summary);
    void shared.lookup(ref, new Set(['summary', 'config']));
    void shared.lookup(ref, new Set(['config', 'summary']));
    assert.equal(source.asked.length, 4);
  });

  test('who aborts is answered at once, and the others get their answer', async () => {
    const source = slow();
    const shared = deduplicated(source);
    const [one, two] = [cancellation(), cancellation()];
    const answers = [
      shared.lookup(ref, summary, one.signal),
      shared.lookup(ref, summary, two.signal),
      shared.lookup(ref, summary),
    ];
    one.cancel();
    assert.equal(await answers[0], cancelled);
    assert.equal(source.asked[0]?.signal?.aborted, false);
    source.answer(found);
    assert.deepEqual(await Promise.all(answers), [cancelled, found, found]);
  });

  test('the lookup is aborted with its last caller, and whoever comes then starts a new one', async () => {
    const source = slow();
    const shared = deduplicated(source);
    const [one, two] = [cancellation(), cancellation()];
    const answers = [shared.lookup(ref, summary, one.signal), shared.lookup(ref, summary, two.signal)];
    one.cancel();
    two.cancel();
    assert.deepEqual([await Promise.all(answers), source.asked[0]?.signal?.aborted], [[cancelled, cancelled], true]);
    const next = shared.lookup(ref, summary);
    assert.deepEqual([source.asked.length, source.asked[1]?.signal?.aborted], [2, false]);
    source.answer(found);
    assert.equal(await next, found);
  });

  test('the end of an abandoned lookup does not end the next one', async () => {
    const ends: ((lookup: Lookup) => void)[] = [];
    const shared = deduplicated({ lookup: () => new Promise((resolve) => ends.push(resolve)) });
    const { signal, cancel } = cancellation();
    const abandoned = shared.lookup(ref, summary, signal);
    cancel();
    assert.equal(await abandoned, cancelled);
    const answers = [shared.lookup(ref, summary)];
    ends[0]?.(cancelled);
    await new Promise(setImmediate);
    answers.push(shared.lookup(ref, summary));
    ends[1]?.(found);
    assert.deepEqual([await Promise.all(answers), ends.length], [[found, found], 2]);
  });

  test('a lookup that fails, as none may, is answered nevertheless', async () => {
    const shared = deduplicated({ lookup: () => Promise.reject(new RangeError('too deep')) });
    const lookup = { state: 'unreachable', detail: 'the lookup failed' };
    assert.deepEqual(await Promise.all([shared.lookup(ref, summary), shared.lookup(ref, summary)]), [lookup, lookup]);
  });

  test('an aborted signal asks nobody', async () => {
    const source = slow();
    const { signal, cancel } = cancellation();
    cancel();
    assert.deepEqual([await deduplicated(source).lookup(ref, summary, signal), source.asked.length], [cancelled, 0]);
  });

  test('an abort after the answer changes nothing', async () => {
    const source = slow();
    const shared = deduplicated(source);
    const { signal, cancel } = cancellation();
    const answer = shared.lookup(ref, summary, signal);
    source.answer(found);
    await answer;
    const next = shared.lookup(ref, summary);
    cancel();
    source.answer(failed('gated'));
    assert.deepEqual(await next, failed('gated'));
    assert.equal(source.asked[1]?.signal?.aborted, false);
  });
});

describe('remembered', () => {
  test('what was found is asked for once, by what was needed', async () => {
    const source = quick(() => found);
    const memory = remembered(source, manualClock());
    for (let file = 0; file < 500; file++) assert.equal(await memory.lookup(ref, summary), found);
    assert.equal(source.count, 1);
    await memory.lookup(ref, new Set(['config']));
    await memory.lookup({ ...ref, revision: 'v1' }, summary);
    assert.equal(source.count, 3);
  });

  test('a failure is remembered for a while, what was found for good', async () => {
    const clock = manualClock(1_000_000);
    let answer = failed('unreachable');
    const source = quick(() => answer);
    const memory = remembered(source, clock, 30_000);
    const counts: number[] = [];
    for (const milliseconds of [0, 29_999, 1, 0]) {
      clock.advance(milliseconds);
      await memory.lookup(ref, summary);
      counts.push(source.count);
    }
    assert.deepEqual(counts, [1, 1, 2, 2]);
    clock.advance(-1); // set back: the age is not known
    answer = found;
    assert.equal(await memory.lookup(ref, summary), found);
    clock.advance(1e12);
    assert.deepEqual([await memory.lookup(ref, summary), source.count], [found, 3]);
  });

  test('a run that wants to remember failures for good does', async () => {
    const clock = manualClock();
    const source = quick(() => failed('absent'));
    const memory = remembered(source, clock, Infinity);
    await memory.lookup(ref, summary);
    clock.advance(1e12);
    await memory.lookup(ref, summary);
    assert.equal(source.count, 1);
  });

  test('what was found is asked for again when it is old, and recalled nevertheless', async () => {
    const clock = manualClock(1_000_000);
    const source = quick(() => found);
    const memory = remembered(source, clock, 30_000, 100);
    const counts: number[] = [];
    for (const milliseconds of [0, 99, 1, -500]) {
      clock.advance(milliseconds);
      await memory.lookup(ref, summary);
      counts.push(source.count);
      clock.advance(1000);
      assert.equal(await memory.recalled.lookup(ref, summary), found);
      clock.advance(-1000);
    }
    assert.deepEqual(counts, [1, 1, 2, 3]);
  });

  test('what was refused is remembered for ten minutes at least, and for whatever else is needed', async () => {
    const clock = manualClock();
    const config = new Set<Fact>(['summary', 'config']);
    for (const [answer, minutes] of [
      [failed('denied'), 10],
      [failed('noConfig'), 10],
      [failed('unreachable'), 1],
      [{ ...failed('disabled'), isUnsure: true }, 1],
    ] as const) {
      const source = quick(() => answer);
      const memory = remembered(source, clock, 60_000);
      assert.equal(await memory.lookup(ref, summary), answer);
      assert.equal(await memory.lookup(ref, config), answer);
      assert.equal(await memory.recalled.lookup(ref, config), answer);
      clock.advance(minutes * 60_000 - 1);
      await memory.lookup(ref, summary);
      assert.equal(source.count, 1);
      clock.advance(1);
      await memory.lookup(ref, summary);
      assert.equal(source.count, 2);
    }
  });

  test('no answer takes nothing back, a refusal does', async () => {
    for (const [answer, told] of [
      [failed('unreachable'), found],
      [failed('absent'), failed('absent')],
    ] as const) {
      const [clock, answers] = [manualClock(), [found, answer]];
      const memory = remembered(
        quick(() => answers.shift() ?? answer),
        clock,
        60_000,
        1_000,
      );
      await memory.lookup(ref, summary);
      clock.advance(1_000);
      assert.deepEqual(await memory.lookup(ref, summary), answer);
      assert.deepEqual(await memory.recalled.lookup(ref, summary), told);
    }
  });

  test('what was found is recalled to who needs something else', async () => {
    const memory = remembered(
      quick(() => found),
      manualClock(),
    );
    await memory.lookup(ref, summary);
    assert.equal(await memory.recalled.lookup(ref, new Set(['config'])), found);
    assert.equal((await memory.recalled.lookup({ ...ref, revision: 'v1' }, summary)).state, 'skipped');
  });

  test('an aborted lookup leaves no trace, unless it found something', async () => {
    const source = slow();
    const memory = remembered(source, manualClock());
    for (const [answer, recalled] of [
      [cancelled, 'skipped'],
      [found, 'found'],
    ] as const) {
      const { signal, cancel } = cancellation();
      const lookup = memory.lookup(ref, summary, signal);
      cancel();
      source.answer(answer);
      assert.equal(await lookup, answer);
      assert.equal((await memory.recalled.lookup(ref, summary)).state, recalled);
    }
  });

  test('recalled asks nobody', async () => {
    const source = quick(() => found);
    const memory = remembered(source, manualClock());
    assert.deepEqual(await memory.recalled.lookup(ref, summary), { state: 'skipped', detail: 'not looked up yet' });
    assert.equal(source.count, 0);
    await memory.lookup(ref, summary);
    assert.equal(await memory.recalled.lookup(ref, summary), found);
    assert.equal(source.count, 1);
  });

  test('within deduplicated: one lookup for 500 that come at every moment', async () => {
    const source = slow();
    const both = deduplicated(remembered(source, manualClock()));
    const answers: Promise<Lookup>[] = [];
    for (let file = 0; file < 500; file++) {
      answers.push(both.lookup(ref, summary));
      if (file === 250) source.answer(found);
      await Promise.resolve();
    }
    assert.equal(new Set(await Promise.all(answers)).size, 1);
    assert.equal(source.asked.length, 1);
  });
});
