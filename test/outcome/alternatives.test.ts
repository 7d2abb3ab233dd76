import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alternatives } from '../../src/outcome/alternatives.js';
import { parseFamilies } from '../../src/registry/families.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { parseTables } from '../../src/registry/tables.js';
import { checkoutAssets } from '../support/assets.js';

const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));
const families = parseFamilies(await checkoutAssets.text('families.json'));

function offered(version: string, modelType: string, architecture: string): string[] {
  const release = registry.at(version);
  assert.ok(release);
  const checkpoint = { resolvedId: 'a/b', modelType, architectures: [architecture], remoteCode: [], asOf: 0 };
  return alternatives(release, families, checkpoint).map(({ autoClass }) => autoClass);
}

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
      assert.equal(offered(version, modelType, architecture)[0], first);
    });
});

test('no class that the release warns of, where there is another', () => {
  for (const version of ['4.10.0', '4.46.3', '4.57.6'])
    for (const [modelType, architecture] of [
      ['gpt2', 'GPT2LMHeadModel'],
      ['t5', 'T5ForConditionalGeneration'],
      ['bert', 'BertForMaskedLM'],
    ] as const) {
      const found = offered(version, modelType, architecture);
      assert.ok(found.length > 0);
      assert.ok(!found.includes('AutoModelWithLMHead'), `${version} ${modelType}`);
    }
  const blip = (version: string): string[] => offered(version, 'blip-2', 'Blip2ForConditionalGeneration');
  assert.ok(blip('4.53.0').includes('AutoModelForVision2Seq'));
  assert.ok(!blip('4.57.6').includes('AutoModelForVision2Seq'));
});
