import type { Node } from '../node.js';
import { encloses } from '../../text.js';
import { rangeOf, targetName, type Binding } from '../names/part-names.js';
import { lineageOf } from '../values/lineage.js';
import { parametersOf } from '../values/signatures.js';
import { classOf, type Mention, type Scene, type Spot } from './scene.js';

/** The class whose instance or which itself stands before the dot: `self.model` in a method, `Classifier.model`. */
export function ownerOf(attribute: Node, part: number, scene: Scene): Spot | undefined {
  const object = attribute.childForFieldName('object');
  if (object?.type !== 'identifier') return undefined;
  return scene.once(
    `owner ${object.id}`,
    () => ownerOfSelf(object, part, scene) ?? definitionNamed(object, part, scene),
  );
}

/** The class in whose body a name stands, and in no function of it. */
export function ownerOfBody(name: Node, part: number, scene: Scene): Spot | undefined {
  for (let at = scene.parentOf(name); at; at = scene.parentOf(at)) {
    if (at.type === 'class_definition')
      return at.childForFieldName('name')?.id === name.id ? undefined : { node: at, part };
    if (OWN_SCOPE.test(at.type)) return undefined;
  }
  return undefined;
}

const OWN_SCOPE = /^(?:function_definition|lambda|\w+_comprehension|generator_expression)$/;

/**
 * Where a field of a class is read: as `self.name` in its methods and those of related classes, on an instance that a
 * variable holds, and on the class. `bindings` are those that give it what is followed; a read that surely has another
 * value is left out.
 */
export function fieldMentions(owner: Spot, name: string, bindings: readonly Binding[], scene: Scene): Mention[] {
  const isRelated = scene.once(`related ${owner.node.id}`, () => relatedTo(owner, scene));
  const every = [`self.${name}`, `cls.${name}`, name]
    .flatMap((one) => scene.names.named(one))
    .filter((one) => one.name !== name || bindings.includes(one))
    .filter((one) => bindings.includes(one) || isInRelated(one, isRelated, scene));
  return scene.members(name).flatMap(({ node, part }): Mention[] => {
    const on =
      ownerOf(node, part, scene) ?? scene.once(`instance ${node.id}`, () => classOfInstance(node, part, scene));
    if (!on || !isRelated(on)) return [];
    const here = scene.once(`reach ${node.id}`, () =>
      scene.names.reach(targetName(node), { part, range: rangeOf(node) }),
    );
    if (!here.isSure) return [{ node, part, reached: every }];
    return here.bindings.some((one) => bindings.includes(one)) ? [{ node, part, reached: here.bindings }] : [];
  });
}

/** `self` or `cls` of the method around, also from a function inside of it. */
function ownerOfSelf(object: Node, part: number, scene: Scene): Spot | undefined {
  const { text } = object;
  for (let at = scene.parentOf(object); at; at = scene.parentOf(at)) {
    if (at.type !== 'function_definition') continue;
    const { definition, parameters } = scene.once(`signature ${at.id}`, () => signatureOf(at, scene));
    if (definition && parameters[0] === text) return { node: definition, part };
    if (parameters.includes(text)) return undefined;
  }
  return undefined;
}

function signatureOf(
  method: Node,
  scene: Scene,
): { readonly definition: Node | undefined; readonly parameters: readonly string[] } {
  return { definition: classOf(method, scene), parameters: parametersOf(method).map(({ name }) => name) };
}

function definitionNamed(name: Node, part: number, { names }: Scene): Spot | undefined {
  if (!/^_*[A-Z]/.test(name.text)) return undefined;
  const [binding, ...others] = names.bindings(name.text, { part, range: rangeOf(name) });
  const definition = binding?.meaning.kind === 'opaque' ? binding.meaning.node.parent : null;
  return binding && others.length === 0 && definition?.type === 'class_definition'
    ? { node: definition, part: binding.part }
    : undefined;
}

/** The class of `clf` in `clf.model` after `clf = Classifier(…)`. */
export function classOfInstance(attribute: Node, part: number, scene: Scene): Spot | undefined {
  const object = attribute.childForFieldName('object');
  if (object?.type !== 'identifier') return undefined;
  const [binding, ...others] = scene.names.bindings(object.text, { part, range: rangeOf(object) });
  if (others.length > 0 || binding?.meaning.kind !== 'value' || binding.meaning.node.type !== 'call') return undefined;
  const callee = binding.meaning.node.childForFieldName('function');
  return callee?.type === 'identifier' ? definitionNamed(callee, binding.part, scene) : undefined;
}

/** Tells whether a class is `owner`, inherits from it or is inherited by it. */
function relatedTo(owner: Spot, scene: Scene): (other: Spot) => boolean {
  const known = new Map([[owner.node.id, true]]);
  const inherits = (from: Spot, what: Spot): boolean =>
    from.node.childForFieldName('superclasses') !== null &&
    lineageOf(from, scene.reader()).own.some(({ node }) => node.id === what.node.id);
  return (other) => {
    const told = known.get(other.node.id) ?? (inherits(other, owner) || inherits(owner, other));
    known.set(other.node.id, told);
    return told;
  };
}

function isInRelated({ part, range, meaning }: Binding, isRelated: (one: Spot) => boolean, scene: Scene): boolean {
  for (let at = scene.parentOf(meaning.node); at; at = scene.parentOf(at))
    if (at.type === 'class_definition' && encloses(rangeOf(at), range)) return isRelated({ node: at, part });
  return false;
}
