import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Checkpoint, Lookup } from '../../src/checkpoint/checkpoint.js';
import { configType } from '../../src/outcome/config-type.js';
import { decide } from '../../src/outcome/decide.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { parseTables } from '../../src/registry/tables.js';
import { checkoutAssets } from '../support/assets.js';
import { script } from '../support/modules.js';
import { python } from '../support/python.js';

const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));

const checkpoint = (facts: Partial<Checkpoint>): Checkpoint => ({
  resolvedId: 'a/b',
  architectures: [],
  remoteCode: [],
  asOf: 0,
  ...facts,
});

function release(version: string): NonNullable<ReturnType<typeof registry.at>> {
  const found = registry.at(version);
  assert.ok(found);
  return found;
}

const LAYERED = { modelType: 'mistral', config: { model_type: 'mistral', layer_types: [] } };
const TIMM = { config: { architecture: 'vit', pretrained_cfg: {} }, resolvedId: 'timm/xyz' };

describe('the model type that a release takes a configuration for', () => {
  const cases: readonly (readonly [about: string, facts: Partial<Checkpoint>, version: string, type: string])[] = [
    ['as it says', { modelType: 't5' }, '4.30.2', 't5'],
    ['mistral with layer_types', LAYERED, '4.57.6', 'ministral'],
    ['mistral with layer_types, before', LAYERED, '4.56.2', 'mistral'],
    ['mistral without', { modelType: 'mistral', config: { model_type: 'mistral' } }, '4.57.6', 'mistral'],
    ['mistral, keys not known', { modelType: 'mistral' }, '4.57.6', 'mistral'],
    ['timm', TIMM, '4.48.0', 'timm_wrapper'],
    ['timm, told by the library', { library: 'timm', resolvedId: 'timm/xyz' }, '5.23.0', 'timm_wrapper'],
    ['a library that is not what the keys say', { config: {}, library: 'timm' }, '5.23.0', 'none'],
    ['timm, before', TIMM, '4.47.1', 'none'],
    ['none', {}, '5.2.0', 'none'],
    ['none, and the name has nothing', { resolvedId: 'x/yz' }, '5.1.0', 'none'],
    ['the longest in the name', { resolvedId: 'me/my-roberta-v2' }, '5.1.0', 'roberta'],
    ['names no longer count', { resolvedId: 'me/my-roberta-v2' }, '5.2.0', 'none'],
    ['the owner counts as well', { resolvedId: 'bartowski/qq-GGUF' }, '4.46.3', 'bart'],
    ['capitals count', { resolvedId: 'me/RoBERTa' }, '5.1.0', 'none'],
    ['two of the same length', { resolvedId: 'me/bart-bert' }, '5.1.0', 'unsure'],
  ];
  for (const [about, facts, version, expected] of cases)
    test(`${about} (${version})`, () => {
      const type = configType(checkpoint(facts), release(version));
      assert.equal(type.kind === 'type' ? type.modelType : type.kind, expected);
    });
});

describe('what becomes of it', () => {
  const cases: readonly (readonly [autoClass: string, facts: Partial<Checkpoint>, version: string, said: string])[] = [
    [
      'AutoModelForCausalLM',
      { ...LAYERED, architectures: ['MinistralForCausalLM'] },
      '4.57.6',
      'loads MinistralForCausalLM',
    ],
    ['AutoModelForImageClassification', TIMM, '4.57.6', 'unknown TimmWrapperForImageClassification'],
    ['AutoModelForCausalLM', TIMM, '4.57.6', 'raises no-model-class'],
    ['AutoModel', {}, '5.23.0', 'raises no-model-type'],
    ['AutoModel', { remoteCode: ['AutoModel'] }, '5.23.0', 'unknown'],
    ['AutoModel', { adapterOf: 'a/c' }, '5.23.0', 'unknown'],
    ['AutoModel', { resolvedId: 'me/bart-bert' }, '5.1.0', 'unknown'],
    ['BertModel', {}, '5.23.0', 'unknown'],
  ];
  for (const [name, facts, version, expected] of cases)
    test(`${name} in ${version}: ${expected}`, () => {
      const [load] = python.loads(script(`from transformers import ${name}\n${name}.from_pretrained("a/b")`));
      assert.ok(load);
      const lookup: Lookup = { state: 'found', from: 'hub', checkpoint: checkpoint(facts) };
      const outcome = decide(load, lookup, release(version), registry);
      const more = 'modelClass' in outcome ? outcome.modelClass : 'cause' in outcome ? outcome.cause : undefined;
      assert.equal([outcome.kind, more].filter((word) => word !== undefined).join(' '), expected);
    });
});
