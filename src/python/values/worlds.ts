import type { Node } from '../node.js';
import type { ModuleNames } from '../names/module-names.js';
import { childrenOf } from './branches.js';
import type { Site } from './call-sites.js';
import { calledFrom } from './called-worlds.js';
import { classAround, methodOf, type Definition } from './class-shape.js';
import { constructionsOf } from './constructions.js';
import type { Made } from './frames.js';
import { lineageOf, subclassesOf } from './lineage.js';
import { isLeftToDefaults } from './only-callers.js';
import { parametrizations } from './parametrized.js';
import { startReader, type Reader } from './reader.js';
import { rowsOf } from './rows.js';
import { hasReceiver, isOfClass } from './signatures.js';
import { functionAround } from './sources.js';
import { ANY_WORLD, placeKey, type Self, type World } from './world.js';

/** Most worlds of a place: where there are more, nothing is told apart. */
const MOST_WORLDS = 64;
/** How many calls are followed from a place outwards. */
export const DEEPEST = 3;
/** Most turns of one loop. */
const MOST_TURNS = 48;

/** The worlds in which a place is reached; none where there are too many. */
export function worldsOf(place: Node, part: number, names: ModuleNames): readonly World[] {
  return worldsAt({ node: place, part }, ANY_WORLD, DEEPEST, names) ?? [];
}

function worldsAt(place: Definition, world: World, depth: number, names: ModuleNames): readonly World[] | undefined {
  const around = functionAround(place.node);
  const callee = around && { node: around, part: place.part };
  let worlds = callee && depth > 0 ? called(callee, world, depth, names) : [world];
  for (const loop of loopsAround(place.node)) {
    worlds = worlds?.flatMap((one) => turnsOf({ node: loop, part: place.part }, one, names));
    if (worlds && worlds.length > MOST_WORLDS) return undefined;
  }
  return worlds && worlds.length <= MOST_WORLDS ? worlds : undefined;
}

/** The worlds in which a function runs: for each call that the file shows, and for one that it does not. */
function called(callee: Definition, world: World, depth: number, names: ModuleNames): readonly World[] | undefined {
  const { node, part } = callee;
  const key = placeKey(node, part);
  if (world.calls.has(key)) return [world];
  const found: World[] = [];
  const sites = calledFrom(node, part, names);
  for (const site of sites) {
    // What calls itself does not pass the same each time.
    if (isInside(site.node, site.part, world, callee)) return undefined;
    const calls = new Map(world.calls).set(key, site);
    const worlds = worldsAt({ node: site.node, part: site.part }, { ...world, calls }, depth - 1, names);
    if (!worlds) return undefined;
    found.push(...worlds);
  }
  if (isLeftToDefaults(node, part, sites.length, startReader(names, world))) {
    const unseen = { ...world, calls: new Map(world.calls).set(key, null) };
    const worlds = worldsAt(callee, unseen, depth - 1, names);
    if (!worlds) return undefined;
    found.push(...worlds.flatMap((one) => parametrizedRows(callee, one, names)));
  }
  return isOfInstances(node) ? ofInstances(callee, found, depth, names) : found;
}

/** Whether a call stands in the function itself, or in one that it is called by. */
function isInside(site: Node, part: number, world: World, callee: Definition): boolean {
  const around = functionAround(site);
  if (!around) return false;
  return (around.id === callee.node.id && part === callee.part) || world.calls.has(placeKey(around, part));
}

function parametrizedRows({ node, part }: Definition, world: World, names: ModuleNames): readonly World[] {
  let worlds = [world];
  for (const [decorator, rows] of parametrizations(node, part, startReader(names, world)))
    if (rows > 0 && rows <= MOST_TURNS) worlds = worlds.flatMap((one) => turning(one, decorator, part, rows));
  return worlds;
}

const isOfInstances = (method: Node): boolean =>
  hasReceiver(method) && !isOfClass(method) && method.childForFieldName('name')?.text !== '__init__';

/** The same for each instance of the class and of those that inherit the method, as far as the call does not tell which. */
function ofInstances(
  { node: method, part }: Definition,
  worlds: readonly World[],
  depth: number,
  names: ModuleNames,
): readonly World[] | undefined {
  const owner = classAround(method);
  const name = method.childForFieldName('name')?.text ?? '';
  if (!owner) return worlds;
  const key = placeKey(owner, part);
  const reader = startReader(names);
  const heirs = subclassesOf({ node: owner, part }, reader).filter((heir) => !methodOf(heir, name));
  const isCalled = worlds.some(({ calls }) => calls.get(placeKey(method, part)));
  const selves = [{ node: owner, part }, ...heirs];
  const every = selves.flatMap((self) => constructionsOf(self, reader).map(({ node }) => node.id));
  const found: World[] = [];
  for (const world of worlds) {
    const site = world.calls.get(placeKey(method, part));
    const known = site && makersAt(site, startReader(names, world));
    const isOne = known && known.length > 0 && known.every((id) => every.includes(id));
    // What the file makes it also calls, if it calls the method at all.
    const makers = isOne ? known : site === null && isCalled ? [] : undefined;
    if (world.selves.has(key)) found.push(world);
    else
      for (const self of selves) {
        const made = instances({ ...self, makers }, key, world, depth, names);
        if (!made) return undefined;
        found.push(...made);
      }
    if (found.length > MOST_WORLDS) return undefined;
  }
  return found;
}

/** The calls that may make what a method is called of, and whatever else that may be. */
function makersAt({ node, part }: Site, reader: Reader): readonly number[] {
  const object = node.parent?.type === 'attribute' ? node.parent.childForFieldName('object') : undefined;
  return object ? reader.meanings({ node: object, part, origin: 'literal' }).map((one) => one.node.id) : [];
}

interface Possible extends Definition {
  /** The calls that may make it, if that is known; empty for those that the file does not show. */
  readonly makers: readonly number[] | undefined;
}

function instances(
  { makers, ...self }: Possible,
  key: string,
  world: World,
  depth: number,
  names: ModuleNames,
): readonly World[] | undefined {
  const reader = startReader(names, world);
  const being = (one: Self): World => ({ ...world, selves: new Map(world.selves).set(key, one) });
  const constructor = lineageOf(self, reader).own.flatMap((definition) => {
    const node = methodOf(definition, '__init__');
    return node ? [{ node, part: definition.part }] : [];
  })[0];
  const every = constructionsOf(self, reader);
  const running = constructor && world.calls.get(placeKey(constructor.node, constructor.part));
  const own = running && every.filter(({ node }) => node.childForFieldName('function')?.id === running.node.id);
  const its = own && own.length > 0 ? own : makers ? every.filter(({ node }) => makers.includes(node.id)) : every;
  const made = its.map((one) => {
    const place = { node: one.node, part: one.part };
    const site = constructor && siteAt(one);
    const calls = site ? new Map(world.calls).set(placeKey(constructor.node, constructor.part), site) : world.calls;
    return worldsAt(place, { ...being({ ...self, made: one }), calls }, depth - 1, names);
  });
  const calls = new Map(world.calls);
  if (constructor) calls.set(placeKey(constructor.node, constructor.part), null);
  const isOpen = !constructor || isLeftToDefaults(constructor.node, constructor.part, every.length, reader);
  const isLeft = isOpen && (its === every || makers?.length === 0);
  const all = [...made, isLeft ? [{ ...being(self), calls }] : []];
  return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
}

/** The call that makes an instance, as one of its constructor. */
function siteAt({ node, part }: Made): Site | undefined {
  const callee = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  if (!callee || list?.type !== 'argument_list') return undefined;
  const written = childrenOf(list).map((one) => ({ node: one, part }));
  return { node: callee, part, arguments: written, bound: 1, isEach: false, isOrdered: true };
}

function turnsOf({ node: loop, part }: Definition, world: World, names: ModuleNames): readonly World[] {
  const node = loop.childForFieldName('right');
  const rows = node ? rowsOf({ node, part, origin: 'literal' }, startReader(names, world)) : undefined;
  return rows && rows.length > 0 && rows.length <= MOST_TURNS ? turning(world, loop, part, rows.length) : [world];
}

const turning = (world: World, loop: Node, part: number, count: number): World[] =>
  Array.from({ length: count }, (_, turn) => ({
    ...world,
    turns: new Map(world.turns).set(placeKey(loop, part), turn),
  }));

/** The loops and the `for` of comprehensions that a place stands in, outermost first, up to its function. */
function loopsAround(place: Node): readonly Node[] {
  const found: Node[] = [];
  let child = place;
  for (let at = place.parent; at; child = at, at = at.parent) {
    if (at.type === 'function_definition' || at.type === 'lambda') break;
    if (at.type === 'for_statement' && at.childForFieldName('body')?.id === child.id) found.unshift(at);
    const body = at.childForFieldName('body');
    const isComprehension = at.type.endsWith('_comprehension') || at.type === 'generator_expression';
    if (!isComprehension) continue;
    const { startIndex } = child;
    const isBody = child.id === body?.id;
    found.unshift(
      ...at.namedChildren.filter((one) => one.type === 'for_in_clause' && (isBody || one.startIndex < startIndex)),
    );
  }
  return found;
}
