import type { Node } from '../node.js';
import { argumentsOf } from '../values/calls.js';
import type { Flowing, Role } from './flowing.js';
import { trainsNear } from './near.js';
import type { Trace } from './trace.js';
import { DECIDING, FIGURES, PARTS, REPLACING, RESHAPING, SAME, TRAINING_METHODS, UNDECIDED, WRAPPED } from './words.js';

/** The result, a part or an output is called: `model(**inputs)`. */
export function called(call: Node, flowing: Flowing, trace: Trace): void {
  const { role, path, via } = flowing;
  if (role.kind === 'output' || path.length > 0) return;
  if (role.kind === 'result') trace.note({ ...flowing, node: call }, via, { kind: 'call' });
  outputOf(call, role.kind === 'part' ? role.member : 'call', flowing, trace);
}

/** An attribute of what flows is read, set or called. */
export function memberOf(attribute: Node, flowing: Flowing, trace: Trace): void {
  if (attribute.childForFieldName('object')?.id !== flowing.node.id || flowing.path.length > 0) return;
  const { role } = flowing;
  if (role.kind === 'result') ofResult(attribute, flowing, trace);
  else if (role.kind === 'part') ofPart(attribute, flowing, trace);
  else ofOutput(attribute, role, flowing, trace);
}

function outputOf(call: Node, of: string, flowing: Flowing, trace: Trace): void {
  const { part } = flowing;
  trace.calls.own.push({ id: call.id, sites: flowing.sites });
  if (flowing.role.kind !== 'output' && trainsNear({ node: call, part }, trace.scene))
    trace.trains('yes', { node: call, part });
  trace.go({ ...flowing, node: call, role: { kind: 'output', of, name: '', isWhole: true } });
}

/** A whole chain of attributes, and what is done with its end. */
function chainFrom(
  attribute: Node,
  { scene }: Trace,
): { names: string[]; top: Node; call: Node | undefined; set: Node | undefined } {
  const names: string[] = [];
  let top = attribute;
  for (;;) {
    names.push(top.childForFieldName('attribute')?.text ?? '');
    const parent = scene.parentOf(top);
    if (parent?.type === 'attribute' && !WRAPPED.has(names[0] ?? '')) top = parent;
    else {
      const isCall = parent?.type === 'call' && parent.childForFieldName('function')?.id === top.id;
      const isSet = parent?.type.endsWith('assignment') && parent.childForFieldName('left')?.id === top.id;
      return { names, top, call: isCall ? parent : undefined, set: isSet ? (parent ?? undefined) : undefined };
    }
  }
}

function ofResult(attribute: Node, flowing: Flowing, trace: Trace): void {
  const { names, top, call, set } = chainFrom(attribute, trace);
  const [first = '', ...others] = names;
  const last = names.at(-1) ?? '';
  const { part, via } = flowing;
  if (WRAPPED.has(first) && !call && !set) {
    trace.go({ ...flowing, node: top });
    return;
  }
  const access = call ? 'call' : set ? 'set' : 'read';
  trace.note({ node: top, part }, via, { kind: 'member', name: names.join('.'), access });
  if (set) {
    if (!FIGURES.has(first) && isModule(set.childForFieldName('right'), last)) trace.replaced.push(placeFor(top, part));
    return;
  }
  if (!call) {
    if (!FIGURES.has(first) && !METHODS.has(last))
      trace.go({ ...flowing, node: top, role: { kind: 'part', member: names.join('.') } });
    return;
  }
  if (FIGURES.has(first) && others.length > 0) return;
  if (REPLACING.has(last) || (others.length > 0 && WRITING.test(last))) trace.replaced.push(placeFor(top, part));
  if (TRAINING_METHODS.has(last) || (last === 'train' && !isOff(call))) trace.trains('yes', { node: top, part });
  if (SAME.has(last) && others.length === 0) trace.go({ ...flowing, node: call });
  else if (PARTS.test(last)) trace.go({ ...flowing, node: call, role: { kind: 'part', member: last } });
  else if (!SAME.has(last)) outputOf(call, last, flowing, trace);
}

const placeFor = (node: Node, part: number): { part: number; range: { start: number; end: number } } => ({
  part,
  range: { start: node.startIndex, end: node.endIndex },
});

/** Methods that are mostly named to be called by something else, `Thread(target=model.generate)`. */
const METHODS: ReadonlySet<string> = new Set([
  'generate',
  'forward',
  'encode',
  'predict',
  '__call__',
  'chat',
  'decode',
]);

/** `model.train(False)` */
function isOff(call: Node): boolean {
  const { positional, keywords } = argumentsOf(call);
  return (positional[0] ?? keywords.get('mode'))?.type === 'false';
}

/** Whether what is set may be weights or a module, and no setting. */
const isModule = (value: Node | null, name: string): boolean =>
  value !== null && (['call', 'identifier', 'attribute', 'subscript'].includes(value.type) || WEIGHTS.test(name));

const WEIGHTS = /^(?:weight|bias|data)$/;
/** Methods that write into a tensor, `copy_`; whether gradients are kept is another matter. */
const WRITING = /^(?!requires_grad_|share_memory_|register_)[a-z]\w*(?<!_)_$/;

/** Members of weights that tell about them. */
const ABOUT =
  /^(?:shape|size|numel|dim|ndim|device|dtype|requires_grad\w*|num_embeddings|embedding_dim|\w+_features|config|keys|hidden_size|__len__|element_size|is_\w+)$/;

function ofPart(attribute: Node, flowing: Flowing, trace: Trace): void {
  const { names, top, call, set } = chainFrom(attribute, trace);
  const last = names.at(-1) ?? '';
  if (names.some((one) => ABOUT.test(one))) return;
  if (set ? WEIGHTS.test(last) || isModule(set.childForFieldName('right'), last) : REPLACING.has(last))
    trace.replaced.push(placeFor(top, flowing.part));
  if (call && WRITING.test(last)) trace.replaced.push(placeFor(top, flowing.part));
  trace.go({ ...flowing, node: call ?? top });
}

function ofOutput(attribute: Node, role: Role & { kind: 'output' }, flowing: Flowing, trace: Trace): void {
  const { part, via } = flowing;
  const name = attribute.childForFieldName('attribute')?.text ?? '';
  const parent = trace.scene.parentOf(attribute);
  const call =
    parent?.type === 'call' && parent.childForFieldName('function')?.id === attribute.id ? parent : undefined;
  const note = (): void => {
    trace.note({ node: call ?? attribute, part }, via, { kind: 'output', of: role.of, name });
  };
  if (name === 'backward') {
    note();
    trace.trains('yes', { node: call ?? attribute, part });
  } else if (call && DECIDING.has(name) && !UNDECIDED.test(role.name)) {
    note();
    trace.go({ ...flowing, node: call, role: { ...role, isWhole: false } });
  } else if (call) {
    if (RESHAPING.has(name) || DECIDING.has(name)) trace.go({ ...flowing, node: call });
  } else if (name !== 'shape') {
    if (role.isWhole) note();
    trace.go({ ...flowing, node: attribute, role: { ...role, name, isWhole: false } });
  }
}
