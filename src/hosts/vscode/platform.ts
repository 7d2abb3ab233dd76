import type { Environment } from '../../adapters/any/hub-environment.js';
import type { SourceReader } from '../../adapters/any/source-files.js';
import type { Assets, Log } from '../../ports.js';
import type { Disk } from './disk.js';
import type { EnvironmentOptions, EnvironmentSupply } from './environment-supply.js';

/** What differs between the hosts that VS Code runs extensions in. */
export interface Platform {
  /** Variables of the process; a web worker has none. */
  readonly environment: Environment;
  readonly fetch: typeof fetch;
  /** Reads the user's token where huggingface_hub keeps it; absent where there are no such files. Never rejects. */
  readonly tokenFile?: () => Promise<string | undefined>;
  readonly environments: (options: EnvironmentOptions) => EnvironmentSupply;
  /** Reads files of this machine; absent where there is nothing but the editor's file systems. */
  readonly localFiles?: SourceReader;
  /** What lies where the extension runs; made when the first source is checked. */
  readonly disk: (log: Log) => Promise<Disk>;
  /** What the build put beside the bundle. */
  readonly assets: Assets;
}
