import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { budget, type Budget, type RequestKind } from '../../../src/adapters/any/budget.js';
import { cancellation } from '../../../src/checkpoint/cancellation.js';
import { manualClock, type ManualClock } from '../../support/clock.js';

const minutes = 60_000;
const answer = (status: number, headers: Record<string, string>): Pick<Response, 'status' | 'headers'> => ({
  status,
  headers: new Headers(headers),
});

/** Takes until one would have to wait; how many, and what the next is told. */
async function drain(of: Budget, kind: RequestKind = 'api'): Promise<[number, string]> {
  for (let count = 0; ; count += 1) {
    const refusal = await of.take(kind, 0).then(
      () => undefined,
      (error: unknown) => (error as Error).message,
    );
    if (refusal !== undefined) return [count, refusal];
  }
}
const usedUp = (seconds: number): string =>
  `the Hub's limit on requests is used up, the next one may go in ${seconds} s`;

describe('the budget', () => {
  const start = (): [ManualClock, Budget] => {
    const clock = manualClock(1e12);
    return [clock, budget(clock)];
  };

  test('is 450 requests to the API and 2,700 for files, each back after five minutes', async () => {
    const [clock, of] = start();
    assert.deepEqual(await drain(of), [450, usedUp(300)]);
    assert.deepEqual(await drain(of, 'resolve'), [2_700, usedUp(300)]);
    clock.advance(5 * minutes - 1);
    assert.deepEqual(await drain(of), [0, usedUp(1)]);
    clock.advance(1);
    assert.deepEqual(await drain(of), [450, usedUp(300)]);
  });

  test('holds for any five minutes', async () => {
    const [clock, of] = start();
    for (let count = 0; count < 400; count += 1) await of.take('api', 0);
    clock.advance(4 * minutes);
    assert.deepEqual(await drain(of), [50, usedUp(60)]);
    clock.advance(1 * minutes);
    assert.deepEqual(await drain(of), [400, usedUp(240)]);
  });

  test('lets wait who has the patience', async () => {
    const [clock, of] = start();
    await drain(of);
    let isTaken = false;
    const taken = of.take('api', 5 * minutes).then(() => (isTaken = true));
    clock.advance(5 * minutes - 1);
    await new Promise(setImmediate);
    assert.equal(isTaken, false);
    clock.advance(1);
    await taken;
  });

  test('lets go who gives up', async () => {
    const [clock, of] = start();
    await drain(of);
    const { signal, cancel } = cancellation();
    const taken = of.take('api', 5 * minutes, signal);
    cancel();
    await assert.rejects(taken, { message: 'the lookup was cancelled' });
    assert.equal(clock.sleeping(), 0);
  });

  test('survives a clock that is set back or forward', async () => {
    const [clock, of] = start();
    await drain(of);
    clock.advance(-60 * minutes);
    assert.deepEqual(await drain(of), [0, usedUp(300)]);
    clock.advance(5 * minutes);
    assert.deepEqual(await drain(of), [450, usedUp(300)]);
    of.heed('api', answer(429, { 'Retry-After': '60' }));
    clock.advance(-60 * minutes);
    assert.deepEqual(await drain(of), [0, usedUp(300)]); // not an hour and a minute
    clock.advance(9_000 * minutes);
    assert.deepEqual(await drain(of), [450, usedUp(300)]);
  });
});

describe('an answer', () => {
  const policy = { 'RateLimit-Policy': '"fixed window";"api";q=500;w=300' };
  const cases: [string, Pick<Response, 'status' | 'headers'>, [number, string]][] = [
    ['that leaves less', answer(200, { RateLimit: '"api";r=60;t=100', ...policy }), [10, usedUp(100)]],
    [
      'that leaves no more than what is spared',
      answer(200, { RateLimit: '"api";r=50;t=7', ...policy }),
      [0, usedUp(7)],
    ],
    ['without its policy', answer(200, { RateLimit: '"api";r=60;t=100' }), [10, usedUp(100)]],
    [
      'that leaves more',
      answer(200, { RateLimit: '"api";r=1800;t=100', 'RateLimit-Policy': '"fixed window";"api";q=2500;w=300' }),
      [1_550, usedUp(100)],
    ],
    ['that refuses until', answer(429, { RateLimit: '"api";r=0;t=33', ...policy }), [0, usedUp(33)]],
    ['that refuses in spite of what it says is left', answer(429, { RateLimit: '"api";r=400;t=3' }), [0, usedUp(3)]],
    ['that refuses for a while', answer(429, { 'Retry-After': '12' }), [0, usedUp(12)]],
    ['that refuses and says nothing', answer(429, {}), [450, usedUp(300)]],
    ['that asks for patience for another reason', answer(503, { 'Retry-After': '12' }), [450, usedUp(300)]],
    ['that says nothing', answer(200, {}), [450, usedUp(300)]],
  ];
  for (const [name, said, expected] of cases) {
    test(name, async () => {
      const of = budget(manualClock());
      of.heed('api', said);
      assert.deepEqual(await drain(of), expected);
      assert.equal((await drain(of, 'resolve'))[0], 2_700);
    });
  }

  test('counts until the time that it names, then the own count goes on', async () => {
    const clock = manualClock();
    const of = budget(clock);
    of.heed('api', answer(200, { RateLimit: '"api";r=60;t=100' }));
    assert.deepEqual(await drain(of), [10, usedUp(100)]);
    clock.advance(100_000);
    assert.deepEqual(await drain(of), [440, usedUp(200)]);
  });

  test('that was overtaken gives nothing back; one of the next window does', async () => {
    const clock = manualClock();
    const of = budget(clock);
    of.heed('api', answer(200, { RateLimit: '"api";r=60;t=100' }));
    of.heed('api', answer(200, { RateLimit: '"api";r=90;t=101' }));
    assert.deepEqual(await drain(of), [10, usedUp(101)]);
    clock.advance(101_000);
    of.heed('api', answer(200, { RateLimit: '"api";r=90;t=300' }));
    assert.deepEqual(await drain(of), [40, usedUp(300)]);
  });
});
