import type { Node } from '../node.js';
import type { Binding } from './part-names.js';
import { rangeOf, targetName } from './ranges.js';

/** What a node gives a name to by itself: not what stands deeper in it, and not what an import statement binds. */
export function bindingsIn(node: Node, part: number): Binding[] {
  const field = (name: string): Node | null => node.childForFieldName(name);
  const opaque = (nodes: readonly (Node | null)[], types = NAMES): Binding[] =>
    nodes.flatMap((one) => (one && types.has(one.type) ? [later(bound(one, undefined, part), node)] : []));
  switch (node.type) {
    case 'assignment': {
      const [left, right] = [field('left'), field('right')];
      return left && right && TARGETS.has(left.type) ? [bound(left, right, part)] : [];
    }
    case 'named_expression': {
      const [name, value] = [field('name'), field('value')];
      return name && value ? [{ ...bound(name, value, part), isOptional: true }] : [];
    }
    case 'augmented_assignment':
      return opaque([field('left')], TARGETS);
    case 'for_statement':
      return opaque([field('left')], NAMES_AND_ATTRIBUTES);
    case 'for_in_clause':
      return opaque([field('left')]);
    case 'pattern_list':
    case 'tuple_pattern':
      return opaque(node.namedChildren, TARGETS);
    case 'list_pattern':
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
    case 'splat_pattern':
    case 'parameters':
    case 'lambda_parameters':
    case 'typed_parameter':
      return opaque(node.namedChildren);
    case 'as_pattern_target':
      return node.namedChildren.flatMap((one) =>
        one.type === 'tuple' || one.type === 'list' ? opaque(one.namedChildren) : opaque([one], NAMES_AND_ATTRIBUTES),
      );
    case 'as_pattern':
      return opaque(node.namedChildren.slice(node.namedChildren.findIndex(isCase) + 1 || Infinity));
    case 'function_definition':
    case 'class_definition':
    case 'default_parameter':
    case 'typed_default_parameter':
      return opaque([field('name')]);
    case 'delete_statement':
      return node.namedChildren.flatMap((one) =>
        opaque(one.type === 'expression_list' ? one.namedChildren : [one], TARGETS),
      );
    case 'case_pattern':
      return opaque(node.namedChildren.flatMap(onlyName));
    case 'keyword_pattern':
      return node.namedChildren[0]?.type === 'identifier' ? opaque(node.namedChildren.slice(1).flatMap(onlyName)) : [];
    case 'type_alias_statement':
      return opaque(field('left')?.namedChildren ?? []);
    default:
      return [];
  }
}

const NAMES: ReadonlySet<string> = new Set(['identifier']);
const NAMES_AND_ATTRIBUTES: ReadonlySet<string> = new Set(['identifier', 'attribute']);
/** Attributes and items that are set count under their own text: `args.model`, `config["model"]`. */
const TARGETS: ReadonlySet<string> = new Set(['identifier', 'attribute', 'subscript']);

const isCase = ({ type }: Node): boolean => type === 'case_pattern';

/** The name that a pattern is, if it is nothing but that: `case x`, not `case a.b`. */
function onlyName(pattern: Node): readonly Node[] {
  const names = pattern.type === 'dotted_name' ? pattern.namedChildren : [];
  return names.length === 1 ? names : [];
}

/** Patterns within patterns: `a, (b, *c) = …`. */
const PATTERNS: ReadonlySet<string> = new Set(['pattern_list', 'tuple_pattern', 'list_pattern', 'list_splat_pattern']);
/** Statements that read their right side before they bind what is on the left. */
const RIGHT_FIRST: ReadonlySet<string> = new Set(['assignment', 'augmented_assignment', 'for_statement']);

/** The same binding, behind the right side of the statement that it is on the left of: `a, b = b, a`. */
function later(binding: Binding, pattern: Node): Binding {
  let statement: Node | null = pattern;
  while (statement && PATTERNS.has(statement.type)) statement = statement.parent;
  const [left, right] = [statement?.childForFieldName('left'), statement?.childForFieldName('right')];
  if (!statement || !left || !right || !RIGHT_FIRST.has(statement.type)) return binding;
  return binding.range.end <= left.endIndex ? { ...binding, from: right.endIndex } : binding;
}

function bound(node: Node, value: Node | undefined, part: number): Binding {
  const range = rangeOf(node);
  const name = targetName(node);
  if (!value) return { name, part, range, from: range.end, isOptional: false, meaning: { kind: 'opaque', node } };
  // `a = b = "x"`: the value of `a` is what `b` gets.
  let innermost = value;
  while (innermost.type === 'assignment')
    innermost = innermost.childForFieldName('right') ?? innermost.children[0] ?? innermost;
  return { name, part, range, from: value.endIndex, isOptional: false, meaning: { kind: 'value', node: innermost } };
}
