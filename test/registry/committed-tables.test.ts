import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { formatTables } from '../../scripts/registry-format.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { parseTables } from '../../src/registry/tables.js';
import { checkoutAssets, projectFolder } from '../support/assets.js';

const text = await checkoutAssets.text('registry.json');
const tables = parseTables(text);
const release = intervalRegistry(tables).at('5.23.0');
assert.ok(release);

test('the releases are those that are pinned', () => {
  const pins: unknown = JSON.parse(readFileSync(path.join(projectFolder, 'src/registry/releases.json'), 'utf8'));
  assert.deepEqual(pins, { releases: tables.releases });
});

test('the file is as the generator writes it', () => {
  assert.equal(formatTables(tables), text);
});

test('5.23.0 has 804 model types and 50 auto classes', () => {
  assert.equal(tables.configClasses.size, 804);
  assert.equal(release.autoClasses.length, 50);
});

/** [auto class, model type, the classes of its entry] */
const entries: readonly (readonly [string, string, readonly string[]])[] = [
  ['AutoModelForCausalLM', 't5', []],
  ['AutoModelForCausalLM', 'clip', []],
  ['AutoModelForCausalLM', 'gpt2', ['GPT2LMHeadModel']],
  ['AutoModelForCausalLM', 'qwen2', ['Qwen2ForCausalLM']],
  ['AutoModelForCausalLM', 'bart', ['BartForCausalLM']],
  ['AutoModelForCausalLM', 'whisper', ['WhisperForCausalLM']],
  ['AutoModelForSpeechSeq2Seq', 'whisper', ['WhisperForConditionalGeneration']],
  ['AutoModelForSeq2SeqLM', 't5', ['T5ForConditionalGeneration']],
  ['AutoModelForSeq2SeqLM', 'bart', ['BartForConditionalGeneration']],
  ['AutoModelForSeq2SeqLM', 'gpt2', []],
  ['AutoModelForSeq2SeqLM', 'llama', []],
  ['AutoModelForSeq2SeqLM', 'mistral', []],
  ['AutoModelForMaskedLM', 'gpt2', []],
  ['AutoModelForImageTextToText', 'qwen2_vl', ['Qwen2VLForConditionalGeneration']],
  ['AutoModelForMultimodalLM', 'qwen2_vl', ['Qwen2VLForConditionalGeneration']],
  ['AutoModelForVision2Seq', 'blip', []],
  ['AutoModel', 'funnel', ['FunnelModel', 'FunnelBaseModel']],
  // gpt-sw3 shares GPT2Config, and gpt2 comes last.
  ['AutoModelForCausalLM', 'gpt-sw3', ['GPT2LMHeadModel']],
  // EvollaConfig is also the configuration of `EvollaModel`, which comes last and is in no table.
  ['AutoModel', 'evolla', []],
];

describe('entries of 5.23.0', () => {
  for (const [autoClass, modelType, expected] of entries) {
    test(`${autoClass} of ${modelType}`, () => {
      assert.deepEqual(release.modelClasses(autoClass, modelType), expected);
    });
  }
});
