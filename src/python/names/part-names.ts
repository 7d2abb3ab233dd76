import { encloses, type Range } from '../../text.js';
import type { Search } from '../kept-pieces.js';
import type { Chunk } from '../chunk.js';
import type { KeptTree } from '../kept-tree.js';
import type { Node } from '../node.js';
import { factsOf, inPart, type ChunkFacts } from './chunk-facts.js';
import { importedBindings, type ImportSource } from './imports.js';
import { grouped } from './grouped.js';
import { questionsOf } from './questions.js';
import { Regions } from './regions.js';

export { rangeOf, targetName } from './ranges.js';

/** A region with names of its own. `module` stands for the whole module, across its parts. */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly range: Range;
}

/** A block that runs or not, and the statement that decides it. */
export interface Arm {
  readonly kind: 'first' | 'other' | 'else' | 'finally';
  readonly range: Range;
  /** The same object in all its arms. */
  readonly construct: Construct;
  /** Whether the block always ends in `return`, `raise` or the like, so that nothing flows out of it. */
  readonly leaves: boolean;
}

/** A statement that decides which of its blocks run, or a conditional expression. */
export interface Construct {
  readonly kind: 'if' | 'loop' | 'try';
  readonly range: Range;
  readonly arms: readonly Arm[];
}

/** One place where a name gets a meaning. Offsets are of the part. */
export interface Binding {
  /** A name, or the text of an attribute or item that is set: see `targetName`. */
  readonly name: string;
  readonly part: number;
  /** Where the name stands. */
  readonly range: Range;
  /** From here on the meaning holds: behind the value, so that `x = f(x)` reads the older `x`. */
  readonly from: number;
  /** Whether it may be passed over, as in `a and (x := b)`. */
  readonly isOptional: boolean;
  readonly meaning:
    | { readonly kind: 'value'; readonly node: Node }
    | {
        /** `node` is the name in the import statement, its alias included. */
        readonly kind: 'import';
        readonly source: ImportSource;
        readonly node: Node;
      }
    | {
        /** Bound by something other than a plain assignment; `node` is the name that is bound. */
        readonly kind: 'opaque';
        readonly node: Node;
      };
}

/** What a part says about names, as plain data but for the value nodes. Lists are in the order of the text. */
export interface PartNames {
  readonly scopes: readonly Scope[];
  readonly arms: readonly Arm[];
  readonly bindings: readonly Binding[];
  /** `global x` and `nonlocal x`. */
  readonly borrowed: readonly { readonly name: string; readonly kind: 'global' | 'nonlocal'; readonly at: number }[];
  /** `from m import *`, in order. */
  readonly stars: readonly { readonly module: string; readonly range: Range }[];
  /** Classes with a list of bases. */
  readonly heirs: readonly { readonly node: Node; readonly bases: string }[];
  /** The arms around a range, the innermost first. */
  armsAround(range: Range): readonly Arm[];
  /** The scopes around a range, the innermost first, but for the module's. */
  scopesAround(range: Range): readonly Scope[];
  /** The part's tree; absent where it was not parsed. */
  readonly root?: Node;
  /** Searches the part's text; there where the tree is. */
  readonly search?: Search;
  /** The bindings of attributes of that name, of whatever object. */
  ofAttribute(name: string): readonly Binding[];
  /** What items of a name are set, `x["a"]`, as `targetName` gives them. */
  itemsOf(name: string): readonly string[];
}

/** Reads what parts say about names, and remembers it by statement. */
export class NamesReader {
  readonly #facts = new WeakMap<Chunk, ChunkFacts>();
  readonly #questions = new WeakMap<Chunk, ReadonlySet<string>>();
  readonly #last = new WeakMap<
    KeptTree,
    { readonly version: number; readonly part: number; readonly names: PartNames }
  >();

  /** The names of the part with this tree, in its present version. */
  read(tree: KeptTree, part: number): PartNames {
    const { version } = tree;
    const known = this.#last.get(tree);
    if (known?.version === version && known.part === part) return known.names;
    const names = joined(tree, part, this.#factsIn(tree.top, part));
    this.#last.set(tree, { version, part, names });
    return names;
  }

  /** The questions that a statement has its share in. When it is asked first, it must still be part of its tree. */
  questions(chunk: Chunk): ReadonlySet<string> {
    let known = this.#questions.get(chunk);
    if (!known)
      this.#questions.set(chunk, (known = questionsOf(chunk, this.#factsIn(chunk, this.#facts.get(chunk)?.part ?? 0))));
    return known;
  }

  #factsIn(chunk: Chunk, part: number): ChunkFacts[] {
    const known = this.#facts.get(chunk);
    const facts = known ? inPart(part, known) : factsOf(chunk, part);
    if (facts !== known) this.#facts.set(chunk, facts);
    return [facts, ...chunk.inner.flatMap((inner) => this.#factsIn(inner, part))];
  }
}

function joined(tree: KeptTree, part: number, facts: readonly ChunkFacts[]): PartNames {
  const { rootNode: root, text } = tree;
  const bindings: Binding[] = [];
  const stars: PartNames['stars'][number][] = [];
  for (const one of facts) {
    for (const binding of one.bindings) bindings.push(binding);
    for (const node of one.imports) {
      const imported = importedBindings(node, text, part);
      bindings.push(...imported.bindings);
      stars.push(...imported.stars);
    }
  }
  const [arms, scopes] = [facts.flatMap((one) => one.arms), facts.flatMap((one) => one.scopes)];
  // Made when first asked for.
  let [armRegions, scopeRegions]: [Regions<Arm> | undefined, Regions<Scope> | undefined] = [undefined, undefined];
  let byAttribute: ReadonlyMap<string, readonly Binding[]> | undefined;
  let items: readonly string[] | undefined;
  return {
    scopes,
    arms,
    bindings: bindings.sort((a, b) => a.from - b.from || a.range.start - b.range.start),
    borrowed: facts.flatMap((one) => one.borrowed),
    stars,
    heirs: facts.flatMap((one) => one.heirs),
    armsAround: (range) => (armRegions ??= new Regions(arms)).around(range),
    scopesAround: (range) => (scopeRegions ??= new Regions(scopes)).around(range),
    root,
    search: tree,
    ofAttribute: (name) => (byAttribute ??= byLastName(bindings)).get(name) ?? [],
    itemsOf: (name) => {
      items ??= [...new Set(bindings.flatMap((one) => (one.name.includes('[') ? one.name : [])))];
      return items.filter((item) => item.startsWith(`${name}[`));
    },
  };
}

/** The bindings with a dot in their name, by what stands behind the last one. */
const byLastName = (bindings: readonly Binding[]): ReadonlyMap<string, readonly Binding[]> =>
  grouped(
    bindings.filter(({ name }) => name.includes('.')),
    ({ name }) => name.slice(name.lastIndexOf('.') + 1),
  );

/** What is said where nothing could be read. */
export const NO_NAMES: PartNames = {
  ...{ scopes: [], arms: [], bindings: [], borrowed: [], stars: [], heirs: [] },
  armsAround: () => [],
  scopesAround: () => [],
  ofAttribute: () => [],
  itemsOf: () => [],
};

/** The smallest of `regions` that encloses `range`. */
export function innermost<T extends { readonly range: Range }>(regions: readonly T[], range: Range): T | undefined {
  let found: T | undefined;
  for (const region of regions) {
    if (!encloses(region.range, range)) continue;
    if (!found || region.range.end - region.range.start < found.range.end - found.range.start) found = region;
  }
  return found;
}
