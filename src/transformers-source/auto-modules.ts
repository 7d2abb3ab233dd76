import { statementsOf } from '../python/statements.js';
import type { Syntax } from '../python/syntax.js';
import type { PackageFiles } from './read-release.js';
import { SourceError } from './source-error.js';
import { sourceModule, type SourceModule } from './source-module.js';

/** The folder of the mapping tables. */
export const AUTO_FOLDER = 'models/auto';

/** Reads the modules of `models/auto` by name, each once. Throws a `SourceError` where one is missing. */
export function autoModules(readFile: PackageFiles, syntax: Syntax): (name: string) => SourceModule {
  const read = new Map<string, SourceModule>();
  return function module(name: string): SourceModule {
    const known = read.get(name);
    if (known) return known;
    const file = `${AUTO_FOLDER}/${name}.py`;
    const text = readFile(file);
    if (text === undefined) throw new SourceError(file, undefined, 'is not in the package');
    const statements = statementsOf(syntax, file, text);
    if (!statements) throw new SourceError(file, undefined, 'takes too long to parse');
    const made = sourceModule(file, statements, module);
    read.set(name, made);
    return made;
  };
}
