import type { Lookup } from './checkpoint.js';
import type { Failure } from './source.js';

/** An answer of the Hub that is no success. */
export interface Refusal {
  /** HTTP status. */
  readonly status: number;
  /** The header `X-Error-Code`, which the Hub's clients go by. */
  readonly code: string | undefined;
  /** Whether the request carried a token. */
  readonly authorised: boolean;
  /** Whether it looks like the word of a proxy, or of a gate before the Hub: a page, or a demand for a password. */
  readonly isForeign?: boolean;
}

/**
 * What a refusal says about the repository. Without a token the Hub answers alike for what is missing and for what is
 * private, so only a token turns "denied" into "absent". What is not the Hub's own word about the repository is
 * `unreachable`: a proxy and a captive portal answer 401, 403, 404 and 407 too. A plain 403 may be theirs as well.
 */
export function failureOf({ status, code, authorised, isForeign = false }: Refusal): Lookup {
  switch (code) {
    case 'RepoNotFound':
      return authorised && status === 404 ? { state: 'absent', detail: 'the Hub has no such repository' } : denied;
    case 'GatedRepo':
      return { state: 'gated', detail: 'the repository is gated, and this account was not let in' };
    case 'RevisionNotFound':
      return { state: 'noRevision', detail: 'the repository has no such revision' };
    case 'DisabledRepo':
      return disabled;
  }
  if (status === 401 && !isForeign) return denied;
  if (status === 403 && !isForeign) return { ...disabled, isUnsure: true };
  return { state: 'unreachable', detail: `the answer was status ${status}` };
}

const denied: Lookup = { state: 'denied', detail: 'there is no such repository, or it is private' };
const disabled: Failure = { state: 'disabled', detail: 'the Hub gives no access to the repository' };
