import type { EnvironmentTools } from '../../create-service.js';
import type { Environments } from '../../environment/environment.js';
import type { Log } from '../../ports.js';

/** What the editor knows about which transformers its files run with. */
export interface EnvironmentOptions {
  /** The setting that is in force, if any. */
  readonly setting: () => string | undefined;
  /** Told when another transformers may be in force. */
  readonly changed: () => void;
  readonly log: Log;
}

/** Makes the environments of a service, and follows what changes them. */
export interface EnvironmentSupply {
  supply(tools: EnvironmentTools): Environments;
  dispose(): void;
}
