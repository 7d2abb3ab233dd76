import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributeDifferences, notCompared } from '../../scripts/truth-attributes.js';
import type { AttributeAnswers } from '../../scripts/truth-environments.js';
import { mergeAttributes, parseAttributes } from '../../src/registry/attributes.js';
import { formatAttributes } from '../../scripts/registry-format.js';

const attributes = {
  configClasses: new Map([
    ['Model', ['Config']],
    ['Union', []],
  ]),
  ignoredKeys: new Map([['Model', ['b', 'a']]]),
  modelTypes: new Map([['Config', ['type']]]),
  baseConfigKeys: new Map([['Config', ['key']]]),
  subConfigs: new Map([['Config', ['text_config=TextConfig']]]),
};
const ours = parseAttributes(formatAttributes(mergeAttributes([{ version: '5.0.0', attributes }])));

const models = {
  Model: { configClass: 'Config', ignoredKeys: ['a', 'b'] },
  Union: { configClass: null, ignoredKeys: [] },
};
const config = { modelType: 'type', baseConfigKey: 'key', subConfigs: { text_config: 'TextConfig' } };
const equal: AttributeAnswers = { models, configs: { Config: config }, missing: ['Tokenizer'] };

/** [what, answers of the library, difference] */
const cases: readonly (readonly [what: string, answers: AttributeAnswers, differences: readonly string[]])[] = [
  ['nothing', equal, []],
  [
    'config_class',
    { ...equal, models: { ...models, Model: { ...models.Model, configClass: 'Other' } } },
    ['config_class of Model: the table says Config, the library Other'],
  ],
  [
    'config_class where we have none',
    { ...equal, models: { ...models, Union: { ...models.Union, configClass: 'Other' } } },
    ['config_class of Union: the table says nothing, the library Other'],
  ],
  [
    'the ignored keys',
    { ...equal, models: { ...models, Model: { ...models.Model, ignoredKeys: [] } } },
    ['keys that Model ignores: the table says ["a","b"], the library []'],
  ],
  [
    'model_type',
    { ...equal, configs: { Config: { ...config, modelType: '' } } },
    ['model_type of Config: the table says type, the library nothing'],
  ],
  [
    'base_config_key',
    { ...equal, configs: { Config: { ...config, baseConfigKey: null } } },
    ['base_config_key of Config: the table says key, the library nothing'],
  ],
  [
    'sub_configs that an instance computes',
    { ...equal, configs: { Config: { ...config, subConfigs: null } } },
    ['sub_configs of Config: the table says [["text_config","TextConfig"]], the library nothing'],
  ],
  [
    'a class that is something else',
    { ...equal, models: { Union: models.Union } },
    ['Model is no model and no configuration, but in our table'],
  ],
  [
    'a class that cannot be imported',
    { models: { Union: models.Union }, configs: equal.configs, missing: ['Model'] },
    [],
  ],
];

describe('what our attributes and those of the library differ in', () => {
  for (const [what, answers, differences] of cases) {
    test(what, () => {
      assert.deepEqual(
        attributeDifferences(ours, '5.0.0', ['Model', 'Union', 'Config', 'Tokenizer'], answers),
        differences,
      );
    });
  }
});

test('the classes that the library does not answer for', () => {
  assert.deepEqual(notCompared(attributes, equal), []);
  assert.deepEqual(notCompared(attributes, { models: { Union: models.Union }, configs: {}, missing: [] }), [
    'Model',
    'Config',
  ]);
});
