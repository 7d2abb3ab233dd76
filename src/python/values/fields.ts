import type { Node } from '../node.js';
import { annotatedObject } from './annotated-objects.js';
import { argumentsOf, isBuiltin } from './calls.js';
import type { Definition } from './class-shape.js';
import { isGivenAway } from './handed-over.js';
import { fieldOfClass, fieldOfOwnClass, fieldOfSelf } from './instance-fields.js';
import { basesOf, definitionAround, receiverOf } from './lineage.js';
import { attributeOf, isSomeInstance } from './objects.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';

/** Attributes of classes and instances of the file: `self.model`, `Config.MODEL`, `args.model_name`. */
export const fieldSteps: readonly (readonly [type: string, step: Step])[] = [
  ['attribute', attribute],
  ['call', getattr],
];

function attribute(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const object = candidate.node.childForFieldName('object');
  const name = candidate.node.childForFieldName('attribute')?.text;
  return object && name !== undefined ? field(object, name, candidate, reader) : undefined;
}

/** `getattr(cfg, "model", "gpt2")` */
function getattr(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { node, part, origin } = candidate;
  const callee = node.childForFieldName('function');
  if (callee?.text !== 'getattr' || !isBuiltin(callee, part, reader.names)) return undefined;
  const [object, key, otherwise] = argumentsOf(node).positional;
  const [name, ...others] = key ? reader.texts({ node: key, part, origin }) : [];
  if (!object || !name || others.length > 0) return undefined;
  const found = field(object, name.text, candidate, reader);
  if (!otherwise || !found || found.length > 0) return found;
  if (isGivenAway({ node: object, part, origin }, reader)) return [];
  return [{ node: otherwise, part, origin: weaker(origin, 'default') }];
}

/** What an object's field is; `use` is the whole expression. Undefined where the file does not show what the object is. */
function field(object: Node, name: string, use: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { part, origin } = use;
  const receiver = receiverOf(object, part, reader);
  if (receiver) {
    const read = receiver.isClass ? fieldOfOwnClass : fieldOfSelf;
    return read(receiver.definition, name, origin, use.node, reader);
  }
  const around = classExpression(object, part, reader);
  if (around) return fieldOfOwnClass(around, name, origin, use.node, reader);
  if (isCallOf('super', object, part, reader)) {
    const definition = definitionAround(object, part);
    const bases = definition ? basesOf(definition, reader).own : [];
    return bases.map((base) => fieldOfClass(base, name, origin, use.node, reader)).find((found) => found.length > 0);
  }
  const meanings = reader.meanings({ node: object, part, origin });
  // What a caller passes is better than what the annotation of a parameter tells.
  const shown = meanings.filter((one) => !isSomeInstance(one));
  const read = (one: Candidate): readonly Candidate[][] => {
    const found = attributeOf(one, name, use.node, reader);
    return found ? [[...found]] : [];
  };
  const known = shown.flatMap(read);
  const found = known.length > 0 ? known : meanings.filter(isSomeInstance).flatMap(read);
  if (found.length > 0) return found.flat();
  const told = annotatedObject({ node: object, part, origin }, meanings, reader).flatMap(read);
  return told.length > 0 ? told.flat() : undefined;
}

/** The class around, for `type(self)` and `self.__class__`. */
function classExpression(node: Node, part: number, reader: Reader): Definition | undefined {
  const isClass = node.type === 'attribute' && node.childForFieldName('attribute')?.text === '__class__';
  const inner = isClass
    ? node.childForFieldName('object')
    : isCallOf('type', node, part, reader)
      ? argumentsOf(node).positional[0]
      : undefined;
  return inner ? receiverOf(inner, part, reader)?.definition : undefined;
}

function isCallOf(name: string, node: Node, part: number, { names }: Reader): boolean {
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  return callee?.text === name && isBuiltin(callee, part, names);
}
