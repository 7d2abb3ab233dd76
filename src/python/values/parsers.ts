import type { Node } from '../node.js';
import { matchesOf, placesOf } from '../names/searches.js';
import { argumentsOf } from './calls.js';
import { elementsAt } from './containers.js';
import type { Candidate, Reader } from './reader.js';

/** Methods of a parser that parse a command line; the ones of optparse and of the known kind give a pair. */
const PARSING = /^parse_(?:known_)?(?:intermixed_)?args$/;
/** Methods that give something through which options are added to the same parser. */
const ADDING: ReadonlySet<string> = new Set([
  'add_argument_group',
  'add_mutually_exclusive_group',
  'add_subparsers',
  'add_parser',
  'add_option_group',
]);

/** The parser of a call that parses a command line, `parser` of `parser.parse_args()`. */
export function parserOf(call: Node): Node | undefined {
  const callee = call.type === 'call' ? call.childForFieldName('function') : null;
  if (callee?.type !== 'attribute' || !PARSING.test(callee.childForFieldName('attribute')?.text ?? ''))
    return undefined;
  return callee.childForFieldName('object') ?? undefined;
}

/** The calls that made the parsers which an expression may be, or may belong to as a group or sub-parser. */
export function makersOf(parser: Candidate, reader: Reader, depth = 0): Candidate[] {
  if (depth > DEEPEST) return [];
  return reader.meanings(parser).flatMap((one) => {
    const callee = one.node.type === 'call' ? one.node.childForFieldName('function') : null;
    if (!callee) return [];
    const object = ADDING.has(callee.childForFieldName('attribute')?.text ?? '')
      ? callee.childForFieldName('object')
      : null;
    return object ? makersOf({ ...one, node: object }, reader, depth + 1) : [one];
  });
}

const DEEPEST = 6;

/** The makers of the parsers whose options a parser has: its own, and those of `parents=[common]`. */
export function makersWithParents(parser: Candidate, reader: Reader, depth = 0): Candidate[] {
  return makersOf(parser, reader).flatMap((maker) => {
    const parents = depth < DEEPEST ? argumentsOf(maker.node).keywords.get('parents') : undefined;
    if (!parents) return [maker];
    const each = elementsAt({ ...maker, node: parents }, [], reader);
    return [maker, ...each.flatMap((one) => makersWithParents(one, reader, depth + 1))];
  });
}

/** Whether two lists of makers have one in common. */
export const haveCommon = (some: readonly Candidate[], others: readonly Candidate[]): boolean =>
  some.some((one) => others.some((other) => other.part === one.part && other.node.id === one.node.id));

/** Whether the file has one parser and no more: one that it makes, or one that a function of it adds options to. */
export function hasOneParser({ names }: Reader): boolean {
  const made = matchesOf(/(?:Arg(?:ument)?|Option)Parser\s*\(/g, names);
  if (made.length > 0) return made.length === 1;
  const adding = placesOf('add_argument', names).map(({ part, at }) => {
    const around = names.parts[part]?.scopesAround({ start: at, end: at }).find(({ kind }) => kind === 'function');
    return `${part} ${around?.range.start ?? ''}`;
  });
  return new Set(adding).size === 1;
}
