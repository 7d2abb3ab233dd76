import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from '../../src/rules/index.js';
import { script } from '../support/modules.js';
import { hubOf } from '../support/rule-tester.js';
import { offlineService } from '../support/service.js';

const hub = hubOf({
  'acme/bert': { modelType: 'bert', architectures: ['BertForMaskedLM'], config: {} },
  'acme/bart': { modelType: 'bart', architectures: ['BartForConditionalGeneration'], config: {} },
  'acme/roberta': { modelType: 'roberta', architectures: ['RobertaForMaskedLM'], config: {} },
  'acme/llama': { modelType: 'llama', architectures: ['LlamaForCausalLM'], config: { tie_word_embeddings: false } },
  'acme/emu3': { modelType: 'emu3', architectures: ['Emu3ForConditionalGeneration'], config: {} },
  'acme/mllama': { modelType: 'mllama', architectures: ['MllamaForConditionalGeneration'], config: {} },
});

/** Loads that lose weights, each in its own way. */
const LOSING = [
  'AutoModelForSequenceClassification.from_pretrained("acme/bert")',
  'AutoModelForQuestionAnswering.from_pretrained("acme/llama")',
  'AutoModelForCausalLM.from_pretrained("acme/bart")',
  'AutoModelForCausalLM.from_pretrained("acme/bert")',
  'AutoModelForCausalLM.from_pretrained("acme/emu3")',
  'AutoModelForCausalLM.from_pretrained("acme/mllama")',
  'BartForCausalLM.from_pretrained("acme/bart")',
  'BertForMaskedLM.from_pretrained("acme/roberta")',
  'BertLMHeadModel.from_pretrained("acme/bert")',
];

/** Ways in which a file plainly trains `model`. */
const TRAINING = [
  'trainer = Trainer(model=model, args=args, train_dataset=data)\ntrainer.train()',
  'SFTTrainer(model, train_dataset=data).train()',
  'optimizer = torch.optim.AdamW(model.parameters(), lr=1e-5)\nfor batch in data:\n    model(**batch).loss.backward()\n    optimizer.step()',
  'for batch in data:\n    loss = criterion(model(batch["x"]).logits, batch["y"])\n    loss.backward()',
  'model = get_peft_model(model, LoraConfig(r=8))\nTrainer(model=model).train()',
];

const IMPORTS = `import torch
from peft import LoraConfig, get_peft_model
from transformers import (
    AutoModelForCausalLM, AutoModelForQuestionAnswering, AutoModelForSequenceClassification, BartForCausalLM,
    BertForMaskedLM, BertLMHeadModel, Trainer,
)
from trl import SFTTrainer
`;

/** The severities of all that is said, each with its rule. */
async function said(code: string, transformers: string): Promise<string[]> {
  const service = await offlineService({ select: rules.map(({ id }) => id) }, hub, transformers, hub);
  const { diagnostics } = await service.analyse(script(IMPORTS + code), 'network');
  return diagnostics.map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('loads that the file plainly fine-tunes', () => {
  for (const transformers of ['5.23.0', '4.57.6', '>=4.48,<6'])
    test(`nothing above a hint, transformers ${transformers}`, async () => {
      for (const load of LOSING)
        for (const training of TRAINING) {
          const found = await said(`model = ${load}\n${training}\n`, transformers);
          assert.deepEqual(
            found.filter((one) => !one.startsWith('hint ')),
            [],
            `${load}\n${training}`,
          );
        }
    });

  test('what is said of each otherwise', async () => {
    const found = await Promise.all(
      LOSING.map((load) => said(`model = ${load}\nprint(model(x).logits.argmax(-1), model.generate(x))\n`, '5.23.0')),
    );
    assert.deepEqual(found, [
      ['warning untrained-head'],
      ['warning dropped-weights'],
      ['warning dropped-weights'],
      ['warning encoder-as-decoder'],
      ['warning dropped-weights'],
      ['hint dropped-weights'],
      ['warning dropped-weights'],
      ['warning wrong-model-class'],
      ['warning encoder-as-decoder'],
    ]);
  });
});
