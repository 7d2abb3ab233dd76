import type { Node } from 'web-tree-sitter';
import type { Origin, Value } from '../../load.js';
import type { ModuleNames } from '../names/module-names.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { stringLiteral } from '../string-literal.js';

/** How many variables may stand between a literal and its use. */
const LONGEST_CHAIN = 8;
/** How many expressions are followed for one argument: where there are more, nothing is known. */
const MOST_STEPS = 200;

interface Budget {
  left: number;
}

/**
 * Every string that an expression may be, as far as the module shows, each with the place where it is written.
 * Empty where nothing is known. A value that is only one of several has origin `branch`.
 */
export function stringValues(node: Node, part: number, names: ModuleNames): Value[] {
  const seen = { left: MOST_STEPS };
  const values = valuesOf(node, part, names, 'literal', 0, seen);
  return seen.left < 0 ? [] : distinct(values).sort(byPlace);
}

function valuesOf(
  node: Node,
  part: number,
  names: ModuleNames,
  origin: Origin,
  depth: number,
  budget: Budget,
): Value[] {
  if (depth > LONGEST_CHAIN || budget.left-- < 0) return [];
  switch (node.type) {
    case 'string':
    case 'concatenated_string': {
      const text = stringLiteral(node);
      return text === undefined ? [] : [{ text, origin, place: { part, range: rangeOf(node) } }];
    }
    case 'parenthesized_expression':
      return node.namedChildren
        .filter(({ type }) => type !== 'comment')
        .flatMap((child) => valuesOf(child, part, names, origin, depth + 1, budget));
    case 'conditional_expression': {
      const [yes, , no] = node.namedChildren;
      return [yes, no].flatMap((branch) => (branch ? valuesOf(branch, part, names, 'branch', depth + 1, budget) : []));
    }
    case 'named_expression': {
      const value = node.childForFieldName('value');
      return value ? valuesOf(value, part, names, origin, depth + 1, budget) : [];
    }
    case 'identifier':
      return variableValues(node, part, names, origin, depth, budget);
    default:
      return [];
  }
}

function variableValues(
  node: Node,
  part: number,
  names: ModuleNames,
  origin: Origin,
  depth: number,
  budget: Budget,
): Value[] {
  const bindings = names.bindings(node.text, { part, range: rangeOf(node) }).filter((binding) => !isNone(binding));
  const bound: Origin = origin === 'branch' || bindings.length > 1 ? 'branch' : 'constant';
  return bindings.flatMap(({ meaning, part: boundIn }) =>
    meaning.kind === 'value' ? valuesOf(meaning.node, boundIn, names, bound, depth + 1, budget) : [],
  );
}

const isNone = ({ meaning }: Binding): boolean => meaning.kind === 'value' && meaning.node.type === 'none';

const byPlace = (a: Value, b: Value): number =>
  a.place.part - b.place.part || a.place.range.start - b.place.range.start;

function distinct(values: readonly Value[]): Value[] {
  return values.filter(({ text }, index) => values.findIndex((other) => other.text === text) === index);
}
