import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rangeInForce } from '../../src/environment/release-range.js';
import { verdictOn } from '../../src/outcome/verdict.js';
import { parseExports } from '../../src/registry/exports.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { parseTables } from '../../src/registry/tables.js';
import { checkoutAssets } from '../support/assets.js';
import { script } from '../support/modules.js';
import { python } from '../support/python.js';

const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));
const exports = parseExports(await checkoutAssets.text('exports.json'));

/** What `className.from_pretrained` does in a version with a checkpoint that a model class saved. */
function kindOf(className: string, [modelType, architecture]: readonly [string, string], version: string): string {
  const [load] = python.loads(script(`from transformers import ${className}\n${className}.from_pretrained("a/b")`));
  assert.ok(load);
  const checkpoint = { resolvedId: 'a/b', modelType, architectures: [architecture], remoteCode: [], asOf: 0 };
  const range = rangeInForce({ range: version, source: 'lock', path: null }, registry, exports);
  const { outcome, outcomes } = verdictOn(load, { state: 'found', from: 'hub', checkpoint }, range, registry);
  assert.deepEqual(outcomes, []);
  return 'cause' in outcome ? `${outcome.kind} ${outcome.cause}` : outcome.kind;
}

const qwen3 = ['qwen3', 'Qwen3ForCausalLM'] as const;
const qwen3vl = ['qwen3_vl', 'Qwen3VLForConditionalGeneration'] as const;
const t5 = ['t5', 'T5ForConditionalGeneration'] as const;
const llava = ['llava', 'LlavaForConditionalGeneration'] as const;

describe('a version without a table: what the releases before and after it agree in', () => {
  const cases: readonly (readonly [className: string, of: readonly [string, string], version: string, kind: string])[] =
    [
      ['AutoModelForCausalLM', qwen3, '4.50.3', 'raises unknown-model-type'],
      ['AutoModelForCausalLM', qwen3, '4.51.0.dev0', 'unknown'],
      ['AutoModelForCausalLM', qwen3, '4.50.0.dev0', 'raises unknown-model-type'],
      ['AutoModelForCausalLM', qwen3, '4.52.0', 'loads'],
      ['AutoModelForImageTextToText', qwen3vl, '4.57.0', 'unknown'],
      ['AutoModelForCausalLM', t5, '4.58.0.dev0', 'raises no-model-class'],
      ['AutoModelForCausalLM', t5, '5.24.0', 'raises no-model-class'],
      ['AutoModelForVision2Seq', llava, '4.57.6', 'loads'],
      ['AutoModelForVision2Seq', llava, '5.0.0rc1', 'unknown'],
      ['AutoModelForVision2Seq', llava, '5.0.0', 'raises no-such-class'],
    ];
  for (const [className, of, version, kind] of cases)
    test(`${className} of ${of[0]} in ${version}`, () => {
      assert.equal(kindOf(className, of, version), kind);
    });
});
