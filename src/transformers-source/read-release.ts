import type { Syntax } from '../python/syntax.js';
import type { ReleaseTables } from '../registry/release-tables.js';
import { AUTO_FOLDER, autoModules } from './auto-modules.js';
import type { Data, Table } from './data.js';
import { exportedAutoClasses } from './exports.js';
import { sharedLookupOf } from './shared-lookup.js';
import { SourceError } from './source-error.js';
import type { SourceModule } from './source-module.js';

/** Content of a file of the package, by its path inside `transformers/`; undefined where there is no such file. */
export type PackageFiles = (path: string) => string | undefined;

/**
 * The mapping tables of a transformers package, read from its source files without running them. Throws a
 * `SourceError`, which names file, line and form, on a form that the reader has not been told about.
 */
export function readRelease(readFile: PackageFiles, syntax: Syntax): ReleaseTables {
  const module = autoModules(readFile, syntax);
  const configuration = module('configuration_auto');
  const modeling = module('modeling_auto');
  const configClasses = new Map(
    [...configuration.table('CONFIG_MAPPING_NAMES')].map(([type, value]) => [type, className(type, value)]),
  );
  return {
    sharedLookup: sharedLookupOf(`${AUTO_FOLDER}/auto_factory.py`, readFile),
    configClasses,
    sharedConfigClasses: shared(configClasses),
    autoClasses: new Map(
      exportedAutoClasses(modeling, readFile, syntax).map((name) => [name, modelClasses(modeling, name)]),
    ),
  };

  function className(type: string, value: Data): string {
    if (typeof value === 'string') return value;
    throw new SourceError(configuration.file, undefined, `CONFIG_MAPPING_NAMES["${type}"] is no class name`);
  }
}

function shared(configClasses: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, string[]>();
  for (const [type, configClass] of configClasses) types.set(configClass, [...(types.get(configClass) ?? []), type]);
  return new Map([...types].filter(([, sharing]) => sharing.length > 1));
}

function modelClasses(modeling: SourceModule, autoClass: string): ReadonlyMap<string, readonly string[]> {
  const table: Table | undefined = modeling.modelMapping(autoClass);
  if (!table) throw new SourceError(modeling.file, undefined, `${autoClass} is exported, but has no _model_mapping`);
  return new Map(
    [...table].map(([type, value]) => {
      const classes = typeof value === 'string' ? [value] : value;
      if (Array.isArray(classes) && classes.length > 0 && classes.every((name) => typeof name === 'string')) {
        return [type, classes];
      }
      throw new SourceError(modeling.file, undefined, `the entry of "${type}" for ${autoClass} names no class`);
    }),
  );
}
