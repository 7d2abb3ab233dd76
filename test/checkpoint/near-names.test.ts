import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { misspelt, nearestNames } from '../../src/checkpoint/near-names.js';

test('the nearest names, then in the order of the alphabet', () => {
  const known = ['main', 'v1.0', 'v1.1', 'fp16', 'v2.0'];
  assert.deepEqual(nearestNames('v1.2', known, 3), ['v1.0', 'v1.1', 'v2.0']);
  assert.deepEqual(nearestNames('master', ['main'], 3), ['main']);
  assert.deepEqual(nearestNames('x', [], 3), []);
});

describe('misspelt', () => {
  const known = [
    'google-t5/t5-small',
    'google/flan-t5-xl',
    'google/flan-t5-xxl',
    'meta-llama/Llama-3.1-8B',
    'facebook/opt-125m',
    'gpt2',
    'google-bert/bert-base-uncased',
    'a/bc',
  ];
  const cases: [string, string[]][] = [
    ['google-t5/t5-smal', ['google-t5/t5-small']],
    ['google-t5/t5-smlal', ['google-t5/t5-small']],
    ['gogle-t5/t5-smal', ['google-t5/t5-small']],
    ['Google-T5/t5-smol', ['google-t5/t5-small']],
    ['google-bert/bert-base-uncasde', ['google-bert/bert-base-uncased']],
    ['meta-lama/Llama-3.1-8B', ['meta-llama/Llama-3.1-8B']],
    ['google/flan-t5-xll', ['google/flan-t5-xl', 'google/flan-t5-xxl']],
    ['meta-llama/Llama-3.2-8B', []], // perhaps another model
    ['facebook/opt-126m', []],
    ['acme/bert-base-uncased', []],
    ['google-t5/t5', []],
    ['a/bd', []], // too short to tell
    ['gpt', []],
    ['googlet5t5-small', []],
  ];
  for (const [id, near] of cases) {
    test(id, () => {
      assert.deepEqual(misspelt(id, known), near);
    });
  }
});
