import type { Node } from './node.js';

/** A condition that must hold, or must not, for the code at a place to run. */
export interface Requirement {
  readonly condition: Node;
  readonly holds: boolean;
  /** Whether it is only asserted: nothing is chosen by it. */
  readonly isAsserted?: true;
  /** Of what is matched the case that it must lead into. */
  readonly clause?: Node;
}

/** The cases that a node stands in, up to its function, with what is matched. */
export function casesAround(node: Node): Requirement[] {
  const found: Requirement[] = [];
  for (let at = node.parent; at && at.type !== 'function_definition' && at.type !== 'lambda'; at = at.parent) {
    const subject = at.type === 'case_clause' ? at.parent?.parent?.childForFieldName('subject') : undefined;
    if (subject) found.push({ condition: subject, holds: true, clause: at });
  }
  return found;
}

/** The conditions on the way to a node, up to the function it stands in. */
export function requirementsOf(node: Node): Requirement[] {
  const found: Requirement[] = [];
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    if (at.type === 'if_statement') found.push(...ifRequirements(at, child));
    else if (at.type === 'conditional_expression') found.push(...expressionRequirements(at, child));
    else if (COMPREHENSIONS.has(at.type)) found.push(...comprehensionRequirements(at, child));
    else if (at.type === 'block' || at.type === 'module')
      found.push(...earlierExits(at, child), ...asserted(at, child));
    else if (at.type === 'function_definition' || at.type === 'lambda') break;
  }
  return found;
}

function ifRequirements(statement: Node, child: Node): Requirement[] {
  const first = statement.childForFieldName('condition');
  if (!first || child.id === first.id) return [];
  if (child.id === statement.childForFieldName('consequence')?.id) return [{ condition: first, holds: true }];
  const found: Requirement[] = [{ condition: first, holds: false }];
  for (const clause of statement.childrenForFieldName('alternative')) {
    const condition = clause.type === 'elif_clause' ? clause.childForFieldName('condition') : null;
    if (clause.id === child.id) return condition ? [...found, { condition, holds: true }] : found;
    if (condition) found.push({ condition, holds: false });
  }
  return found;
}

function expressionRequirements(expression: Node, child: Node): Requirement[] {
  const [yes, condition, no] = expression.namedChildren;
  if (!condition || child.id === condition.id) return [];
  return child.id === yes?.id ? [{ condition, holds: true }] : child.id === no?.id ? [{ condition, holds: false }] : [];
}

const COMPREHENSIONS: ReadonlySet<string> = new Set([
  'list_comprehension',
  'dictionary_comprehension',
  'set_comprehension',
  'generator_expression',
]);

/** `f(name) for name in names if "t5" in name`: the conditions are asked before the body, and before what is behind them. */
function comprehensionRequirements(comprehension: Node, child: Node): Requirement[] {
  const isBody = child.id === comprehension.childForFieldName('body')?.id;
  return comprehension.namedChildren.flatMap((clause) => {
    if (clause.type !== 'if_clause' || !(isBody || clause.startIndex < child.startIndex)) return [];
    const condition = clause.namedChildren.find(({ type }) => type !== 'comment');
    return condition ? [{ condition, holds: true }] : [];
  });
}

/** `assert "t5" not in name` above. */
function asserted(block: Node, child: Node): Requirement[] {
  return statementsIn(block, 'assert_statement').flatMap((statement) => {
    const condition = statement.namedChildren.find(({ type }) => type !== 'comment');
    return condition && statement.startIndex < child.startIndex ? [{ condition, holds: true, isAsserted: true }] : [];
  });
}

const statementsIn = (block: Node, type: string): readonly Node[] =>
  block.childrenOfType?.(type) ?? block.namedChildren.filter((one) => one.type === type);

/** `if "t5" in name: return …` above: behind it the condition does not hold; behind `if …: pass else: raise …` it does. */
function earlierExits(block: Node, child: Node): Requirement[] {
  const found: Requirement[] = [];
  for (const statement of statementsIn(block, 'if_statement')) {
    if (statement.startIndex >= child.startIndex) break;
    const condition = statement.childForFieldName('condition');
    if (!condition) continue;
    const [clause, ...others] = statement.childrenForFieldName('alternative');
    if (leaves(statement.childForFieldName('consequence'))) found.push({ condition, holds: false });
    else if (clause?.type === 'else_clause' && others.length === 0 && leaves(clause.childForFieldName('body')))
      found.push({ condition, holds: true });
  }
  return found;
}

/** Whether the code behind a block does not run once the block has. */
function leaves(block: Node | null): boolean {
  const last = block?.namedChildren.findLast(({ type }) => type !== 'comment');
  if (!last || LEAVING.has(last.type)) return last !== undefined;
  const call = last.type === 'expression_statement' ? last.namedChildren[0] : undefined;
  return call?.type === 'call' && ENDING.test(call.childForFieldName('function')?.text ?? '');
}

const LEAVING: ReadonlySet<string> = new Set([
  ...['return_statement', 'raise_statement', 'continue_statement', 'break_statement'],
]);

/** Calls that end a test or the program, or raise: `pytest.skip(…)`, `sys.exit(…)`, `parser.error(…)`, `_raise_if_t5(…)`. */
const ENDING =
  /^(?:sys\.exit|os\._exit|exit|quit|pytest\.(?:skip|fail|xfail|exit)|\w*parser\.(?:error|exit)|self\.(?:skipTest|fail)|(?:\w+\.)*_?(?:raise|throw|abort|die|fail|exit)(?:_\w+)?)$/;
