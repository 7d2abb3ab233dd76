import type { StoreContents } from '../../adapters/node/store.js';
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
  /** Where answers are kept, as given; undefined: the usual folder. */
  readonly cacheDir?: string | undefined;
  /** No answers are kept, and none that were kept are used. */
  readonly noCache?: boolean;
  /** PEP 440; undefined: what each file's surroundings say. */
  readonly transformersVersion: string | undefined;
  /** Absolute folder that paths are given from. */
  readonly cwd: string;
  /** What is checked, as given. */
  readonly paths?: readonly string[];
  readonly log: Log;
}

/** The answers that are kept between runs. */
export interface ProductCache {
  /** Absolute path; `chosen` is the one given, from the working folder `cwd`. Undefined where there is no place for one. */
  folder(chosen: string | undefined, cwd: string): string | undefined;
  /** Rejects where the folder cannot be read. */
  contents(folder: string): Promise<StoreContents>;
  /** Removes what is kept, and answers what that was. Rejects where something cannot be removed. */
  clear(folder: string): Promise<StoreContents>;
  /** How many bytes are kept at most. */
  readonly limit: number;
}

/** What the command line is the command line of. */
export interface Product {
  /** As in package.json. */
  readonly version: string;
  readonly rules: readonly Rule[];
  /** The service, which answers with reach `network` what it may. Rejects when the installation is broken. */
  start(options: RunOptions): Promise<LanguageService>;
  /** Lets what goes on in the background come to its end, for some seconds at most. */
  end(): Promise<void>;
  readonly cache: ProductCache;
}
