import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Lookup, LookupFailure } from '../../src/checkpoint/checkpoint.js';
import type { CheckpointSource } from '../../src/checkpoint/source.js';
import { rules } from '../../src/rules/index.js';
import { script } from '../support/modules.js';
import { offlineService } from '../support/service.js';

/** The rules that speak of a lookup that failed, by how it did. */
const SPEAKING: Readonly<Record<LookupFailure, readonly string[]>> = {
  absent: ['repository-not-found'],
  denied: [],
  gated: ['gated-repository'],
  disabled: [],
  invalid: ['invalid-repository-id'],
  noRevision: ['revision-not-found'],
  noConfig: [],
  unreachable: [],
  skipped: [],
};

const ID = '"acme/unknown-model"';

/** Every kind of load, with what would make a finding of each rule if the repository were what the call suggests. */
const LOADS = [
  'AutoModel.from_pretrained(ID)',
  'AutoModelForCausalLM.from_pretrained(ID)',
  'AutoModelForCausalLM.from_pretrained(ID, add_cross_attention=True)',
  'AutoModelForCausalLM.from_pretrained(ID, config=AutoConfig.from_pretrained(ID))',
  'AutoModelForCausalLM.from_config(AutoConfig.from_pretrained(ID))',
  'AutoModelForSeq2SeqLM.from_pretrained(ID)',
  'AutoModelForSequenceClassification.from_pretrained(ID, num_labels=7)',
  'AutoModelForMultipleChoice.from_pretrained(ID).eval()(x).logits.argmax(-1)',
  'BertForMaskedLM.from_pretrained(ID)',
  'BertLMHeadModel.from_pretrained(ID).generate(x)',
  'BartForCausalLM.from_pretrained(ID)',
  'AutoTokenizer.from_pretrained(ID)',
  'AutoProcessor.from_pretrained(ID)',
  'pipeline("text-generation", model=ID)',
  'PeftModel.from_pretrained(base, ID)',
  'AutoPeftModelForCausalLM.from_pretrained(ID)',
  'SentenceTransformer(ID)',
  'AutoModelForCausalLMWithValueHead.from_pretrained(ID)',
];

const IMPORTS = `from transformers import (
    AutoConfig, AutoModel, AutoModelForCausalLM, AutoModelForMultipleChoice, AutoModelForSeq2SeqLM,
    AutoModelForSequenceClassification, AutoProcessor, AutoTokenizer, BartForCausalLM, BertForMaskedLM,
    BertLMHeadModel, pipeline,
)
`;
const OTHERS = `from peft import AutoPeftModelForCausalLM, PeftModel
from sentence_transformers import SentenceTransformer
from trl import AutoModelForCausalLMWithValueHead
`;

const failing = (lookup: Lookup): CheckpointSource => ({ lookup: () => Promise.resolve(lookup) });

/** The rules that say something of one of the loads, all rules being in force. */
async function speaking(lookup: Lookup, loads: readonly string[], transformers: string): Promise<string[]> {
  const service = await offlineService(
    { select: rules.map(({ id }) => id) },
    failing(lookup),
    transformers,
    failing(lookup),
  );
  const said = await Promise.all(
    loads.map(async (load, index) => {
      const imports = /Peft|Sentence|ValueHead/.test(load) ? IMPORTS + OTHERS : IMPORTS;
      const code = `${imports}${load.replaceAll('ID', ID)}\n`;
      const module = { ...script(code), uri: `file:///${index}.py` };
      const { diagnostics, loads: read } = await service.analyse(module, 'network');
      assert.ok(read.length > 0, `no load is read in ${load}`);
      return diagnostics.map(({ rule }) => rule);
    }),
  );
  return [...new Set(said.flat())];
}

describe('of what a failed lookup left unknown nothing is said', () => {
  for (const state of Object.keys(SPEAKING) as LookupFailure[])
    for (const transformers of ['5.23.0', '4.46.3', '>=4.40,<6', '>=4.30'])
      test(`${state}, transformers ${transformers}`, async () => {
        const found = await speaking({ state, detail: 'for a reason' }, LOADS, transformers);
        assert.deepEqual(found, SPEAKING[state]);
      });

  test('what is said of a failure is said of every kind of load', async () => {
    for (const load of LOADS)
      assert.deepEqual(
        await speaking({ state: 'absent', detail: 'it is not there' }, [load], '5.23.0'),
        ['repository-not-found'],
        load,
      );
  });

  test('but of an argument that is about no repository in particular', async () => {
    const trusting = ['AutoModel.from_pretrained(ID, trust_remote_code=True)'];
    for (const state of Object.keys(SPEAKING) as LookupFailure[]) {
      const found = await speaking({ state, detail: 'for a reason' }, trusting, '5.23.0');
      const also = state === 'invalid' ? [] : ['unpinned-remote-code'];
      assert.deepEqual(found.toSorted(), [...SPEAKING[state], ...also].toSorted());
    }
  });

  test('nor of what the code makes itself', async () => {
    const loads = LOADS.map((load) => `model.save_pretrained(ID)\n${load}`);
    for (const state of Object.keys(SPEAKING) as LookupFailure[])
      assert.deepEqual(await speaking({ state, detail: 'for a reason' }, loads, '5.23.0'), []);
  });
});
