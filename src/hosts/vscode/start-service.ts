import { bundledIndex } from '../../adapters/any/bundled-index.js';
import { hubSource } from '../../adapters/any/hub.js';
import { systemClock } from '../../adapters/any/system-clock.js';
import { onlyHubIds } from '../../checkpoint/only-hub-ids.js';
import { deduplicated, firstAnswer, remembered } from '../../checkpoint/source.js';
import { createLanguageService, type EnvironmentTools } from '../../create-service.js';
import type { Environments } from '../../environment/environment.js';
import type { Assets, Log, SourceFiles } from '../../ports.js';
import type { LanguageService } from '../../service.js';
import type { Settings } from '../../settings.js';
import type { Connection } from './connection.js';
import { observed, type LookupState } from './lookups.js';

/** What the service is started with. */
export interface ServiceParts {
  readonly assets: Assets;
  readonly settings: Settings;
  readonly connection: Connection;
  readonly fetch: typeof fetch;
  readonly environments: (tools: EnvironmentTools) => Environments;
  readonly files: SourceFiles;
  readonly log: Log;
  /** Told at each question to the Hub and at each answer. */
  readonly lookups: (state: LookupState) => void;
}

/** Composes the service of the editor: what was answered before and the bundled index at once, the Hub where allowed. */
export function startService({ connection, ...parts }: ServiceParts): Promise<LanguageService> {
  const { assets, environments, files, settings, log } = parts;
  const bundled = bundledIndex(() => assets.text('checkpoints.json'), log);
  const hub = remembered(
    observed(hubSource({ ...connection, ...parts, clock: systemClock }), parts.lookups),
    systemClock,
  );
  const stored = firstAnswer(hub.recalled, bundled);
  const network = connection.offline ? stored : firstAnswer(bundled, onlyHubIds(deduplicated(hub)));
  const { endpoint } = connection;
  return createLanguageService({
    ...{ assets, sources: { stored, network }, environments, files, settings, log, clock: systemClock, endpoint },
  });
}
