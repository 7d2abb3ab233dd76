import { statementsOf, type Expression, type Statement } from '../python/statements.js';
import type { Syntax } from '../python/syntax.js';
import type { ReleasePipelines } from '../registry/pipelines.js';
import { holds } from './conditions.js';
import { described } from './described.js';
import { namesIn } from './names.js';
import type { PackageFiles } from './read-release.js';
import { SourceError } from './source-error.js';

const FILE = 'pipelines/__init__.py';

/**
 * The pipeline tasks of a transformers package with the auto classes that load their models with PyTorch, and the
 * other names of tasks, read from `pipelines/__init__.py`. Throws a `SourceError` on a form that the reader has not been
 * told about.
 */
export function readPipelines(readFile: PackageFiles, syntax: Syntax): ReleasePipelines {
  const text = readFile(FILE);
  if (text === undefined) throw new SourceError(FILE, undefined, 'is not in the package');
  const statements = statementsOf(syntax, FILE, text);
  if (!statements) throw new SourceError(FILE, undefined, 'takes too long to parse');
  const tasks = new Map(entriesOf(statements, 'SUPPORTED_TASKS').map(([task, value]) => [task, autoClasses(value)]));
  const aliases = entriesOf(statements, 'TASK_ALIASES').map(([alias, value]): [string, string] => {
    if (value.kind === 'string' && tasks.has(value.text)) return [alias, value.text];
    throw new SourceError(FILE, value.line, `the alias ${alias} names no task`);
  });
  return { tasks, aliases: new Map([...aliases, ...redirected(text)]) };
}

/** The entries of a dictionary that is assigned once at module level and not changed there. */
function entriesOf(statements: readonly Statement[], name: string): readonly (readonly [string, Expression])[] {
  const about = statements.filter((statement) => changes(statement, name));
  const [made, second] = about;
  if (made?.kind !== 'assignment' || made.value?.kind !== 'dict' || second)
    throw new SourceError(FILE, (second ?? made)?.line, `${name} is made in a way that the reader does not know`);
  return made.value.entries.map(({ key, value }) => {
    if (key?.kind === 'string') return [key.text, value];
    throw new SourceError(FILE, value.line, `${name} has a key that is no string`);
  });
}

/** Whether a statement may change the dictionary; a registry is made of it, a loop (4.14 to 4.53) only reads it. */
function changes(statement: Statement, name: string): boolean {
  if (!namesIn(statement).includes(name)) return false;
  if (statement.kind === 'for') return statement.body.some((inner) => namesIn(inner).includes(name));
  if (statement.kind !== 'assignment') return true;
  return statement.targets.some((target) => target.kind !== 'name' || target.name !== 'PIPELINE_REGISTRY');
}

/** `"pt": (AutoModelForCTC,) if is_torch_available() else ()` */
function autoClasses(task: Expression): readonly string[] {
  const entries = task.kind === 'dict' ? task.entries : [];
  const value = entries.find(({ key }) => key?.kind === 'string' && key.text === 'pt')?.value;
  const tuple = value?.kind === 'conditional' ? (holds(value.test, FILE) ? value.then : value.otherwise) : value;
  if (tuple?.kind !== 'tuple') throw new SourceError(FILE, task.line, 'a task without a tuple of auto classes');
  return tuple.items.map(({ value: item }) => {
    if (item.kind === 'name') return item.name;
    throw new SourceError(FILE, item.line, `${described(item)} stands in the place of an auto class`);
  });
}

/** Tasks that a function redirects (5.19): `if task == "image-to-text": … return "image-text-to-text"`. */
function redirected(text: string): readonly (readonly [string, string])[] {
  const [body] = /^def _resolve_deprecated_task\b[^]*?\n(?=\S)/m.exec(text) ?? [];
  if (body === undefined) return [];
  const found = [...body.matchAll(/\bif task == "([\w-]+)":(?:(?!\bif\b)[^])*?\breturn "([\w-]+)"/g)];
  const all = [...body.matchAll(/\breturn "/g)];
  if (found.length === all.length) return found.map(([, from = '', to = '']) => [from, to]);
  throw new SourceError(FILE, undefined, '_resolve_deprecated_task redirects in a way that the reader does not know');
}
