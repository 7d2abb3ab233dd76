import { sharedLookupAt } from './merge-releases.js';
import type { ConfigFacts, Registry, Release } from './registry.js';
import { valuesAt, type RegistryTables } from './tables.js';

/** The releases of `tables`, which must have at least one. Nothing is built but a view for each release asked for. */
export function intervalRegistry(tables: RegistryTables): Registry {
  const indexes = new Map(tables.releases.map((version, index) => [version, index]));
  const known = new Map<string, Release>();
  const at = (version: string): Release | undefined => {
    const index = indexes.get(version);
    if (index === undefined) return undefined;
    const release = known.get(version) ?? new IntervalRelease(version, index, tables);
    known.set(version, release);
    return release;
  };
  const newest = at(tables.releases.at(-1) ?? '');
  if (!newest) throw new Error('the registry has no releases');
  return {
    newest,
    at,
    releases: tables.releases,
    typeSince: (modelType) => tables.releases[tables.configClasses.get(modelType)?.[0]?.first ?? -1],
    entrySince: (autoClass, modelType) =>
      borders(tables, autoClass, modelType)
        .map((index) => tables.releases[index])
        .find((version) => version !== undefined && (at(version)?.modelClasses(autoClass, modelType).length ?? 0) > 0),
  };
}

/** The indexes of releases at which the answer of `modelClasses` may change, in their order. */
function borders(tables: RegistryTables, autoClass: string, modelType: string): readonly number[] {
  const configs = tables.configClasses.get(modelType) ?? [];
  const sharings = configs.flatMap(({ values: [config = ''] }) => tables.sharedConfigClasses.get(config) ?? []);
  const types = new Set([modelType, ...sharings.flatMap(({ values }) => values)]);
  const entries = [...types].flatMap((type) => tables.modelClasses.get(autoClass)?.get(type) ?? []);
  const intervals = [...configs, ...sharings, ...entries, ...tables.sharedLookup];
  return [...new Set(intervals.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
}

/**
 * Auto classes whose table also has model types that only some checkpoints bring a head for. Known by hand: the table
 * in `modeling_auto.py` does not tell them apart.
 */
const NEED_OWN_HEAD: ReadonlySet<string> = new Set(['AutoModelForDecision']);

class IntervalRelease implements Release {
  readonly version: string;
  readonly #index: number;
  readonly #tables: RegistryTables;
  #autoClasses: readonly string[] | undefined;
  readonly #modelClasses = new Map<string, readonly string[]>();
  #modelTypes: readonly string[] | undefined;

  constructor(version: string, index: number, tables: RegistryTables) {
    this.version = version;
    this.#index = index;
    this.#tables = tables;
  }

  get autoClasses(): readonly string[] {
    this.#autoClasses ??= [...this.#tables.autoClasses]
      .filter(([, history]) => valuesAt(history, this.#index))
      .map(([name]) => name);
    return this.#autoClasses;
  }

  get modelTypes(): readonly string[] {
    this.#modelTypes ??= [...this.#tables.configClasses.keys()].filter((modelType) => this.knowsModelType(modelType));
    return this.#modelTypes;
  }

  knowsModelType(modelType: string): boolean {
    return this.configClass(modelType) !== undefined;
  }

  configClass(modelType: string): string | undefined {
    return valuesAt(this.#tables.configClasses.get(modelType), this.#index)?.[0];
  }

  modelClass(autoClass: string, { modelType, architectures }: ConfigFacts): string | undefined {
    const classes = this.modelClasses(autoClass, modelType);
    return classes.length === 1 ? classes[0] : (architectures.find((name) => classes.includes(name)) ?? classes[0]);
  }

  modelClasses(autoClass: string, modelType: string): readonly string[] {
    const configClass = this.configClass(modelType);
    if (configClass === undefined) return [];
    // Asked again and again, for every auto class, after each keystroke.
    const key = `${autoClass} ${modelType}`;
    let found = this.#modelClasses.get(key);
    if (!found) this.#modelClasses.set(key, (found = this.#classesOf(configClass, autoClass, modelType)));
    return found;
  }

  #classesOf(configClass: string, autoClass: string, modelType: string): readonly string[] {
    // type(config) is looked up: what counts is the last model type with that class, even if this one has an entry.
    const sharing = valuesAt(this.#tables.sharedConfigClasses.get(configClass), this.#index) ?? [modelType];
    const last = this.#entry(autoClass, sharing.at(-1) ?? modelType);
    if (last || sharedLookupAt(this.#tables, this.#index) === 'last') return last ?? [];
    const other = sharing.find((type) => this.#entry(autoClass, type));
    return other === undefined ? [] : (this.#entry(autoClass, other) ?? []);
  }

  needsOwnHead(autoClass: string): boolean {
    return NEED_OWN_HEAD.has(autoClass);
  }

  #entry(autoClass: string, modelType: string): readonly string[] | undefined {
    return valuesAt(this.#tables.modelClasses.get(autoClass)?.get(modelType), this.#index);
  }
}
