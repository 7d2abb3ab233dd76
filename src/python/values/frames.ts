import type { Node } from '../node.js';
import { encloses } from '../../text.js';
import { rangeOf } from '../names/part-names.js';
import { given, givenFor, type Call } from './given.js';
import { childrenOf } from './branches.js';
import { argumentsOf } from './calls.js';
import type { Definition } from './class-shape.js';
import { fieldOfInstance } from './instance-fields.js';
import { attributeOf } from './objects.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';
import { parametersOf, type Parameter } from './signatures.js';

/** An instance of a class of the file. */
export interface Instance extends Definition {
  /** The call that made it; absent where the file does not show it, as for `self`. */
  readonly made?: Made;
  /** Whether it is the `self` of a method: any call in the file may have made it. */
  readonly isSelf: boolean;
  /** The fields that are being looked up, so that `self.a = self.b` and `self.b = self.a` come to an end. */
  readonly asked: readonly string[];
}

/** A call of a constructor, and where that call itself stands: in another constructor, for `super().__init__(name)`. */
export interface Made extends Call {
  readonly frame?: Frame;
}

/** A method as it runs for one instance. */
export interface Frame {
  readonly method: Node;
  readonly part: number;
  readonly instance: Instance;
  /** The call that gives the method its arguments; absent for properties, which have none. */
  readonly made?: Made;
}

/**
 * What an expression of a method is for one instance: its parameters are what the call passes. Expressions that have to
 * be put together from parameters stay what they are for any call.
 */
export function within(candidate: Candidate, frame: Frame | undefined, reader: Reader): readonly Candidate[] {
  const { node } = candidate;
  if (!frame) return [candidate];
  const inner = (one: Node | null | undefined, origin = candidate.origin): readonly Candidate[] =>
    one ? within({ ...candidate, node: one, origin }, frame, reader) : [];
  switch (node.type) {
    case 'identifier':
      return variable(candidate, frame, reader);
    case 'parenthesized_expression':
      return inner(childrenOf(node)[0]);
    case 'boolean_operator': {
      const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
      if (node.childForFieldName('operator')?.type !== 'or') return [candidate];
      const truth = truthOf(inner(left), reader);
      if (truth !== undefined) return inner(truth ? left : right);
      const either = weaker(candidate.origin, 'branch');
      return [...inner(left, either), ...inner(right, either)];
    }
    case 'conditional_expression': {
      const [yes, test, no] = childrenOf(node);
      const truth = test && testOf(test, inner, reader);
      if (truth !== undefined) return inner(truth ? yes : no);
      return [yes, no].flatMap((one) => inner(one, weaker(candidate.origin, 'branch')));
    }
    case 'attribute':
      return attribute(candidate, frame, reader) ?? [candidate];
    case 'call':
      return gathered(candidate, frame, reader) ?? [candidate];
    default:
      return [candidate];
  }
}

/** `p`, `not p`, `p is None`, `p is not None` for a known `p`. */
function testOf(test: Node, inner: (node: Node) => readonly Candidate[], reader: Reader): boolean | undefined {
  if (test.type === 'not_operator') {
    const argument = test.childForFieldName('argument');
    const truth = argument ? testOf(argument, inner, reader) : undefined;
    return truth === undefined ? undefined : !truth;
  }
  const compared = /^(\w+)\s+is\s+(not\s+)?None$/.exec(test.text);
  const subject = test.type === 'comparison_operator' ? childrenOf(test)[0] : test;
  if (!subject || (test.type === 'comparison_operator' && !compared)) return undefined;
  const truth = truthOf(inner(subject), reader, compared !== null);
  return compared && truth !== undefined && compared[2] === undefined ? !truth : truth;
}

/** Whether candidates are surely something, or surely nothing. */
function truthOf(candidates: readonly Candidate[], reader: Reader, isAboutNone = false): boolean | undefined {
  const meanings = candidates.flatMap((one) => reader.meanings(one));
  const isNothing = ({ node }: Candidate): boolean =>
    node.type === 'none' || (!isAboutNone && (node.type === 'false' || /^["']{2}$/.test(node.text)));
  if (meanings.length === 0) return undefined;
  if (meanings.every(isNothing)) return false;
  return meanings.every((one) => one.node.type === 'string' && !isNothing(one)) ? true : undefined;
}

function variable(candidate: Candidate, frame: Frame, reader: Reader): readonly Candidate[] {
  const { node, part, origin } = candidate;
  const [binding, ...others] = reader.names.bindings(node.text, { part, range: rangeOf(node) });
  const isOwn = binding?.part === frame.part && encloses(rangeOf(frame.method), binding.range);
  if (!isOwn || others.length > 0) return [candidate];
  const { meaning } = binding;
  if (meaning.kind === 'value') return within({ node: meaning.node, part, origin }, frame, reader);
  const parameter = parametersOf(frame.method).find((one) => one.node.id === meaning.node.id);
  return (parameter && passed(parameter, origin, frame, reader)) ?? [candidate];
}

/** What the call passes for a parameter, else its default; undefined where no call is known, or not what it passes. */
function passed(
  parameter: Parameter,
  origin: Candidate['origin'],
  { made, method, part }: Frame,
  reader: Reader,
): readonly Candidate[] | undefined {
  if (!made || parameter.kind === 'rest' || parameter.kind === 'keywords') return undefined;
  const argument = givenFor(made, method, parameter, reader);
  if (argument === 'unknown') return nobodyKnows(made, origin);
  if (argument !== 'nothing') return through(argument, origin, made, reader);
  const { default: otherwise } = parameter;
  // Of the instance that is asked about it is what this very call leaves it at.
  const isAskedAbout = [...(reader.world?.selves.values() ?? [])].some((self) => self.made?.node.id === made.node.id);
  const how = weaker(origin, isAskedAbout ? 'caller' : 'default');
  return otherwise ? [{ node: otherwise, part, origin: how }] : nobodyKnows(made, origin);
}

/** `kwargs.get("model", "gpt2")` and `kwargs.pop(…)` of what the call passes beyond the parameters. */
function gathered(candidate: Candidate, frame: Frame, reader: Reader): readonly Candidate[] | undefined {
  const { node, part, origin } = candidate;
  const callee = node.childForFieldName('function');
  const [object, method] = [callee?.childForFieldName('object'), callee?.childForFieldName('attribute')?.text];
  const keywords = parametersOf(frame.method).find(({ kind }) => kind === 'keywords');
  if (!frame.made || object?.text !== keywords?.name || (method !== 'get' && method !== 'pop')) return undefined;
  const [key, otherwise] = argumentsOf(node).positional;
  const [name, ...others] = key ? reader.texts({ node: key, part, origin }) : [];
  if (!name || others.length > 0) return undefined;
  const argument = given(frame.made, name.text, undefined, reader);
  if (argument === 'unknown') return nobodyKnows(frame.made, origin);
  if (argument !== 'nothing') return through(argument, origin, frame.made, reader);
  return otherwise ? [{ node: otherwise, part, origin: weaker(origin, 'default') }] : [];
}

/** `self.other`, and attributes of what a parameter is. */
function attribute(candidate: Candidate, frame: Frame, reader: Reader): readonly Candidate[] | undefined {
  const { node, origin } = candidate;
  const object = node.childForFieldName('object');
  const name = node.childForFieldName('attribute')?.text ?? '';
  if (!object) return undefined;
  if (object.text === parametersOf(frame.method)[0]?.name)
    // Seen from where the instance is made: all of the constructor counts.
    return fieldOfInstance(frame.instance, name, origin, frame.instance.made?.node ?? node, reader);
  const objects = within({ ...candidate, node: object }, frame, reader);
  if (objects.every((one) => one.node.id === object.id)) return undefined;
  return objects.flatMap((one) => reader.meanings(one)).flatMap((one) => attributeOf(one, name, node, reader) ?? []);
}

/** What is passed, as it is where the call stands. */
export function through(
  passed: readonly Candidate[],
  origin: Candidate['origin'],
  made: Made,
  reader: Reader,
): readonly Candidate[] {
  const how = weaker(origin, passed.length > 1 ? 'branch' : 'literal');
  return passed.flatMap((one) => within({ ...one, origin: weaker(how, one.origin) }, made.frame, reader));
}

/** The arguments of a call stand for what it may pass and the file does not show: they are no expression. */
export function nobodyKnows({ node, part }: Made, origin: Candidate['origin']): readonly Candidate[] {
  const list = node.childForFieldName('arguments');
  return list ? [{ node: list, part, origin }] : [];
}
