import { encloses, type Range } from '../../text.js';
import { grouped } from './grouped.js';
import type { OtherFiles } from './other-files.js';
import type { Binding, PartNames, Scope } from './part-names.js';
import { startWork, type Work } from '../work.js';
import { reachingBindings, type Reached, type Use } from './reaching.js';

/** What names mean in a module, by Python's scoping rules. */
export interface ModuleNames {
  /**
   * The bindings that may give `name` its meaning where it is used. Empty where none does: a builtin, a star import,
   * a name that is bound only further down.
   */
  bindings(name: string, use: Use): readonly Binding[];
  /** The same, and whether one of them surely gives it: then nothing older does. */
  reach(name: string, use: Use): Reached;
  /** Modules whose names a star import brings to the use, nearest last. */
  stars(use: Use): readonly { readonly part: number; readonly module: string; readonly range: Range }[];
  /** Whether the binding has surely happened when the use runs: it stands above it, and not in a branch of its own. */
  isSure(binding: Binding, use: Use): boolean;
  /** Whether the binding belongs to a function or class around the use. */
  isLocalAround(binding: Binding, use: Use): boolean;
  /** Whether `global` or `nonlocal` send the binding to another scope than the one it stands in. */
  isBorrowed(binding: Binding): boolean;
  /** Every binding of a name by an import. */
  readonly everyImport: readonly Binding[];
  /** All names that the module binds, those of attributes and items included, in no order. */
  everyName(): Iterable<string>;
  /** Every binding of a name, wherever it stands. */
  named(name: string): readonly Binding[];
  /** What the parts say by themselves; those of other files come behind the module's own. */
  readonly parts: readonly PartNames[];
  /** What was found under a key before, or is now: for what hangs on the texts alone. */
  once<T>(key: string, find: () => T): T;
  /** What reading the module may still cost. */
  readonly work: Work;
  /** The other files that the module imports from; absent where none may be read. */
  readonly files?: OtherFiles;
}

/** Joins the names of all parts of a module: what one cell binds, the next ones see. */
export function moduleNames(parts: readonly PartNames[], work: Work = startWork()): ModuleNames {
  const [only, ...others] = parts;
  const isOnly = only && others.length === 0;
  const named = isOnly
    ? (name: string) => only.named(name)
    : (name: string) => parts.flatMap((part) => part.named(name));
  const scopeOf = new ScopeFinder(parts);
  const byScope = new Map<string, ReadonlyMap<Scope, InScope>>();
  const inScopes = (name: string): ReadonlyMap<Scope, InScope> => {
    const known = byScope.get(name);
    if (known) return known;
    const owned = grouped(named(name), (binding) => scopeOf.owner(binding));
    const found = new Map<Scope, InScope>();
    for (const [scope, bindings] of owned) {
      const isBorrowed = bindings.some((binding) => scopeOf.isBorrowed(binding));
      found.set(scope, { bindings, isBorrowed });
    }
    byScope.set(name, found);
    return found;
  };

  return {
    isBorrowed: (binding) => scopeOf.isBorrowed(binding),
    isLocalAround: (binding, use) => {
      const owner = scopeOf.owner(binding);
      return owner.kind !== 'module' && binding.part === use.part && encloses(owner.range, use.range);
    },
    isSure(binding, use) {
      const isAbove = binding.part < use.part || (binding.part === use.part && binding.from <= use.range.start);
      const arms = parts[binding.part]?.armsAround(binding.range) ?? [];
      const isOnTheWay = arms.every((arm) => binding.part === use.part && encloses(arm.range, use.range));
      return isAbove && isOnTheWay && !scopeOf.isBorrowed(binding);
    },
    everyImport: isOnly ? only.imports : parts.flatMap(({ imports }) => imports),
    everyName: () => new Set(parts.flatMap((part) => [...part.everyName()])),
    named,
    parts,
    work,
    once: onceEach(),
    stars: (use) =>
      parts.flatMap(({ stars }, part) => (part <= use.part ? stars.map((star) => ({ ...star, part })) : [])),
    bindings: (name, use) => reach(name, use).bindings,
    reach,
  };

  function reach(name: string, use: Use): Reached {
    const every = inScopes(name);
    if (every.size === 0) return NOTHING;
    let called: Scope | undefined;
    let isInside = false;
    for (const scope of scopeOf.around(use)) {
      // A class body's names are not seen from its methods.
      const isHidden = scope.kind === 'class' && isInside;
      isInside = true;
      if (isHidden) continue;
      const own = every.get(scope);
      if (!own) {
        if (scope.kind === 'function') called = scope;
        continue;
      }
      // When a function that rebinds a `global` runs, is not known.
      if (scope.kind === 'comprehension' || own.isBorrowed) return { bindings: own.bindings, isSure: false };
      return called ? whenCalled(own.bindings, use.part, called) : reachingBindings(own.bindings, use, parts);
    }
    return NOTHING;
  }

  /** By the time a function runs, everything around it has been bound, what follows it included. */
  function whenCalled(bindings: readonly Binding[], part: number, { range: { start } }: Scope): Reached {
    const [first] = bindings;
    if (bindings.length < 2 || !first || first.part > part) return { bindings, isSure: false };
    // What was surely bound anew before the function was made does not count any more.
    const made = reachingBindings(bindings, { part, range: { start, end: start } }, parts);
    if (!made.isSure) return { bindings, isSure: false };
    const isLater = (one: Binding): boolean => one.part > part || (one.part === part && one.from > start);
    return { bindings: bindings.filter((one) => isLater(one) || made.bindings.includes(one)), isSure: false };
  }
}

/** Whether a binding of that name is one of a plain name, and not of an attribute or item. */
export const isPlain = (name: string): boolean => !name.includes('.') && !name.includes('[');

/** Remembers what was found under each key. */
export function onceEach(): ModuleNames['once'] {
  const found = new Map<string, unknown>();
  return <T>(key: string, find: () => T): T => {
    if (found.has(key)) return found.get(key) as T;
    const value = find();
    found.set(key, value);
    return value;
  };
}

/** The bindings of a name that belong to one scope; borrowed where one of them stands in another. */
interface InScope {
  readonly bindings: readonly Binding[];
  readonly isBorrowed: boolean;
}

const NOTHING: Reached = { bindings: [], isSure: false };

/** The module's own scope: one for all parts. */
const MODULE: Scope = { kind: 'module', range: { start: 0, end: Infinity } };

const ONLY_MODULE: readonly Scope[] = [MODULE];

class ScopeFinder {
  readonly #parts: readonly PartNames[];
  readonly #owners = new Map<Binding, Scope>();
  readonly #borrowed = new Map<Binding, boolean>();
  #last: { readonly use: Use; readonly scopes: readonly Scope[] } | undefined;
  /** By the name, the scopes that send it outwards. */
  readonly #declared: readonly ReadonlyMap<string, readonly Declared[]>[];

  constructor(parts: readonly PartNames[]) {
    this.#parts = parts;
    this.#declared = parts.map((names) =>
      grouped(
        names.borrowed.map(({ name, kind, at }) => ({
          name,
          kind,
          scope: names.scopesAround({ start: at, end: at })[0],
        })),
        ({ name }) => name,
      ),
    );
  }

  /** The scopes around a use, innermost first, the module last. */
  around(use: Use): readonly Scope[] {
    // One place is asked for many names in turn.
    if (this.#last?.use !== use) this.#last = { use, scopes: this.#scopesAround(use) };
    return this.#last.scopes;
  }

  #scopesAround({ part, range }: Use): readonly Scope[] {
    const found = this.#parts[part]?.scopesAround(range) ?? [];
    return found.length === 0 ? ONLY_MODULE : [...found, MODULE];
  }

  /** The scope that a binding belongs to; `global` and `nonlocal` send it outwards. */
  owner(binding: Binding): Scope {
    let owner = this.#owners.get(binding);
    if (!owner) this.#owners.set(binding, (owner = this.#ownerOf(binding)));
    return owner;
  }

  /** Whether the binding stands in another scope than the one it belongs to. */
  isBorrowed(binding: Binding): boolean {
    let isBorrowed = this.#borrowed.get(binding);
    if (isBorrowed === undefined) {
      const own = this.around(binding)[0] ?? MODULE;
      isBorrowed = own.kind !== 'comprehension' && this.owner(binding) !== own;
      this.#borrowed.set(binding, isBorrowed);
    }
    return isBorrowed;
  }

  #ownerOf(binding: Binding): Scope {
    const { name, part, meaning } = binding;
    const [own = MODULE, ...outer] = this.around(binding);
    // A walrus inside a comprehension binds in the function around it.
    if (own.kind === 'comprehension' && meaning.kind === 'value')
      return outer.find(({ kind }) => kind !== 'comprehension') ?? MODULE;
    const declared = this.#declared[part]?.get(name)?.find(({ scope }) => scope === own);
    if (declared?.kind === 'global') return MODULE;
    if (declared) return outer.find(({ kind }) => kind === 'function') ?? MODULE;
    return own;
  }
}

/** A name in `global` or `nonlocal`. At the top level it has no scope, and says nothing. */
interface Declared {
  readonly name: string;
  readonly kind: 'global' | 'nonlocal';
  readonly scope: Scope | undefined;
}
