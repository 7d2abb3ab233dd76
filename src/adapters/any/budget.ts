import type { Clock, Signal } from '../../ports.js';
import { NoAnswer } from './http.js';
import { allowanceIn, retryAfterIn } from './rate-limit.js';

/** The Hub counts what is asked of its API apart from the files that it serves (`resolve`). */
export type RequestKind = 'api' | 'resolve';

/** Keeps the requests to a Hub below what it takes. */
export interface Budget {
  /**
   * Resolves when a request may be sent, and counts it. Rejects with `NoAnswer` at once where that would take longer than
   * `patience` milliseconds, or when the signal aborts.
   */
  take(kind: RequestKind, patience: number, signal?: Signal): Promise<void>;
  /** Counts a request that was sent without asking. */
  count(kind: RequestKind): void;
  /** Goes by what an answer's headers say about the requests to come, in place of its own count. */
  heed(kind: RequestKind, answer: Pick<Response, 'status' | 'headers'>): void;
}

/** How many requests of each kind the Hub takes of somebody without a token, in each window. */
const QUOTA: Readonly<Record<RequestKind, number>> = { api: 500, resolve: 3_000 };
/** The part of it that is used; the rest is for whoever else asks from this address. */
const SHARE = 0.9;
/** Milliseconds. */
const WINDOW = 300_000;

/**
 * A bucket of tokens for each kind of request: 450 for the API, 2,700 for files. Each comes back five minutes after it
 * was taken, so that no five minutes see more, however the Hub's own windows lie. Where an answer tells how many requests are
 * left until when, that counts until then, a tenth of the quota spared.
 */
export function budget(clock: Clock): Budget {
  const buckets: Readonly<Record<RequestKind, Bucket>> = { api: bucket(QUOTA.api), resolve: bucket(QUOTA.resolve) };
  return {
    async take(kind, patience, signal) {
      const began = clock.now();
      for (;;) {
        if (signal?.aborted === true) throw new NoAnswer('the lookup was cancelled');
        const now = clock.now();
        const wait = buckets[kind].waitAt(now);
        if (wait === 0) {
          buckets[kind].count(now);
          return;
        }
        if (now + wait > began + patience) throw new NoAnswer(tooLong(wait));
        await clock.sleep(wait, signal);
      }
    },
    count(kind) {
      buckets[kind].count(clock.now());
    },
    heed(kind, { status, headers }) {
      const now = clock.now();
      const allowance = allowanceIn(headers);
      const { remaining = 0, resetIn, quota = QUOTA[kind] } = allowance ?? { resetIn: retryAfterIn(headers, now) };
      if (resetIn === undefined || (allowance === undefined && status !== 429)) return;
      const left = status === 429 ? 0 : Math.max(0, Math.floor(remaining - quota * (1 - SHARE)));
      buckets[kind].allow(left, now, resetIn);
    },
  };
}

interface Bucket {
  /** Milliseconds until the next request may be sent. */
  waitAt(now: number): number;
  count(now: number): void;
  /** The server's word: so many more until `now + resetIn`. */
  allow(left: number, now: number, resetIn: number): void;
}

function bucket(quota: number): Bucket {
  const size = Math.floor(quota * SHARE);
  /** When the requests of the last window were sent, the oldest first. */
  let sent: number[] = [];
  let told: { readonly left: number; readonly since: number; readonly until: number } | undefined;

  const forgetAt = (now: number): void => {
    // A clock that was set back tells nothing about the age of what lies ahead of it: it counts as new.
    sent = sent.map((at) => Math.min(at, now)).filter((at) => at + WINDOW > now);
    if (told && (now >= told.until || now < told.since)) told = undefined;
  };
  return {
    waitAt(now) {
      forgetAt(now);
      if (told) return told.left > 0 ? 0 : told.until - now;
      const first = sent.at(-size);
      return first === undefined ? 0 : first + WINDOW - now;
    },
    count(now) {
      sent.push(now);
      if (told) told = { ...told, left: told.left - 1 };
    },
    allow(left, now, resetIn) {
      forgetAt(now);
      const until = now + resetIn;
      // Answers overtake each other: within a window the least that any of them leaves is true.
      const isSameWindow = told !== undefined && Math.abs(told.until - until) < 2_000;
      told = { left: isSameWindow && told ? Math.min(told.left, left) : left, since: now, until };
    },
  };
}

const tooLong = (wait: number): string =>
  `the Hub's limit on requests is used up, the next one may go in ${Math.ceil(wait / 1000)} s`;
