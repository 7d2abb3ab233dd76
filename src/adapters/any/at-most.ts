import type { Clock } from '../../ports.js';

/** Says yes `count` times in any `milliseconds`; what lies ahead of a clock that was set back is forgotten. */
export function atMost(count: number, milliseconds: number, clock: Pick<Clock, 'now'>): () => boolean {
  let times: number[] = [];
  return () => {
    const now = clock.now();
    times = times.filter((at) => at <= now && at + milliseconds > now);
    if (times.length >= count) return false;
    times.push(now);
    return true;
  };
}
