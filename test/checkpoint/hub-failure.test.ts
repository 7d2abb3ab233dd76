import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { failureOf } from '../../src/checkpoint/hub-failure.js';

describe('what a refusal says', () => {
  const cases = [
    // status, X-Error-Code, with a token, state
    [404, 'RepoNotFound', true, 'absent'],
    [404, 'RepoNotFound', false, 'denied'],
    [401, 'RepoNotFound', false, 'denied'],
    [401, 'RepoNotFound', true, 'denied'], // the token itself is refused
    [401, undefined, false, 'denied'],
    [401, undefined, true, 'denied'],
    [401, 'GatedRepo', false, 'gated'],
    [403, 'GatedRepo', true, 'gated'],
    [404, 'RevisionNotFound', false, 'noRevision'],
    [404, 'RevisionNotFound', true, 'noRevision'],
    [403, undefined, true, 'disabled'],
    [403, undefined, false, 'disabled'],
    [403, 'DisabledRepo', false, 'disabled'],
    [404, undefined, true, 'unreachable'],
    [404, undefined, false, 'unreachable'],
    [404, 'EntryNotFound', false, 'unreachable'],
    [400, undefined, false, 'unreachable'],
    [407, undefined, false, 'unreachable'],
    [409, undefined, false, 'unreachable'],
    [429, undefined, false, 'unreachable'],
    [500, undefined, false, 'unreachable'],
    [502, undefined, true, 'unreachable'],
    [503, undefined, true, 'unreachable'],
    [504, undefined, true, 'unreachable'],
    [304, undefined, false, 'unreachable'],
  ] as const;
  for (const [status, code, authorised, state] of cases) {
    test(`${status} ${String(code)} ${authorised ? 'with' : 'without'} a token: ${state}`, () => {
      assert.equal(failureOf({ status, code, authorised }).state, state);
    });
  }

  test("what looks like the word of a gate before the Hub is unreachable, but for the Hub's own codes", () => {
    for (const [status, code, state] of [
      [401, undefined, 'unreachable'],
      [403, undefined, 'unreachable'],
      [401, 'GatedRepo', 'gated'],
      [403, 'DisabledRepo', 'disabled'],
    ] as const)
      assert.equal(failureOf({ status, code, authorised: true, isForeign: true }).state, state);
  });

  test("a plain 403 may be anybody's", () => {
    const isUnsure = (code: string | undefined): unknown => {
      const failure = failureOf({ status: 403, code, authorised: true });
      return 'isUnsure' in failure;
    };
    assert.deepEqual([isUnsure(undefined), isUnsure('DisabledRepo'), isUnsure('GatedRepo')], [true, false, false]);
  });

  test('an unreachable one says its status', () => {
    assert.deepEqual(failureOf({ status: 503, code: undefined, authorised: false }), {
      state: 'unreachable',
      detail: 'the answer was status 503',
    });
  });
});
