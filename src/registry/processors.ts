import { historiesOf, namedAt, sorted, valuesAt } from './histories.js';
import { readIntervalFile } from './interval-file.js';
import type { History } from './tables.js';

/** The kinds of classes that prepare a model's input, each with a table of its own. */
export const PROCESSOR_KINDS = [
  'tokenizer',
  'processor',
  'imageProcessor',
  'featureExtractor',
  'videoProcessor',
] as const;

/** See `PROCESSOR_KINDS`. */
export type ProcessorKind = (typeof PROCESSOR_KINDS)[number];

/** Kind → model type → its classes (see `Processors.classes`) in one release. */
export type ReleaseProcessors = ReadonlyMap<ProcessorKind, ReadonlyMap<string, readonly string[]>>;

/** The processor tables of all releases. The file is `tables/processors.json`. */
export interface ProcessorTables {
  /** Version strings as on PyPI, the oldest first; at least one. */
  readonly releases: readonly string[];
  /** By kind, then by model type. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, History>>;
}

/** The lookups in the processor tables. */
export interface Processors {
  /**
   * The classes of `TOKENIZER_MAPPING_NAMES[modelType]` and its like in a release, with every package installed that
   * transformers can use but mistral-common: the slow (PIL) class, then the fast (torchvision) one if there is one; the
   * first is empty where there is only a fast one. From 5.0 on there is one tokenizer class, which counts as the first.
   * Empty where the entry names no class; undefined where there is no entry, or no such release.
   */
  classes(kind: ProcessorKind, modelType: string, version: string): readonly string[] | undefined;
}

/** The lookups over the asset `processors.json`. Throws an `Error` that names the place where it is not what it should be. */
export function parseProcessors(text: string): Processors {
  const { releases, tables } = parseProcessorTables(text);
  const indexes = new Map(releases.map((version, index) => [version, index]));
  return {
    classes(kind, modelType, version) {
      const index = indexes.get(version);
      return index === undefined ? undefined : valuesAt(tables.get(kind)?.get(modelType), index);
    },
  };
}

/** Reads the asset `processors.json`. Throws an `Error` that names the place where it is not what it should be. */
export function parseProcessorTables(text: string): ProcessorTables {
  return readIntervalFile('processors.json', text, (file) => ({
    releases: file.releases,
    tables: file.tables('tables'),
  }));
}

/** The processor tables of all `releases`, given with the oldest first. */
export function mergeProcessors(
  releases: readonly { readonly version: string; readonly processors: ReleaseProcessors }[],
): ProcessorTables {
  const ofKind = (kind: ProcessorKind): Map<string, History> =>
    sorted(historiesOf(releases.map(({ processors }) => processors.get(kind) ?? new Map<string, readonly string[]>())));
  return {
    releases: releases.map(({ version }) => version),
    tables: new Map(PROCESSOR_KINDS.map((kind) => [kind, ofKind(kind)])),
  };
}

/** The processor tables of one release out of all. Throws where there is no such release. */
export function releaseProcessors({ releases, tables }: ProcessorTables, version: string): ReleaseProcessors {
  const release = releases.indexOf(version);
  if (release === -1) throw new Error(`there are no processor tables of release ${version}`);
  return new Map(PROCESSOR_KINDS.map((kind) => [kind, namedAt(tables.get(kind), release)]));
}
