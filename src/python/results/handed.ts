import type { Node } from '../node.js';
import { argumentsOf, dottedName } from '../values/calls.js';
import type { Flowing, Role } from './flowing.js';
import { entered } from './entered.js';
import { placeOf, type Trace } from './trace.js';
import {
  DECIDING,
  isLooking,
  LOSSES,
  OPTIMIZERS,
  RESHAPING,
  TRAINERS,
  TRAINING_FUNCTIONS,
  UNDECIDED,
  WRAPPERS,
} from './words.js';

/** A call gets what flows, as a keyword, at a position, or as `*`. */
export function handed(call: Node, argument: string | number, flowing: Flowing, trace: Trace): void {
  const callee = call.childForFieldName('function');
  if (!callee) return;
  const name = dottedName(callee, flowing.part, trace.scene.names) ?? callee.text.replaceAll(/\s+/g, '');
  const given: Given = { call, callee, name, last: name.split('.').at(-1) ?? name, argument };
  const { role } = flowing;
  if (role.kind === 'output') outputTo(given, role, flowing, trace);
  else if (flowing.path.length > 0 || argument === '*') trace.escape('passed', flowing, { ...flowing, node: call });
  else if (role.kind === 'part') partTo(given, role, flowing, trace);
  else resultTo(given, flowing, trace);
}

/** A call that gets something. */
export interface Given {
  readonly call: Node;
  readonly callee: Node;
  /** The dotted path that the callee is imported from, else the callee as written. */
  readonly name: string;
  /** Its last name. */
  readonly last: string;
  readonly argument: string | number;
}

function resultTo(given: Given, flowing: Flowing, trace: Trace): void {
  const { call, name, last, argument } = given;
  const spot = { node: call, part: flowing.part };
  trace.note(spot, flowing.via, { kind: 'argument', callee: name, argument, member: undefined });
  if (isLooking(last)) return;
  trace.calls.given.push({ id: call.id, sites: flowing.sites });
  if (last === 'setattr') trace.replaced.push(placeOf(spot));
  else if (TRAINERS.test(last)) trace.trains('yes', spot);
  else if (isPipeline(last)) return;
  else if (wraps(given)) wrapped(given, flowing, trace);
  else if (!entered(given, flowing, trace)) trace.escape('passed', flowing, spot);
}

/** Whether a callee predicts with the model that it gets. */
export const isPipeline = (last: string): boolean => last === 'pipeline' || last.endsWith('Pipeline');

function wraps({ name, last, argument }: Given): boolean {
  if (last === 'compile') return name.startsWith('torch.');
  if (last === 'from_pretrained')
    return /Peft|ValueHead|Adapter/.test(name) && (argument === 0 || argument === 'model');
  return WRAPPERS.has(last) || (last === 'transform' && name.includes('BetterTransformer'));
}

function wrapped({ call, name, last, argument }: Given, flowing: Flowing, trace: Trace): void {
  const spot = { node: call, part: flowing.part };
  const { positional, keywords } = argumentsOf(call);
  const others = [...positional, ...keywords.values()].filter((one) => one.id !== flowing.node.id);
  const withOptimizer = others.some(({ text }) => OPTIMIZERS.test(text) || /optim/i.test(text));
  const isTrainable = keywords.get('is_trainable')?.type === 'true' || name.includes('ValueHead');
  if (TRAINING_FUNCTIONS.has(last) || withOptimizer || isTrainable) trace.trains('yes', spot);
  else if (last === 'initialize') trace.trains('perhaps', spot);
  const isFilled = last === 'prepare' && trace.scene.texts.some((text) => /\.\s*load_state\s*\(/.test(text));
  if (isFilled || last === 'from_pretrained' || last === 'load_checkpoint_and_dispatch')
    trace.replaced.push(placeOf(spot));
  // `prepare` gives as many things as it gets, `initialize` always four.
  const isTuple =
    (last === 'prepare' && positional.length > 1) || last === 'initialize' || (last === 'optimize' && withOptimizer);
  const index = last === 'prepare' && typeof argument === 'number' ? argument : 0;
  trace.go({ ...flowing, node: call, path: isTuple ? [index] : [] });
}

/** Builtins that give the same things again. */
const PASSING: ReadonlySet<string> = new Set([
  ...['filter', 'list', 'tuple', 'set', 'dict', 'iter', 'sorted', 'reversed', 'chain', 'zip', 'enumerate', 'map'],
]);

function partTo(given: Given, role: Role & { kind: 'part' }, flowing: Flowing, trace: Trace): void {
  const { call, name, last, argument } = given;
  const spot = { node: call, part: flowing.part };
  if (PASSING.has(last)) {
    trace.go({ ...flowing, node: call });
    return;
  }
  trace.note(spot, flowing.via, { kind: 'argument', callee: name, argument, member: role.member });
  if (OPTIMIZERS.test(last) || TRAINING_FUNCTIONS.has(last)) trace.trains('yes', spot);
  else if (/(?:^|\.)init\.\w+_$/.test(name)) trace.replaced.push(placeOf(spot));
  else if (!isLooking(last) && !last.startsWith('save') && !entered(given, flowing, trace))
    trace.escape('passed', flowing, spot);
}

function outputTo(given: Given, role: Role & { kind: 'output' }, flowing: Flowing, trace: Trace): void {
  const { call, name, last } = given;
  const spot = { node: call, part: flowing.part };
  const on = { ...flowing, node: call, path: [], role: { ...role, isWhole: false } };
  trace.calls.fed.push({ id: call.id, sites: flowing.sites });
  if (last === 'backward') {
    trace.note(spot, flowing.via, { kind: 'output', of: role.of, name: last });
    trace.trains('yes', spot);
  } else if (DECIDING.has(last) && name !== last && !UNDECIDED.test(role.name)) {
    trace.note(spot, flowing.via, { kind: 'output', of: role.of, name: last });
    trace.go(on);
  } else if (DECIDING.has(last) && ARRAYS.test(name)) trace.go(on);
  else if (RESHAPING.has(last) || LOSSES.test(last) || ARRAYS.test(name)) trace.go(on);
  else entered(given, flowing, trace);
}

const ARRAYS = /^(?:torch|numpy|tensorflow|jax|scipy)\./;
