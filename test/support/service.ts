import { bundledIndex } from '../../src/adapters/any/bundled-index.js';
import type { CheckpointSource } from '../../src/checkpoint/source.js';
import { createLanguageService } from '../../src/create-service.js';
import type { LanguageService } from '../../src/service.js';
import { defaultSettings, type Settings } from '../../src/settings.js';
import { checkoutAssets } from './assets.js';

/** The real core over the bundled facts; `source` stands in for the network, `stored` for what is at hand; `transformers` is a version or range. */
export function offlineService(
  settings: Partial<Settings> = {},
  source: CheckpointSource = bundled,
  transformers?: string,
  stored: CheckpointSource = bundled,
  log: (line: string) => void = () => undefined,
): Promise<LanguageService> {
  return createLanguageService({
    assets: checkoutAssets,
    sources: { stored, network: source },
    ...(transformers !== undefined && {
      environments: () => ({
        transformersFor: () => Promise.resolve({ range: transformers, source: 'option' as const, path: null }),
      }),
    }),
    settings: { ...defaultSettings, ...settings },
    log,
    clock: { now: () => Date.parse('2026-12-21') },
    endpoint: 'https://huggingface.co',
  });
}

export const bundled = bundledIndex(() => checkoutAssets.text('checkpoints.json'));
