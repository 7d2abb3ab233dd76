import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckpointSource } from '../src/checkpoint/source.js';
import type { Analysis } from '../src/service.js';
import { script } from './support/modules.js';
import { offlineService } from './support/service.js';

/** What is said of a module, and which ids were looked up for it; every id is found to be a T5. */
async function analysed(code: string): Promise<Analysis & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const source: CheckpointSource = {
    lookup: ({ repoId }) => {
      asked.push(repoId);
      const summary = { modelType: 't5', architectures: ['T5ForConditionalGeneration'], remoteCode: [], asOf: 0 };
      return Promise.resolve({ state: 'found', from: 'hub', checkpoint: { ...summary, resolvedId: repoId } });
    },
  };
  const service = await offlineService({}, source);
  return { ...(await service.analyse(script(code), 'network')), asked };
}

const LOAD = 'from transformers import AutoModelForCausalLM\nAutoModelForCausalLM.from_pretrained("me/my-model")\n';
const outcomesOf = ({ loads }: Analysis): string[] =>
  loads.flatMap(({ checkpoints }) => checkpoints.map(({ lookup, outcome }) => `${lookup.state} ${outcome.kind}`));

test('without a guard the load raises', async () => {
  const analysis = await analysed(LOAD);
  assert.deepEqual(outcomesOf(analysis), ['found raises']);
  assert.equal(analysis.diagnostics.length, 1);
});

test('a name that the code itself saves to is neither looked up nor judged, and nothing is awaited', async () => {
  const analysis = await analysed(`${LOAD}model.push_to_hub("me/my-model")\n`);
  assert.deepEqual(analysis.asked, []);
  assert.deepEqual(outcomesOf(analysis), ['skipped unknown']);
  assert.deepEqual([analysis.diagnostics, analysis.pending], [[], false]);
});

/** What is said of the load beside these lines: the kind of the outcome, and its reason where nothing is known. */
async function beside(lines: string): Promise<string> {
  const { loads } = await analysed(`from transformers import AutoConfig, AutoModel\n${lines}\n${LOAD}`);
  const outcome = loads[0]?.checkpoints[0]?.outcome;
  return outcome?.kind === 'unknown' ? outcome.reason : (outcome?.kind ?? '');
}

test('what is registered forbids a judgement of that type or class alone', async () => {
  assert.equal(await beside('AutoConfig.register("mine", MyConfig)'), 'raises');
  assert.equal(await beside('AutoModel.register(MyConfig, MyModel)'), 'raises');
  assert.equal(await beside('AutoConfig.register("t5", MyConfig)'), 'The code registers the model type t5.');
  assert.equal(
    await beside('from transformers import AutoModelForCausalLM\nAutoModelForCausalLM.register(MyConfig, MyModel)'),
    'The code registers classes with AutoModelForCausalLM.',
  );
  const anything = 'The code registers classes of its own, or puts others in their place.';
  assert.equal(await beside('AutoConfig.register(model_type, MyConfig)'), anything);
  assert.equal(await beside('import transformers\ntransformers.AutoModel = MyModel'), anything);
});

test('beside a package that changes what is loaded nothing is judged but the class', async () => {
  const analysis = await analysed(`import unsloth\n${LOAD}`);
  assert.deepEqual(outcomesOf(analysis), ['found unknown']);
  assert.match(analysis.loads[0]?.checkpoints[0]?.outcome.reason ?? '', /imports unsloth: it wraps from_pretrained/);
  assert.deepEqual(analysis.diagnostics, []);
  const gone = await analysed(
    'import unsloth\nfrom transformers import AutoModelForVision2Seq as V\nV.from_pretrained(x)\n',
  );
  assert.deepEqual(
    gone.diagnostics.map(({ rule }) => rule),
    ['removed-class'],
  );
});
