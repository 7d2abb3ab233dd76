import { statementsOf, type Expression, type Statement } from '../python/statements.js';
import type { Syntax } from '../python/syntax.js';
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
  const file = '__init__.py';
  const text = readFile(file);
  const statements = text === undefined ? undefined : statementsOf(syntax, file, text);
  return statements?.flatMap(listed) ?? [];
}

/** What a statement adds to the entry `models.auto` of `_import_structure`. */
function listed(statement: Statement): readonly string[] {
  switch (statement.kind) {
    // What needs torch is listed under `if is_torch_available():` (4.10), later in the `else:` of a `try`.
    case 'if':
      return statement.then.flatMap(listed);
    case 'try':
      return statement.otherwise.flatMap(listed);
    case 'assignment':
      if (!statement.value) return [];
      return statement.targets.some(isEntry) ? strings(statement.value) : entryOf(statement.value);
    case 'expression': {
      const { value } = statement;
      if (value.kind !== 'call' || value.callee.kind !== 'attribute' || !isEntry(value.callee.of)) return [];
      return value.arguments.flatMap((argument) => strings(argument.value));
    }
    default:
      return [];
  }
}

/** `_import_structure["models.auto"]` */
function isEntry(expression: Expression): boolean {
  if (expression.kind !== 'subscript') return false;
  const [key] = expression.index;
  return key?.kind === 'string' && key.text === 'models.auto';
}

/** The value of `"models.auto": […]` in a dictionary. */
function entryOf(value: Expression): readonly string[] {
  if (value.kind !== 'dict') return [];
  return value.entries.flatMap(({ key, value: names }) =>
    key?.kind === 'string' && key.text === 'models.auto' ? strings(names) : [],
  );
}

function strings(list: Expression): readonly string[] {
  if (list.kind === 'string') return [list.text];
  return list.kind === 'list' ? list.items.flatMap(({ value }) => strings(value)) : [];
}
