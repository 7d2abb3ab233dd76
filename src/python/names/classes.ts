import type { Node } from 'web-tree-sitter';
import type { ClassUse, ImportBinding } from '../../load.js';
import type { ImportSource } from './imports.js';
import type { ModuleNames } from './module-names.js';
import { rangeOf, type Binding } from './part-names.js';

/** How many variables may stand between an import and its use. */
const LONGEST_CHAIN = 4;

/** A class of a library as an expression names it. `otherUses` of the binding is counted by the caller. */
export interface NamedClass extends ClassUse {
  /** The binding of the local name at its use; absent for `module.Class` and star imports. */
  readonly via?: Binding;
}

/**
 * The classes of `library` that `node` may stand for at its place. Empty where any of its meanings is something else:
 * a class of another library or of the file itself is never taken for one of the library's. `None`, as in
 * `except ImportError: X = None`, is no meaning.
 */
export function namedClasses(node: Node, part: number, names: ModuleNames, library: string, depth = 0): NamedClass[] {
  const place = { part, range: rangeOf(node) };
  if (depth > LONGEST_CHAIN) return [];
  if (node.type === 'parenthesized_expression')
    return inner(node, (child) => namedClasses(child, part, names, library, depth + 1));
  if (node.type === 'attribute') return attributeClass(node, part, names, library);
  if (node.type === 'conditional_expression') {
    const [yes, , no] = node.namedChildren;
    const found = [yes, no].map((branch) =>
      branch ? withoutBinding(namedClasses(branch, part, names, library, depth + 1)) : [],
    );
    return found.every((classes) => classes.length > 0) ? distinct(found.flat()) : [];
  }
  if (node.type !== 'identifier') return [];
  const bindings = names.bindings(node.text, place);
  if (bindings.length === 0) return starClass(node, part, names, library);
  const meanings = bindings.filter((binding) => !isNone(binding));
  const found = meanings.map((binding) => boundClass(binding, node, part, names, library, depth));
  if (!found.every((classes) => classes.length > 0)) return [];
  // With several imports there is no single one to mend.
  return found.length > 1 ? distinct(withoutBinding(found.flat())) : found.flat();
}

/** Whether a dotted module path is the library or lies in it. */
export const isWithin = (module: string, library: string): boolean =>
  module === library || module.startsWith(`${library}.`);

function boundClass(
  via: Binding,
  use: Node,
  part: number,
  names: ModuleNames,
  library: string,
  depth: number,
): NamedClass[] {
  const { meaning, part: boundIn } = via;
  if (meaning.kind === 'value') return withoutBinding(namedClasses(meaning.node, boundIn, names, library, depth + 1));
  if (meaning.kind !== 'import' || meaning.source.form !== 'from' || !isWithin(meaning.source.module, library))
    return [];
  const named = { name: meaning.source.name, place: { part, range: rangeOf(use) } };
  // An import under `global` may run at another time than the load: it is not for a fix to mend.
  return [names.isBorrowed(via) ? named : { ...named, binding: fromBinding(meaning.source), via }];
}

function fromBinding({ module, statement, index }: ImportSource & { form: 'from' }): ImportBinding {
  const { place, names, wholeLines } = statement;
  return { form: 'from', module, statement: place, names, index, otherUses: 0, ...(wholeLines && { wholeLines }) };
}

/** `transformers.AutoModel`, `hf.models.auto.AutoModel` */
function attributeClass(node: Node, part: number, names: ModuleNames, library: string): NamedClass[] {
  const object = node.childForFieldName('object');
  const attribute = node.childForFieldName('attribute');
  if (!object || !attribute) return [];
  const modules = modulesOf(object, part, names);
  const [module] = modules;
  if (module === undefined || !modules.every((path) => path === module) || !isWithin(module, library)) return [];
  const binding: ImportBinding = { form: 'module', module, expression: { part, range: rangeOf(object) } };
  return [{ name: attribute.text, place: { part, range: rangeOf(attribute) }, binding }];
}

/** The dotted modules that an expression may stand for; an empty text where it is none. */
function modulesOf(node: Node, part: number, names: ModuleNames): string[] {
  if (node.type === 'attribute') {
    const object = node.childForFieldName('object');
    const attribute = node.childForFieldName('attribute')?.text ?? '';
    return object ? modulesOf(object, part, names).map((path) => (path === '' ? '' : `${path}.${attribute}`)) : [];
  }
  if (node.type !== 'identifier') return [];
  return names
    .bindings(node.text, { part, range: rangeOf(node) })
    .filter((binding) => !isNone(binding))
    .map(({ meaning }) => {
      if (meaning.kind !== 'import') return '';
      return meaning.source.form === 'module'
        ? meaning.source.module
        : `${meaning.source.module}.${meaning.source.name}`;
    });
}

/** A name that nothing binds may come from the last star import above, if that is the library's and the only one. */
function starClass(node: Node, part: number, names: ModuleNames, library: string): NamedClass[] {
  const stars = names.stars({ part, range: rangeOf(node) });
  const [star] = stars;
  // Another star import may bring the same name.
  if (!star || !stars.every(({ module }) => module === star.module) || !isWithin(star.module, library)) return [];
  const binding: ImportBinding = {
    form: 'star',
    module: star.module,
    statement: { part: star.part, range: star.range },
  };
  return [{ name: node.text, place: { part, range: rangeOf(node) }, binding }];
}

const isNone = ({ meaning }: Binding): boolean => meaning.kind === 'value' && meaning.node.type === 'none';

/** Behind a variable there is no import that a fix could mend together with the call. */
const withoutBinding = (classes: readonly NamedClass[]): NamedClass[] =>
  classes.map(({ name, place }) => ({ name, place }));

const inner = (node: Node, read: (child: Node) => NamedClass[]): NamedClass[] => {
  const child = node.namedChildren.find(({ type }) => type !== 'comment');
  return child ? read(child) : [];
};

function distinct(classes: readonly NamedClass[]): NamedClass[] {
  return classes.filter(({ name }, index) => classes.findIndex((other) => other.name === name) === index);
}
