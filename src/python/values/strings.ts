import type { Node } from 'web-tree-sitter';
import type { Origin, Value } from '../../load.js';
import type { ModuleNames } from '../names/module-names.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { stringLiteral } from '../string-literal.js';

/** How many variables may stand between a literal and its use. */
const LONGEST_CHAIN = 8;

/**
 * Every string that an expression may be, as far as the module shows, each with the place where it is written.
 * Empty where nothing is known. A value that is only one of several has origin `branch`.
 */
export function stringValues(node: Node, part: number, names: ModuleNames): Value[] {
  return distinct(valuesOf(node, part, names, 'literal', 0)).sort(byPlace);
}

function valuesOf(node: Node, part: number, names: ModuleNames, origin: Origin, depth: number): Value[] {
  if (depth > LONGEST_CHAIN) return [];
  switch (node.type) {
    case 'string':
    case 'concatenated_string': {
      const text = stringLiteral(node);
      return text === undefined ? [] : [{ text, origin, place: { part, range: rangeOf(node) } }];
    }
    case 'parenthesized_expression':
      return node.namedChildren
        .filter(({ type }) => type !== 'comment')
        .flatMap((child) => valuesOf(child, part, names, origin, depth + 1));
    case 'conditional_expression': {
      const [yes, , no] = node.namedChildren;
      return [yes, no].flatMap((branch) => (branch ? valuesOf(branch, part, names, 'branch', depth + 1) : []));
    }
    case 'named_expression': {
      const value = node.childForFieldName('value');
      return value ? valuesOf(value, part, names, origin, depth + 1) : [];
    }
    case 'identifier':
      return variableValues(node, part, names, origin, depth);
    default:
      return [];
  }
}

function variableValues(node: Node, part: number, names: ModuleNames, origin: Origin, depth: number): Value[] {
  const bindings = names.bindings(node.text, { part, range: rangeOf(node) }).filter((binding) => !isNone(binding));
  const bound: Origin = origin === 'branch' || bindings.length > 1 ? 'branch' : 'constant';
  return bindings.flatMap(({ meaning, part: boundIn }) =>
    meaning.kind === 'value' ? valuesOf(meaning.node, boundIn, names, bound, depth + 1) : [],
  );
}

const isNone = ({ meaning }: Binding): boolean => meaning.kind === 'value' && meaning.node.type === 'none';

const byPlace = (a: Value, b: Value): number =>
  a.place.part - b.place.part || a.place.range.start - b.place.range.start;

function distinct(values: readonly Value[]): Value[] {
  return values.filter(({ text }, index) => values.findIndex((other) => other.text === text) === index);
}
