import type { Node } from '../node.js';
import type { Load } from '../../load.js';
import { encloses } from '../../text.js';
import type { ModuleNames } from '../names/module-names.js';
import { rangeOf, type Binding, type PartNames } from '../names/part-names.js';
import { occurrences } from '../names/uses.js';
import type { Reading } from '../reading.js';
import { startReader, type Reader } from '../values/reader.js';

/** A node of a part. */
export interface Spot {
  readonly node: Node;
  readonly part: number;
}

/** A place where a name is read, and the bindings that may give it its meaning there. */
export interface Mention extends Spot {
  readonly reached: readonly Binding[];
}

/** A module as the search for uses sees it: what was looked up once is remembered. */
export interface Scene {
  readonly names: ModuleNames;
  readonly texts: readonly string[];
  readonly loads: readonly Load[];
  /** A reader with a fresh budget. */
  readonly reader: () => Reader;
  /** As `node.parent`, which the parser searches from the root. */
  readonly parentOf: (node: Node) => Node | null;
  /** Where a plain name is read. */
  readonly mentions: (name: string) => readonly Mention[];
  /** Where a binding is read. */
  readonly readsOf: (binding: Binding) => readonly Mention[];
  /** The bindings of the name, attribute or item that `target` is. */
  readonly boundAt: (target: Spot) => readonly Binding[];
  /** Remembers what is looked up under a key. */
  readonly once: <T>(key: string, look: () => T) => T;
  /** The `attribute` nodes that end in `.name`, where they are set as well. */
  readonly members: (name: string) => readonly Spot[];
}

/** A scene of a module with these loads. */
export function sceneOf({ names, texts, trees }: Reading, loads: readonly Load[]): Scene {
  const parents = new Map<number, Node | null>();
  const parentOf = (node: Node): Node | null => remembered(parents, node.id, () => node.parent);
  const lookedUp = new Map<string, unknown>();
  const byName = new Map<string, readonly Mention[]>();
  const byMember = new Map<string, readonly Spot[]>();
  const identifiers = (name: string, isThere: (before: string, after: string) => boolean): Spot[] =>
    texts.flatMap((text, part) =>
      occurrences(name, text).flatMap((at) => {
        const end = at + name.length;
        if (/\w/.test(text.charAt(at - 1)) || /\w/.test(text.charAt(end))) return [];
        if (!isThere(text.slice(Math.max(0, at - 8), at), text.slice(end, end + 8))) return [];
        const node = trees[part]?.rootNode.descendantForIndex(at, end);
        return node?.type === 'identifier' && node.text === name ? [{ node, part }] : [];
      }),
    );
  const reachedAt = ({ node, part }: Spot, name: string): readonly Binding[] => {
    const reached = names.bindings(name, { part, range: rangeOf(node) });
    // `model, optimizer = prepare(model, optimizer)` reads the older `model`.
    const pattern = reached.find(
      (one) => one.meaning.kind === 'opaque' && one.part === part && one.from < node.startIndex,
    );
    const assignment = pattern ? assignmentAround(node, parentOf) : undefined;
    const left = assignment?.childForFieldName('left');
    if (!pattern || !assignment || !left || !encloses(rangeOf(left), pattern.range)) return reached;
    const { startIndex } = assignment;
    return names.bindings(name, { part, range: { start: startIndex, end: startIndex } });
  };
  const mentions = (name: string): readonly Mention[] =>
    remembered(byName, name, () =>
      // What follows a dot is a member, and what stands before `=` is set or a keyword.
      identifiers(name, (before, after) => !/\.[ \t]*$/.test(before) && !/^\s*=(?!=)/.test(after))
        .filter(({ node }) => !isMember(node))
        .map((spot) => ({ ...spot, reached: reachedAt(spot, name) })),
    );
  // The dot may be that of a comment, a line above.
  const isMember = (node: Node): boolean => {
    const around = parentOf(node);
    return around?.type === 'attribute' && around.startIndex < node.startIndex;
  };
  const once = <T>(key: string, look: () => T): T => remembered(lookedUp, key, look) as T;
  return {
    names,
    texts,
    loads,
    reader: () => startReader(names),
    once,
    parentOf,
    mentions,
    readsOf: (binding) => once(`reads ${binding.name}`, () => byBinding(mentions(binding.name))).get(binding) ?? [],
    boundAt: ({ node, part }) =>
      once('bound', () => byPlace(names.parts)).get(`${part} ${node.startIndex} ${node.endIndex}`) ?? [],
    members: (name) =>
      remembered(byMember, name, () =>
        identifiers(name, (before) => /\.\s*$/.test(before)).flatMap(({ node, part }) => {
          const attribute = parentOf(node);
          return attribute?.type === 'attribute' && attribute.endIndex === node.endIndex
            ? [{ node: attribute, part }]
            : [];
        }),
      ),
  };
}

function byBinding(mentions: readonly Mention[]): ReadonlyMap<Binding, readonly Mention[]> {
  const found = new Map<Binding, Mention[]>();
  for (const mention of mentions)
    for (const binding of mention.reached) {
      const same = found.get(binding);
      if (same) same.push(mention);
      else found.set(binding, [mention]);
    }
  return found;
}

function byPlace(parts: readonly PartNames[]): ReadonlyMap<string, readonly Binding[]> {
  const found = new Map<string, Binding[]>();
  const every = parts.flatMap((part) => [...part.everyName()].flatMap((name) => part.named(name)));
  for (const binding of every) {
    const key = `${binding.part} ${binding.range.start} ${binding.range.end}`;
    found.set(key, [...(found.get(key) ?? []), binding]);
  }
  return found;
}

/** The assignment whose right side a node stands in; undefined where there is a function or a block between. */
function assignmentAround(node: Node, parentOf: (node: Node) => Node | null): Node | undefined {
  for (let at = parentOf(node); at; at = parentOf(at))
    if (at.type === 'assignment') return at;
    else if (at.type === 'block' || at.type === 'lambda') return undefined;
  return undefined;
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, look: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = look();
  known.set(key, value);
  return value;
}

/** The nearest node around that `is` so; undefined where there is none. */
export function around(node: Node, scene: Scene, is: (node: Node) => boolean): Node | undefined {
  for (let at = scene.parentOf(node); at; at = scene.parentOf(at)) if (is(at)) return at;
  return undefined;
}

/** The function that a node runs in; undefined at the top level. What stands in its signature runs outside. */
export function functionAround(node: Node, scene: Scene): Node | undefined {
  return around(node, scene, ({ type }) => type === 'function_definition');
}

/** The class whose body a function stands in. */
export function classOf(method: Node, scene: Scene): Node | undefined {
  let at = scene.parentOf(method);
  if (at?.type === 'decorated_definition') at = scene.parentOf(at);
  const definition = at?.type === 'block' ? scene.parentOf(at) : null;
  return definition?.type === 'class_definition' ? definition : undefined;
}
