import type { Range } from '../../text.js';
import type { Node } from '../node.js';

/** Where a node stands. */
export const rangeOf = (node: Node): Range => ({ start: node.startIndex, end: node.endIndex });

/** What a target is remembered by: a name, or the text of an attribute or item, `args.model` and `config["model"]`. */
export const targetName = (node: Node): string =>
  node.type === 'identifier' ? node.text : node.text.replaceAll(/\s+/g, '').replaceAll("'", '"');
