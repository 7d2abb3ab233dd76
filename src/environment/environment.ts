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
}

/** Port: which transformers a module runs with. Never rejects; what cannot be told is the default. */
export interface Environments {
  /** `moduleUri` is the URI of a script or notebook. */
  transformersFor(moduleUri: string, signal?: Signal): Promise<TransformersInForce>;
}
