import type { Signal } from '../ports.js';

/** A signal and the switch that trips it. */
export interface Cancellation {
  readonly signal: Signal;
  /** Trips the signal; every listener is called once, later calls do nothing. */
  readonly cancel: () => void;
}

/** An `AbortController` for where the platform's is out of reach, and without its warning at the eleventh listener. */
export function cancellation(): Cancellation {
  const listeners = new Set<() => void>();
  let aborted = false;
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      // As with AbortSignal, who listens too late is never called.
      addEventListener: (_type, listener) => {
        if (!aborted) listeners.add(listener);
      },
    },
    cancel() {
      aborted = true;
      const waiting = [...listeners];
      listeners.clear();
      for (const listener of waiting) listener();
    },
  };
}
