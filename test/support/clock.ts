import type { Clock } from '../../src/ports.js';

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Lets `milliseconds` pass and wakes whoever has slept long enough; negative sets the clock back. */
  advance(milliseconds: number): void;
  /** How many sleep. */
  sleeping(): number;
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
  };
}
