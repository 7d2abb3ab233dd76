import type { Clock } from '../ports.js';
import { cancellation } from './cancellation.js';
import type { CheckpointRef, Fact } from './checkpoint.js';
import type { CheckpointSource } from './source.js';

/** Lookups that nobody waits for. */
export interface Renewals {
  /** Begins one. */
  start(ref: CheckpointRef, needs: ReadonlySet<Fact>): void;
  /** Gives those under way `milliseconds` more, and then up; resolves when none is left. */
  end(milliseconds: number): Promise<void>;
}

/** Asks `source` in the background, for what it leaves behind: an answer that the next one to ask is given at once. */
export function renewals(source: CheckpointSource, clock: Pick<Clock, 'sleep'>): Renewals {
  const { signal, cancel } = cancellation();
  const running = new Set<Promise<unknown>>();
  return {
    start(ref, needs) {
      const lookup = source.lookup(ref, needs, signal).finally(() => running.delete(lookup));
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
