import type { Node } from '../node.js';
import { childrenOf } from './branches.js';

/** What one comparison compares, and how: `==`, `is not`, `not in`; undefined for a chain such as `0 < a < 5`. */
export function comparisonOf(
  node: Node,
): { readonly left: Node; readonly right: Node; readonly operator: string } | undefined {
  const [left, right, ...more] = childrenOf(node);
  if (!left || !right || more.length > 0) return undefined;
  const words = node.children.filter(({ isNamed }) => !isNamed).map(({ text }) => text.replaceAll(/\s+/g, ' '));
  return { left, right, operator: words.join(' ') };
}
