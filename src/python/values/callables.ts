import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { childrenOf } from './branches.js';
import { dottedName } from './calls.js';
import { classAround, methodOf, type Definition } from './class-shape.js';
import { basesOf, definitionAround, definitionsOf, lineageOf, receiverOf, subclassesOf } from './lineage.js';
import type { Candidate, Reader } from './reader.js';
import { isOfClass, isStatic } from './signatures.js';

/** A function or lambda of the file that an expression may be called as. */
export interface Callable {
  readonly definition: Node;
  readonly part: number;
  /** How many of its first parameters the call does not write: 1 for the `self` of `model.load("gpt2")`. */
  readonly bound: 0 | 1;
}

const CONSTRUCTOR = '__init__';

/** The functions of the file that are called by `callee(…)`; for a class that is its `__init__`. */
export function callablesOf(callee: Candidate, reader: Reader): Callable[] {
  const { node, part } = callee;
  if (node.type === 'attribute') return methodsOf(callee, reader);
  if (node.type !== 'identifier') return reader.meanings(callee).flatMap((one) => calledAs(one, reader));
  // A glance spares the builtins and most of what is imported.
  if (reader.names.named(node.text).length === 0) return [];
  const receiver = receiverOf(node, part, reader);
  if (receiver) return receiver.isClass ? constructorsOf(receiver.definition, reader) : [];
  const bindings = reader.names.bindings(node.text, { part, range: rangeOf(node) });
  const direct = bindings.flatMap(({ meaning, part: boundIn }) => {
    const parent = meaning.kind === 'opaque' ? meaning.node.parent : null;
    return parent && DEFINITIONS.has(parent.type) ? calledAs({ ...callee, node: parent, part: boundIn }, reader) : [];
  });
  const { files } = reader.names;
  const isVariable = bindings.some(({ meaning: { kind } }) => kind === 'value' || (kind === 'import' && files));
  return isVariable ? reader.meanings(callee).flatMap((one) => calledAs(one, reader)) : direct;
}

const DEFINITIONS: ReadonlySet<string> = new Set(['function_definition', 'class_definition']);

function calledAs({ node, part }: Candidate, reader: Reader): Callable[] {
  if (node.type === 'function_definition' || node.type === 'lambda') return [{ definition: node, part, bound: 0 }];
  return node.type === 'class_definition' ? inherited({ node, part }, CONSTRUCTOR, reader, 1) : [];
}

const constructorsOf = (definition: Definition, reader: Reader): Callable[] =>
  [definition, ...subclassesOf(definition, reader)].flatMap((one) => inherited(one, CONSTRUCTOR, reader, 1));

/** The method that a class has or inherits from another class of the file. */
function inherited(definition: Definition, name: string, reader: Reader, bound?: 0 | 1): Callable[] {
  for (const { node, part } of lineageOf(definition, reader).own) {
    const method = methodOf({ node, part }, name);
    if (method) return [{ definition: method, part, bound: bound ?? (isStatic(method) ? 0 : 1) }];
  }
  return [];
}

/** The methods that `object.name` may be, where the file shows what `object` is. */
function methodsOf(callee: Candidate, reader: Reader): Callable[] {
  const { node, part } = callee;
  const object = node.childForFieldName('object');
  const name = node.childForFieldName('attribute')?.text ?? '';
  const ofThatName = reader.names.named(name).filter(({ meaning }) => isMethodName(meaning.node)).length;
  if (!object || ofThatName === 0) return [];
  if (object.type === 'call' && object.childForFieldName('function')?.text === 'super') {
    const around = definitionAround(object, part);
    const bases = around ? basesOf(around, reader).own : [];
    return bases.map((base) => inherited(base, name, reader)).find((found) => found.length > 0) ?? [];
  }
  const receiver = receiverOf(object, part, reader);
  if (receiver) {
    const own = receiver.isClass
      ? throughClass(receiver.definition, name, reader)
      : inherited(receiver.definition, name, reader);
    // `self` may also be of a subclass that has its own.
    const others = ofThatName > 1 ? subclassesOf(receiver.definition, reader) : [];
    return [...own, ...others.flatMap((one) => inherited(one, name, reader))].filter(isFirst);
  }
  if (dottedName(object, part, reader.names) !== undefined) return [];
  const known = reader.meanings({ ...callee, node: object }).flatMap((one) => {
    if (one.node.type === 'class_definition') return throughClass(one, name, reader);
    const made = one.node.type === 'call' ? one.node.childForFieldName('function') : null;
    return made
      ? definitionsOf(made, one.part, reader).flatMap((definition) => inherited(definition, name, reader))
      : [];
  });
  if (known.length > 0) return known.filter(isFirst);
  const annotation = annotationOf(object, part, reader);
  return annotation ? definitionsOf(annotation, part, reader).flatMap((one) => inherited(one, name, reader)) : [];
}

/** `C.load(…)`: only a class method has its first parameter bound. */
const throughClass = (definition: Definition, name: string, reader: Reader): Callable[] =>
  inherited(definition, name, reader).map((one) => ({ ...one, bound: isOfClass(one.definition) ? 1 : 0 }));

const isMethodName = ({ parent }: Node): boolean =>
  parent?.type === 'function_definition' && classAround(parent) !== undefined;

const isFirst = ({ definition }: Callable, index: number, all: readonly Callable[]): boolean =>
  all.findIndex((other) => other.definition.id === definition.id) === index;

/** `Loader` of a parameter `loader: Loader`. */
function annotationOf(node: Node, part: number, { names }: Reader): Node | undefined {
  if (node.type !== 'identifier') return undefined;
  const [binding, ...others] = names.bindings(node.text, { part, range: rangeOf(node) });
  const parameter = binding?.meaning.kind === 'opaque' ? binding.meaning.node.parent : null;
  if (others.length > 0 || parameter?.type !== 'typed_parameter') return undefined;
  const type = parameter.childForFieldName('type');
  return type ? childrenOf(type).find(({ type: kind }) => kind === 'identifier') : undefined;
}
