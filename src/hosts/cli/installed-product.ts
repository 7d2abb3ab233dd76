import path from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { bundledIndex } from '../../adapters/any/bundled-index.js';
import { endpointIn, isOfflineIn, type Environment } from '../../adapters/any/hub-environment.js';
import { hubSource } from '../../adapters/any/hub.js';
import { accountMark } from '../../adapters/any/digest.js';
import { hfCacheSource } from '../../adapters/any/hf-cache.js';
import { rememberedFiles } from '../../adapters/any/source-files.js';
import { STORE_LIMITS } from '../../adapters/any/store-limits.js';
import { systemClock } from '../../adapters/any/system-clock.js';
import { packageExports } from '../../adapters/node/environments-exports.js';
import { nodeEnvironmentFiles } from '../../adapters/node/environments-files.js';
import { packageTables } from '../../adapters/node/environments-tables.js';
import { nodeEnvironments } from '../../adapters/node/environments.js';
import { nodeSourceFiles } from '../../adapters/node/source-files.js';
import { cacheFolder } from '../../adapters/node/cache-folder.js';
import { nodeDiskFiles } from '../../adapters/node/disk-files.js';
import { hfHubCache } from '../../adapters/node/hf-home.js';
import { nodeFolders } from '../../adapters/node/local-folders.js';
import { clearStore, nodeStore, storeContents } from '../../adapters/node/store.js';
import { findToken } from '../../adapters/node/token.js';
import { unasked } from '../../checkpoint/source.js';
import { checkpointSources, type Sources } from '../../checkpoint/sources.js';
import { storedFacts, type StoredFacts } from '../../checkpoint/stored.js';
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

/** How long a run waits at its end for what it renews, in milliseconds. */
const RENEWAL_TIME = 3000;

/**
 * The real product: what lies on the disk and what is bundled, then the Hub of `--endpoint` or the environment, each
 * checkpoint asked for once.
 */
export function installedProduct(platform: Platform): Product {
  const { assets, environment, home } = platform;
  const started: Sources[] = [];
  const storeFolder = (chosen: string | undefined, cwd: string): string | undefined =>
    chosen === undefined ? cacheFolder(environment, home, cwd) : path.resolve(cwd, chosen);
  return {
    version: manifest.version,
    rules,
    cache: { folder: storeFolder, contents: storeContents, clear: clearStore, limit: STORE_LIMITS.bytes },
    async end() {
      await Promise.all(started.map((sources) => sources.end(RENEWAL_TIME)));
    },
    async start({ rules: settings, endpoint: chosen, transformersVersion, cwd, paths = [], log, ...run }) {
      const endpoint = chosen ?? endpointIn(environment);
      const folder = run.noCache === true ? undefined : storeFolder(run.cacheDir, cwd);
      const sources = await sourcesOf({ ...platform, ...run, endpoint, folder, cwd, log });
      started.push(sources);
      const environments = ({ syntax: ready, releases }: EnvironmentTools): Environments => {
        const [files, syntax] = [nodeEnvironmentFiles, () => Promise.resolve(ready)];
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

/** What decides where one run has its facts from. */
interface RunPlaces extends Platform {
  readonly endpoint: string;
  readonly offline: boolean;
  /** Where answers are kept; undefined where none are. */
  readonly folder: string | undefined;
  readonly cwd: string;
  readonly log: Log;
}

async function sourcesOf({ assets, environment, home, fetch, ...run }: RunPlaces): Promise<Sources> {
  const { endpoint, folder, cwd, log } = run;
  const clock = systemClock;
  // The user chose the endpoint on the command line or in the environment, so it may have the token.
  const token = await findToken(environment, home);
  const isOffline = run.offline || isOfflineIn(environment);
  const bundled = bundledIndex(() => assets.text('checkpoints.json'), log);
  const knownIds = (): Promise<readonly string[]> => bundled.ids();
  return checkpointSources({
    folders: nodeFolders({ cwd, home, clock, log }),
    store: await storeIn(folder, endpoint, token, log),
    hfCache: hfCacheSource({ folder: hfHubCache(environment, home, cwd), disk: nodeDiskFiles, log }),
    bundled,
    hub: isOffline
      ? unasked('offline: the Hub is not asked')
      : hubSource({ endpoint, token, fetch, knownIds, clock, log }),
    clock,
    renewal: 'later',
    // In one run nothing is asked twice, what failed included.
    failuresFor: Infinity,
    log,
  });
}

async function storeIn(
  folder: string | undefined,
  endpoint: string,
  token: string | undefined,
  log: Log,
): Promise<StoredFacts | undefined> {
  if (folder === undefined) return undefined;
  const account = await accountMark(token);
  return storedFacts({ store: nodeStore({ folder, log }), clock: systemClock, endpoint, account, log });
}
