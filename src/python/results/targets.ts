import type { Node } from '../node.js';
import { targetName, type Binding } from '../names/part-names.js';
import { fieldMentions, ownerOf, ownerOfBody } from './fields.js';
import type { Flowing } from './flowing.js';
import { placeOf, type Trace } from './trace.js';
import { noteOwner } from './owners.js';

/** The right side of an assignment goes to what stands on its left. */
export function assigned(assignment: Node, flowing: Flowing, trace: Trace): void {
  const target = assignment.childForFieldName('left');
  if (!target || assignment.childForFieldName('right')?.id !== flowing.node.id) return;
  boundTo(target, flowing, trace);
  // `a = b = load()`
  if (trace.scene.parentOf(assignment)?.type === 'assignment') trace.go({ ...flowing, node: assignment });
}

/** A target gets what flows: a name, a field of an object, or a pattern of them. */
export function boundTo(target: Node, flowing: Flowing, trace: Trace): void {
  switch (target.type) {
    case 'identifier':
      named(target, flowing, trace);
      return;
    case 'attribute':
      field(target, flowing, trace);
      return;
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
      unpacked(target, flowing, trace);
      return;
    default:
      trace.escape('stored', flowing, { ...flowing, node: target });
  }
}

/** Every place where the bindings are read goes on. */
export function held(bindings: readonly Binding[], flowing: Flowing, trace: Trace): void {
  for (const binding of bindings) {
    trace.held.add(binding);
    for (const { node, part, reached } of trace.scene.readsOf(binding))
      trace.go({ ...flowing, node, part, via: { reached, before: flowing.via } });
  }
}

function named(target: Node, flowing: Flowing, trace: Trace): void {
  const { part } = flowing;
  heldAs(target, flowing, trace);
  const bindings = trace.scene.boundAt({ node: target, part });
  held(bindings, flowing, trace);
  const body = ownerOfBody(target, part, trace.scene);
  if (body) fieldOf(body, target.text, bindings, flowing, trace);
}

/** Notes a name that holds the result itself. */
export function heldAs(target: Node, flowing: Flowing, trace: Trace): void {
  if (flowing.role.kind !== 'result' || flowing.path.length > 0) return;
  const name = targetName(target);
  const place = placeOf({ node: target, part: flowing.part });
  if (trace.names.some((one) => one.place.part === place.part && one.place.range.start === place.range.start)) return;
  trace.names.push({ name, place });
}

function field(target: Node, flowing: Flowing, trace: Trace): void {
  const { part } = flowing;
  const { scene } = trace;
  heldAs(target, flowing, trace);
  const name = targetName(target);
  const bindings = scene.boundAt({ node: target, part });
  const owner = ownerOf(target, part, scene);
  if (owner) {
    fieldOf(owner, target.childForFieldName('attribute')?.text ?? '', bindings, flowing, trace);
    return;
  }
  // An object that the module does not define: others may read the attribute as well.
  trace.escape('stored', flowing, { node: target, part });
  for (const binding of bindings) trace.held.add(binding);
  for (const spot of scene.members(target.childForFieldName('attribute')?.text ?? ''))
    if (spot.node.startIndex !== target.startIndex && targetName(spot.node) === name)
      trace.go({ ...flowing, ...spot, via: { reached: scene.names.named(name), before: flowing.via } });
}

function fieldOf(
  owner: { readonly node: Node; readonly part: number },
  name: string,
  bindings: readonly Binding[],
  flowing: Flowing,
  trace: Trace,
): void {
  for (const binding of bindings) trace.held.add(binding);
  noteOwner(owner, flowing, trace);
  for (const { node, part, reached } of fieldMentions(owner, name, bindings, trace.scene))
    trace.go({ ...flowing, node, part, via: { reached, before: flowing.via } });
}

function unpacked(pattern: Node, flowing: Flowing, trace: Trace): void {
  const [index, ...path] = flowing.path;
  const children = pattern.namedChildren.filter(({ type }) => type !== 'comment');
  if (index !== undefined) {
    const before = children.slice(0, index + 1);
    const target = before.some(({ type }) => type === 'list_splat_pattern') ? undefined : before[index];
    if (target) boundTo(target, { ...flowing, path }, trace);
    return;
  }
  const { role } = flowing;
  if (role.kind !== 'output') return;
  // `loss, logits = model(…)`
  for (const target of children) boundTo(target, { ...flowing, role: { ...role, isWhole: false } }, trace);
}
