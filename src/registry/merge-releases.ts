import { historiesOf, historyOf, namedAt, sorted, valuesAt, type Named } from './histories.js';
import type { ReleaseTables, SharedLookup } from './release-tables.js';
import type { History, RegistryTables } from './tables.js';

/** One release and its tables. */
export interface VersionedTables {
  readonly version: string;
  readonly tables: ReleaseTables;
}

/** The tables of all `releases`, given with the oldest first, as intervals. At least one; each version once. */
export function mergeReleases(releases: readonly VersionedTables[]): RegistryTables {
  const versions = releases.map(({ version }) => version);
  if (versions.length === 0) throw new Error('no releases to merge');
  const twice = versions.find((version, index) => versions.indexOf(version) !== index);
  if (twice !== undefined) throw new Error(`release ${twice} is there twice`);
  const each = releases.map(({ tables }) => tables);
  const exported = each.map(({ autoClasses }) => new Map([...autoClasses.keys()].map((name) => [name, EXPORTED])));
  const autoClasses = inNewestOrder(historiesOf(exported), exported);
  return {
    releases: versions,
    sharedLookup: historyOf(each.map(({ sharedLookup }) => [sharedLookup])),
    configClasses: sorted(historiesOf(each.map(({ configClasses }) => listed(configClasses)))),
    sharedConfigClasses: sorted(historiesOf(each.map(({ sharedConfigClasses }) => sharedConfigClasses))),
    autoClasses,
    modelClasses: new Map(
      [...autoClasses.keys()].map((name) => [
        name,
        sorted(historiesOf(each.map((tables) => tables.autoClasses.get(name) ?? new Map<string, readonly string[]>()))),
      ]),
    ),
  };
}

/**
 * The tables of one release out of all. The order of `configClasses` is alphabetical, not that of transformers, which
 * counts only within `sharedConfigClasses`. Throws where there is no such release.
 */
export function releaseTables(tables: RegistryTables, version: string): ReleaseTables {
  const release = tables.releases.indexOf(version);
  if (release === -1) throw new Error(`there are no tables of release ${version}`);
  return {
    sharedLookup: sharedLookupAt(tables, release),
    configClasses: new Map([...namedAt(tables.configClasses, release)].flatMap(([type, [only]]) => pair(type, only))),
    sharedConfigClasses: namedAt(tables.sharedConfigClasses, release),
    autoClasses: new Map(
      [...namedAt(tables.autoClasses, release).keys()].map((name) => [
        name,
        namedAt(tables.modelClasses.get(name), release),
      ]),
    ),
  };
}

/** How the release with that index looks up configuration classes that several model types share. */
export function sharedLookupAt({ sharedLookup }: RegistryTables, release: number): SharedLookup {
  return valuesAt(sharedLookup, release)?.[0] === 'any' ? 'any' : 'last';
}

/** What an auto class has for a value: that it is there. */
const EXPORTED: readonly string[] = ['exported'];

function listed(table: ReadonlyMap<string, string>): Named {
  return new Map([...table].map(([name, value]) => [name, [value]]));
}

/** In the newest release's order; what went before stands behind what it followed in the last release that had it. */
function inNewestOrder(histories: ReadonlyMap<string, History>, tables: readonly Named[]): Map<string, History> {
  const order: string[] = [];
  for (const table of tables.toReversed()) {
    let before = -1;
    for (const name of table.keys()) {
      const known = order.indexOf(name);
      if (known === -1) order.splice(++before, 0, name);
      else before = known;
    }
  }
  return new Map(order.map((name) => [name, histories.get(name) ?? []]));
}

function pair<T>(name: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[name, value]];
}
