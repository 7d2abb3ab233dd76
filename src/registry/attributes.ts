import { historiesOf, namedAt, sorted, valuesAt, type Named } from './histories.js';
import { readIntervalFile, type IntervalFile } from './interval-file.js';
import type { History } from './tables.js';

/**
 * The parts of `attributes.json`. They hold, with what is inherited:
 * - `configClasses`: model class → the name of its `config_class`; empty where it has none, or that cannot be told
 * - `ignoredKeys`: model class → `_keys_to_ignore_on_load_unexpected`; empty where that cannot be told
 * - `modelTypes`: configuration class → its `model_type`; empty where it has none
 * - `baseConfigKeys`: configuration class → its `base_config_key`
 * - `subConfigs`: configuration class → its `sub_configs` as `text_config=BertConfig`; empty where they cannot be told
 */
export const ATTRIBUTE_PARTS = ['configClasses', 'ignoredKeys', 'modelTypes', 'baseConfigKeys', 'subConfigs'] as const;

type Part = (typeof ATTRIBUTE_PARTS)[number];

/** The attributes of the models and configurations of one release, by part. */
export type ReleaseAttributes = Readonly<Record<Part, Named>>;

/** The attributes of all minor releases. The file is `tables/attributes.json`. */
export interface AttributeTables {
  /** `4.10`, the oldest first; at least one. What is said of each is true of its newest patch. */
  readonly releases: readonly string[];
  readonly parts: Readonly<Record<Part, ReadonlyMap<string, History>>>;
}

/**
 * What classes have for attributes, by version: 4.46.1 has what the newest patch of 4.46 has. Undefined for a class or
 * a release that is not known, for an attribute that is not set, and for one that cannot be told from the source.
 */
export interface Attributes {
  /** The name of the class whose configuration a model class takes (`config_class`). */
  configClass(modelClass: string, version: string): string | undefined;
  /**
   * Regular expressions for the keys of a checkpoint that a model class leaves out without a word
   * (`_keys_to_ignore_on_load_unexpected`), empty where it leaves out none. Since 5.9 a model also leaves out what the
   * models inside it do (`PreTrainedModel.post_init`), which no class says: `decoder` of T5ForTokenClassification.
   */
  keysToIgnoreOnLoad(modelClass: string, version: string): readonly string[] | undefined;
  /** The `model_type` that a configuration class writes and expects. */
  modelType(configClass: string, version: string): string | undefined;
  /** The key under which a configuration stands in that of a whole model (`base_config_key`, since 4.47). */
  baseConfigKey(configClass: string, version: string): string | undefined;
  /** The classes of the configurations inside a configuration, by key (`sub_configs`, since 4.47). */
  subConfigs(configClass: string, version: string): ReadonlyMap<string, string> | undefined;
}

/** The lookups over the asset `attributes.json`. Throws an `Error` that names the place where it is not what it should be. */
export function parseAttributes(text: string): Attributes {
  // Read class by class when asked: there are thousands of classes, and a file asks for a few.
  const { releases, parts } = readFile(text, (file, part) => file.lazyHistories(part));
  const indexes = new Map(releases.map((release, index) => [release, index]));
  const values = (part: Part, name: string, version: string): readonly string[] | undefined => {
    const index = indexes.get(minorOf(version) ?? '');
    return index === undefined ? undefined : valuesAt(parts[part](name), index);
  };
  /** As `values`; empty where nothing is said of a class that `known` has. */
  const orNone = (part: Part, known: Part, name: string, version: string): readonly string[] | undefined => {
    const own = values(part, name, version);
    if (own) return own.length > 0 ? own : undefined;
    return values(known, name, version) && [];
  };
  return {
    configClass: (modelClass, version) => values('configClasses', modelClass, version)?.[0],
    keysToIgnoreOnLoad: (modelClass, version) => orNone('ignoredKeys', 'configClasses', modelClass, version),
    modelType: (configClass, version) => values('modelTypes', configClass, version)?.[0],
    baseConfigKey: (configClass, version) => values('baseConfigKeys', configClass, version)?.[0],
    subConfigs(configClass, version) {
      const entries = orNone('subConfigs', 'modelTypes', configClass, version)?.map((entry) => entry.split('='));
      return entries && new Map(entries.map(([key = '', named = '']) => [key, named]));
    },
  };
}

/** `4.46` of `4.46.3`; undefined for what is no stable release. */
export function minorOf(version: string): string | undefined {
  return /^(\d+\.\d+)(?:\.\d+)*$/.exec(version)?.[1];
}

/** Reads all of the asset. Throws an `Error` that names the place where it is not what it should be. */
export function parseAttributeTables(text: string): AttributeTables {
  return readFile(text, (file, part) => file.histories(part));
}

/** The attributes of all `releases`, one of each minor, given with the oldest first. */
export function mergeAttributes(
  releases: readonly { readonly version: string; readonly attributes: ReleaseAttributes }[],
): AttributeTables {
  const history = (part: Part): Map<string, History> =>
    sorted(historiesOf(releases.map(({ attributes }) => attributes[part])));
  return { releases: releases.map(({ version }) => minorOf(version) ?? version), parts: byPart(history) };
}

/** The attributes of one release out of all. Throws where there is no such release. */
export function releaseAttributes({ releases, parts }: AttributeTables, version: string): ReleaseAttributes {
  const release = releases.indexOf(minorOf(version) ?? '');
  if (release === -1) throw new Error(`there are no attributes of release ${version}`);
  return byPart((part) => namedAt(parts[part], release));
}

function readFile<T>(
  text: string,
  read: (file: IntervalFile, part: Part) => T,
): { readonly releases: readonly string[]; readonly parts: Readonly<Record<Part, T>> } {
  return readIntervalFile('attributes.json', text, (file) => ({
    releases: file.releases,
    parts: byPart((part) => read(file, part)),
  }));
}

function byPart<T>(make: (part: Part) => T): Readonly<Record<Part, T>> {
  return {
    configClasses: make('configClasses'),
    ignoredKeys: make('ignoredKeys'),
    modelTypes: make('modelTypes'),
    baseConfigKeys: make('baseConfigKeys'),
    subConfigs: make('subConfigs'),
  };
}
