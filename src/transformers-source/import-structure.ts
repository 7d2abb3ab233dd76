import { statementsOf, type Expression, type Statement } from '../python/statements.js';
import type { Syntax } from '../python/syntax.js';
import type { PackageFiles } from './read-release.js';
import { statementsAbout } from './source-pieces.js';

/** A module of the package and a name of it that `from transformers import …` finds. */
export interface Listed {
  /** Without the package's own name: `models.auto`. */
  readonly module: string;
  readonly name: string;
}

/**
 * What the package's `__init__.py` enters into `_import_structure`, with all optional packages there, in its order: of
 * all modules, or only of `module`, which takes a hundredth of the time.
 */
export function importStructure(readFile: PackageFiles, syntax: Syntax, module?: string): readonly Listed[] {
  const file = '__init__.py';
  // Behind it the same names stand once more, for type checkers: half of the 300 KB of 4.46.
  const [text] = readFile(file)?.split(/^if TYPE_CHECKING:$/m, 1) ?? [];
  if (text === undefined) return [];
  // No release has a text in triple quotes there; in one of a fork, a line may look like a statement.
  const isCut = module !== undefined && !/"""|'''/.test(text);
  const statements = statementsOf(syntax, file, isCut ? statementsAbout(module, text) : text);
  const all = statements?.flatMap(listed) ?? [];
  return module === undefined ? all : all.filter((one) => one.module === module);
}

/** What a statement adds. */
function listed(statement: Statement): readonly Listed[] {
  switch (statement.kind) {
    // What needs torch is listed under `if is_torch_available():` (4.10), later in the `else:` of a `try`.
    case 'if':
      return statement.then.flatMap(listed);
    case 'try':
      return statement.otherwise.flatMap(listed);
    case 'assignment': {
      const { targets, value } = statement;
      if (!value) return [];
      const module = targets.map(moduleOf).find((one) => one !== undefined);
      if (module !== undefined) return strings(value).map((name) => ({ module, name }));
      return targets.some((target) => target.kind === 'name' && target.name === STRUCTURE) ? entriesOf(value) : [];
    }
    case 'expression': {
      const { value } = statement;
      const module = value.kind === 'call' && value.callee.kind === 'attribute' ? moduleOf(value.callee.of) : undefined;
      if (module === undefined || value.kind !== 'call') return [];
      return value.arguments.flatMap((argument) => strings(argument.value)).map((name) => ({ module, name }));
    }
    default:
      return [];
  }
}

const STRUCTURE = '_import_structure';

/** `models.auto` of `_import_structure["models.auto"]` */
function moduleOf(expression: Expression): string | undefined {
  if (expression.kind !== 'subscript' || expression.of.kind !== 'name' || expression.of.name !== STRUCTURE)
    return undefined;
  const [key] = expression.index;
  return key?.kind === 'string' ? key.text : undefined;
}

/** `{"models.auto": […], …}` */
function entriesOf(value: Expression): readonly Listed[] {
  if (value.kind !== 'dict') return [];
  return value.entries.flatMap(({ key, value: names }) =>
    key?.kind === 'string' ? strings(names).map((name) => ({ module: key.text, name })) : [],
  );
}

function strings(list: Expression): readonly string[] {
  if (list.kind === 'string') return [list.text];
  return list.kind === 'list' ? list.items.flatMap(({ value }) => strings(value)) : [];
}
