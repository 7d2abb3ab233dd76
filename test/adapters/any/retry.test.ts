import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { retried } from '../../../src/adapters/any/retry.js';
import { cancellation } from '../../../src/checkpoint/cancellation.js';
import { manualClock, untilDone } from '../../support/clock.js';

interface Case {
  /** What each attempt ends with: an answer, or how long to wait after the failure; `null` for one that stays. */
  readonly attempts: readonly (string | number | null)[];
  readonly random?: number;
  readonly deadline?: number;
}

/** Answer or failure, and when each attempt began. */
async function run({ attempts, random = 0.5, deadline = 10_000 }: Case): Promise<[string, number[]]> {
  const clock = manualClock();
  const began: number[] = [];
  const left = [...attempts];
  const work = retried(
    () => {
      began.push(clock.now());
      const end = left.shift();
      return typeof end === 'string' ? Promise.resolve(end) : Promise.reject(new Error('failed', { cause: end }));
    },
    {
      ...{ clock, random: () => random, deadline, signal: cancellation().signal },
      waitAfter: (error) => ((error as Error).cause as number | null) ?? undefined,
    },
  ).catch((error: unknown) => (error as Error).message);
  return [await untilDone(clock, work), began];
}

const table: readonly [name: string, of: Case, answer: string, began: readonly number[]][] = [
  ['the first attempt', { attempts: ['yes'] }, 'yes', [0]],
  ['the second, after up to half a second', { attempts: [0, 'yes'] }, 'yes', [0, 250]],
  ['the third, after up to a second more', { attempts: [0, 0, 'yes'] }, 'yes', [0, 250, 750]],
  ['no fourth', { attempts: [0, 0, 0, 'yes'] }, 'failed', [0, 250, 750]],
  ['no wait at all, by chance', { attempts: [0, 0, 'yes'], random: 0 }, 'yes', [0, 0, 0]],
  ['nearly the whole wait', { attempts: [0, 0, 'yes'], random: 0.999 }, 'yes', [0, 499.5, 1498.5]],
  ['what the server asks for, and the jitter besides', { attempts: [5_000, 'yes'] }, 'yes', [0, 5_250]],
  ['what stays as it is', { attempts: [null, 'yes'] }, 'failed', [0]],
  ['what would begin when the time is up', { attempts: [9_750, 'yes'] }, 'failed', [0]],
  ['what begins just before', { attempts: [9_749, 'yes'] }, 'yes', [0, 9_999]],
  ['less and less time', { attempts: [300, 300, 'yes'], deadline: 1_000 }, 'failed', [0, 550]],
];

describe('attempts', () => {
  for (const [name, of, answer, began] of table) {
    test(name, async () => {
      assert.deepEqual(await run(of), [answer, began]);
    });
  }

  test('end with the signal', async () => {
    const clock = manualClock();
    const { signal, cancel } = cancellation();
    let count = 0;
    const attempt = (): Promise<never> => Promise.reject(new Error(`failed ${++count}`));
    const work = retried(attempt, { clock, random: () => 0.5, deadline: 9e9, signal, waitAfter: () => 1_000 });
    await new Promise(setImmediate);
    cancel();
    clock.advance(1_250);
    await assert.rejects(work, { message: 'failed 2' });
    assert.deepEqual([count, clock.sleeping()], [2, 0]);
  });
});
