import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { configFacts } from '../../src/checkpoint/config-json.js';

describe('what a configuration says', () => {
  const nothing = { architectures: [], remoteCode: [] };
  const cases: [string, unknown, object][] = [
    [
      'all',
      {
        model_type: 'chatglm',
        architectures: ['ChatGLMModel'],
        auto_map: { AutoConfig: 'configuration_chatglm.ChatGLMConfig', AutoModel: 'modeling_chatglm.ChatGLM' },
      },
      { modelType: 'chatglm', architectures: ['ChatGLMModel'], remoteCode: ['AutoConfig', 'AutoModel'] },
    ],
    ['a model type with a hyphen', { model_type: 'gpt-sw3' }, { ...nothing, modelType: 'gpt-sw3' }],
    ['several architectures', { architectures: ['A', 'B_2'] }, { ...nothing, architectures: ['A', 'B_2'] }],
    [
      'an adapter',
      { peft: { base_model_name_or_path: ' openai-community/gpt2/' } },
      { ...nothing, adapterOf: 'openai-community/gpt2' },
    ],
    ['an adapter of a folder', { peft: { base_model_name_or_path: './base' } }, { ...nothing, adapterOf: './base' }],
    ['an adapter of nothing', { peft: { base_model_name_or_path: '' } }, nothing],
    ['an adapter of another shape', { peft: ['x'] }, nothing],
    ['empty', {}, nothing],
    ['null', null, nothing],
    ['undefined', undefined, nothing],
    ['a list', [1, 2, 3], nothing],
    ['a text', 'bert', nothing],
    ['null in every place', { model_type: null, architectures: null, auto_map: null, peft: null }, nothing],
    [
      'other types in every place',
      { model_type: 7, architectures: 'BertModel', auto_map: ['AutoModel'], peft: 1 },
      nothing,
    ],
    [
      'a list with other things',
      { architectures: [null, 'BertModel', 3, {}] },
      { ...nothing, architectures: ['BertModel'] },
    ],
    [
      'names that are none',
      { model_type: '[x](http://y)', architectures: ['a b', '', 'X();'], auto_map: { 'a.b': '' } },
      nothing,
    ],
    ['a name without end', { model_type: 'x'.repeat(101), architectures: ['X'.repeat(201)] }, nothing],
    ['keys of every object', JSON.parse('{"__proto__": {"model_type": "bert"}, "constructor": 1}'), nothing],
  ];
  for (const [name, config, facts] of cases) {
    test(name, () => {
      assert.deepEqual(configFacts(config), facts);
    });
  }

  test('no JSON makes it throw', () => {
    const config = fc.record({
      model_type: fc.jsonValue(),
      architectures: fc.jsonValue(),
      auto_map: fc.jsonValue(),
      peft: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), config), (any) => {
        const facts = configFacts(any);
        assert.ok(facts.modelType === undefined || typeof facts.modelType === 'string');
        assert.ok(Array.isArray(facts.architectures) && Array.isArray(facts.remoteCode));
      }),
    );
  });
});
