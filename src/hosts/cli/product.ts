import type { Log } from '../../ports.js';
import type { Rule } from '../../rules/rule.js';
import type { LanguageService } from '../../service.js';
import type { Choice } from '../../severity.js';

/** What one run makes of the service. */
export interface RunOptions {
  readonly rules: Choice;
  /** No request leaves the machine. */
  readonly offline: boolean;
  /** Address of the Hub; undefined: the environment's, else the public one. */
  readonly endpoint: string | undefined;
  /** PEP 440; undefined: what each file's surroundings say. */
  readonly transformersVersion: string | undefined;
  /** Absolute folder that paths are given from. */
  readonly cwd: string;
  /** What is checked, as given. */
  readonly paths?: readonly string[];
  readonly log: Log;
}

/** What the command line is the command line of. */
export interface Product {
  /** As in package.json. */
  readonly version: string;
  readonly rules: readonly Rule[];
  /** The service, which answers with reach `network` what it may. Rejects when the installation is broken. */
  start(options: RunOptions): Promise<LanguageService>;
}
