import type { Budget } from '../../adapters/any/budget.js';
import { bundledIndex } from '../../adapters/any/bundled-index.js';
import { accountMark } from '../../adapters/any/digest.js';
import { hubSource } from '../../adapters/any/hub.js';
import { systemClock } from '../../adapters/any/system-clock.js';
import { unasked } from '../../checkpoint/source.js';
import { checkpointSources } from '../../checkpoint/sources.js';
import { storedFacts } from '../../checkpoint/stored.js';
import { createLanguageService, type EnvironmentTools } from '../../create-service.js';
import type { Environments } from '../../environment/environment.js';
import type { Assets, Log, SourceFiles } from '../../ports.js';
import type { LanguageService } from '../../service.js';
import type { Settings } from '../../settings.js';
import type { Connection } from './connection.js';
import type { Disk } from './disk.js';
import { observed, type LookupState } from './lookups.js';

/** What the service is started with. */
export interface ServiceParts {
  readonly assets: Assets;
  readonly settings: Settings;
  readonly connection: Connection;
  readonly fetch: typeof fetch;
  /** Counts the requests to the Hub, for as long as the editor runs. */
  readonly budget?: Budget;
  readonly environments: (tools: EnvironmentTools) => Environments;
  readonly files: SourceFiles;
  readonly disk: (log: Log) => Promise<Disk>;
  readonly log: Log;
  /** Told at each question to the Hub and at each answer. */
  readonly lookups: (state: LookupState) => void;
}

/** How long a lookup that failed is not tried again, in milliseconds. */
const FAILURES_FOR = 60_000;

/** How long a lookup may wait for the Hub's limits, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Composes the service of the editor: what lies on the disk, was answered before or is bundled at once, the Hub where
 * allowed, which is also asked whether what was shown is still true.
 */
export async function startService({ connection, ...parts }: ServiceParts): Promise<LanguageService> {
  const { assets, environments, files, settings, log } = parts;
  const { endpoint, token, offline } = connection;
  // A page that was not fetched safely has no digests, and so nothing is kept there.
  const mark = accountMark(token).catch(() => undefined);
  const [disk, account] = await Promise.all([parts.disk(log), mark]);
  const clock = systemClock;
  const bundled = bundledIndex(() => assets.text('checkpoints.json'), log);
  const knownIds = (): Promise<readonly string[]> => bundled.ids();
  const sources = checkpointSources({
    ...disk,
    store: storedFacts({ store: disk.store, clock, endpoint, account, log }),
    bundled,
    hub: offline
      ? unasked('offline: the Hub is not asked')
      : observed(hubSource({ ...connection, ...parts, knownIds, clock, patience: PATIENCE }), parts.lookups),
    clock,
    renewal: 'waited',
    failuresFor: FAILURES_FOR,
    log: settings.trace === 'verbose' ? log : undefined,
  });
  return createLanguageService({ assets, sources, environments, files, settings, log, clock, endpoint });
}
