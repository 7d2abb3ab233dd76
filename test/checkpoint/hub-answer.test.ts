import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lookupOf, type HubAnswer } from '../../src/checkpoint/hub-answer.js';

const config = { model_type: 'bert', architectures: ['BertForMaskedLM'] };
const bert = { resolvedId: 'org/a', modelType: 'bert', architectures: ['BertForMaskedLM'], remoteCode: [], asOf: 5 };

describe('an answer with a checkpoint', () => {
  const sha = '86b5e0934494bd15c9632b12f734a8a67f723594';
  const cases: [string, HubAnswer, object][] = [
    ['the least', { id: 'org/a', config }, bert],
    [
      'the most',
      {
        id: 'org/a',
        config,
        sha,
        gated: 'manual',
        disabled: false,
        library_name: 'transformers',
        safetensors: { total: 110_106_428 },
        tags: ['pytorch', 'license:apache-2.0'],
        filePaths: ['config.json', 'onnx/model.onnx'],
      },
      {
        ...bert,
        commit: sha,
        gated: true,
        library: 'transformers',
        parameters: 110_106_428,
        license: 'apache-2.0',
        files: ['config.json', 'onnx/model.onnx'],
      },
    ],
    ['not gated', { id: 'org/a', config, gated: false }, { ...bert, gated: false }],
    [
      'other types in every place',
      {
        id: 'org/a',
        config,
        sha: 'main',
        gated: null,
        disabled: 'no',
        library_name: 3,
        safetensors: [],
        tags: { license: 'mit' },
        filePaths: {},
      },
      { ...bert, gated: false },
    ],
    [
      'words and names that are none',
      {
        ...{ id: 'org/a', config, library_name: '[x](y)', tags: [1, 'license:<b>', 'license:mit'] },
        filePaths: [null, 1, undefined, 'a.bin'],
      },
      { ...bert, license: 'mit', files: ['a.bin'] },
    ],
    [
      'no model type',
      { id: 'org/a', config: { tokenizer_config: {} } },
      { resolvedId: 'org/a', architectures: [], remoteCode: [], asOf: 5 },
    ],
    [
      'an adapter',
      { id: 'org/a', config: { peft: { base_model_name_or_path: 'openai-community/gpt2', task_type: 'CAUSAL_LM' } } },
      { resolvedId: 'org/a', architectures: [], remoteCode: [], adapterOf: 'openai-community/gpt2', asOf: 5 },
    ],
    ['a legacy id', { id: 'gpt2', config }, { ...bert, resolvedId: 'gpt2' }],
  ];
  for (const [name, answer, checkpoint] of cases) {
    test(name, () => {
      assert.deepEqual(lookupOf(answer, 5), { state: 'found', from: 'hub', checkpoint });
    });
  }
});

describe('an answer without one', () => {
  const empty = { resolvedId: 'org/a', architectures: [], remoteCode: [], asOf: 5 };
  const withRest = (checkpoint: object): object => ({
    state: 'noConfig',
    detail: 'the repository has no config.json',
    rest: { from: 'hub', checkpoint },
  });
  const noConfig = withRest(empty);
  const nameless = { state: 'unreachable', detail: 'the answer names no repository' };
  const shapeless = { state: 'unreachable', detail: 'the answer has a configuration that is no object' };
  const cases: [string, HubAnswer, object][] = [
    ['no configuration', { id: 'org/a' }, noConfig],
    ['null', { id: 'org/a', config: null }, noConfig],
    ['an empty one', { id: 'org/a', config: {} }, noConfig],
    [
      'a diffusers pipeline',
      { id: 'org/a', config: { diffusers: { _class_name: 'StableDiffusionPipeline' } } },
      noConfig,
    ],
    [
      'weights for another program',
      { id: 'org/a', library_name: 'gguf', filePaths: ['a-Q4_K_M.gguf'] },
      withRest({ ...empty, library: 'gguf', files: ['a-Q4_K_M.gguf'] }),
    ],
    [
      'disabled',
      { id: 'org/a', config, disabled: true },
      { state: 'disabled', detail: 'the Hub has disabled the repository' },
    ],
    ['no id', { config }, nameless],
    ['another type of id', { id: 7, config }, nameless],
    ['an id that is none', { id: 'a/b/c', config }, nameless],
    ['a list as configuration', { id: 'org/a', config: [1] }, shapeless],
    ['a text as configuration', { id: 'org/a', config: 'bert' }, shapeless],
  ];
  for (const [name, answer, lookup] of cases) {
    test(name, () => {
      assert.deepEqual(lookupOf(answer, 5), lookup);
    });
  }
});
