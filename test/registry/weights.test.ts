import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseWeights, type WeightFit } from '../../src/registry/weights.js';

const FILE = {
  format: 1,
  releases: ['4.46.3', '4.57.6', '5.0.0', '5.23.0'],
  fits: {
    '0': '',
    '1': 'random lm_head',
    '2': 'random *;left *',
    '3': 'left cls pooler;silent decoder',
    '4': 'raises',
  },
  pairs: {
    AForHead: 'A 1|0 1,AForHead 0,B 4 4 2',
    A: 'AForHead - 3,B 0 - 0',
    S: 'A -,AForHead 4',
  },
  ties: { AConfig: 'yes', BConfig: '- no yes' },
  strangers: { AConfig: 'A AForHead', SConfig: 'S SForHead' },
  compared: { '4.57.6': '', '5.0.0': '', '5.23.0': '' },
};
const weights = parseWeights(JSON.stringify(FILE));

/** What a fit says, as the file writes it. */
function words(fit: WeightFit | undefined): string {
  if (!fit) return 'unknown';
  const parts = (['random', 'left', 'silent', 'mismatched'] as const).flatMap((part) =>
    fit[part].length > 0 ? [`${part} ${fit[part].join(' ')}`] : [],
  );
  return [...parts, ...(fit.raises ? ['raises'] : [])].join('; ') || 'all';
}

const cases: readonly (readonly [
  about: string,
  loaded: string,
  saved: string,
  version: string,
  tied: boolean | undefined,
  fit: string,
])[] = [
  ['a measured release', 'AForHead', 'A', '5.0.0', false, 'random lm_head'],
  ['without ties', 'AForHead', 'A', '4.46.3', false, 'random lm_head'],
  ['with ties', 'AForHead', 'A', '4.46.3', true, 'all'],
  ['ties not known, and they count', 'AForHead', 'A', '4.46.3', undefined, 'unknown'],
  ['ties not known, and they do not count', 'AForHead', 'A', '4.57.6', undefined, 'random lm_head'],
  ['another patch of a measured minor', 'AForHead', 'B', '4.57.1', false, 'raises'],
  ['between two that agree', 'AForHead', 'B', '4.50.0', false, 'raises'],
  ['between two that agree, one of them by the ties given', 'AForHead', 'A', '4.50.0', false, 'random lm_head'],
  ['between two that disagree', 'AForHead', 'A', '4.50.0', true, 'unknown'],
  ['between two that disagree, whatever the ties', 'A', 'AForHead', '4.50.0', false, 'unknown'],
  ['the end of a row holds on', 'AForHead', 'B', '5.23.0', false, 'random *; left *'],
  ['several parts', 'A', 'AForHead', '5.10.0', undefined, 'left cls pooler; silent decoder'],
  ['not there in a measured release', 'A', 'AForHead', '4.46.3', false, 'unknown'],
  ['not there on one side', 'A', 'B', '5.23.0', false, 'all'],
  ['not there on either side', 'A', 'B', '4.57.6', false, 'unknown'],
  ['older than all', 'AForHead', 'AForHead', '4.45.0', false, 'unknown'],
  ['newer than all', 'AForHead', 'AForHead', '5.24.0', false, 'unknown'],
  ['a development version', 'AForHead', 'AForHead', '5.23.0.dev0', false, 'all'],
  ['no such pair', 'AForHead', 'C', '5.23.0', false, 'unknown'],
  ['a stranger', 'A', 'S', '4.58.0', undefined, 'random *; left *'],
  ['a stranger that is known better', 'S', 'AForHead', '4.50.0', undefined, 'raises'],
  ['a stranger of which nothing is known', 'S', 'A', '4.50.0', undefined, 'unknown'],
  ['a stranger where none were compared', 'A', 'S', '4.50.0', undefined, 'unknown'],
  ['a stranger in a release that is too new', 'A', 'S', '5.24.0', undefined, 'unknown'],
  ['no stranger to its family', 'SForHead', 'S', '5.23.0', undefined, 'unknown'],
  ['no such class', 'C', 'A', '5.23.0', false, 'unknown'],
];

describe('what a class makes of the weights of another', () => {
  for (const [about, loaded, saved, version, tied, fit] of cases)
    test(about, () => {
      assert.equal(words(weights.fit(loaded, saved, version, tied)), fit);
    });
});

describe('whether a configuration ties by default', () => {
  test('it does', () => {
    assert.equal(weights.tiesByDefault('AConfig', '4.50.0'), true);
  });
  test('it does not', () => {
    assert.equal(weights.tiesByDefault('BConfig', '4.57.6'), false);
  });
  test('it is not there, changes, or is not known', () => {
    assert.equal(weights.tiesByDefault('BConfig', '4.46.3'), undefined);
    assert.equal(weights.tiesByDefault('BConfig', '4.58.0'), undefined);
    assert.equal(weights.tiesByDefault('CConfig', '5.0.0'), undefined);
  });
});

test('a file that is not what it should be is named', () => {
  assert.throws(() => parseWeights(JSON.stringify({ ...FILE, pairs: { A: 1 } })), {
    message: 'weights.json: pairs › A › is no string',
  });
});
