import { encloses, type Range } from '../../text.js';
import type { Search } from '../kept-pieces.js';
import type { Chunk } from '../chunk.js';
import type { KeptTree } from '../kept-tree.js';
import type { Node } from '../node.js';
import { factsOf, inPart, type ChunkFacts } from './chunk-facts.js';
import { importedBindings, type ImportSource } from './imports.js';
import { grouped } from './grouped.js';
import { NameIndex } from './name-index.js';
import { sharesOf, type Shares } from './shares.js';
import { attributeKey, inOrder, itemsKey, statementNames, type StatementNames } from './statement-names.js';

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

/** What a part says about names. Lists are in the order of the text. */
export interface PartNames {
  /** Whether no other version of the part was read since: then nothing that is asked for is that of this version. */
  isLatest(): boolean;
  /** The bindings of that name. */
  named(name: string): readonly Binding[];
  /** All names that are bound, those of attributes and items included, in no order. */
  everyName(): Iterable<string>;
  /** The bindings by imports. */
  readonly imports: readonly Binding[];
  /** `global x` and `nonlocal x`. */
  readonly borrowed: readonly { readonly name: string; readonly kind: 'global' | 'nonlocal'; readonly at: number }[];
  /** `from m import *`, in order. */
  readonly stars: readonly { readonly module: string; readonly range: Range }[];
  /** Classes with a list of bases. */
  readonly heirs: readonly { readonly node: Node; readonly bases: string }[];
  /** The branches of an `if` that always leave. */
  readonly exits: readonly Arm[];
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
  readonly #statements = new WeakMap<Chunk, StatementNames>();
  readonly #shares = new WeakMap<Chunk, Shares>();
  readonly #last = new WeakMap<KeptTree, Latest>();

  /** The names of the part with this tree, in its present version; those of former versions count no more then. */
  read(tree: KeptTree, part: number): PartNames {
    const { version } = tree;
    const known = this.#last.get(tree);
    if (known?.version === version && known.part === part) return known.names;
    const index = known?.part === part ? known.index : new NameIndex();
    index.update(tree.top.inner.map((chunk) => this.#statement(chunk, part)));
    const names = partNames(tree, part, index);
    this.#last.set(tree, { version, part, index, names });
    return names;
  }

  /** The questions that a statement has its share in. When it is asked first, it must still be part of its tree. */
  shares(chunk: Chunk): Shares {
    let known = this.#shares.get(chunk);
    if (!known)
      this.#shares.set(chunk, (known = sharesOf(chunk, this.#factsIn(chunk, this.#facts.get(chunk)?.part ?? 0))));
    return known;
  }

  #statement(chunk: Chunk, part: number): StatementNames {
    const known = this.#statements.get(chunk);
    if (known && this.#facts.get(chunk)?.part === part) return known;
    const read = statementNames(chunk, this.#factsIn(chunk, part));
    this.#statements.set(chunk, read);
    return read;
  }

  #factsIn(chunk: Chunk, part: number): ChunkFacts[] {
    const known = this.#facts.get(chunk);
    const facts = known ? inPart(part, known) : factsOf(chunk, part);
    if (facts !== known) this.#facts.set(chunk, facts);
    return [facts, ...chunk.inner.flatMap((inner) => this.#factsIn(inner, part))];
  }
}

/** What was read of the latest version of a tree. */
interface Latest {
  readonly version: number;
  readonly part: number;
  readonly index: NameIndex;
  readonly names: PartNames;
}

function partNames(tree: KeptTree, part: number, index: NameIndex): PartNames {
  const { rootNode: root, text } = tree;
  const { statements, version } = index;
  const imports: Binding[] = [];
  const stars: PartNames['stars'][number][] = [];
  for (const one of statements)
    for (const node of one.imports) {
      const imported = importedBindings(node, text, part);
      imports.push(...imported.bindings);
      stars.push(...imported.stars);
    }
  const byImport = grouped(imports.sort(inOrder), ({ name }) => name);
  return {
    isLatest: () => index.version === version,
    named: (name) => {
      const [others, imported] = [index.at(name), byImport.get(name)];
      if (!imported) return others;
      return others.length === 0 ? imported : [...others, ...imported].sort(inOrder);
    },
    everyName: () => new Set([...byImport.keys(), ...index.keys()].filter((key) => !/^[.[]/.test(key))),
    imports,
    borrowed: statements.flatMap((one) => one.borrowed),
    stars,
    heirs: statements.flatMap((one) => one.heirs),
    exits: statements.flatMap((one) => one.exits),
    armsAround: (range) => index.around(range.start)?.arms.around(range) ?? [],
    scopesAround: (range) => index.around(range.start)?.scopes.around(range) ?? [],
    root,
    search: tree,
    ofAttribute: (name) => index.at(attributeKey(name)),
    itemsOf: (name) => [
      ...new Set(index.at(itemsKey(name)).flatMap((one) => (one.name.startsWith(`${name}[`) ? one.name : []))),
    ],
  };
}

/** What is said where nothing could be read. */
export const NO_NAMES: PartNames = {
  ...{ imports: [], borrowed: [], stars: [], heirs: [], exits: [] },
  isLatest: () => true,
  named: () => [],
  everyName: () => [],
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
