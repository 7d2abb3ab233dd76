import type { Clock, Signal } from '../../ports.js';

/** How attempts follow each other. */
export interface RetryOptions {
  readonly clock: Clock;
  /** From 0 up to 1, evenly. */
  readonly random: () => number;
  /** When whoever waits has no use for an answer any more: milliseconds since 1970. */
  readonly deadline: number;
  readonly signal: Signal;
  /** How long to wait at least after this failure, in milliseconds; undefined where another attempt is of no use. */
  readonly waitAfter: (error: unknown) => number | undefined;
}

/** Attempts altogether. */
const TRIES = 3;
/** Before the second attempt at most this long, in milliseconds, then twice as long each time. */
const FIRST_WAIT = 500;

/**
 * Repeats what fails for a while, three attempts at most, with waits of full jitter: anything up to a bound that
 * doubles, so that many clients do not come back at once, on top of what the server asks for. Rejects with the last
 * failure at once where the next attempt would begin at the deadline or later.
 */
export async function retried<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, random, deadline, signal, waitAfter } = options;
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const least = tries === TRIES || signal.aborted ? undefined : waitAfter(error);
      if (least === undefined) throw error;
      const wait = least + random() * FIRST_WAIT * 2 ** (tries - 1);
      if (clock.now() + wait >= deadline) throw error;
      if (wait > 0) await clock.sleep(wait, signal);
    }
  }
}
