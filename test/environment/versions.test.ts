import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  compareVersions,
  hasUpperBound,
  isPrerelease,
  isVersion,
  judgedVersions,
  normalRange,
  satisfying,
  withoutLocal,
} from '../../src/environment/versions.js';

describe('one spelling', () => {
  const table: readonly (readonly [written: string, normal: string | undefined])[] = [
    ['4.57.6', '4.57.6'],
    [' v4.57.6 ', '4.57.6'],
    ['==4.57.6', '4.57.6'],
    ['== 4.57.6', '4.57.6'],
    ['===4.57.6', '4.57.6'],
    ['5.0.0-RC.1', '5.0.0rc1'],
    ['4.58.0.dev0', '4.58.0.dev0'],
    ['4.57.6+cu12.1', '4.57.6+cu12.1'],
    ['>= 4.46 , < 5', '>=4.46,<5'],
    ['>=4.46,>=4.46', '>=4.46'],
    ['>=4.46,', '>=4.46'],
    ['==4.57.*', '==4.57.*'],
    ['~=4.46', '~=4.46'],
    ['!=4.47.0', '!=4.47.0'],
    ['>=4.40,==4.57.6', '4.57.6'],
    ['>=5,==4.57.6', '>=5,==4.57.6'],
    ['', undefined],
    ['latest', undefined],
    ['4.57.*', undefined],
    ['>=4.46 <5', undefined],
    ['^4.46', undefined],
    ['~=4', undefined],
    ['>=4.46+cu', undefined],
  ];
  for (const [written, normal] of table) {
    test(JSON.stringify(written), () => {
      assert.equal(normalRange(written), normal);
    });
  }
});

const known = ['5.0.0', '4.46.0', '4.57.6', '4.46.3', '4.47.0', '5.23.0'];

describe('what a range allows', () => {
  const table: readonly (readonly [range: string, allowed: readonly string[]])[] = [
    ['>=4.46.3,<5', ['4.46.3', '4.47.0', '4.57.6']],
    ['>=4.46,!=4.47.0,<5', ['4.46.0', '4.46.3', '4.57.6']],
    ['~=4.46.0', ['4.46.0', '4.46.3']],
    ['==4.46.*', ['4.46.0', '4.46.3']],
    ['>5', ['5.23.0']],
    ['<5.0.0', ['4.46.0', '4.46.3', '4.47.0', '4.57.6']],
    ['5.0', ['5.0.0']],
    ['4.57.6+cu121', ['4.57.6']],
    ['4.57.7', []],
    ['>=6', []],
    ['>=5,<4', []],
  ];
  for (const [range, allowed] of table) {
    test(range, () => {
      assert.deepEqual(satisfying(range, known), allowed);
    });
  }

  test('prereleases only where the range names one, and then by every clause', () => {
    const versions = ['4.57.6', '5.0.0rc1', '5.0.0rc2', '5.0.0'];
    assert.deepEqual(satisfying('>=4', versions), ['4.57.6', '5.0.0']);
    assert.deepEqual(satisfying('>=5.0.0rc1,<6', versions), ['5.0.0rc1', '5.0.0rc2', '5.0.0']);
    assert.deepEqual(satisfying('5.0.0rc1', versions), ['5.0.0rc1']);
  });
});

describe('what is judged', () => {
  const table: readonly (readonly [range: string, versions: readonly string[], isAllowed: boolean, next?: string])[] = [
    ['>=4.57', ['4.57.6', '5.0.0', '5.23.0'], true],
    ['4.57.7', ['4.57.6'], false, '5.0.0'],
    ['4.58.0.dev0', ['4.57.6'], false, '5.0.0'],
    ['5.0.0rc1', ['4.57.6'], false, '5.0.0'],
    ['5.24.0', ['5.23.0'], false],
    ['4.6.0', ['4.46.0'], false],
    ['<4.5', ['4.46.0'], false],
    ['>5.30', ['5.23.0'], false],
    ['>=4.57.7,<5', ['4.57.6'], false, '5.0.0'],
    ['>4.46.0,<4.46.3', ['4.46.0'], false, '4.46.3'],
    ['>=5,<5', ['5.0.0'], false],
  ];
  for (const [range, versions, isAllowed, next] of table) {
    test(range, () => {
      assert.deepEqual(judgedVersions(range, known), { versions, isAllowed, ...(next !== undefined && { next }) });
    });
  }

  test('nothing where nothing is known', () => {
    assert.deepEqual(judgedVersions('4.57.6', []), { versions: [], isAllowed: false });
  });
});

test('upper bounds', () => {
  for (const range of ['4.57.6', '<5', '>=4,<=5', '==4.57.*', '~=4.46'])
    assert.equal(hasUpperBound(range), true, range);
  for (const range of ['>=4.46', '>4.46', '!=4.47.0', '>=4.46,!=4.47.0'])
    assert.equal(hasUpperBound(range), false, range);
});

test('versions', () => {
  assert.ok(compareVersions('4.9.0', '4.10.0') < 0);
  assert.equal(compareVersions('5.0', '5.0.0'), 0);
  assert.ok(compareVersions('5.0.0rc1', '5.0.0') < 0);
  assert.deepEqual(['4.57.6', '5.0.0rc1', 'main', '>=4'].map(isVersion), [true, true, false, false]);
  assert.deepEqual(['4.57.6', '5.0.0rc1', '4.58.0.dev0', '4.57.6+a'].map(isPrerelease), [false, true, true, false]);
  assert.deepEqual(['4.57.6+cu121', '4.58.0.dev0', 'main'].map(withoutLocal), ['4.57.6', '4.58.0.dev0', 'main']);
});
