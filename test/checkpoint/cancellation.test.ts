import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cancellation } from '../../src/checkpoint/cancellation.js';

test('calls every listener once, and none that comes too late', () => {
  const { signal, cancel } = cancellation();
  const calls: string[] = [];
  signal.addEventListener('abort', () => calls.push('a'));
  signal.addEventListener('abort', () => calls.push(`b ${signal.aborted}`));
  assert.equal(signal.aborted, false);
  cancel();
  cancel();
  signal.addEventListener('abort', () => calls.push('late'));
  cancel();
  assert.deepEqual([signal.aborted, calls], [true, ['a', 'b true']]);
});
