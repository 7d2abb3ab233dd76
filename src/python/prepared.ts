import type { Node } from './node.js';
import { encloses, type Range } from '../text.js';
import { rangeOf, type PartNames } from './names/part-names.js';

/** Conditions that ask what there is: a version, a package, an attribute. */
const ASKS = /version|transformers|hasattr|available|installed|find_spec|TYPE_CHECKING|\bPY3|\bcompat/i;

/** Errors that no missing class raises: who catches only these is not prepared for one. */
const OTHER_ERRORS: ReadonlySet<string> = new Set([
  ...['ModuleNotFoundError', 'ValueError', 'TypeError', 'KeyError', 'IndexError', 'LookupError', 'RuntimeError'],
  ...['OSError', 'IOError', 'EnvironmentError', 'FileNotFoundError', 'ConnectionError', 'TimeoutError'],
  ...['NotImplementedError', 'AssertionError', 'KeyboardInterrupt', 'SystemExit', 'StopIteration'],
  ...['ZeroDivisionError', 'MemoryError', 'UnicodeDecodeError'],
]);

/**
 * Whether the code around `node` may be prepared for a class that is not there, so that nothing can be said: a `try` or
 * `suppress` that catches it, a branch, an early exit, a decorator that skips. An import in a branch is always taken for
 * prepared; a mere use (`what` is `use`) only where the condition asks for something like a version. `names` and `text`
 * are those of the part.
 */
export function isPrepared(node: Node, what: 'import' | 'use', names: PartNames, text: string): boolean {
  let runsLater = false;
  for (let at = node; at.parent; at = at.parent) {
    if (isBranchOf(at.parent, at, what)) return true;
    // What stands in a function does not run in the `try` that the function is defined in.
    if (!runsLater && isCaughtIn(at.parent, at)) return true;
    if (at.parent.type === 'decorated_definition' && at.parent.namedChildren.some(skips)) return true;
    runsLater ||= at.type === 'block' && at.parent.type === 'function_definition';
  }
  return isBehindExit(rangeOf(node), names, text);
}

/** Whether the block that a node stands in expects an exception: `with pytest.raises(ValueError):`. */
export function isExpectedToRaise(node: Node): boolean {
  for (let at = node; at.parent && at.parent.type !== 'function_definition'; at = at.parent)
    if (at.parent.type === 'with_statement' && isCaughtIn(at.parent, at)) return true;
  return false;
}

function isBranchOf(statement: Node, inside: Node, what: 'import' | 'use'): boolean {
  const field = (name: string): Node | null => statement.childForFieldName(name);
  switch (statement.type) {
    case 'if_statement':
    case 'elif_clause': {
      const condition = field('condition');
      return condition !== null && condition.id !== inside.id && decides(condition, what);
    }
    case 'match_statement':
      return inside.type === 'block' && (what === 'import' || ASKS.test(field('subject')?.text ?? ''));
    case 'conditional_expression': {
      const condition = statement.namedChildren[1];
      return condition !== undefined && condition.id !== inside.id && ASKS.test(condition.text);
    }
    case 'boolean_operator':
      return field('right')?.id === inside.id && ASKS.test(field('left')?.text ?? '');
    default:
      return false;
  }
}

function decides({ text }: Node, what: 'import' | 'use'): boolean {
  if (/^\(*\s*__name__\s*==/.test(text)) return false;
  return what === 'import' || ASKS.test(text);
}

function isCaughtIn(statement: Node, inside: Node): boolean {
  if (statement.type === 'except_clause') return catches(statement);
  if (statement.type === 'with_statement')
    return inside.type === 'block' && /\b(?:suppress|raises|assertRaises)\b/.test(headOf(statement, inside));
  if (statement.type !== 'try_statement' || inside.type !== 'block') return false;
  return statement.namedChildren.some((clause) => clause.type === 'except_clause' && catches(clause));
}

/** Whether an `except` clause may catch what a missing class raises; a name that is not known may. */
function catches(clause: Node): boolean {
  const value = clause.childForFieldName('value');
  if (!value) return true;
  const caught = value.type === 'as_pattern' ? (value.namedChildren[0] ?? value) : value;
  const errors = ['tuple', 'parenthesized_expression'].includes(caught.type) ? caught.namedChildren : [caught];
  return !errors.every(({ text }) => OTHER_ERRORS.has(text));
}

const skips = ({ type, text }: Node): boolean =>
  type === 'decorator' && /skip|require|xfail|version|available/i.test(text);

const headOf = (statement: Node, body: Node): string => statement.text.slice(0, body.startIndex - statement.startIndex);

/** `if version < …: return` above, in a block around: then the code below is the other branch. */
function isBehindExit(range: Range, names: PartNames, text: string): boolean {
  return names.exits.some(({ range: arm, construct }) => {
    if (construct.range.end > range.start) return false;
    const around = [...names.armsAround(construct.range), ...names.scopesAround(construct.range)];
    if (!around.every((region) => encloses(region.range, range))) return false;
    return ASKS.test(text.slice(construct.range.start, arm.start));
  });
}
