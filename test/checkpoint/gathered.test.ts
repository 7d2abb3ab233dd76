import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Lookup } from '../../src/checkpoint/checkpoint.js';
import { gathered, together, type Found } from '../../src/checkpoint/gathered.js';
import { answering, failed, foundIn, needing } from '../support/sources.js';

const ref = { repoId: 'lab/a', revision: 'main' };
const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
const config = { model_type: 't5' };

describe('one source after the other', () => {
  test('until nothing lacks', async () => {
    const [one, two, three] = [
      answering(failed('skipped')),
      answering(foundIn('store', { commit: A, config })),
      answering(foundIn('bundled')),
    ];
    const lookup = await gathered(one, two, three).lookup(ref, needing('config'));
    assert.equal(lookup.state === 'found' && lookup.from, 'store');
    assert.deepEqual(
      [one.asked, two.asked, three.asked].map((asked) => asked.length),
      [1, 1, 0],
    );
  });
  test('for the commit that the first knows', async () => {
    const one = answering(foundIn('store', { commit: A, license: 'mit' }));
    const two = answering(({ revision }) => foundIn('hf-cache', { commit: revision, config, asOf: 5 }));
    const lookup = await gathered(one, two).lookup({ ...ref, from: 'file:///x.py' }, needing('config'));
    assert.deepEqual(two.asked, [`lab/a@${A} config summary`]);
    assert.deepEqual(lookup, foundIn('store', { commit: A, license: 'mit', config, asOf: 5 }));
  });
  const failures: [string, readonly Lookup[], string][] = [
    ['the most telling', [failed('skipped'), failed('denied'), failed('unreachable')], 'denied'],
    ['the last of equals', [failed('skipped'), { state: 'skipped', detail: 'last' }], 'skipped'],
    ['skipped without sources', [], 'skipped'],
  ];
  for (const [name, answers, state] of failures) {
    test(`where none has found it: ${name}`, async () => {
      const lookup = await gathered(...answers.map(answering)).lookup(ref, needing());
      assert.equal(lookup.state, state);
      if (answers.length > 0) assert.ok(answers.findLast((answer) => answer.state === state) === lookup);
    });
  }
});

describe('two answers together', () => {
  const needs = needing('config');
  const cases: [string, Found, Found, Found][] = [
    [
      'of one commit complete each other',
      foundIn('store', { commit: A, license: 'mit', asOf: 7 }),
      foundIn('hub', { commit: A, license: 'gpl', config, asOf: 9 }),
      foundIn('store', { commit: A, license: 'mit', config, asOf: 9 }),
    ],
    [
      'of one commit have the present name',
      foundIn('hf-cache', { commit: A, resolvedId: 'old' }),
      foundIn('hub', { commit: A, resolvedId: 'org/new' }),
      foundIn('hf-cache', { commit: A, resolvedId: 'org/new' }),
    ],
    [
      'of two commits: that which lacks less',
      foundIn('store', { commit: A, asOf: 9 }),
      foundIn('hub', { commit: B, config, asOf: 7 }),
      foundIn('hub', { commit: B, config, asOf: 7 }),
    ],
    [
      'of two commits, lacking alike: the newer',
      foundIn('hf-cache', { commit: A, config, license: 'mit', asOf: 7 }),
      foundIn('hub', { commit: B, config, asOf: 9 }),
      foundIn('hub', { commit: B, config, asOf: 9 }),
    ],
    [
      'of two commits, lacking alike: the newer, even if it is the first',
      foundIn('hub', { commit: B, config, asOf: 9 }),
      foundIn('hf-cache', { commit: A, config, asOf: 7 }),
      foundIn('hub', { commit: B, config, asOf: 9 }),
    ],
    [
      'the bundled one gives way',
      foundIn('bundled', { asOf: 7 }),
      foundIn('hub', { commit: A, asOf: 9 }),
      foundIn('hub', { commit: A, asOf: 9 }),
    ],
    [
      'the bundled one comes last, however new',
      foundIn('hf-cache', { commit: A, asOf: 7 }),
      foundIn('bundled', { asOf: 9 }),
      foundIn('hf-cache', { commit: A, asOf: 7 }),
    ],
  ];
  for (const [name, first, next, both] of cases) {
    test(name, () => {
      assert.deepEqual(together(first, next, needs), both);
    });
  }
});
