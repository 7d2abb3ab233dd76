import { Query as ParserQuery, type Language, type Node as ParserNode } from 'web-tree-sitter';
import { KeptNode } from './kept-node.js';
import type { Node, Query, QueryMatch } from './node.js';

/** Compiles a query that runs on kept nodes. Throws where the source is not one. */
export function compiled(language: Language, source: string): Query {
  const query = new ParserQuery(language, source);
  // A node stays the same as long as its text does, and so does what matches it.
  const beginningWith = new WeakMap<KeptNode, readonly QueryMatch[]>();
  return {
    matches(node, options) {
      if (!(node instanceof KeptNode)) throw new TypeError('queries run on nodes of kept trees');
      const known = options?.maxStartDepth === 0 ? beginningWith.get(node) : undefined;
      if (known) return known;
      const found = query.matches(node.own, options).map(({ captures }) => ({
        captures: captures.map((capture) => ({ name: capture.name, node: keptIn(node, capture.node) })),
      }));
      if (options?.maxStartDepth === 0) beginningWith.set(node, found);
      return found;
    },
  };
}

/** The kept node of one of the parser's that stands in `node`. */
function keptIn(node: KeptNode, own: ParserNode): Node {
  const { start } = node.chunk.piece;
  const { type } = own;
  const [startIndex, endIndex] = [own.startIndex + start, own.endIndex + start];
  for (let at = node.descendantForIndex(startIndex, endIndex); at; at = at.parent) {
    if (at.startIndex !== startIndex || at.endIndex !== endIndex) break;
    if (at.type === type) return at;
  }
  return node;
}
