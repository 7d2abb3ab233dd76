import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compared, confusion, type LoadLine } from '../../scripts/truth-loads-compare.js';
import { page, summary } from '../../scripts/truth-loads-page.js';
import { unknown, type Outcome } from '../../src/outcome/outcome.js';

const at = { checkpoint: 'bart', class: 'AutoModelForCausalLM' };
const none = { random: [], left: [], silent: [] };
const loaded = (more: Partial<Extract<LoadLine, { outcome: 'loads' }>> = {}): LoadLine => ({
  ...at,
  outcome: 'loads',
  modelClass: 'BartForCausalLM',
  ...none,
  ...more,
});
const RAISED: LoadLine = { ...at, outcome: 'raises', error: 'ValueError: no' };
const WITHOUT: LoadLine = { ...at, outcome: 'missing-package', error: 'ImportError: no timm' };

const loads: Outcome = { kind: 'loads', modelClass: 'BartForCausalLM', reason: '' };
const drops: Outcome = { kind: 'drops-weights', modelClass: 'BartForCausalLM', dropped: ['encoder'], reason: '' };
const random = (...modules: readonly string[]): Outcome => ({
  ...{ kind: 'random-weights', modelClass: 'BartForCausalLM', dropped: [], reason: '' },
  random: modules,
});
const raises: Outcome = { kind: 'raises', cause: 'no-model-class', error: 'ValueError', reason: '' };

const cases: readonly (readonly [about: string, LoadLine, Outcome, real: string, differences: readonly string[]])[] = [
  ['both load', loaded(), loads, 'loads', []],
  ['a head that is left is no loss', loaded({ left: ['lm_head'] }), loads, 'loads', []],
  ['both raise', RAISED, raises, 'raises', []],
  ['we do not know', RAISED, unknown(''), 'raises', []],
  ['we know the class alone, and it is right', loaded(), unknown('', 'BartForCausalLM'), 'loads', []],
  [
    'we know the class alone, and it is wrong',
    loaded(),
    unknown('', 'BartModel'),
    'loads',
    ['it builds BartForCausalLM, we say BartModel'],
  ],
  ['a package is missing', WITHOUT, loads, 'missing-package', []],
  ['it raises, we do not', RAISED, loads, 'raises', ['it raises ValueError: no, we say loads']],
  ['the encoder goes', loaded({ left: ['model.encoder'] }), drops, 'drops-weights', []],
  ['the encoder goes without a word', loaded({ silent: ['encoder'] }), drops, 'drops-weights', []],
  [
    'another part goes',
    loaded({ left: ['vision_tower'] }),
    drops,
    'drops-weights',
    ['it drops the vision tower, we say the encoder'],
  ],
  ['the same modules are random', loaded({ random: ['lm_head'] }), random('lm_head'), 'random-weights', []],
  ['inside of what we say', loaded({ random: ['cls.dense.weight'] }), random('cls'), 'random-weights', []],
  ['everything is random', loaded({ random: ['model.layers', 'lm_head'] }), random('*'), 'random-weights', []],
  [
    'other modules are random',
    loaded({ random: ['lm_head'] }),
    random('lm_head', 'score'),
    'random-weights',
    ['random are lm_head, we say lm_head, score'],
  ],
  [
    'random, and we say loads',
    loaded({ random: ['lm_head'] }),
    loads,
    'random-weights',
    ['it initialises lm_head newly, we say loads'],
  ],
];

describe('a load of the library and our outcome', () => {
  for (const [about, line, ours, real, differences] of cases)
    test(about, () => {
      const one = compared(line, ours, true);
      assert.equal(one.real, real);
      assert.deepEqual(one.differences, differences);
    });
});

describe('many of them', () => {
  const all = [
    compared(loaded(), loads, true),
    compared(RAISED, unknown(''), true),
    compared(RAISED, loads, true),
    compared(WITHOUT, loads, true),
  ];
  test('are counted by what is real and what we say', () => {
    assert.deepEqual(confusion(all), [
      [0, 0, 0, 1, 1],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 1, 0],
    ]);
  });
  test('unknown is no agreement, and a missing package is not counted', () => {
    const result = { version: '5.23.0', all, reasonFor: () => undefined };
    assert.match(summary(result), /4 loads, 66\.7 % known, 50\.0 % of them agree/);
    assert.match(summary(result), /1 differences, and 0 with a known reason/);
  });
  test('the page lists what counts, and how often a known reason applies', () => {
    const text = page([
      { version: '5.0.0', all, reasonFor: () => undefined },
      { version: '5.23.0', all, reasonFor: () => 'It is known.' },
    ]);
    assert.match(text, /- AutoModelForCausalLM ← bart: it raises ValueError: no, we say loads\n/);
    assert.match(text, /## transformers 5\.23\.0\n[^]*- 1 × It is known\.\n/);
  });
});
