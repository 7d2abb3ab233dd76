import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allowanceIn, retryAfterIn } from '../../../src/adapters/any/rate-limit.js';

describe('what RateLimit says', () => {
  const policy = '"fixed window";"api";q=500;w=300';
  const cases: [string | undefined, string | undefined, object | undefined][] = [
    ['"api";r=489;t=271', policy, { remaining: 489, resetIn: 271_000, quota: 500 }],
    ['"api";r=0;t=1', undefined, { remaining: 0, resetIn: 1_000 }],
    [
      '"resolvers"; r=2; t=3',
      '"fixed window";"resolvers"; q=3000; w=300',
      { remaining: 2, resetIn: 3_000, quota: 3_000 },
    ],
    ['"api";t=5;r=1', 'nonsense', { remaining: 1, resetIn: 5_000 }],
    [undefined, policy, undefined],
    ['', undefined, undefined],
    ['"api";r=489', undefined, undefined],
    ['"api";t=271', undefined, undefined],
    ['"api";r=-1;t=271', undefined, undefined],
    ['"api";r=1.5;t=271', undefined, undefined],
    ['"api";r=99999999999;t=271', undefined, undefined],
    ['limit=100, remaining=50, reset=50', undefined, undefined],
  ];
  for (const [limit, policies, expected] of cases) {
    test(`${String(limit)} ${String(policies)}`, () => {
      const headers = new Headers({
        ...(limit !== undefined && { RateLimit: limit }),
        ...(policies !== undefined && { 'RateLimit-Policy': policies }),
      });
      assert.deepEqual(allowanceIn(headers), expected);
    });
  }
});

describe('what Retry-After says', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const cases: [string, number | undefined][] = [
    ['0', 0],
    ['5', 5_000],
    [' 120 ', 120_000],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['2026', 2_026_000],
  ];
  for (const [value, expected] of cases) {
    test(JSON.stringify(value), () => {
      assert.equal(retryAfterIn(new Headers({ 'Retry-After': value }), now), expected);
    });
  }
  test('nothing', () => {
    assert.equal(retryAfterIn(new Headers(), now), undefined);
  });
});

test('nobody is told to wait for longer than an hour', () => {
  const headers = new Headers({ RateLimit: '"api";r=0;t=999999999' });
  assert.deepEqual(allowanceIn(headers), { remaining: 0, resetIn: 3_600_000 });
  for (const value of ['999999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])
    assert.equal(retryAfterIn(new Headers({ 'Retry-After': value }), 0), 3_600_000);
});
