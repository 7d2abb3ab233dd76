import type { Node } from '../node.js';
import { decoratorsOf } from '../values/class-shape.js';
import { fieldMentions } from './fields.js';
import type { Flowing } from './flowing.js';
import { classOf, functionAround, type Mention } from './scene.js';
import type { Trace } from './trace.js';
import { TRAINERS } from './words.js';

/** What a function returns goes to its calls; `from` is the `return` or the lambda. */
export function returned(from: Node, flowing: Flowing, trace: Trace): void {
  const { scene } = trace;
  const definition = from.type === 'lambda' ? from : functionAround(flowing.node, scene);
  if (!definition) return;
  const { sites } = flowing;
  if (sites?.definition === definition.id) {
    trace.go({ ...flowing, ...sites.call, sites: sites.before });
    return;
  }
  const owner = from.type === 'lambda' ? undefined : classOf(definition, scene);
  const found = owner
    ? methodReads(definition, { node: owner, part: flowing.part }, trace)
    : functionReads(definition, flowing.part, trace);
  for (const { node, part, reached } of found.results)
    trace.go({ ...flowing, node, part, sites: undefined, via: { reached, before: flowing.via } });
  if (found.isHandedOn || found.results.length === 0) trace.escape('returned', flowing, flowing);
}

interface Reads {
  /** Expressions that are what the function returns. */
  readonly results: readonly Mention[];
  /** Whether the function itself goes elsewhere. */
  readonly isHandedOn: boolean;
}

function functionReads(definition: Node, part: number, trace: Trace): Reads {
  const { scene } = trace;
  const assignment = definition.type === 'lambda' ? scene.parentOf(definition) : null;
  const name =
    definition.type === 'lambda'
      ? assignment?.type === 'assignment' && assignment.childForFieldName('left')
      : definition.childForFieldName('name');
  if (!name || name.type !== 'identifier') return { results: [], isHandedOn: true };
  const own = scene.boundAt({ node: name, part });
  for (const binding of own) trace.held.add(binding);
  const mentions = own.flatMap((binding) => scene.readsOf(binding));
  return calledOf(mentions, trace);
}

function methodReads(definition: Node, owner: { readonly node: Node; readonly part: number }, trace: Trace): Reads {
  const name = definition.childForFieldName('name')?.text ?? '';
  const mentions = fieldMentions(owner, name, [], trace.scene).map((one) => ({ ...one, reached: [] }));
  const isProperty = decoratorsOf(definition).some(({ text }) => /(?:^|\.|_)property$/.test(text));
  return isProperty ? { results: mentions, isHandedOn: false } : calledOf(mentions, trace);
}

function calledOf(mentions: readonly Mention[], trace: Trace): Reads {
  const { scene } = trace;
  const each = mentions.map((mention) => {
    const parent = scene.parentOf(mention.node);
    const isCalled = parent?.type === 'call' && parent.childForFieldName('function')?.id === mention.node.id;
    if (!isCalled) noteTrainer(mention, trace);
    return isCalled ? { ...mention, node: parent } : undefined;
  });
  return { results: each.filter((one) => one !== undefined), isHandedOn: each.includes(undefined) };
}

/** `Trainer(model_init=load)` */
function noteTrainer({ node, part }: Mention, { scene, trains }: Trace): void {
  const parent = scene.parentOf(node);
  const list = parent?.type === 'keyword_argument' ? scene.parentOf(parent) : parent;
  const call = list?.type === 'argument_list' ? scene.parentOf(list) : null;
  if (call && TRAINERS.test(call.childForFieldName('function')?.text ?? '')) trains('yes', { node: call, part });
}
