import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '../../../src/adapters/any/system-clock.js';
import { cancellation } from '../../../src/checkpoint/cancellation.js';

test('now is now', () => {
  const before = Date.now();
  const now = systemClock.now();
  assert.ok(before <= now && now <= Date.now());
});

test('sleeps, and wakes', async () => {
  await systemClock.sleep(0);
  await systemClock.sleep(1, cancellation().signal);
});

test('an abort wakes, before and while it sleeps', { timeout: 60_000 }, async () => {
  const { signal, cancel } = cancellation();
  const sleep = systemClock.sleep(3_600_000, signal);
  cancel();
  await sleep;
  await systemClock.sleep(3_600_000, signal);
});
