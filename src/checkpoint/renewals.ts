import type { Clock } from '../ports.js';
import { cancellation } from './cancellation.js';
import type { CheckpointRef, Fact } from './checkpoint.js';
import { fewAtOnce } from './few-at-once.js';
import type { CheckpointSource } from './source.js';

/** Lookups that nobody waits for. */
export interface Renewals {
  /** Begins one. */
  start(ref: CheckpointRef, needs: ReadonlySet<Fact>): void;
  /** Gives those under way `milliseconds` more, and then up; resolves when none is left. */
  end(milliseconds: number): Promise<void>;
}

/** Lookups that run at a time: those that somebody waits for come first. */
const AT_ONCE = 2;
/** How many are begun in all: the Hub's limits are for what is not known at all. What is left over comes another time. */
const MOST = 100;

/**
 * Asks `source` in the background, for what it leaves behind: an answer that the next one to ask is given at once. Never
 * so much that who waits for an answer has to wait longer.
 */
export function renewals(source: CheckpointSource, clock: Pick<Clock, 'sleep'>): Renewals {
  const { signal, cancel } = cancellation();
  const running = new Set<Promise<unknown>>();
  const few = fewAtOnce(source, AT_ONCE);
  let begun = 0;
  return {
    start(ref, needs) {
      if (++begun > MOST) return;
      const lookup = few.lookup(ref, needs, signal).finally(() => running.delete(lookup));
      running.add(lookup);
    },
    async end(milliseconds) {
      if (running.size === 0) return;
      const ended = cancellation();
      const all = Promise.all(running).then(ended.cancel);
      await clock.sleep(milliseconds, ended.signal);
      cancel();
      await all;
    },
  };
}
