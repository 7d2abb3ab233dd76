import type { Lookup } from '../src/checkpoint/checkpoint.js';
import { decide } from '../src/outcome/decide.js';
import { parseAttributes } from '../src/registry/attributes.js';
import { intervalRegistry } from '../src/registry/interval-registry.js';
import { parseTables } from '../src/registry/tables.js';
import { parseWeights } from '../src/registry/weights.js';
import { checkoutAssets } from '../test/support/assets.js';
import { script } from '../test/support/modules.js';
import { python } from '../test/support/python.js';
import { median, percentile, type Figure } from './bench-figures.js';

/** Loads of every kind of outcome: the class, the model type, and the class that saved the weights. */
const LOADS = [
  ['AutoModelForCausalLM', 't5', 'T5ForConditionalGeneration'],
  ['AutoModelForCausalLM', 'bart', 'BartForConditionalGeneration'],
  ['AutoModelForSequenceClassification', 'bert', 'BertForMaskedLM'],
  ['AutoModelForQuestionAnswering', 'llama', 'LlamaForCausalLM'],
  ['AutoModel', 'qwen3_vl', 'Qwen3VLForConditionalGeneration'],
  ['DistilBertModel', 'bert', 'BertForMaskedLM'],
  ['AutoModelForCausalLM', 'gpt2', 'GPT2LMHeadModel'],
] as const;
const TIMES = 2000;

/** One decision with all facts in memory; and reading what is known of model classes, which the first of them needs. */
export async function benchOutcome(): Promise<Figure[]> {
  const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));
  const texts = await Promise.all(['weights.json', 'attributes.json'].map((name) => checkoutAssets.text(name)));
  const began = performance.now();
  const facts = { weights: parseWeights(texts[0] ?? ''), attributes: parseAttributes(texts[1] ?? '') };
  const reading = performance.now() - began;
  const cases = LOADS.flatMap(([name, modelType, saved]) => {
    const loads = python.loads(script(`from transformers import ${name}\n${name}.from_pretrained("a/b")`));
    const checkpoint = { resolvedId: 'a/b', modelType, architectures: [saved], remoteCode: [], asOf: 0, config: {} };
    const lookup: Lookup = { state: 'found', from: 'hub', checkpoint };
    return loads.map((load) => ({ load, lookup }));
  });
  const each = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    for (const { load, lookup } of cases) decide(load, lookup, registry.newest, registry, undefined, facts);
    return (performance.now() - start) / cases.length;
  });
  const microseconds = `${(1000 * median(each)).toFixed(1)} µs; p95 ${(1000 * percentile(each, 95)).toFixed(1)} µs`;
  return [
    ['the outcome of a load', median(each), `${microseconds}, of ${cases.length} kinds of loads`],
    ['reading what is known of classes', reading, 'weights and attributes, when a load first needs them'],
  ];
}
