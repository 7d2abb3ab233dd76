import { cancellation, type Cancellation } from '../../checkpoint/cancellation.js';
import type { Clock } from '../../ports.js';
import type { LookupState } from './lookups.js';

/** After how long unanswered lookups are tried again, in milliseconds: later than failures are remembered. */
const FIRST = 61_000;
/** How long at most between two tries, in milliseconds. */
const MOST = 300_000;

/**
 * Lets lookups that got no answer go on when the network comes back, although nobody types: calls `again` after a
 * minute, and where there is no answer then, after twice as long, five minutes at most.
 */
export class Comeback {
  readonly #again: () => void;
  readonly #clock: Clock;
  #pending = 0;
  #wait = FIRST;
  #tried = -Infinity;
  #waiting: Cancellation | undefined;

  constructor(again: () => void, clock: Clock) {
    this.#again = again;
    this.#clock = clock;
  }

  /** To be told how the lookups stand whenever that changes. */
  note({ pending, unreachable }: LookupState): void {
    // What is told at a question is about an answer before.
    const isAnswer = pending < this.#pending;
    this.#pending = pending;
    if (!isAnswer || !unreachable || this.#waiting) return;
    // The last tries were about this very failure, or one long ago.
    if (this.#clock.now() - this.#tried > this.#wait) this.#wait = FIRST;
    const waiting = cancellation();
    this.#waiting = waiting;
    void this.#clock.sleep(this.#wait, waiting.signal).then(() => {
      if (waiting.signal.aborted) return;
      this.#waiting = undefined;
      this.#tried = this.#clock.now();
      this.#wait = Math.min(2 * this.#wait, MOST);
      this.#again();
    });
  }

  /** Forgets what was to be tried again: everything is asked anew, or nothing any more. */
  reset(): void {
    this.#waiting?.cancel();
    this.#waiting = undefined;
    this.#wait = FIRST;
    this.#pending = 0;
  }

  dispose(): void {
    this.reset();
  }
}
