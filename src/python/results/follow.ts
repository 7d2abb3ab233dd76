import type { Node } from '../node.js';
import type { Flowing } from './flowing.js';
import { handed } from './handed.js';
import { called, memberOf } from './members.js';
import { returned } from './returned.js';
import { assigned, boundTo } from './targets.js';
import { placeOf, type Trace } from './trace.js';

/** Goes one step on from an expression that is something to a load: notes what is done with it, and where it goes. */
export function followed(flowing: Flowing, trace: Trace): void {
  const { node } = flowing;
  const parent = trace.scene.parentOf(node);
  if (!parent) return;
  const up = (): void => {
    trace.go({ ...flowing, node: parent });
  };
  switch (parent.type) {
    case 'parenthesized_expression':
    case 'await':
    case 'boolean_operator':
      up();
      return;
    case 'conditional_expression':
    case 'binary_operator':
    case 'unary_operator':
      if (isPassedOn(parent, flowing)) up();
      return;
    case 'assignment':
      assigned(parent, flowing, trace);
      return;
    case 'attribute':
      memberOf(parent, flowing, trace);
      return;
    case 'subscript':
      subscripted(parent, flowing, trace);
      return;
    case 'call':
      if (parent.childForFieldName('function')?.id === node.id) called(parent, flowing, trace);
      // `f(x for x in …)` has no list of arguments.
      else if (flowing.role.kind === 'part') handed(parent, 0, flowing, trace);
      return;
    case 'argument_list':
    case 'keyword_argument':
    case 'list_splat':
    case 'dictionary_splat':
      argument(parent, flowing, trace);
      return;
    case 'expression_list':
    case 'tuple':
      listed(parent, flowing, trace);
      return;
    case 'named_expression':
    case 'as_pattern':
    case 'default_parameter':
    case 'typed_default_parameter':
      given(parent, flowing, trace);
      return;
    case 'return_statement':
    case 'lambda':
      returned(parent, flowing, trace);
      return;
    case 'augmented_assignment':
      summed(parent, flowing, trace);
      return;
    case 'for_statement':
      looped(parent, flowing, trace);
      return;
    default:
      contained(parent, flowing, trace);
  }
}

/** Whether an expression may be what stands in it: a branch, or an output that is reckoned with. */
const isPassedOn = (parent: Node, { node, role }: Flowing): boolean =>
  parent.type === 'conditional_expression' ? parent.namedChildren[1]?.id !== node.id : role.kind === 'output';

/** A name gets it: by a walrus, which is what it gives as well, by `as`, or as the default of a parameter. */
function given(parent: Node, flowing: Flowing, trace: Trace): void {
  const isPattern = parent.type === 'as_pattern';
  const target = isPattern
    ? parent.namedChildren.find(({ type }) => type === 'as_pattern_target')?.namedChildren[0]
    : parent.childForFieldName('name');
  if (!target || target.id === flowing.node.id) return;
  boundTo(target, flowing, trace);
  if (parent.type === 'named_expression') trace.go({ ...flowing, node: parent });
}

/** Containers, and what they stand in; of parts and outputs they are the same again. What is yielded is gone. */
function contained(parent: Node, flowing: Flowing, trace: Trace): void {
  const { role } = flowing;
  if (parent.type === 'yield') trace.escape('returned', flowing, flowing);
  if (!CONTAINERS.has(parent.type)) return;
  if (role.kind === 'result') trace.escape('stored', flowing, flowing);
  else if (parent.type !== 'for_in_clause' || parent.childForFieldName('right')?.id === flowing.node.id)
    trace.go({ ...flowing, node: parent });
}

const CONTAINERS: ReadonlySet<string> = new Set([
  ...['list', 'set', 'dictionary', 'pair', 'for_in_clause'],
  ...['list_comprehension', 'set_comprehension', 'dictionary_comprehension', 'generator_expression'],
]);

function argument(parent: Node, flowing: Flowing, trace: Trace): void {
  const { parentOf } = trace.scene;
  const list = parent.type === 'argument_list' ? parent : parentOf(parent);
  if (parent.type === 'list_splat' && list && CONTAINERS.has(list.type)) {
    trace.go({ ...flowing, node: list });
    return;
  }
  const call = list?.type === 'argument_list' ? parentOf(list) : null;
  if (!list || call?.type !== 'call') return;
  const name = parent.type === 'keyword_argument' ? parent.childForFieldName('name')?.text : undefined;
  const child = parent.type === 'argument_list' ? flowing.node : parent;
  const index = list.namedChildren.filter(({ type }) => type !== 'comment').findIndex(({ id }) => id === child.id);
  handed(call, name ?? (parent.type === 'argument_list' ? index : '*'), flowing, trace);
}

/** `a, b` to the right of `=` or behind `return`. */
function listed(parent: Node, flowing: Flowing, trace: Trace): void {
  const index = parent.namedChildren
    .filter(({ type }) => type !== 'comment')
    .findIndex(({ id }) => id === flowing.node.id);
  trace.go({ ...flowing, node: parent, path: [index, ...flowing.path] });
}

/** `x[…]`: an element of a tuple, or of outputs. */
function subscripted(parent: Node, flowing: Flowing, trace: Trace): void {
  const { role, path } = flowing;
  if (parent.childForFieldName('value')?.id !== flowing.node.id) return;
  const key = parent.childForFieldName('subscript');
  const index = key?.type === 'integer' ? Number(key.text) : undefined;
  const [first, ...rest] = path;
  if (first !== undefined) {
    if (index === first) trace.go({ ...flowing, node: parent, path: rest });
    return;
  }
  if (role.kind === 'part') {
    const target = trace.scene.parentOf(parent);
    const isSet = target?.type.endsWith('assignment') && target.childForFieldName('left')?.id === parent.id;
    if (isSet) trace.replaced.push(placeOf({ ...flowing, node: parent }));
    trace.go({ ...flowing, node: parent });
  }
  if (role.kind !== 'output') return;
  const isCut = parent
    .childrenForFieldName('subscript')
    .some(({ type, text }) => type === 'slice' && !/^\s*:/.test(text));
  const name = isCut ? '[n:]' : role.isWhole && index !== undefined ? `[${index}]` : undefined;
  if (name !== undefined) trace.note({ ...flowing, node: parent }, flowing.via, { kind: 'output', of: role.of, name });
  const read = role.isWhole && name !== undefined ? name : role.name;
  trace.go({ ...flowing, node: parent, role: { ...role, name: read, isWhole: false } });
}

/** `loss += model(…).loss` */
function summed(parent: Node, flowing: Flowing, trace: Trace): void {
  const target = parent.childForFieldName('left');
  if (target && target.id !== flowing.node.id && flowing.role.kind === 'output') boundTo(target, flowing, trace);
}

/** `for name, weights in model.named_parameters():`, `for own, other in zip(model.parameters(), others):` */
function looped(loop: Node, flowing: Flowing, trace: Trace): void {
  const left = loop.childForFieldName('left');
  if (!left || flowing.role.kind !== 'part' || loop.childForFieldName('right')?.id !== flowing.node.id) return;
  const names = left.descendantsOfType('identifier');
  const held = flowing.role.member.startsWith('named_') ? names.slice(-1) : names;
  for (const name of held) boundTo(name, flowing, trace);
}
