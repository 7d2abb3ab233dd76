import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundledIndex } from '../src/adapters/any/bundled-index.js';
import type { JsonObject, Lookup } from '../src/checkpoint/checkpoint.js';
import type { CheckpointSource } from '../src/checkpoint/source.js';
import { createLanguageService } from '../src/create-service.js';
import type { Assets } from '../src/ports.js';
import type { LanguageService } from '../src/service.js';
import { defaultSettings } from '../src/settings.js';
import { checkoutAssets } from './support/assets.js';
import { script } from './support/modules.js';

/** A service, the assets it has read, and what it has logged. `broken` is an asset that cannot be read. */
async function started(
  broken?: string,
  network?: CheckpointSource,
): Promise<{ readonly service: LanguageService; readonly read: readonly string[]; readonly log: readonly string[] }> {
  const read: string[] = [];
  const log: string[] = [];
  const assets: Assets = {
    ...checkoutAssets,
    text: (name) => {
      read.push(name);
      return name === broken ? Promise.reject(new Error('it is not there')) : checkoutAssets.text(name);
    },
  };
  const stored = bundledIndex(() => assets.text('checkpoints.json'));
  const service = await createLanguageService({
    assets,
    sources: { stored, network: network ?? stored },
    settings: defaultSettings,
    log: (line) => log.push(line),
    clock: { now: () => 0 },
    endpoint: 'https://huggingface.co',
  });
  return { service, read, log };
}

const LOADLESS = 'from transformers import AutoModelForVision2Seq\n';
const LOAD =
  'from transformers import AutoModelForCausalLM\nAutoModelForCausalLM.from_pretrained("google-t5/t5-small")\n';

describe('what each release exports', () => {
  test('is read once, and only when a module has a load or an import', async () => {
    const { service, read } = await started();
    const count = (): number => read.filter((name) => name === 'exports.json').length;
    await service.analyse(script('import torch\n'), 'stored');
    assert.equal(count(), 0);
    const { diagnostics, loads } = await service.analyse(script(LOADLESS), 'stored');
    assert.deepEqual(
      diagnostics.map(({ rule, load }) => [rule, load]),
      [['removed-class', null]],
    );
    assert.deepEqual(loads, []);
    await service.analyse(script(LOAD), 'stored');
    assert.equal(count(), 1);
  });

  test('where it cannot be read, that is logged once, and the rest goes on', async () => {
    const { service, log } = await started('exports.json');
    assert.deepEqual((await service.analyse(script(LOADLESS), 'stored')).diagnostics, []);
    const { diagnostics } = await service.analyse(script(LOAD), 'stored');
    assert.deepEqual(
      diagnostics.map(({ rule }) => rule),
      ['unsupported-auto-class'],
    );
    assert.deepEqual(log, ['which classes each release has cannot be read: it is not there']);
  });
});

describe('what classes make of the weights of others', () => {
  const code = (call: string): string =>
    `from transformers import AutoModelForCausalLM as C, AutoModel as A\n${call}\n`;

  test('is read once, and only for a class other than the saved one', async () => {
    const { service, read } = await started();
    const count = (): number => read.filter((name) => name === 'weights.json' || name === 'attributes.json').length;
    await service.analyse(script(code('C.from_pretrained("gpt2")')), 'stored');
    assert.equal(count(), 0);
    const { loads } = await service.analyse(script(code('A.from_pretrained("gpt2")')), 'stored');
    assert.deepEqual(
      loads.map(({ checkpoints: [one] }) => one?.outcome.kind),
      ['loads'],
    );
    await service.analyse(script(code('A.from_pretrained("bert-base-uncased")')), 'stored');
    assert.equal(count(), 2);
  });

  test('where it cannot be read, that is logged once, and the rest goes on', async () => {
    const { service, log } = await started('weights.json');
    for (const id of ['gpt2', 'facebook/bart-large-cnn', 'bert-base-uncased'])
      await service.analyse(script(code(`A.from_pretrained("${id}")`)), 'stored');
    const { diagnostics } = await service.analyse(
      script(code('C.from_pretrained("facebook/bart-large-cnn")')),
      'stored',
    );
    assert.deepEqual(
      diagnostics.map(({ rule }) => rule),
      ['dropped-weights'],
    );
    assert.deepEqual(log, ['what model classes make of weights cannot be read: it is not there']);
  });
});

describe('the whole configuration', () => {
  const found = (config?: JsonObject): Lookup => ({
    state: 'found',
    from: 'hub',
    checkpoint: {
      ...{ resolvedId: 'acme/tiny-llama', modelType: 'llama', architectures: ['LlamaModel'], remoteCode: [], asOf: 0 },
      ...(config && { config }),
    },
  });
  const load = (name: string): string =>
    `from transformers import ${name} as C\nC.from_pretrained("acme/tiny-llama")\n`;

  /** What becomes of the load, and what the source was asked for. */
  async function judged(name: string, answer: (needsConfig: boolean) => Lookup): Promise<readonly unknown[]> {
    const asked: string[] = [];
    const { service } = await started(undefined, {
      lookup: (_, needs) => {
        asked.push(needs.has('config') ? 'config' : 'summary');
        return Promise.resolve(answer(needs.has('config')));
      },
    });
    const { loads, pending } = await service.analyse(script(load(name)), 'network');
    return [loads[0]?.checkpoints[0]?.outcome.kind, pending, ...asked];
  }

  test('is asked for where it decides, once', async () => {
    assert.deepEqual(
      await judged('AutoModelForCausalLM', (isAsked) => found(isAsked ? { tie_word_embeddings: true } : undefined)),
      ['loads', false, 'summary', 'config'],
    );
  });

  test('is not asked for where it does not', async () => {
    assert.deepEqual(await judged('AutoModel', () => found()), ['loads', false, 'summary']);
  });

  test('that is not to be had leaves it open, and what was found stays', async () => {
    for (const failed of [found(), { state: 'unreachable', detail: 'no answer' } as const])
      assert.deepEqual(await judged('AutoModelForCausalLM', (isAsked) => (isAsked ? failed : found())), [
        'unknown',
        true,
        'summary',
        'config',
      ]);
  });
});

test('where the class is missing, no other rule speaks of the load', async () => {
  const { service } = await started();
  const code = 'from transformers import AutoModelForVision2Seq as V\nV.from_pretrained("google-t5/t5-small")\n';
  const { diagnostics } = await service.analyse(script(code), 'stored');
  assert.deepEqual(
    diagnostics.map(({ rule, severity, load }) => [rule, severity, load]),
    [['removed-class', 'error', 0]],
  );
});

/** Whoever passes it waits until it is open. */
function gate(): { readonly reached: Promise<void>; readonly open: () => void; pass(): Promise<void> } {
  let [open, reach] = [(): void => undefined, (): void => undefined];
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return { reached, open, pass: () => (reach(), opened) };
}

describe('a pass that is overtaken while it waits for a lookup', () => {
  const waits =
    'from transformers import AutoModelForSequenceClassification as C\nm = C.from_pretrained("bert-base-cased")\n';
  const older = `${waits}print(m(**batch).logits)\n`;
  const cases: readonly (readonly [about: string, newer: string])[] = [
    ['leaves the fix of the next one as it is', LOAD],
    ['does not make a name free for it', `AutoModelForSeq2SeqLM = None\n${LOAD}`],
  ];
  for (const [about, newer] of cases)
    test(about, async () => {
      const bundled = bundledIndex(() => checkoutAssets.text('checkpoints.json'));
      const [firstId, secondId] = [gate(), gate()];
      const gates = new Map([
        ['bert-base-cased', firstId],
        ['google-t5/t5-small', secondId],
      ]);
      const network: CheckpointSource = {
        lookup: async (ref, needs, signal) => {
          await gates.get(ref.repoId)?.pass();
          return bundled.lookup(ref, needs, signal);
        },
      };
      const { service } = await started(undefined, network);
      const [first, second] = [older, newer].map((text) => service.analyse(script(text, 'file:///m.py'), 'network'));
      await Promise.all([firstId.reached, secondId.reached]);
      firstId.open();
      await first;
      secondId.open();
      const alone = await service.analyse(script(newer, 'file:///alone.py'), 'stored');
      assert.ok(alone.diagnostics.length > 0);
      assert.deepEqual((await second)?.diagnostics, alone.diagnostics);
    });
});
