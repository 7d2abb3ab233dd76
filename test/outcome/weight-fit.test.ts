import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.js';
import { decide } from '../../src/outcome/decide.js';
import type { Outcome } from '../../src/outcome/outcome.js';
import { parseAttributes } from '../../src/registry/attributes.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { parseTables } from '../../src/registry/tables.js';
import { parseWeights } from '../../src/registry/weights.js';
import { checkoutAssets } from '../support/assets.js';
import { script } from '../support/modules.js';
import { python } from '../support/python.js';

const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));
const facts = {
  weights: parseWeights(await checkoutAssets.text('weights.json')),
  attributes: parseAttributes(await checkoutAssets.text('attributes.json')),
};

function outcomeOf(className: string, checkpoint: Partial<Checkpoint>, version: string): string {
  const [load] = python.loads(script(`from transformers import ${className}\n${className}.from_pretrained("a/b")`));
  const release = registry.at(version);
  assert.ok(load);
  assert.ok(release);
  const known = { resolvedId: 'a/b', architectures: [], remoteCode: [], asOf: 0, ...checkpoint };
  return words(decide(load, { state: 'found', from: 'hub', checkpoint: known }, release, registry, undefined, facts));
}

function words(outcome: Outcome): string {
  const random = outcome.kind === 'random-weights' ? ` random: ${outcome.random.join(' ')}` : '';
  const dropped = 'dropped' in outcome && outcome.dropped.length > 0 ? ` dropped: ${outcome.dropped.join(', ')}` : '';
  const built = 'modelClass' in outcome ? ` ${outcome.modelClass}` : '';
  return `${outcome.kind}${built}${random}${dropped}`;
}

const of = (modelType: string, saved: string, more: Partial<Checkpoint> = {}): Partial<Checkpoint> => ({
  ...{ modelType, architectures: [saved], ...more },
});
const NEWEST = '5.23.0';
const LLAMA = of('llama', 'LlamaForCausalLM', { config: { tie_word_embeddings: false } });
const BASE = of('llama', 'LlamaModel');
const T5 = of('t5', 'T5ForConditionalGeneration');
const LLAVA = of('llava', 'LlavaForConditionalGeneration');
const TENSOR = { dtype: 'F32', shape: [32000, 4096] };
const EMU3 = of('emu3', 'Emu3ForConditionalGeneration');
const BART = of('bart', 'BartForConditionalGeneration');

const cases: readonly (readonly [className: string, Partial<Checkpoint>, version: string, outcome: string])[] = [
  ['AutoModelForCausalLM', LLAMA, NEWEST, 'loads LlamaForCausalLM'],
  ['AutoModelForSequenceClassification', LLAMA, NEWEST, 'random-weights LlamaForSequenceClassification random: score'],
  ['AutoModel', LLAMA, NEWEST, 'loads LlamaModel'],
  ['AutoModelForQuestionAnswering', LLAMA, NEWEST, 'random-weights LlamaForQuestionAnswering random: *'],
  // A language model's head is missing only where it is not tied to the embeddings.
  [
    'AutoModelForCausalLM',
    { ...BASE, config: { tie_word_embeddings: false } },
    NEWEST,
    'random-weights LlamaForCausalLM random: lm_head',
  ],
  ['AutoModelForCausalLM', { ...BASE, config: { tie_word_embeddings: true } }, NEWEST, 'loads LlamaForCausalLM'],
  ['AutoModelForCausalLM', BASE, NEWEST, 'unknown LlamaForCausalLM'],
  ['AutoModelForCausalLM', { ...BASE, config: {} }, NEWEST, 'random-weights LlamaForCausalLM random: lm_head'],
  ['AutoModelForTextEncoding', T5, NEWEST, 'drops-weights T5EncoderModel dropped: decoder'],
  ['T5EncoderModel', T5, NEWEST, 'drops-weights T5EncoderModel dropped: decoder'],
  [
    'T5ForTokenClassification',
    T5,
    NEWEST,
    'random-weights T5ForTokenClassification random: classifier dropped: decoder',
  ],
  [
    'BartForCausalLM',
    { ...BART, config: { tie_word_embeddings: true } },
    NEWEST,
    'random-weights BartForCausalLM random: model.decoder.embed_tokens dropped: encoder',
  ],
  // How much is new depends on the configuration; that the encoder is left out does not.
  ['BartForCausalLM', BART, NEWEST, 'drops-weights BartForCausalLM dropped: encoder'],
  ['AutoModelForCausalLM', of('bart', 'BartModel'), NEWEST, 'drops-weights BartForCausalLM dropped: encoder'],
  ['AutoModelForSeq2SeqLM', of('bart', 'BartModel'), NEWEST, 'unknown BartForConditionalGeneration'],
  // The text model's own names are not those that it has in the whole.
  ['AutoModelForCausalLM', EMU3, NEWEST, 'random-weights Emu3ForCausalLM random: *'],
  ['AutoModelForTextEncoding', EMU3, NEWEST, 'random-weights Emu3TextModel random: *'],
  ['AutoModelForCausalLM', EMU3, '4.57.6', 'random-weights Emu3ForCausalLM random: *'],
  ['AutoModel', EMU3, '5.0.0', 'loads Emu3Model'],
  [
    'BertForTokenClassification',
    of('bert', 'BertForSequenceClassification'),
    NEWEST,
    'loads BertForTokenClassification',
  ],
  // Two labels and one do not fit, but how many labels there are is not known.
  ['AutoModelForMultipleChoice', of('bert', 'BertForSequenceClassification'), NEWEST, 'unknown BertForMultipleChoice'],
  // The text model of a larger one: handed over by the auto class, found by the class itself.
  [
    'AutoModelForCausalLM',
    of('mllama', 'MllamaForConditionalGeneration'),
    NEWEST,
    'drops-weights MllamaForCausalLM dropped: vision tower',
  ],
  ['CLIPTextModel', of('clip', 'CLIPModel'), NEWEST, 'drops-weights CLIPTextModel dropped: vision tower'],
  [
    'Gemma3ForCausalLM',
    of('gemma3', 'Gemma3ForConditionalGeneration'),
    NEWEST,
    'random-weights Gemma3ForCausalLM random: *',
  ],
  [
    'Gemma3ForCausalLM',
    of('gemma3', 'Gemma3ForConditionalGeneration', { config: { tie_word_embeddings: true } }),
    '4.57.6',
    'drops-weights Gemma3ForCausalLM dropped: vision tower',
  ],
  ['AutoModel', of('qwen3_vl', 'Qwen3VLForConditionalGeneration'), '4.57.6', 'random-weights Qwen3VLModel random: *'],
  ['AutoModel', of('qwen3_vl', 'Qwen3VLForConditionalGeneration'), NEWEST, 'loads Qwen3VLModel'],
  // Of classes of other families it is told where they miss what they need, not where it seems to fit.
  ['MistralForCausalLM', LLAMA, NEWEST, 'unknown MistralForCausalLM'],
  ['LlamaForCausalLM', LLAVA, NEWEST, 'random-weights LlamaForCausalLM random: *'],
  ['LlamaForCausalLM', LLAVA, '4.46.3', 'unknown LlamaForCausalLM'],
  // What pre-trained BERT is in its weights, but not in its configuration.
  ['BertForNextSentencePrediction', of('bert', 'BertForMaskedLM'), NEWEST, 'unknown BertForNextSentencePrediction'],
  [
    'BertForNextSentencePrediction',
    of('bert', 'BertForMaskedLM', { tensors: new Map([['bert.embeddings', TENSOR]]) }),
    NEWEST,
    'random-weights BertForNextSentencePrediction random: bert.pooler cls',
  ],
  // What the weights hold by name is not missing.
  [
    'AutoModelForCausalLM',
    { ...BASE, config: { tie_word_embeddings: false }, tensors: new Map([['lm_head.weight', TENSOR]]) },
    NEWEST,
    'loads LlamaForCausalLM',
  ],
  // A release that was not measured, with neighbours that are missing.
  ['AutoModelForSequenceClassification', LLAMA, '4.30.2', 'unknown LlamaForSequenceClassification'],
  // The auto class that needs a head of its own, and has no entry.
  ['AutoModelForDecision', of('bert', 'BertModel'), NEWEST, 'raises'],
];

describe('what a class makes of the weights of another', () => {
  for (const [className, checkpoint, version, outcome] of cases)
    test(`${className} ← ${String(checkpoint.architectures?.[0])} in ${version}: ${outcome}`, () => {
      assert.equal(outcomeOf(className, checkpoint, version), outcome);
    });
});
