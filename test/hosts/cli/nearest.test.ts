import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, nearest } from '../../../src/hosts/cli/nearest.js';

const known = ['check', 'explain', 'rules', '--fail-on', '--format'];

const cases: readonly [word: string, found: string | undefined][] = [
  ['check', 'check'],
  ['CHECK', 'check'],
  ['chekc', 'check'],
  ['chec', 'check'],
  ['explian', 'explain'],
  ['rule', 'rules'],
  ['--fial-on', '--fail-on'],
  ['--formta', '--format'],
  ['fix', undefined],
  ['', undefined],
  ['something-else', undefined],
];

for (const [word, found] of cases) {
  test(`"${word}" is near ${found ?? 'nothing'}`, () => {
    assert.equal(nearest(word, known), found);
  });
}

test('a suggestion is the end of a sentence', () => {
  assert.equal(didYouMean('rule', known), '; did you mean rules?');
  assert.equal(didYouMean('zebra', known), '');
});
