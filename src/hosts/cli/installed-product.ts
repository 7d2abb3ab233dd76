import path from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { bundledIndex } from '../../adapters/any/bundled-index.js';
import { endpointIn, isOfflineIn, type Environment } from '../../adapters/any/hub-environment.js';
import { hubSource } from '../../adapters/any/hub.js';
import { rememberedFiles } from '../../adapters/any/source-files.js';
import { systemClock } from '../../adapters/any/system-clock.js';
import { packageExports } from '../../adapters/node/environments-exports.js';
import { nodeEnvironmentFiles } from '../../adapters/node/environments-files.js';
import { packageTables } from '../../adapters/node/environments-tables.js';
import { nodeEnvironments } from '../../adapters/node/environments.js';
import { nodeSourceFiles } from '../../adapters/node/source-files.js';
import { findToken } from '../../adapters/node/token.js';
import { onlyHubIds } from '../../checkpoint/only-hub-ids.js';
import { deduplicated, firstAnswer, remembered, unasked, type CheckpointSource } from '../../checkpoint/source.js';
import { createLanguageService, type EnvironmentTools } from '../../create-service.js';
import type { Environments } from '../../environment/environment.js';
import type { Assets, Log } from '../../ports.js';
import { rules } from '../../rules/index.js';
import type { Product } from './product.js';

/** What the product stands on. */
export interface Platform {
  readonly assets: Assets;
  readonly environment: Environment;
  /** The user's folder, in which a token may lie. */
  readonly home: string;
  readonly fetch: typeof globalThis.fetch;
}

/** The real product: the bundled index, then the Hub of `--endpoint` or the environment, each checkpoint asked for once. */
export function installedProduct(platform: Platform): Product {
  const { assets, environment } = platform;
  return {
    version: manifest.version,
    rules,
    async start({ rules: settings, offline, endpoint: chosen, transformersVersion, cwd, paths = [], log }) {
      const endpoint = chosen ?? endpointIn(environment);
      const bundled = bundledIndex(() => assets.text('checkpoints.json'), log);
      const hub =
        offline || isOfflineIn(environment)
          ? unasked('offline: the Hub is not asked')
          : await hubAt(endpoint, platform, log);
      const sources = { stored: bundled, network: firstAnswer(bundled, onlyHubIds(hub)) };
      const environments = ({ syntax: started, releases }: EnvironmentTools): Environments => {
        const [files, syntax] = [nodeEnvironmentFiles, () => Promise.resolve(started)];
        return nodeEnvironments({
          cwd,
          option: transformersVersion,
          firstAsk: 'variables',
          variable: environment,
          tables: packageTables(files, syntax),
          // A run has no later: its answers wait until what is exported was read.
          exports: packageExports({ files, syntax }),
          releases: () => Promise.resolve(releases),
          log,
        });
      };
      const folders = [cwd, ...paths.map((given) => path.resolve(cwd, given))];
      // A run has no later: what was read once stays as it was.
      const files = rememberedFiles(nodeSourceFiles(folders));
      return createLanguageService({
        ...{ assets, sources, environments, files, settings, log, clock: systemClock, endpoint },
      });
    },
  };
}

/** The user chose the endpoint on the command line or in the environment, so it may have the token. */
async function hubAt(endpoint: string, { environment, home, fetch }: Platform, log: Log): Promise<CheckpointSource> {
  const token = await findToken(environment, home);
  const hub = hubSource({ endpoint, token, fetch, clock: systemClock, log });
  // In one run nothing is asked twice, what failed included.
  return deduplicated(remembered(hub, systemClock, Infinity));
}
