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

/** The kind of the outcome, with its cause. */
function outcomeOf(code: string, lookup: Lookup, version = '5.23.0'): string {
  const [load] = python.loads(script(code));
  const release = registry.at(version);
  assert.ok(load);
  assert.ok(release);
  const outcome = decide(load, lookup, release, registry);
  return outcome.kind === 'raises' ? `raises ${outcome.cause} ${outcome.error}` : outcome.kind;
}

const found = (facts: Partial<Checkpoint>, from: 'hub' | 'folder' = 'hub'): Lookup => ({
  state: 'found',
  from,
  checkpoint: { resolvedId: 'a/b', architectures: [], remoteCode: [], asOf: 0, ...facts },
});
const FILES = ['config.json', 'model.safetensors'];
const MODEL = { modelType: 'gpt2', files: FILES };

describe('peft', () => {
  const auto = (more = ''): string => `from peft import AutoPeftModelForCausalLM as A\nA.from_pretrained("a/b"${more})`;
  const put = 'from peft import PeftModel\nPeftModel.from_pretrained(model, "a/b")';
  const noConfig: Lookup = {
    state: 'noConfig',
    detail: 'none',
    rest: {
      from: 'hub',
      checkpoint: { resolvedId: 'a/b', architectures: [], remoteCode: [], asOf: 0, files: ['a.gguf'] },
    },
  };
  const cases: readonly (readonly [about: string, code: string, Lookup, outcome: string])[] = [
    ['a model', auto(), found(MODEL), 'raises no-adapter ValueError'],
    ['a model, as an adapter', put, found(MODEL), 'raises no-adapter ValueError'],
    ['neither', put, noConfig, 'raises no-adapter ValueError'],
    ['an adapter', auto(), found({ adapterOf: 'c/d', files: ['adapter_config.json'] }), 'unknown'],
    ['both', auto(), found({ ...MODEL, files: [...FILES, 'adapter_config.json'] }), 'unknown'],
    ['files that are not known', auto(), found({ modelType: 'gpt2' }), 'unknown'],
    ['a folder', auto(), found(MODEL, 'folder'), 'unknown'],
    ['a part of the repository', auto(', subfolder="c"'), found(MODEL), 'unknown'],
    ['a configuration of its own', auto(', config=c'), found(MODEL), 'unknown'],
    ['hidden arguments', auto(', **options'), found(MODEL), 'unknown'],
    ['what changes loads', `import unsloth\n${auto()}`, found(MODEL), 'unknown'],
    ['nothing found', auto(), { state: 'absent', detail: 'it is not there' }, 'unknown'],
  ];
  for (const [about, code, lookup, outcome] of cases)
    test(about, () => {
      assert.equal(outcomeOf(code, lookup), outcome);
    });
});

describe('sentence-transformers', () => {
  const of = (more = ''): string =>
    `from sentence_transformers import SentenceTransformer\nSentenceTransformer("a/b"${more})`;
  const NEW = { modelType: 'qwen3', files: FILES };
  const cases: readonly (readonly [about: string, code: string, Partial<Checkpoint>, version: string, string])[] = [
    ['a type that came later', of(), NEW, '4.46.3', 'raises unknown-model-type ValueError'],
    ['the same in time', of(), NEW, '5.23.0', 'unknown'],
    ['no type', of(), { files: FILES }, '5.23.0', 'raises no-model-type ValueError'],
    ['modules of its own', of(), { ...NEW, files: [...FILES, 'modules.json'] }, '4.46.3', 'unknown'],
    ['files that are not known', of(), { modelType: 'qwen3' }, '4.46.3', 'unknown'],
    ['code of its own', of(), { ...NEW, remoteCode: ['AutoConfig', 'AutoModel'] }, '4.46.3', 'unknown'],
    ['another backend', of(', backend="onnx"'), NEW, '4.46.3', 'unknown'],
    ['a device', of(', device="cpu"'), NEW, '4.46.3', 'raises unknown-model-type ValueError'],
    ['another class', 'from sentence_transformers import CrossEncoder\nCrossEncoder("a/b")', NEW, '4.46.3', 'unknown'],
  ];
  for (const [about, code, facts, version, outcome] of cases)
    test(about, () => {
      assert.equal(outcomeOf(code, found(facts), version), outcome);
    });
});
