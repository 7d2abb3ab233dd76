import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outage } from '../../../src/adapters/any/outage.js';
import { manualClock } from '../../support/clock.js';

test('an outage begins with the sixth lookup without an answer, and rests for half a minute', () => {
  const clock = manualClock();
  const of = outage(clock);
  const note = (...answers: readonly boolean[]): boolean => {
    for (const one of answers) of.note(one);
    return of.isOn();
  };
  const after = (milliseconds: number): boolean => (clock.advance(milliseconds), of.isOn());

  assert.deepEqual([of.isOn(), note(false, false, false, false, false)], [false, false]);
  assert.equal(note(true, false, false, false, false, false), false, 'an answer begins the count again');
  assert.equal(note(false), true);
  assert.deepEqual([after(29_999), after(1)], [true, false]);
  assert.equal(note(false), true, 'one more without an answer prolongs it');
  assert.equal(after(-60_000), false, 'a clock that is set back does not prolong it');
  assert.equal(note(true), false);
});
