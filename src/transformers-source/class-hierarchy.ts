import type { Expression } from '../python/statements.js';
import type { ClassModule, OwnAttribute, SourceClass } from './class-modules.js';
import type { ReadAttribute } from './class-skeleton.js';

/**
 * What a name stands for: a class of the package, something that comes from elsewhere and has none of the attributes
 * that are read, or what cannot be told.
 */
export type Resolved = SourceClass | 'foreign' | 'unknown';

/** A class and its bases, as Python looks for attributes; `unknown` stands at the end where not all bases can be told. */
export type ClassOrder = readonly (SourceClass | 'unknown')[];

/** The classes of one release, with what each name in them stands for. */
export interface ClassHierarchy {
  /** What `name` stands for at the module level of `file`. */
  resolve(file: string, name: string): Resolved;
  /** The class and its bases in Python's order (the C3 linearization); those from other packages are left out. */
  order(of: SourceClass): ClassOrder;
  /** The first class of the order that sets the attribute; undefined where none does. */
  find(of: SourceClass, attribute: ReadAttribute): Found | 'unknown' | undefined;
}

/** An attribute and the class whose body sets it. */
export interface Found {
  readonly in: SourceClass;
  readonly own: OwnAttribute;
}

/** The files of a package as modules; undefined where there is no such file. */
export type ModuleOf = (file: string) => ClassModule | undefined;

/** Classes by name, each list in the order of their files. */
export type ClassesByName = ReadonlyMap<string, readonly SourceClass[]>;

/** Over which modules there is a hierarchy. */
export interface Package {
  readonly moduleOf: ModuleOf;
  /** Paths of all files, inside `transformers/`. */
  readonly files: readonly string[];
  /** What `from transformers import …` may mean, where `__init__.py` does not say it. */
  readonly defined: ClassesByName;
}

/** The hierarchy of the classes of a release. */
export function classHierarchy(of: Package): ClassHierarchy {
  return new PackageHierarchy(of);
}

/** Conversion scripts, and the files that others are generated from, only repeat classes. */
export function isWritten(file: string): boolean {
  return !/(?:^|\/)(?:convert|modular|diff|dummy)_\w+\.py$/.test(file);
}

/** Of the names that need no import, those that classes are made from. */
const BUILT_IN: ReadonlySet<string> = new Set([
  ...['object', 'type', 'dict', 'list', 'tuple', 'set', 'str', 'int', 'float', 'Exception', 'ValueError'],
]);

const INIT = '__init__.py';

/** Imports from one file to the next, until it is a circle. */
const DEEPEST = 20;

class PackageHierarchy implements ClassHierarchy {
  readonly #moduleOf: ModuleOf;
  readonly #files: ReadonlySet<string>;
  readonly #defined: ClassesByName;
  readonly #orders = new Map<SourceClass, ClassOrder>();

  constructor({ moduleOf, files, defined }: Package) {
    this.#moduleOf = moduleOf;
    this.#files = new Set(files);
    this.#defined = defined;
  }

  resolve(file: string, name: string): Resolved {
    return this.#resolve(file, name, 0);
  }

  order(of: SourceClass): ClassOrder {
    const before = this.#orders.get(of);
    if (before) return before;
    // Holds while the bases are looked up: a class may be its own base.
    this.#orders.set(of, ['unknown']);
    const bases = of.bases.flatMap((base) => {
      if (base.kind === 'keyword') return [];
      const resolved = base.kind === 'positional' ? this.#base(of.file, base.value) : 'unknown';
      return resolved === 'foreign' ? [] : [resolved];
    });
    const order = [of, ...merged([...bases.flatMap((base) => (base === 'unknown' ? [] : [this.order(base)])), bases])];
    this.#orders.set(of, order);
    return order;
  }

  find(of: SourceClass, attribute: ReadAttribute): Found | 'unknown' | undefined {
    for (const each of this.order(of)) {
      if (each === 'unknown') return each;
      const own = each.own.get(attribute);
      // A bare annotation sets nothing.
      if (own && (own.kind === 'computed' || own.value)) return { in: each, own };
    }
    return undefined;
  }

  #resolve(file: string, name: string, depth: number): Resolved {
    const module = this.#moduleOf(file);
    if (!module || depth > DEEPEST) return 'unknown';
    const own = module.classes.get(name);
    if (own) return own;
    const value = module.values.get(name);
    if (value) return value.kind === 'name' ? this.#resolve(file, value.name, depth + 1) : 'unknown';
    const imported = module.imports.get(name);
    if (!imported) return BUILT_IN.has(name) ? 'foreign' : 'unknown';
    const from = placeOf(file, imported.module);
    if (from === undefined) return 'foreign';
    if (imported.name === undefined) return 'unknown';
    if (this.#files.has(`${from}.py`)) return this.#resolve(`${from}.py`, imported.name, depth + 1);
    return this.#inFolder(from, imported.name, depth + 1);
  }

  /** `from ..bert import BertConfig`: what the folder's `__init__.py` imports, or else its one file with such a class. */
  #inFolder(folder: string, name: string, depth: number): Resolved {
    const listed = this.#resolve(folder === '' ? INIT : `${folder}/${INIT}`, name, depth);
    if (listed !== 'unknown') return listed;
    const [only, second] = folder === '' ? (this.#defined.get(name) ?? []) : this.#definedIn(folder, name);
    return only && !second ? only : 'unknown';
  }

  #definedIn(folder: string, name: string): readonly SourceClass[] {
    const files = [...this.#files].filter((file) => isIn(folder, file) && isWritten(file));
    return files.flatMap((file) => this.#moduleOf(file)?.classes.get(name) ?? []);
  }

  #base(file: string, base: Expression): Resolved {
    // `Generic[T]` counts as Generic.
    if (base.kind === 'subscript') return this.#base(file, base.of);
    if (base.kind === 'name') return this.resolve(file, base.name);
    // `nn.Module`
    const imported = this.#moduleOf(file)?.imports.get(topName(base) ?? '');
    return imported && placeOf(file, imported.module) === undefined ? 'foreign' : 'unknown';
  }
}

function isIn(folder: string, file: string): boolean {
  return file.startsWith(`${folder}/`) && /^\w+\.py$/.test(file.slice(folder.length + 1));
}

/** `nn` of `nn.Module`; undefined where anything but names stands in it. */
function topName(expression: Expression): string | undefined {
  if (expression.kind === 'attribute') return topName(expression.of);
  return expression.kind === 'name' ? expression.name : undefined;
}

/** The path without its ending that `from module import …` in `file` means; undefined for other packages. */
function placeOf(file: string, module: string): string | undefined {
  const [, dots = '', name = ''] = /^(\.*)(.*)$/.exec(module) ?? [];
  const within = name.split('.').filter((part) => part !== '');
  if (dots === '') return within[0] === 'transformers' ? within.slice(1).join('/') : undefined;
  return [...file.split('/').slice(0, -dots.length), ...within].join('/');
}

/** The merge of the C3 linearization. It ends in `unknown` where one of the lists comes to that, or none is possible. */
function merged(lists: readonly ClassOrder[]): ClassOrder {
  const order: (SourceClass | 'unknown')[] = [];
  for (let left = lists; ;) {
    left = left.filter((list) => list.length > 0);
    const heads = left.flatMap(([head]) => head ?? []);
    if (heads.length === 0) return order;
    const next = heads.find((head) => !left.some((list) => list.indexOf(head) > 0));
    if (next === undefined || heads.includes('unknown')) return [...order, 'unknown'];
    order.push(next);
    left = left.map((list) => (list[0] === next ? list.slice(1) : list));
  }
}
