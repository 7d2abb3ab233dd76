import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alternatives } from '../../src/outcome/alternatives.js';
import { parseFamilies } from '../../src/registry/families.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { parseTables } from '../../src/registry/tables.js';
import { checkoutAssets } from '../support/assets.js';

const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));
const families = parseFamilies(await checkoutAssets.text('families.json'));

const cases = [
  ['4.45.0', 'qwen2_vl', 'Qwen2VLForConditionalGeneration', 'AutoModelForVision2Seq'],
  ['4.57.6', 'qwen2_vl', 'Qwen2VLForConditionalGeneration', 'AutoModelForImageTextToText'],
  ['5.23.0', 'qwen2_vl', 'Qwen2VLForConditionalGeneration', 'AutoModelForImageTextToText'],
  ['5.23.0', 'qwen2_audio', 'Qwen2AudioForConditionalGeneration', 'AutoModelForMultimodalLM'],
  ['5.23.0', 't5', 'T5ForConditionalGeneration', 'AutoModelForSeq2SeqLM'],
  ['4.30.2', 'gpt2', 'GPT2LMHeadModel', 'AutoModelForCausalLM'],
  ['5.23.0', 'bert', 'BertModel', 'AutoModel'],
] as const;

describe('the first auto class that is offered', () => {
  for (const [version, modelType, architecture, first] of cases)
    test(`${version}: ${architecture} → ${first}`, () => {
      const release = registry.at(version);
      assert.ok(release);
      const facts = { resolvedId: 'a/b', remoteCode: [], asOf: 0 };
      const offered = alternatives(release, families, { ...facts, modelType, architectures: [architecture] });
      assert.equal(offered[0]?.autoClass, first);
    });
});
