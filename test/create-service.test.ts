import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundledIndex } from '../src/adapters/any/bundled-index.js';
import { createLanguageService } from '../src/create-service.js';
import type { Assets } from '../src/ports.js';
import type { LanguageService } from '../src/service.js';
import { defaultSettings } from '../src/settings.js';
import { checkoutAssets } from './support/assets.js';
import { script } from './support/modules.js';

/** A service, the assets it has read, and what it has logged. `broken` is an asset that cannot be read. */
async function started(
  broken?: string,
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
    sources: { stored, network: stored },
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

test('where the class is missing, no other rule speaks of the load', async () => {
  const { service } = await started();
  const code = 'from transformers import AutoModelForVision2Seq as V\nV.from_pretrained("google-t5/t5-small")\n';
  const { diagnostics } = await service.analyse(script(code), 'stored');
  assert.deepEqual(
    diagnostics.map(({ rule, severity, load }) => [rule, severity, load]),
    [['removed-class', 'error', 0]],
  );
});
