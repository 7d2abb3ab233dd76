import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatWeights, type ForeignAnswers, type WeightAnswers } from '../../scripts/weights-table.js';
import { parseWeights } from '../../src/registry/weights.js';

const old: WeightAnswers = {
  transformers: '4.46.3',
  tied: { AConfig: true },
  pairs: {
    AForHead: { A: [{ random: ['head', 'lm'] }, {}], AForHead: [{}, {}] },
    A: { A: [{}, {}], AForHead: [{ left: ['head'], silent: ['decoder'] }, { raises: true }] },
  },
  failures: [],
};
const recent: WeightAnswers = {
  transformers: '5.23.0',
  tied: { AConfig: true, BConfig: false },
  pairs: { ...old.pairs, B: { A: [null, {}] } },
  failures: ['B from A: untied'],
};

describe('the table of weights', () => {
  test('is written with a line for each class, and the most frequent fit first', () => {
    assert.equal(
      formatWeights([old, recent]),
      `{
"format":1,
"releases":["4.46.3","5.23.0"],
"fits":{
"0":"",
"1":"left head;silent decoder",
"2":"raises",
"3":"random head lm"
},
"pairs":{
"A":"A 0,AForHead 1|2",
"AForHead":"A 3|0,AForHead 0",
"B":"A - -|0"
},
"ties":{
"AConfig":"yes",
"BConfig":"- no"
},
"strangers":{

},
"compared":{

}
}
`,
    );
  });
  test('says again what it was made of', () => {
    const weights = parseWeights(formatWeights([old, recent]));
    const none = { random: [], left: [], silent: [], mismatched: [], raises: false };
    assert.deepEqual(weights.fit('AForHead', 'A', '4.46.3', false), { ...none, random: ['head', 'lm'] });
    assert.deepEqual(weights.fit('AForHead', 'A', '4.46.3', true), none);
    assert.deepEqual(weights.fit('A', 'AForHead', '5.23.0', false), { ...none, left: ['head'], silent: ['decoder'] });
    assert.deepEqual(weights.fit('A', 'AForHead', '5.23.0', true), { ...none, raises: true });
    assert.equal(weights.fit('B', 'A', '5.23.0', false), undefined);
    assert.deepEqual(weights.fit('B', 'A', '5.23.0', true), none);
  });
  test('has only the names of strangers, but for pairs that are not strange everywhere', () => {
    const all = { random: ['*'] };
    const foreign = (pairs: ForeignAnswers['pairs']): ForeignAnswers => ({
      families: { AConfig: ['AForHead', 'A'], SConfig: ['S'] },
      pairs,
      failures: [],
    });
    const text = formatWeights(
      [old, recent],
      new Map([
        ['4.46.3', foreign({ A: { S: all }, AForHead: { S: all }, S: { A: all } })],
        ['5.23.0', foreign({ A: { S: all }, AForHead: { S: { raises: true } }, S: { A: all } })],
      ]),
    );
    assert.match(text, /"AForHead":"A 4\|0,AForHead 0,S 3 1"/);
    assert.match(text, /"S":"AForHead -"/);
    assert.match(text, /"strangers":\{\n"AConfig":"A AForHead",\n"SConfig":"S"\n\}/);
    const weights = parseWeights(text);
    const said = (loaded: string, saved: string): readonly string[] | undefined =>
      weights.fit(loaded, saved, '4.46.3', undefined)?.random;
    assert.deepEqual([said('A', 'S'), said('S', 'A'), said('AForHead', 'S')], [['*'], ['*'], ['*']]);
    assert.equal(said('S', 'AForHead'), undefined);
  });
  test('is the same whatever order the answers have', () => {
    const reversed = (answers: WeightAnswers): WeightAnswers => ({
      ...answers,
      pairs: Object.fromEntries(Object.entries(answers.pairs).toReversed()),
      tied: Object.fromEntries(Object.entries(answers.tied).toReversed()),
    });
    assert.equal(formatWeights([reversed(old), reversed(recent)]), formatWeights([old, recent]));
  });
});
