import type { Clock } from '../../ports.js';

/** Whether a server has stopped answering. */
export interface Outage {
  /** Whether it is so, and too early to ask again. */
  isOn(): boolean;
  /** Notes that a lookup got an answer, whatever it was, or none. */
  note(answered: boolean): void;
}

/** Lookups without an answer, one after the other, that make an outage. */
const LOOKUPS = 6;
/** How long nothing is asked then, in milliseconds. */
const REST = 30_000;

/**
 * Spares a thousand lookups the time-out of each, one after the other, where a server has not answered the last six.
 * Half a minute later the next may try again, and end the outage or prolong it.
 */
export function outage(clock: Pick<Clock, 'now'>): Outage {
  let unanswered = 0;
  let began = 0;
  return {
    isOn() {
      const age = clock.now() - began; // negative where the clock was set back
      return unanswered >= LOOKUPS && age >= 0 && age < REST;
    },
    note(answered) {
      unanswered = answered ? 0 : unanswered + 1;
      if (unanswered >= LOOKUPS) began = clock.now();
    },
  };
}
