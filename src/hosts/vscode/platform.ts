import type { Environment } from '../../adapters/any/hub-environment.js';
import type { Assets } from '../../ports.js';
import type { EnvironmentOptions, EnvironmentSupply } from './environment-supply.js';

/** What differs between the hosts that VS Code runs extensions in. */
export interface Platform {
  /** Variables of the process; a web worker has none. */
  readonly environment: Environment;
  readonly fetch: typeof fetch;
  readonly environments: (options: EnvironmentOptions) => EnvironmentSupply;
  /** What the build put beside the bundle. */
  readonly assets: Assets;
}
