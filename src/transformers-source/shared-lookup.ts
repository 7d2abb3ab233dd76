import type { SharedLookup } from '../registry/release-tables.js';
import type { PackageFiles } from './read-release.js';
import { SourceError } from './source-error.js';

/**
 * How `from_pretrained` looks a configuration class up. `type(config) in cls._model_mapping.keys()` compares with the
 * classes of all model types in the table; without `.keys()` it is `_LazyAutoMapping.__contains__`, which asks for the
 * last model type of that class only. Throws a `SourceError` where `file` says neither.
 */
export function sharedLookupOf(file: string, readFile: PackageFiles): SharedLookup {
  const test = /type\(config\) in cls\._model_mapping(?<keys>\.keys\(\))?/.exec(readFile(file) ?? '');
  if (test) return test.groups?.['keys'] === undefined ? 'last' : 'any';
  throw new SourceError(file, undefined, 'does not say how a configuration class is looked up');
}
