import { cancelled, type CheckpointSource } from './source.js';

/**
 * Lets `count` lookups run at a time; the others wait, in the order in which they came. Who aborts while waiting gets
 * `cancelled`.
 */
export function fewAtOnce(source: CheckpointSource, count: number): CheckpointSource {
  const waiting = new Set<() => void>();
  let running = 0;
  const next = (): void => {
    const [first] = waiting;
    if (first === undefined || running >= count) return;
    waiting.delete(first);
    running += 1;
    first();
  };
  return {
    async lookup(ref, needs, signal) {
      if (signal?.aborted === true) return cancelled;
      const isTurn = await new Promise<boolean>((resolve) => {
        const turn = (): void => {
          resolve(true);
        };
        waiting.add(turn);
        signal?.addEventListener('abort', () => {
          if (waiting.delete(turn)) resolve(false);
        });
        next();
      });
      if (!isTurn) return cancelled;
      try {
        return await source.lookup(ref, needs, signal);
      } finally {
        running -= 1;
        next();
      }
    },
  };
}
