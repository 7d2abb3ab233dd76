import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Checkpoint, Lookup } from '../../src/checkpoint/checkpoint.js';
import { decide } from '../../src/outcome/decide.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { parseTables } from '../../src/registry/tables.js';
import { checkoutAssets } from '../support/assets.js';
import { script } from '../support/modules.js';
import { python } from '../support/python.js';

const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));

function outcomeOf(call: string, lookup: Lookup): string {
  const [name] = call.split('.');
  const [load] = python.loads(script(`from transformers import ${String(name)}\n${call}`));
  assert.ok(load);
  const outcome = decide(load, lookup, registry.newest, registry);
  return [outcome.kind, 'modelClass' in outcome ? outcome.modelClass : undefined].filter(Boolean).join(' ');
}

const found = (facts: Partial<Checkpoint>): Lookup => ({
  state: 'found',
  from: 'hub',
  checkpoint: { resolvedId: 'a/b', architectures: [], remoteCode: [], asOf: 0, ...facts },
});
const T5 = { modelType: 't5', architectures: ['T5ForConditionalGeneration'] };
const BART = { modelType: 'bart', architectures: ['BartForConditionalGeneration'] };
const OWN_CODE = { modelType: 'llama', architectures: ['LlamaForCausalLM'], remoteCode: ['AutoModelForCausalLM'] };

const cases: readonly (readonly [about: string, call: string, facts: Partial<Checkpoint>, outcome: string])[] = [
  ['no entry in the table', 'AutoModelForCausalLM.from_pretrained("a/b")', T5, 'raises'],
  [
    'no entry, and the saved class is not known',
    'AutoModelForCausalLM.from_pretrained("a/b")',
    { modelType: 't5' },
    'raises',
  ],
  ['the saved class', 'AutoModelForSeq2SeqLM.from_pretrained("a/b")', T5, 'loads T5ForConditionalGeneration'],
  [
    'the saved class is not known',
    'AutoModelForSeq2SeqLM.from_pretrained("a/b")',
    { modelType: 't5' },
    'unknown T5ForConditionalGeneration',
  ],
  [
    'another head',
    'AutoModelForSequenceClassification.from_pretrained("a/b")',
    T5,
    'unknown T5ForSequenceClassification',
  ],
  ['the decoder alone', 'AutoModelForCausalLM.from_pretrained("a/b")', BART, 'drops-weights BartForCausalLM'],
  [
    'the decoder alone, as saved',
    'AutoModelForCausalLM.from_pretrained("a/b")',
    { modelType: 'bart', architectures: ['BartForCausalLM'] },
    'loads BartForCausalLM',
  ],
  [
    'a decoder, the saved class not known',
    'AutoModelForCausalLM.from_pretrained("a/b")',
    { modelType: 'bart' },
    'unknown BartForCausalLM',
  ],
  [
    'an encoder as causal LM',
    'AutoModelForCausalLM.from_pretrained("a/b")',
    { modelType: 'bert', architectures: ['BertForMaskedLM'] },
    'unknown BertLMHeadModel',
  ],
  [
    'the concrete class it was saved from',
    'T5ForConditionalGeneration.from_pretrained("a/b")',
    T5,
    'loads T5ForConditionalGeneration',
  ],
  ['another concrete class', 'BartForConditionalGeneration.from_pretrained("a/b")', T5, 'unknown'],
  ['a tokenizer', 'AutoTokenizer.from_pretrained("a/b")', T5, 'unknown'],
  ['a class that the release does not have', 'AutoModelWithLMHead.from_pretrained("a/b")', T5, 'unknown'],
  ['a model type in no table', 'AutoModel.from_pretrained("a/b")', { modelType: 'acme' }, 'unknown'],
  [
    'a model type that every object inherits',
    'AutoModel.from_pretrained("a/b")',
    { modelType: 'constructor' },
    'unknown',
  ],
  ['no model type', 'AutoModel.from_pretrained("a/b")', {}, 'raises'],
  [
    'no model type, and one that the name may hold is registered',
    'AutoModel.from_pretrained("a/b"); from transformers import AutoConfig; AutoConfig.register("mine", C)',
    {},
    'unknown',
  ],
  ['an adapter', 'AutoModelForCausalLM.from_pretrained("a/b")', { adapterOf: 'c/d' }, 'unknown'],
  [
    'a head beside the weights',
    'AutoModelForDecision.from_pretrained("a/b")',
    { modelType: 'qwen2', architectures: ['Qwen2ForCausalLM'] },
    'unknown JevForDecision',
  ],
  [
    'own code, not trusted, native class there',
    'AutoModelForCausalLM.from_pretrained("a/b")',
    OWN_CODE,
    'loads LlamaForCausalLM',
  ],
  ['own code, trusted', 'AutoModelForCausalLM.from_pretrained("a/b", trust_remote_code=True)', OWN_CODE, 'remote-code'],
  [
    'own code, trusted or not',
    'AutoModelForCausalLM.from_pretrained("a/b", trust_remote_code=x)',
    OWN_CODE,
    'unknown LlamaForCausalLM',
  ],
  [
    'own code, perhaps trusted',
    'AutoModelForCausalLM.from_pretrained("a/b", **kw)',
    OWN_CODE,
    'unknown LlamaForCausalLM',
  ],
  [
    'own code for another class',
    'AutoModelForSeq2SeqLM.from_pretrained("a/b", trust_remote_code=True)',
    OWN_CODE,
    'raises',
  ],
  [
    'own code of which only the presence is known, trusted',
    'AutoModelForSeq2SeqLM.from_pretrained("a/b", trust_remote_code=True)',
    { ...OWN_CODE, remoteCode: 'some' },
    'unknown',
  ],
  [
    'own code, no native class',
    'AutoModelForSeq2SeqLM.from_pretrained("a/b")',
    { ...OWN_CODE, remoteCode: 'some' },
    'unknown',
  ],
  ['a configuration is given', 'AutoModelForCausalLM.from_pretrained("a/b", config=c)', T5, 'unknown'],
  ['no configuration is given', 'AutoModelForCausalLM.from_pretrained("a/b", config=None)', T5, 'raises'],
  [
    'a configuration class that two model types share',
    'AutoModelForCausalLM.from_pretrained("a/b")',
    { modelType: 'gpt-sw3', architectures: ['GPT2LMHeadModel'] },
    'loads GPT2LMHeadModel',
  ],
];

describe('decide', () => {
  for (const [about, call, facts, outcome] of cases)
    test(about, () => {
      assert.equal(outcomeOf(call, found(facts)), outcome);
    });

  for (const state of [
    'absent',
    'denied',
    'gated',
    'disabled',
    'invalid',
    'noRevision',
    'noConfig',
    'unreachable',
    'skipped',
  ] as const)
    test(`nothing is known: ${state}`, () => {
      assert.equal(outcomeOf('AutoModelForCausalLM.from_pretrained("a/b")', { state, detail: 'why' }), 'unknown');
    });
});

test('an unknown model type of a bundled checkpoint, which may bring code of its own', () => {
  const release = registry.at('4.57.6');
  assert.ok(release);
  const facts = { modelType: 'nomic_bert', architectures: ['NomicBertModel'] };
  const outcomeWith = (argument: string, from: 'bundled' | 'hub'): string => {
    const code = `from transformers import AutoModel\nAutoModel.from_pretrained("a/b"${argument})`;
    const [load] = python.loads(script(code));
    assert.ok(load);
    return decide(load, { ...found(facts), from } as Lookup, release, registry).kind;
  };
  const outcomes = [
    [', trust_remote_code=True', 'bundled', 'unknown'],
    [', trust_remote_code=trusts', 'bundled', 'unknown'],
    [', **options', 'bundled', 'unknown'],
    ['', 'bundled', 'raises'],
    [', trust_remote_code=False', 'bundled', 'raises'],
    [', trust_remote_code=True', 'hub', 'raises'],
  ] as const;
  for (const [argument, from, kind] of outcomes) assert.equal(outcomeWith(argument, from), kind, argument);
});
