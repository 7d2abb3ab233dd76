import type { Signal } from '../ports.js';
import type { RegistryTables } from '../registry/tables.js';

/** Where the answer to "which transformers" came from; the words of the JSON report. */
export type EnvironmentSource = 'option' | 'setting' | 'installed' | 'lock' | 'requirement' | 'default';

/** Which transformers a module runs with. */
export interface TransformersInForce {
  /** PEP 440: one version (`4.57.6`, `5.0.0rc1`, `4.58.0.dev0+abc`) or a specifier (`>=4.46,<5`). */
  readonly range: string;
  readonly source: EnvironmentSource;
  /** The file that says so, `/` separators; null for an option, a setting or the default. */
  readonly path: string | null;
  /** The installed package's own tables, where they were read: they count in place of those of its version. */
  readonly tables?: RegistryTables;
  /**
   * The classes that the installed package exports, read from its own files, where there is no table of its version;
   * absent until they are read.
   */
  readonly exports?: ReadonlySet<string>;
  /** Of an installed package: the environment in which it was found. */
  readonly environment?: FoundEnvironment;
}

/** A Python environment, and why it was looked into. */
export interface FoundEnvironment {
  /** Its folder, `/` separators. */
  readonly path: string;
  /** It is that of the selected interpreter, of a variable, or the nearest `.venv` or `venv`. */
  readonly by: 'interpreter' | 'VIRTUAL_ENV' | 'CONDA_PREFIX' | 'folder';
}

/** Port: which transformers a module runs with. Never rejects; what cannot be told is the default. */
export interface Environments {
  /** `moduleUri` is the URI of a script or notebook. */
  transformersFor(moduleUri: string, signal?: Signal): Promise<TransformersInForce>;
}
