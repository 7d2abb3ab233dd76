import type { Syntax } from '../python/syntax.js';
import { importStructure } from './import-structure.js';
import type { PackageFiles } from './read-release.js';
import { SourceError } from './source-error.js';
import type { SourceModule } from './source-module.js';

/**
 * The auto classes for models that `from transformers import …` finds, in the order in which the package lists them:
 * `__all__` of `modeling_auto.py`, and before that existed, the list of `models.auto` in `transformers/__init__.py`.
 */
export function exportedAutoClasses(modeling: SourceModule, readFile: PackageFiles, syntax: Syntax): readonly string[] {
  const exported = modeling.exports ?? listedInInit(readFile, syntax);
  // The other exports of `models.auto` are tables, and AutoConfig, AutoTokenizer and the like, which build no model.
  const autoClasses = [...new Set(exported)].filter((name) => /^Auto(Model|Backbone)/.test(name));
  if (autoClasses.length > 0) return autoClasses;
  throw new SourceError('__init__.py', undefined, 'neither it nor modeling_auto.py lists the exported auto classes');
}

function listedInInit(readFile: PackageFiles, syntax: Syntax): readonly string[] {
  return importStructure(readFile, syntax, 'models.auto').map(({ name }) => name);
}
