import type { Clock } from '../../src/ports.js';

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Lets `milliseconds` pass and wakes whoever has slept long enough; negative sets the clock back. */
  advance(milliseconds: number): void;
  /** How many sleep. */
  sleeping(): number;
  /** Milliseconds until the first sleeper wakes; undefined where nobody sleeps. */
  next(): number | undefined;
}

/**
 * Resolves with `work`, for which the clock goes on to the next sleeper whenever nothing else is left to do: when
 * `progress` has stayed the same for a while. Only for work that waits for nothing but the clock.
 */
export async function untilDone<T>(clock: ManualClock, work: Promise<T>, progress: () => number = () => 0): Promise<T> {
  const state = { isDone: false };
  const done = work.finally(() => (state.isDone = true));
  for (;;) {
    // What is read of a stream takes some turns of the loop.
    let last = progress();
    for (let idle = 0; idle < 20 && !state.isDone; idle += 1) {
      await new Promise(setImmediate);
      if (progress() !== last) idle = 0;
      last = progress();
    }
    if (state.isDone) return done;
    clock.advance(Math.max(0, clock.next() ?? 0));
  }
}

/** Starts at `time`, in milliseconds since 1970. */
export function manualClock(time = 0): ManualClock {
  const sleepers = new Map<() => void, number>();
  const wake = (sleeper: () => void): void => {
    if (sleepers.delete(sleeper)) sleeper();
  };
  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        sleepers.set(resolve, time + milliseconds);
        signal?.addEventListener('abort', () => {
          wake(resolve);
        });
      }),
    advance(milliseconds) {
      time += milliseconds;
      for (const [sleeper, until] of [...sleepers]) if (until <= time) wake(sleeper);
    },
    sleeping: () => sleepers.size,
    next: () => (sleepers.size === 0 ? undefined : Math.min(...sleepers.values()) - time),
  };
}
