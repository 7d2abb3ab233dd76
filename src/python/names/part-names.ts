import type { Node, Query, QueryCapture, Tree } from 'web-tree-sitter';
import { encloses, type Range } from '../../text.js';
import { importedBindings, type ImportSource } from './imports.js';

/** A region with names of its own. `module` stands for the whole module, across its parts. */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly range: Range;
}

/** A block that runs or not, and the statement that decides it. */
export interface Arm {
  readonly kind: 'first' | 'other' | 'else' | 'finally';
  readonly range: Range;
  readonly construct: { readonly kind: 'if' | 'loop' | 'try'; readonly range: Range };
  /** Whether the block always ends in `return`, `raise` or the like, so that nothing flows out of it. */
  readonly leaves: boolean;
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
  /** The part's tree; absent where it was not parsed. */
  readonly root?: Node;
}

/** Reads the captures of `bindings.scm`. */
export function partNames(tree: Tree, query: Query, text: string, part: number): PartNames {
  const bindings: Binding[] = [];
  const scopes: Scope[] = [];
  const borrowed: PartNames['borrowed'][number][] = [];
  const stars: PartNames['stars'][number][] = [];
  const heirs: PartNames['heirs'][number][] = [];
  const blocks = new Blocks();
  const root = tree.rootNode;
  for (const { captures } of query.matches(root)) {
    const [first, second] = captures;
    if (!first) continue;
    const { name, node } = first;
    if (name === 'import') {
      const found = importedBindings(node, text, part);
      bindings.push(...found.bindings);
      stars.push(...found.stars);
    } else if (name.startsWith('scope.')) scopes.push(scopeOf(first, second));
    else if (name === 'heir') heirs.push({ node, bases: second?.node.text ?? '' });
    else if (name.startsWith('construct.') || name.startsWith('arm.') || name === 'leaves') blocks.add(first);
    else if (name === 'global' || name === 'nonlocal')
      borrowed.push({ name: node.text, kind: name, at: node.startIndex });
    else bindings.push(bindingOf(first, second?.node, part));
  }
  const inOrder = bindings.sort((a, b) => a.from - b.from);
  return { scopes, arms: blocks.arms(), bindings: inOrder, borrowed, stars, heirs, root };
}

export const rangeOf = (node: Node): Range => ({ start: node.startIndex, end: node.endIndex });

/** What a target is remembered by: a name, or the text of an attribute or item, `args.model` and `config["model"]`. */
export const targetName = (node: Node): string =>
  node.type === 'identifier' ? node.text : node.text.replaceAll(/\s+/g, '').replaceAll("'", '"');

function bindingOf({ name: capture, node }: QueryCapture, value: Node | undefined, part: number): Binding {
  const range = rangeOf(node);
  const isOptional = capture === 'walrus';
  const name = targetName(node);
  if (!value) return { name, part, range, from: range.end, isOptional, meaning: { kind: 'opaque', node } };
  // `a = b = "x"`: the value of `a` is what `b` gets.
  let innermost = value;
  while (innermost.type === 'assignment')
    innermost = innermost.childForFieldName('right') ?? innermost.child(0) ?? innermost;
  return {
    name,
    part,
    range,
    from: value.endIndex,
    isOptional,
    meaning: { kind: 'value', node: innermost },
  };
}

function scopeOf(first: QueryCapture, second: QueryCapture | undefined): Scope {
  if (first.name === 'scope.parameters' && second)
    return { kind: 'function', range: { start: first.node.startIndex, end: second.node.endIndex } };
  const kind = first.name === 'scope.class' ? 'class' : first.name === 'scope.lambda' ? 'function' : 'comprehension';
  return { kind, range: rangeOf(first.node) };
}

/** Gathers constructs, their arms, and where arms are left early. */
class Blocks {
  readonly #constructs: Arm['construct'][] = [];
  readonly #arms: { kind: Arm['kind']; range: Range; body: string }[] = [];
  readonly #leaving = new Set<string>();

  add({ name, node }: QueryCapture): void {
    const [group, kind] = name.split('.') as [string, Arm['kind'] & Arm['construct']['kind']];
    if (group === 'construct') this.#constructs.push({ kind, range: rangeOf(node) });
    else if (group === 'arm') this.#arms.push({ kind, range: rangeOf(node), body: keyOf(bodyOf(node)) });
    else this.#leaving.add(keyOf(node));
  }

  arms(): Arm[] {
    return this.#arms.flatMap(({ kind, range, body }) => {
      // A body that is one statement has the very range of that statement, which is not what it is an arm of.
      const construct = innermost(
        this.#constructs.filter((one) => one.range.end - one.range.start > range.end - range.start),
        range,
      );
      const leaves = this.#leaving.has(body);
      return construct ? [{ kind, range, construct, leaves }] : [];
    });
  }
}

/** The block of a clause; the clause itself where it is a block. Nested blocks may share its end, but not its start. */
const bodyOf = (node: Node): Node =>
  node.type === 'block' ? node : (node.namedChildren.findLast(({ type }) => type === 'block') ?? node);
const keyOf = ({ startIndex, endIndex }: Node): string => `${startIndex}-${endIndex}`;

/** The smallest of `regions` that encloses `range`. */
export function innermost<T extends { readonly range: Range }>(regions: readonly T[], range: Range): T | undefined {
  let found: T | undefined;
  for (const region of regions) {
    if (!encloses(region.range, range)) continue;
    if (!found || region.range.end - region.range.start < found.range.end - found.range.start) found = region;
  }
  return found;
}
