import type { Node } from '../node.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { childrenOf } from './branches.js';
import { dottedName } from './calls.js';
import { classAround, decoratorsOf, methodAround, parameterName, type Definition } from './class-shape.js';
import type { Reader } from './reader.js';

/** A class with what it inherits from. */
export interface Lineage {
  /** The class itself, then its bases in the file, in the order in which attributes are looked up. */
  readonly own: readonly Definition[];
  /** Dotted names of the bases from elsewhere; empty texts for those that are not known at all. */
  readonly foreign: readonly string[];
}

/** Most classes that are looked at for one attribute. */
const MOST_CLASSES = 24;

/** Follows the bases of a class, as far as the file defines them. */
export function lineageOf(definition: Definition, reader: Reader): Lineage {
  const own: Definition[] = [];
  const foreign: string[] = [];
  const visit = (one: Definition): void => {
    if (own.length >= MOST_CLASSES || own.some(({ node }) => node.id === one.node.id)) return;
    own.push(one);
    const bases = basesOf(one, reader);
    foreign.push(...bases.foreign);
    bases.own.forEach(visit);
  };
  visit(definition);
  return { own, foreign };
}

/** The direct bases of a class. They are the same for every question, and many ask for them: one answer is kept. */
export function basesOf(definition: Definition, reader: Reader): Lineage {
  const { names, anew } = reader;
  if (!anew) return basesIn(definition, reader);
  const key = `bases ${definition.part} ${definition.node.id}`;
  const asked = names.once('bases that are asked for', () => new Set<string>());
  if (asked.has(key)) return { own: [], foreign: [''] };
  asked.add(key);
  const bases = names.once(key, () => {
    const { own, foreign } = basesIn(definition, anew());
    return { own: own.filter((base) => !leadsTo(base, definition, reader)), foreign };
  });
  asked.delete(key);
  return bases;
}

/** Whether a class is another one or inherits from it: no class has itself among its bases, whatever its name says. */
const leadsTo = (definition: Definition, other: Definition, reader: Reader): boolean =>
  definition.node.id === other.node.id || basesOf(definition, reader).own.some((base) => leadsTo(base, other, reader));

function basesIn({ node, part }: Definition, reader: Reader): Lineage {
  const own: Definition[] = [];
  const foreign: string[] = [];
  const list = node.childForFieldName('superclasses');
  for (const written of list ? childrenOf(list) : []) {
    if (written.type === 'keyword_argument') continue;
    // `Base[T]` is `Base`.
    const base = (written.type === 'subscript' ? written.childForFieldName('value') : null) ?? written;
    // Of what is imported only a file of the workspace may tell.
    const isForeign = !reader.names.files && dottedName(base, part, reader.names) !== undefined;
    const found = isForeign ? [] : definitionsOf(base, part, reader);
    own.push(...found);
    if (found.length === 0) foreign.push(dottedName(base, part, reader.names) ?? builtinName(base, part, reader));
  }
  return { own, foreign };
}

/** The classes of the file that an expression may stand for. */
export function definitionsOf(node: Node, part: number, reader: Reader): Definition[] {
  return reader
    .meanings({ node, part, origin: 'literal' })
    .filter((one) => one.node.type === 'class_definition')
    .map((one) => ({ node: one.node, part: one.part }));
}

/** Every class of the file that inherits from a class, directly or not. */
export function subclassesOf(definition: Definition, reader: Reader): Definition[] {
  const found: Definition[] = [];
  const wanted = [definition];
  const { names } = reader;
  const heirs = names.once('heirs', () =>
    names.parts.flatMap((one, part) => one.heirs.map((heir) => ({ ...heir, part }))),
  );
  names.work.spend(heirs.length / 16);
  for (let base = wanted.pop(); base; base = wanted.pop()) {
    const parent = base.node;
    const name = parent.childForFieldName('name')?.text ?? '';
    for (const { node, part, bases } of heirs) {
      // A glance at the text spares most classes the names.
      if (!bases.includes(name) || found.length >= MOST_CLASSES) continue;
      if (found.some((one) => one.node.id === node.id)) continue;
      if (!basesOf({ node, part }, reader).own.some((one) => one.node.id === parent.id)) continue;
      found.push({ node, part });
      wanted.push({ node, part });
    }
  }
  return found;
}

/** What the first parameter of a method stands for. */
export interface Receiver {
  readonly definition: Definition;
  /** Whether it is the class itself, as in a class method. */
  readonly isClass: boolean;
}

/** The class that a name belongs to as the `self` or `cls` of a method; undefined for every other name. */
export function receiverOf(node: Node, part: number, reader: Reader): Receiver | undefined {
  if (node.type !== 'identifier') return undefined;
  const [binding, ...others] = reader.names.bindings(node.text, { part, range: rangeOf(node) });
  return binding && others.length === 0 ? receiverBoundBy(binding) : undefined;
}

function receiverBoundBy({ meaning, part }: Binding): Receiver | undefined {
  if (meaning.kind !== 'opaque') return undefined;
  const parameter = meaning.node.parent?.type === 'typed_parameter' ? meaning.node.parent : meaning.node;
  const list = parameter.parent;
  const method = list?.type === 'parameters' ? list.parent : null;
  const first = list && childrenOf(list)[0];
  if (!method || first?.id !== parameter.id) return undefined;
  const definition = classAround(method);
  const decorators = decoratorsOf(method).map(({ text }) => text);
  if (!definition || decorators.includes('staticmethod')) return undefined;
  const isClass = parameterName(parameter)?.text === 'cls' || decorators.includes('classmethod');
  return { definition: { node: definition, part }, isClass };
}

/** The class whose method a node stands in. */
export function definitionAround(node: Node, part: number): Definition | undefined {
  const method = methodAround(node);
  const definition = method && classAround(method);
  return definition && { node: definition, part };
}

const builtinName = (node: Node, part: number, { names }: Reader): string =>
  node.type === 'identifier' && names.bindings(node.text, { part, range: rangeOf(node) }).length === 0 ? node.text : '';
