import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic } from '../../src/service.js';
import { applyEdits } from '../../src/text.js';
import { script } from '../support/modules.js';
import { offlineService } from '../support/service.js';
import { ruleTester } from '../support/rule-tester.js';
import { unsupportedAutoClass } from '../../src/rules/unsupported-auto-class.js';
import { droppedWeights } from '../../src/rules/dropped-weights.js';
import { untrainedHead } from '../../src/rules/untrained-head.js';

/** Ranges with both ends, across which auto classes come and go. */
const RANGES = [
  '>=4.40,<6',
  '>=4.30,<5',
  '>=4.45,<=4.52',
  '~=4.46',
  '>4.38,<4.50',
  '>=5.0,<6',
  '>=4.56,<5.3',
  '==4.57.*',
];

/** An auto class that does not fit, and a checkpoint, of every kind of family. */
const LOADS: readonly (readonly [className: string, id: string])[] = [
  ['AutoModelForCausalLM', 'google-t5/t5-small'],
  ['AutoModelForCausalLM', 'openai/clip-vit-base-patch32'],
  ['AutoModelForCausalLM', 'llava-hf/llava-1.5-7b-hf'],
  ['AutoModelForCausalLM', 'Qwen/Qwen2-VL-2B-Instruct'],
  ['AutoModelForCausalLM', 'Salesforce/blip2-opt-2.7b'],
  ['AutoModelForCausalLM', 'Salesforce/blip-image-captioning-base'],
  ['AutoModelForCausalLM', 'facebook/wav2vec2-base-960h'],
  ['AutoModelForCausalLM', 'google/vit-base-patch16-224'],
  ['AutoModelForCausalLM', 'microsoft/trocr-base-handwritten'],
  ['AutoModelForSeq2SeqLM', 'gpt2'],
  ['AutoModelForSeq2SeqLM', 'bert-base-uncased'],
  ['AutoModelForSeq2SeqLM', 'meta-llama/Llama-3.2-1B'],
  ['AutoModelForMaskedLM', 'gpt2'],
  ['AutoModelForImageTextToText', 'google-t5/t5-small'],
];

const SELECTED = ['unsupported-auto-class', 'removed-class', 'deprecated-class', 'wrong-model-class'];

describe('over a range with both ends', () => {
  for (const range of RANGES)
    test(`what a fix leaves is right in every release of ${range}`, async () => {
      const service = await offlineService({ select: SELECTED }, undefined, range);
      const found = async (text: string): Promise<readonly Diagnostic[]> =>
        (await service.analyse(script(text), 'stored')).diagnostics;
      let applied = 0;
      for (const [className, id] of LOADS) {
        const text = `from transformers import ${className}\nmodel = ${className}.from_pretrained("${id}")\n`;
        const before = (await found(text)).filter(({ rule }) => rule === 'unsupported-auto-class');
        for (const { title, edits } of before.flatMap(({ fixes }) => fixes)) {
          const after = applyEdits(
            text,
            edits.map(({ place, newText }) => ({ range: place.range, newText })),
          );
          assert.deepEqual(
            (await found(after)).map(({ rule, message }) => `${rule}: ${message}`),
            [],
            `${id}, "${title}"`,
          );
          applied++;
        }
      }
      assert.ok(applied > LOADS.length, `${applied} fixes`);
    });
});

const wide = ruleTester(unsupportedAutoClass, '>=4.40,<6');

wide.reports(
  'the class of the weights where no auto class for the task is in every release of a closed range',
  `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("llava-hf/llava-1.5-7b-hf")
#       ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load llava-hf/llava-1.5-7b-hf: LLaVA is a decoder-only multimodal model (LlavaForConditionalGeneration). It raises ValueError in transformers ≥ 4.40, < 6; use LlavaForConditionalGeneration.
`,
);

wide.offers(
  'the class of the weights, and what names no task',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("llava-hf/llava-1.5-7b-hf")
`,
  ['Load with LlavaForConditionalGeneration', 'Load with AutoModelForPreTraining'],
);

ruleTester(unsupportedAutoClass, '>=4.40').reports(
  'an open range is judged by its newest release',
  `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("llava-hf/llava-1.5-7b-hf")
#       ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load llava-hf/llava-1.5-7b-hf: LLaVA is a decoder-only multimodal model (LlavaForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForImageTextToText.
`,
);

ruleTester(droppedWeights, '>=4.40,<6').reports(
  'what holds throughout, whatever else differs between the releases',
  `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")
#       ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM loads facebook/bart-large-cnn without its encoder: BART is an encoder-decoder (BartForConditionalGeneration), and BartForCausalLM is only its decoder. Use AutoModelForSeq2SeqLM.
`,
);

ruleTester(untrainedHead, '>=4.40,<6').reports(
  'the releases of which it is known',
  `
from transformers import AutoModelForSequenceClassification

model = AutoModelForSequenceClassification.from_pretrained("google-bert/bert-base-uncased")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForSequenceClassification loads google-bert/bert-base-uncased with random weights in classifier in transformers ≥ 4.46.1: BERT is an encoder-only model (BertForMaskedLM), without the weights that BertForSequenceClassification adds. It has to be trained.
`,
);
