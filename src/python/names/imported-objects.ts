import type { Node } from '../node.js';
import type { Origin } from '../../load.js';
import { argumentsOf, dottedName, isBuiltin } from '../values/calls.js';
import { weaker } from '../values/origins.js';
import type { Candidate } from '../values/reader.js';
import { startFullReader, type FullReader } from './full-reader.js';
import { importedPath } from './imports.js';
import type { ModuleNames } from './module-names.js';
import { rangeOf } from './part-names.js';

/** Something of another module that an expression may stand for. */
export interface ImportedObject {
  /** The dotted module it is taken from, leading dots of a relative import included. Empty for a module itself. */
  readonly module: string;
  readonly name: string;
  /** How it is known: `default` for the default of a parameter. */
  readonly origin: Origin;
}

/**
 * The objects of other modules that an expression may stand for, through variables, containers, loops, parameters,
 * `getattr` and `import_module`. Empty where one of its meanings is anything else or not known; `None` is no meaning,
 * since nobody calls it.
 */
export function importedObjects(node: Node, part: number, names: ModuleNames): ImportedObject[] {
  const reader = startFullReader(names);
  const paths = pathsOf({ node, part, origin: 'literal' }, { reader, depth: 0, readsStars: true });
  if (reader.isExhausted()) return [];
  return paths.map(({ path, origin }) => {
    const end = path.lastIndexOf('.');
    return { module: path.slice(0, Math.max(end, 0)), name: path.slice(end + 1), origin };
  });
}

interface Path {
  readonly path: string;
  readonly origin: Origin;
}

interface Search {
  readonly reader: FullReader;
  /** How many attributes and calls were taken apart: `node = node.next` has no end. */
  readonly depth: number;
  /** Whether a name that nothing binds may come from a star import. A module in front of a dot does not. */
  readonly readsStars: boolean;
}

const DEEPEST = 16;

/** The dotted paths of an expression; none unless each of its meanings has one. */
function pathsOf(candidate: Candidate, search: Search): Path[] {
  if (search.depth > DEEPEST) return [];
  const meanings = search.reader.meanings(candidate).filter(({ node }) => node.type !== 'none');
  return allOrNone(meanings.map((one) => ownPaths(one, { ...search, depth: search.depth + 1 })));
}

function ownPaths(candidate: Candidate, search: Search): Path[] {
  const { node, origin } = candidate;
  switch (node.type) {
    case 'dotted_name':
    case 'aliased_import': {
      const path = importedPath(node);
      if (path === undefined) return [];
      const end = path.lastIndexOf('.');
      const passed = passedOn(
        path.slice(0, Math.max(end, 0)),
        path.slice(end + 1),
        candidate.part,
        search.reader.names,
      );
      return [{ path: passed ?? path, origin }];
    }
    case 'attribute': {
      const [object, attribute] = [node.childForFieldName('object'), node.childForFieldName('attribute')];
      if (!object || !attribute) return [];
      const owners = pathsOf({ ...candidate, node: object }, { ...search, readsStars: false });
      return owners.map((owner) => ({ ...owner, path: `${owner.path}.${attribute.text}` }));
    }
    case 'identifier':
      return search.readsStars ? starPaths(candidate, search.reader) : [];
    case 'call':
      return calledPaths(candidate, search);
    default:
      return [];
  }
}

/** A name that nothing binds comes from the star imports above, if all of them are of one module. */
function starPaths({ node, part, origin }: Candidate, { names }: FullReader): Path[] {
  const use = { part, range: rangeOf(node) };
  if (names.bindings(node.text, use).length > 0) return [];
  const [module, ...others] = new Set(names.stars(use).map((star) => star.module));
  if (module === undefined || others.length > 0) return [];
  return [{ path: passedOn(module, node.text, part, names) ?? `${module}.${node.text}`, origin }];
}

/** How many files that pass on with a star what others have are followed. */
const MOST_STARS = 8;

/** The path of a name that a file of the project does not bind itself, but has from a star import of one module. */
function passedOn(
  module: string,
  name: string,
  part: number,
  names: ModuleNames,
  left = MOST_STARS,
): string | undefined {
  const file = module === '' || left === 0 ? undefined : names.files?.find(module, part);
  if (!file || name.startsWith('_')) return undefined;
  const use = { part: file.part, range: { start: file.text.length, end: file.text.length } };
  if (names.bindings(name, use).length > 0) return undefined;
  const [star, ...others] = new Set(names.stars(use).map((one) => one.module));
  if (star === undefined || others.length > 0) return undefined;
  // A module of the package is no name that the star brings.
  if (names.files?.find(`${module}.${name}`.replace(/^(\.+)\./, '$1'), part)) return undefined;
  return passedOn(star, name, file.part, names, left - 1) ?? `${star}.${name}`;
}

/** `getattr(module, "Name")`, `importlib.import_module("module")`, `__import__("module")` */
function calledPaths(candidate: Candidate, search: Search): Path[] {
  const { node, part } = candidate;
  const callee = node.childForFieldName('function');
  const { positional, keywords, unpacks } = argumentsOf(node);
  const [first, second, third] = positional;
  if (!callee || !first || unpacks) return [];
  const { names } = search.reader;
  if (callee.text === 'getattr' && second && isBuiltin(callee, part, names)) {
    const objects = pathsOf({ ...candidate, node: first }, { ...search, readsStars: false });
    const attributes = textsOf(second, candidate, search);
    const named = objects.flatMap(({ path, origin }) =>
      attributes.map((one) => ({ path: `${path}.${one.path}`, origin: weaker(origin, one.origin) })),
    );
    if (!third || third.type === 'none') return named;
    return allOrNone([
      named,
      pathsOf({ ...candidate, node: third, origin: weaker(candidate.origin, 'branch') }, search),
    ]);
  }
  if (callee.text === '__import__' && isBuiltin(callee, part, names)) {
    // `__import__("a.b")` gives `a`, unless it is told what is wanted of `a.b`.
    const isPlain = positional.length === 1 && keywords.size === 0;
    const modules = textsOf(first, candidate, search);
    return isPlain ? modules.map((one) => ({ ...one, path: one.path.split('.')[0] ?? '' })) : [];
  }
  const isImport = dottedName(callee, part, names) === 'importlib.import_module';
  return isImport && !second && keywords.size === 0 ? textsOf(first, candidate, search) : [];
}

const textsOf = (node: Node, { part, origin }: Candidate, { reader }: Search): Path[] =>
  reader.textsOrDefaults({ node, part, origin }).map(({ text, origin: known }) => ({ path: text, origin: known }));

const allOrNone = <T>(lists: readonly (readonly T[])[]): T[] =>
  lists.every((list) => list.length > 0) ? lists.flat() : [];
