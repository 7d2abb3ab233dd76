import type { Search } from './kept-pieces.js';

/** `from a.b import c, d as e` and `import a.b, c as d`, also in brackets over several lines. */
const STATEMENT = /^[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]*(\([^)]*\)|[^\r\n;]*)|import[ \t]+([^\r\n;]+))/gm;

/** Packages that nearly every file imports, and no project has of its own. */
const KNOWN =
  /^(?:transformers|torch|numpy|pandas|os|sys|re|json|math|time|random|logging|typing|argparse|pathlib|collections|dataclasses|functools|itertools|__future__)(?:\.|$)/;

/** A module that a text imports. */
export interface ImportedModule {
  /** As it is written, leading dots included. */
  readonly module: string;
  /** The names that are taken from it and may be modules themselves, if it is a package. */
  readonly names: readonly string[];
}

/** The modules that a text imports anywhere, each once for a statement; a glance, which also finds some in strings. */
export function importedModules(text: Search): ImportedModule[] {
  return text.matches(STATEMENT).flatMap(({ groups: [from, taken = '', plain = ''] }): ImportedModule[] => {
    if (from !== undefined) return KNOWN.test(from) ? [] : [{ module: from, names: namesIn(taken).filter(isModule) }];
    return namesIn(plain).flatMap((module) => (KNOWN.test(module) ? [] : [{ module, names: [] }]));
  });
}

const namesIn = (list: string): string[] =>
  list
    .replaceAll(/#[^\r\n]*|[()\\]/g, ' ')
    .split(',')
    .flatMap((one) => /^\s*([\w.]+)/.exec(one)?.[1] ?? []);

/** By custom the names of modules have no capitals. */
const isModule = (name: string): boolean => !/[A-Z]/.test(name);
