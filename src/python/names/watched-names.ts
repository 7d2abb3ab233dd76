import { Footprint, watched, type Once, type Question, type Watch } from '../footprint.js';
import type { ModuleNames } from './module-names.js';
import type { OtherFiles } from './other-files.js';
import type { PartNames } from './part-names.js';

/** Names that note what is asked of them, so that what was found out with them can be kept for the next version. */
export interface WatchedNames {
  readonly names: ModuleNames;
  /** Runs `find`, and tells what it looked at, what it cost by itself, and what of the module's was found for it. */
  run<T>(footprint: Footprint, find: () => T): { readonly value: T; readonly steps: number };
  /** Counts what was kept of what this version would have cost; what is found once for a module only once. */
  charge(steps: number, once: readonly Once[]): void;
}

/** A thing found once for a module, with what was looked at. */
interface Kept<T> {
  readonly value: T;
  readonly footprint: Footprint;
}

/** Watches the names of a module; `watch` is that of its trees. */
export function watchedNames(names: ModuleNames, watch: Watch): WatchedNames {
  const { work, files } = names;
  const ask = (question: Question): void => watch.current?.ask(question);
  const charged = new Set<string>();
  /** Steps that were taken for what is found once for the module. */
  let shared = 0;
  const run: WatchedNames['run'] = (footprint, find) => {
    const [spent, paid] = [work.spent, shared];
    const value = watched(watch, footprint, find);
    return { value, steps: work.spent - spent - (shared - paid) };
  };
  const charge: WatchedNames['charge'] = (steps, once) => {
    work.spend(steps);
    for (const one of once) {
      if (charged.has(one.key)) continue;
      charged.add(one.key);
      shared += one.steps;
      work.spend(one.steps);
    }
  };
  const find = <T>(key: string, look: () => T): Kept<T> => {
    const footprint = new Footprint();
    const { value, steps } = run(footprint, look);
    footprint.costs({ key, steps });
    if (charged.has(key)) work.spend(-steps);
    else shared += steps;
    charged.add(key);
    return { value, footprint };
  };
  const parts = new WeakMap<PartNames, PartNames>();
  const partOf = (part: PartNames): PartNames => {
    const known = parts.get(part) ?? watchedPart(part, ask);
    parts.set(part, known);
    return known;
  };
  let watchedParts: readonly PartNames[] = [];
  const own: ModuleNames = {
    bindings(name, use) {
      ask(`name ${name}`);
      return names.bindings(name, use);
    },
    reach(name, use) {
      ask(`name ${name}`);
      return names.reach(name, use);
    },
    named(name) {
      ask(`named ${name}`);
      return names.named(name);
    },
    stars(use) {
      ask('stars');
      return names.stars(use);
    },
    // Of a binding, which was asked for by its name.
    isSure: (binding, use) => names.isSure(binding, use),
    isLocalAround: (binding, use) => names.isLocalAround(binding, use),
    isBorrowed: (binding) => names.isBorrowed(binding),
    get everyImport() {
      ask('everything');
      return names.everyImport;
    },
    everyName() {
      ask('everything');
      return names.everyName();
    },
    get parts() {
      const { parts: all } = names;
      // Asked for at every turn; they only become more.
      if (watchedParts.length !== all.length) watchedParts = all.map(partOf);
      return watchedParts;
    },
    once: (key, look) => {
      const known = names.once(key, () => find(key, look));
      watch.current?.include(known.footprint);
      return known.value;
    },
    work,
    ...(files && { files: watchedFiles(files, watch) }),
  };
  return { names: own, run, charge };
}

function watchedFiles(files: OtherFiles, watch: Watch): OtherFiles {
  return {
    ...files,
    find(module, part) {
      watch.current?.find(module, part);
      const found = files.find(module, part);
      // Of the module itself the whole text is at hand then.
      if (found && found.part < files.ownParts) watch.current?.ask('everything');
      return found;
    },
  };
}

/** The names of a part that note what is asked of them; its tree and its search do so by themselves. */
function watchedPart(part: PartNames, ask: (question: Question) => void): PartNames {
  const all = (): PartNames => {
    ask('everything');
    return part;
  };
  return {
    ...(part.root && { root: part.root }),
    ...(part.search && { search: part.search }),
    // What is around something stands in the statement that it stands in.
    armsAround: (range) => part.armsAround(range),
    scopesAround: (range) => part.scopesAround(range),
    ofAttribute(name) {
      ask(`attribute ${name}`);
      return part.ofAttribute(name);
    },
    itemsOf(name) {
      ask(`items ${name}`);
      return part.itemsOf(name);
    },
    get stars() {
      ask('stars');
      return part.stars;
    },
    get heirs() {
      ask('heirs');
      return part.heirs;
    },
    isLatest: () => part.isLatest(),
    named(name) {
      ask(`named ${name}`);
      return part.named(name);
    },
    everyName: () => all().everyName(),
    get imports() {
      return all().imports;
    },
    get exits() {
      return all().exits;
    },
    get borrowed() {
      return all().borrowed;
    },
  };
}
