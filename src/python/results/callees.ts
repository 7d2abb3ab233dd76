import type { Node } from '../node.js';
import { callablesOf, type Callable } from '../values/callables.js';
import { methodOf } from '../values/class-shape.js';
import { basesOf, lineageOf } from '../values/lineage.js';
import { isOfClass, isStatic } from '../values/signatures.js';
import { classOfInstance, ownerOf } from './fields.js';
import { around, type Scene, type Spot } from './scene.js';

/**
 * The functions of the file that a call of `callee` runs. Of methods only those of `self`, of a class by its name, and
 * of an instance that a variable holds: what else an object may be is not worth the search.
 */
export function functionsCalled(callee: Spot, scene: Scene): readonly Callable[] {
  const { node, part } = callee;
  if (node.type === 'identifier')
    return scene.names.named(node.text).length === 0
      ? []
      : callablesOf({ node, part, origin: 'literal' }, scene.reader());
  if (node.type !== 'attribute') return [];
  const name = node.childForFieldName('attribute')?.text ?? '';
  // A glance spares most calls the search: a method's name is bound in its class.
  if (!scene.names.named(name).some(({ meaning }) => meaning.kind === 'opaque')) return [];
  const object = node.childForFieldName('object');
  if (object?.type === 'call' && object.childForFieldName('function')?.text === 'super') {
    const definition = around(node, scene, ({ type }) => type === 'class_definition');
    const bases = definition ? basesOf({ node: definition, part }, scene.reader()).own : [];
    return bases.map((base) => methods(base, name, true, scene)).find((found) => found.length > 0) ?? [];
  }
  const owner = ownerOf(node, part, scene);
  if (owner) return methods(owner, name, !isClassName(object), scene);
  const instance = classOfInstance(node, part, scene);
  return instance ? methods(instance, name, true, scene) : [];
}

const isClassName = (object: Node | null): boolean => /^_*[A-Z]/.test(object?.text ?? '');

/** The method that a class has or inherits; through an instance or `self` its first parameter is bound. */
function methods(owner: Spot, name: string, isInstance: boolean, scene: Scene): Callable[] {
  for (const { node, part } of lineageOf(owner, scene.reader()).own) {
    const definition = methodOf({ node, part }, name);
    if (!definition) continue;
    const isBound = isInstance ? !isStatic(definition) : isOfClass(definition);
    return [{ definition, part, bound: isBound ? 1 : 0 }];
  }
  return [];
}
