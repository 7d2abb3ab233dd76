import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstAnswer } from '../../src/checkpoint/source.js';
import { startSyntax } from '../../src/python/syntax.js';
import { rules } from '../../src/rules/index.js';
import type { Diagnostic } from '../../src/service.js';
import { applyEdits } from '../../src/text.js';
import { checkoutAssets } from '../support/assets.js';
import { exampleHub } from '../support/example-hub.js';
import { script } from '../support/modules.js';
import { bundled, offlineService } from '../support/service.js';
import { WITHOUT_FIX } from '../support/without-fix.js';

/** What is reported, by rule: the class, the arguments of the call, and the release. */
interface Reported {
  readonly rule: string;
  readonly className: string;
  readonly call: string;
  readonly version: string;
  /** The package of the class, where it is not transformers. */
  readonly from?: string;
}

const said = (rule: string, className: string, call: string, version = '5.23.0'): Reported => ({
  ...{ rule, className, call, version },
});

const REPORTED: readonly Reported[] = [
  said('unsupported-auto-class', 'AutoModelForCausalLM', '"google-t5/t5-small"'),
  said('unsupported-auto-class', 'AutoModelForSeq2SeqLM', '"gpt2", device_map="auto"'),
  said('dropped-weights', 'AutoModelForCausalLM', '"facebook/bart-large-cnn"'),
  said('removed-class', 'AutoModelWithLMHead', '"google-t5/t5-small"'),
  said('removed-class', 'AutoModelForVision2Seq', '"Salesforce/blip-image-captioning-base"'),
  said('deprecated-class', 'AutoModelWithLMHead', '"google-t5/t5-small"', '4.57.6'),
  said(
    'mismatched-head-size',
    'AutoModelForSequenceClassification',
    '"cardiffnlp/twitter-roberta-base-sentiment-latest", num_labels=5',
  ),
  said('wrong-model-class', 'BertForMaskedLM', '"FacebookAI/roberta-base"'),
  said('repository-not-found', 'AutoModelForSeq2SeqLM', '"google-t5/t5-smal"'),
  said('revision-not-found', 'AutoModel', '"acme/tagged", revision="v1.O"'),
  said('renamed-repository', 'AutoModelForCausalLM', '"EleutherAI/gpt-neo-125M"'),
  said('invalid-repository-id', 'AutoModel', '"google-bert/bert-base-uncased/"'),
  said('encoder-as-decoder', 'AutoModelForCausalLM', '"google-bert/bert-base-uncased"'),
  said('encoder-as-decoder', 'AutoModelForCausalLM', '"roberta-base", is_decoder=False'),
  said('remote-code-required', 'AutoModelForCausalLM', '"THUDM/chatglm3-6b"'),
  said('remote-code-required', 'AutoModel', '"THUDM/chatglm3-6b", trust_remote_code=False'),
  said('unpinned-remote-code', 'AutoModel', '"THUDM/chatglm3-6b", trust_remote_code=True, revision="main"'),
  said('adapter-repository', 'AutoModelForCausalLM', '"ybelkada/opt-350m-lora"'),
  { ...said('adapter-repository', 'AutoPeftModelForCausalLM', '"acme/all-formats"'), from: 'peft' },
  said('invalid-repository-id', 'AutoModel', '"https://huggingface.co/openai-community/gpt2"'),
  said('invalid-repository-id', 'AutoModelForCausalLM', '"openai-community/gpt2/", device_map="auto"'),
  said('encoder-as-decoder', 'RobertaForCausalLM', '"FacebookAI/roberta-base"'),
  said('no-transformers-weights', 'AutoModelForCausalLM', '"microsoft/Phi-3-mini-4k-instruct-gguf"'),
];

/** Ways to import a class: `C` stands for it, `NAME` for what the code calls it. */
const IMPORTS: readonly (readonly [statement: string, name: string])[] = [
  ['from transformers import C', 'C'],
  ['from transformers import C as Model', 'Model'],
  ['from transformers import AutoTokenizer, C', 'C'],
  ['from transformers import C, AutoTokenizer as T, pipeline', 'C'],
  ['from transformers import (\n    AutoTokenizer,  # the tokenizer\n    C,  # the model\n)', 'C'],
  ['from transformers import (C)', 'C'],
  ['from transformers import AutoTokenizer, \\\n    C', 'C'],
  ['import os; from transformers import C', 'C'],
  ['from transformers import C; import os', 'C'],
  ['from transformers.models.auto import C', 'C'],
  ['from transformers.models.auto.modeling_auto import C as Model', 'Model'],
  ['from transformers import AutoTokenizer\nfrom transformers import C', 'C'],
  ['import transformers', 'transformers.C'],
  ['import transformers as hf', 'hf.C'],
  ['import transformers.models.auto as auto', 'auto.C'],
  ['from transformers import *', 'C'],
  ['from transformers import AutoModelForSeq2SeqLM, C', 'C'],
  ['try:\n    from transformers import C\nexcept ImportError:\n    raise', 'C'],
  ['if True:\n    from transformers import C', 'C'],
];

/** Where the call stands: `CALL` is the call. */
const PLACES = [
  'model = CALL\n',
  'def load():\n    return CALL\n',
  'class Model:\n    def __init__(self):\n        self.model = CALL.eval()\n',
  'model = (\n    CALL\n    .to("cuda")\n)\n',
  'use(CALL); print()\n',
];

/** How the arguments are laid out: `ARGS` are they. */
const LAYOUTS = ['(ARGS)', '(\n    ARGS,\n)', '( ARGS )', '(ARGS  # the model\n)', '(ARGS, )'];

/** What else the file does with the class: `NAME` is its name. */
const OTHER_USES = ['', 'NAME.from_pretrained("acme/unknown")\n', 'print(NAME)\n', '__all__ = ["load"]\n'];

const syntax = await startSyntax(checkoutAssets, () => undefined);
const stored = firstAnswer(exampleHub, bundled);
const parses = (text: string): boolean =>
  syntax.tree({ uri: 'fixed.py', version: 0, text })?.rootNode.hasError === false;

const services = new Map<string, ReturnType<typeof offlineService>>();

async function analysed(text: string, { rule, version }: Reported): Promise<{ found: Diagnostic[]; loads: number }> {
  const service = services.get(version + rule) ?? offlineService({ select: [rule] }, undefined, version, stored);
  services.set(version + rule, service);
  const { diagnostics, loads } = await (await service).analyse(script(text), 'stored');
  return { found: diagnostics.filter((one) => one.rule === rule), loads: loads.length };
}

const program = fc
  .record({
    reported: fc.constantFrom(...REPORTED),
    imported: fc.constantFrom(...IMPORTS),
    place: fc.constantFrom(...PLACES),
    layout: fc.constantFrom(...LAYOUTS),
    other: fc.constantFrom(...OTHER_USES),
    isInFunction: fc.boolean(),
    ending: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ reported, imported: [statement, name], place, layout, other, isInFunction, ending }) => {
    const called = name.replace('C', reported.className).replace(/^transformers\b/, reported.from ?? '$&');
    const call = `${called}.from_pretrained${layout.replace('ARGS', reported.call)}`;
    const imports = statement
      .replace(/\bC\b/, reported.className)
      .replaceAll(/\btransformers\b/g, reported.from ?? '$&');
    const code = `${imports}\n${place.replace('CALL', call)}${other.replaceAll('NAME', called)}`;
    // A star is allowed at the top only.
    const isNested = isInFunction && !statement.includes('*');
    const text = isNested ? `def main():\n${code.replaceAll(/^(?=.)/gm, '    ')}` : code;
    return { reported, text: text.replaceAll('\n', ending) };
  });

describe('every fix of every rule', () => {
  test('leaves code that parses, with the same loads, and nothing to report', async () => {
    const [fixed, applied] = [new Set<string>(), { count: 0 }];
    await fc.assert(
      fc.asyncProperty(program, async ({ reported, text }) => {
        assert.ok(parses(text), 'the program itself must parse');
        const before = await analysed(text, reported);
        for (const { fixes } of before.found)
          for (const { title, edits } of fixes) {
            const after = applyEdits(
              text,
              edits.map(({ place, newText }) => ({ range: place.range, newText })),
            );
            assert.ok(parses(after), `after "${title}":\n${after}`);
            const then = await analysed(after, reported);
            // Where a class is renamed throughout, all its loads are mended.
            assert.ok(then.found.length < before.found.length, `after "${title}":\n${after}`);
            assert.equal(then.loads, before.loads, `after "${title}":\n${after}`);
            fixed.add(`${reported.rule} ${reported.className}`);
            applied.count++;
          }
      }),
      { numRuns: 400, seed: 20_261_121 },
    );
    assert.deepEqual(
      [...fixed].sort(),
      [...new Set(REPORTED.map(({ rule, className }) => `${rule} ${className}`))].sort(),
    );
    assert.ok(applied.count > 400);
  });

  test('knows a program for every rule that has fixes', () => {
    // Those of comments are tested by themselves.
    const without = [...WITHOUT_FIX, 'unused-ignore'];
    const known = new Set(REPORTED.map(({ rule }) => rule));
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !known.has(id) && !without.includes(id)),
      [],
    );
  });
});
