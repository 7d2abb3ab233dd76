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

/** What the first load of the code does with a T5 in a version or range: kind, cause, error, range by range. */
function outcomesOf(code: string, version: string, isKnown = true): string[] {
  const [load] = python.loads(script(code));
  assert.ok(load);
  const inForce = { range: version, source: 'option', path: null } as const;
  const checkpoint = { resolvedId: 'a/b', modelType: 't5', architectures: ['T5ForConditionalGeneration'] };
  const lookup = { state: 'found', from: 'hub', checkpoint: { ...checkpoint, remoteCode: [], asOf: 0 } } as const;
  const range = rangeInForce(inForce, registry, isKnown ? exports : undefined);
  const { outcome, outcomes } = verdictOn(load, lookup, range, registry);
  const said = (one: typeof outcome): string => ('cause' in one ? `${one.kind} ${one.cause} ${one.error}` : one.kind);
  return outcomes.length === 0 ? [said(outcome)] : outcomes.map((part) => `${part.range}: ${said(part.value)}`);
}

const load = (name: string): string => `from transformers import ${name}\n${name}.from_pretrained("a/b")`;
const GONE = 'raises no-such-class ImportError';

describe('a class that the release does not have', () => {
  const cases: readonly (readonly [about: string, code: string, version: string, expected: readonly string[]])[] = [
    ['an auto class', load('AutoModelForVision2Seq'), '5.23.0', [GONE]],
    ['a model class', load('TFT5ForConditionalGeneration'), '5.23.0', [GONE]],
    ['a class that came later', load('Qwen3ForCausalLM'), '4.46.3', [GONE]],
    ['a processor', load('ViTFeatureExtractor'), '5.23.0', [GONE]],
    ['under an alias', 'from transformers import AdamW as A\nA.from_pretrained("a/b")', '5.23.0', [GONE]],
    [
      'as an attribute',
      'import transformers\ntransformers.AutoModelForVision2Seq.from_pretrained("a/b")',
      '5.23.0',
      ['raises no-such-class AttributeError'],
    ],
    [
      'from a star import',
      'from transformers import *\nAutoModelForVision2Seq.from_pretrained("a/b")',
      '5.23.0',
      ['raises no-such-class NameError'],
    ],
    [
      'behind a variable',
      'from transformers import AutoModelForVision2Seq\nM = AutoModelForVision2Seq\nM.from_pretrained("a/b")',
      '5.23.0',
      [GONE],
    ],
    [
      'in code that is prepared for it',
      'try:\n  from transformers import AutoModelForVision2Seq\nexcept ImportError:\n  AutoModelForVision2Seq = None\nAutoModelForVision2Seq.from_pretrained("a/b")',
      '5.23.0',
      ['unknown'],
    ],
    [
      'one of two',
      'from transformers import AutoModelForVision2Seq, AutoModel\n(AutoModel if x else AutoModelForVision2Seq).from_pretrained("a/b")',
      '5.23.0',
      ['unknown'],
    ],
    [
      'from a module that is not known',
      'from transformers.models.t5.modeling_tf_t5 import TFT5ForConditionalGeneration as T\nT.from_pretrained("a/b")',
      '5.23.0',
      ['unknown'],
    ],
    ['by parts of a range', load('AutoModelWithLMHead'), '>=4.57,<5.1', ['<5.0: loads', `>=5.0: ${GONE}`]],
    ['a class that no release has', load('AutoModelForMindReading'), '5.23.0', ['unknown']],
    ['a class that is there', load('T5ForConditionalGeneration'), '5.23.0', ['loads']],
  ];
  for (const [about, code, version, expected] of cases)
    test(about, () => {
      assert.deepEqual(outcomesOf(code, version), expected);
    });

  test('where it is not known what the releases export, nothing is said of it', () => {
    assert.deepEqual(outcomesOf(load('AutoModelForVision2Seq'), '5.23.0', false), ['unknown']);
  });
});
