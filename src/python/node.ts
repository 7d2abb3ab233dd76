/**
 * A node of a syntax tree, as far as this folder asks for it. Both the parser's own nodes and those of `KeptTree` are
 * such. Offsets are in UTF-16 units of the part's text.
 */
export interface Node {
  /** Differs from the ids of all other nodes, also of other trees. */
  readonly id: number;
  /** The grammar's name for it; for a token without a name, `+` or `if`, its text. */
  readonly type: string;
  readonly text: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly isNamed: boolean;
  /** Whether it or anything in it did not parse. */
  readonly hasError: boolean;
  readonly parent: Node | null;
  readonly children: readonly Node[];
  readonly namedChildren: readonly Node[];
  readonly tree: Tree;
  childForFieldName(name: string): Node | null;
  childrenForFieldName(name: string): readonly Node[];
  /** The named children of a type; of nodes that ask for no more than these. */
  childrenOfType?(type: string): readonly Node[];
  /** The smallest node with a name that encloses the range. */
  descendantForIndex(start: number, end?: number): Node | null;
  /** All nodes of a type in it, itself included, in order. */
  descendantsOfType(type: string): readonly Node[];
}

/** The syntax tree of a part. */
export interface Tree {
  readonly rootNode: Node;
  /** Where its text matches a pattern; of trees that remember it. */
  matches?(pattern: RegExp): readonly { readonly index: number }[];
}

/** A compiled tree-sitter query. */
export interface Query {
  /** Its matches in `node`; with `maxStartDepth` 0 those that begin with the node itself. */
  matches(node: Node, options?: { readonly maxStartDepth: number }): readonly QueryMatch[];
}

/** One match of a query: the nodes that it names. */
export interface QueryMatch {
  readonly captures: readonly { readonly name: string; readonly node: Node }[];
}
