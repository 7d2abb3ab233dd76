import type { Node } from '../node.js';
import type { ClassUse, ImportBinding, Origin, Place } from '../../load.js';
import { importedObjects } from './imported-objects.js';
import type { ImportSource } from './imports.js';
import type { ModuleNames } from './module-names.js';
import { rangeOf, type Binding } from './part-names.js';

/** A class of a library as an expression names it. `otherUses` of the binding is counted by the caller. */
export interface NamedClass extends ClassUse {
  /** The binding of the local name at its use; absent for `module.Class`, star imports, and behind variables. */
  readonly via?: Binding;
  /** How it is known that the expression is this class: `literal` where it is written in the call. */
  readonly origin: Origin;
}

/**
 * The classes of `library` that `node` may stand for at its place. Empty where any of its meanings is something else:
 * a class of another library or of the file itself is never taken for one of the library's. `None`, as in
 * `except ImportError: X = None`, is no meaning.
 */
export function namedClasses(node: Node, part: number, names: ModuleNames, library: string): NamedClass[] {
  return writtenClasses(node, part, names, library) ?? followedClasses(node, part, names, library);
}

/** Whether a dotted module path is the library or lies in it. */
export const isWithin = (module: string, library: string): boolean =>
  module === library || module.startsWith(`${library}.`);

/** Classes that the expression itself names, with the import that a fix would mend; undefined for other expressions. */
function writtenClasses(node: Node, part: number, names: ModuleNames, library: string): NamedClass[] | undefined {
  switch (node.type) {
    case 'parenthesized_expression': {
      const inner = node.namedChildren.find(({ type }) => type !== 'comment');
      return inner && namedClasses(inner, part, names, library);
    }
    case 'conditional_expression': {
      const [yes, , no] = node.namedChildren.filter(({ type }) => type !== 'comment');
      const branches = [yes, no].filter((branch) => branch !== undefined && branch.type !== 'none');
      const each = branches.map((branch) => (branch ? namedClasses(branch, part, names, library) : []));
      // Of several classes there is no single import to mend.
      return each.every((classes) => classes.length > 0) ? distinct(each.flat().map(unbound)) : [];
    }
    case 'attribute':
      return attributeClass(node, part, names, library);
    case 'identifier': {
      const bindings = names.bindings(node.text, { part, range: rangeOf(node) });
      if (bindings.length === 0) return starClass(node, part, names, library);
      const [only, ...others] = bindings.filter((binding) => !isNone(binding));
      return only?.meaning.kind === 'import' && others.length === 0
        ? importedClass(only, only.meaning.source, { part, range: rangeOf(node) }, names, library)
        : undefined;
    }
    default:
      return undefined;
  }
}

function importedClass(
  via: Binding,
  source: ImportSource,
  place: Place,
  names: ModuleNames,
  library: string,
): NamedClass[] | undefined {
  if (source.form !== 'from' || !isClassOf(source, library)) return isPassedOn(source.module, library, names);
  const named = { name: source.name, place, origin: 'literal' } as const;
  // An import under `global` may run at another time than the load: it is not for a fix to mend.
  return [names.isBorrowed(via) ? named : { ...named, binding: fromBinding(source), via }];
}

function fromBinding({ module, statement, index }: ImportSource & { form: 'from' }): ImportBinding {
  const { place, names, wholeLines } = statement;
  return { form: 'from', module, statement: place, names, index, otherUses: 0, ...(wholeLines && { wholeLines }) };
}

/** `transformers.AutoModel`, `hf.models.auto.AutoModel`; undefined where something else stands before the dot. */
function attributeClass(node: Node, part: number, names: ModuleNames, library: string): NamedClass[] | undefined {
  const [object, attribute] = [node.childForFieldName('object'), node.childForFieldName('attribute')];
  const module = object ? moduleOf(object, part, names) : undefined;
  if (!object || !attribute || module === undefined) return undefined;
  if (!isClassOf({ module, name: attribute.text }, library)) return isPassedOn(module, library, names);
  const binding: ImportBinding = { form: 'module', module, expression: { part, range: rangeOf(object) } };
  return [{ name: attribute.text, place: { part, range: rangeOf(attribute) }, binding, origin: 'literal' }];
}

/** The dotted module that an expression names; undefined where it may be several, or no module. */
function moduleOf(node: Node, part: number, names: ModuleNames): string | undefined {
  if (node.type === 'attribute') {
    const [object, attribute] = [node.childForFieldName('object'), node.childForFieldName('attribute')];
    const path = object ? moduleOf(object, part, names) : undefined;
    return path === undefined || !attribute ? undefined : `${path}.${attribute.text}`;
  }
  if (node.type !== 'identifier') return undefined;
  const bindings = names.bindings(node.text, { part, range: rangeOf(node) }).filter((binding) => !isNone(binding));
  const [path, ...others] = new Set(bindings.map(pathOf));
  return others.length === 0 ? path : undefined;
}

function pathOf({ meaning }: Binding): string | undefined {
  if (meaning.kind !== 'import') return undefined;
  return meaning.source.form === 'module' ? meaning.source.module : `${meaning.source.module}.${meaning.source.name}`;
}

/** A name that nothing binds may come from the last star import above, if that is the library's and the only one. */
function starClass(node: Node, part: number, names: ModuleNames, library: string): NamedClass[] | undefined {
  const stars = names.stars({ part, range: rangeOf(node) });
  const [star] = stars;
  // Another star import may bring the same name.
  if (!star || !stars.every(({ module }) => module === star.module)) return [];
  if (!isClassOf({ module: star.module, name: node.text }, library)) return isPassedOn(star.module, library, names);
  const statement = { part: star.part, range: star.range };
  const binding: ImportBinding = { form: 'star', module: star.module, statement };
  return [{ name: node.text, place: { part, range: rangeOf(node) }, binding, origin: 'literal' }];
}

/** What another module has is no class of the library, unless it is a file of the project that may pass one on. */
const isPassedOn = (module: string, library: string, { files }: ModuleNames): [] | undefined =>
  files && !isWithin(module, library) ? undefined : [];

/** Classes behind variables, tables, parameters, `getattr`, imports of other files: no import could be mended with the call. */
function followedClasses(node: Node, part: number, names: ModuleNames, library: string): NamedClass[] {
  const objects = importedObjects(node, part, names);
  if (!objects.every((object) => isClassOf(object, library))) return [];
  const place = { part, range: rangeOf(node.childForFieldName('attribute') ?? node) };
  return distinct(objects.map(({ name, origin }) => ({ name, place, origin })));
}

/** Whether a name of a module is that of a class: neither `models.bert` nor `CONFIG_MAPPING`, but also `xLSTMModel`. */
function isClassOf({ module, name }: { readonly module: string; readonly name: string }, library: string): boolean {
  return isWithin(module, library) && !/[A-Z]/.test(module) && /[A-Z]/.test(name) && !/^[A-Z\d]+_[A-Z\d_]*$/.test(name);
}

const isNone = ({ meaning }: Binding): boolean => meaning.kind === 'value' && meaning.node.type === 'none';

const unbound = ({ name, place }: NamedClass): NamedClass => ({ name, place, origin: 'branch' });

function distinct(classes: readonly NamedClass[]): NamedClass[] {
  return classes.filter(({ name }, index) => classes.findIndex((other) => other.name === name) === index);
}
