import type { ClassTables } from '../registry/class-lives.js';
import { deprecationOf, warns } from '../registry/deprecations.js';
import type { Exports } from '../registry/exports.js';
import type { TransformersInForce } from './environment.js';
import { compareVersions, isVersion, type JudgedVersions } from './versions.js';

/**
 * What the transformers in force exports: the releases by our table, an installed package of another version by its own
 * files, and not at all until they are read. Where the nearest release stands in for a version that has no table, what
 * that release has lost stays lost, but what came after it may be there already, and what the next has lost may be gone.
 */
export function classTables(
  { tables, exports: own }: TransformersInForce,
  standIn: Pick<JudgedVersions, 'next'> | undefined,
  exports: Exports,
): ClassTables {
  const neighbours = neighboursIn(exports);
  const has = (name: string, version: string): boolean | undefined => {
    if (exports.since(name) === undefined) return undefined;
    const isThere = exports.has(name, version);
    if (own && (standIn || (tables && isThere === undefined))) return own.has(name);
    if (!standIn || isThere === undefined) return isThere;
    if (isThere) return standIn.next !== undefined && exports.has(name, standIn.next) === false ? undefined : true;
    return neighbours(name, version).next === undefined ? false : undefined;
  };
  return {
    life(name, { version }) {
      const isThere = has(name, version);
      if (isThere !== false) return isThere && { isThere };
      const { last, next } = neighbours(name, version);
      return { isThere, ...(last !== undefined && { lastIn: last }), ...(next !== undefined && { cameIn: next }) };
    },
    deprecation(name, { version }) {
      const deprecation = deprecationOf(name);
      const isIn = deprecation && isVersion(version) && warns(deprecation, version) && has(name, version) === true;
      return isIn ? deprecation : undefined;
    },
    goneIn: (name, { version }) => neighbours(name, version).gone,
  };
}

/** The last release before a version that has a class, the first after it that has it, and the first that has not. */
interface Neighbours {
  readonly last?: string | undefined;
  readonly next?: string | undefined;
  readonly gone?: string | undefined;
}

/** A range may have nearly two hundred releases: what each of them has is gathered once for a class. */
function neighboursIn(exports: Exports): (name: string, version: string) => Neighbours {
  const { releases } = exports;
  const borders = new Map<string, readonly [before: number, after: number]>();
  const lives = new Map<string, readonly boolean[]>();
  const bordersOf = (version: string): readonly [number, number] => {
    if (!isVersion(version)) return [0, releases.length];
    const before = releases.findLastIndex((release) => compareVersions(release, version) < 0) + 1;
    return [before, before + (releases[before] === version ? 1 : 0)];
  };
  return (name, version) => {
    const border = borders.get(version) ?? bordersOf(version);
    const life = lives.get(name) ?? releases.map((release) => exports.has(name, release) === true);
    borders.set(version, border);
    lives.set(name, life);
    const [before, after] = border;
    const later = (isThere: boolean): string | undefined => releases[life.indexOf(isThere, after)];
    return { last: releases[life.slice(0, before).lastIndexOf(true)], next: later(true), gone: later(false) };
  };
}
