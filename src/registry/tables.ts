import { readIntervalFile } from './interval-file.js';

export { TABLES_FORMAT } from './interval-file.js';
export { valuesAt } from './histories.js';

/** What a name stands for in the releases `first` to `last`, both included: indexes into the releases of its table. */
export interface Interval {
  /** One class, or the several that `architectures` chooses from; for shared configurations the model types in order. */
  readonly values: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** Intervals in the order of the releases, without overlap; in the gaps the name does not exist. */
export type History = readonly Interval[];

/** The mapping tables of all releases, as intervals of releases. The file is `tables/core.json`. */
export interface RegistryTables {
  /** Version strings as on PyPI, the oldest first; at least one. */
  readonly releases: readonly string[];
  /** `any` or `last`: see `SharedLookup`. */
  readonly sharedLookup: History;
  /** By model type. */
  readonly configClasses: ReadonlyMap<string, History>;
  /** By configuration class, only those that several model types share. */
  readonly sharedConfigClasses: ReadonlyMap<string, History>;
  /** By auto class, in the order in which transformers lists them: the releases that export it. */
  readonly autoClasses: ReadonlyMap<string, History>;
  /** By auto class, then by model type. */
  readonly modelClasses: ReadonlyMap<string, ReadonlyMap<string, History>>;
}

/** Reads the asset `registry.json`. Throws an `Error` that names the place where it is not what it should be. */
export function parseTables(text: string): RegistryTables {
  return readIntervalFile('registry.json', text, (file) => ({
    releases: file.releases,
    sharedLookup: file.history('sharedLookup'),
    configClasses: file.histories('configClasses'),
    sharedConfigClasses: file.histories('sharedConfigClasses'),
    autoClasses: file.histories('autoClasses'),
    modelClasses: file.tables('modelClasses'),
  }));
}
