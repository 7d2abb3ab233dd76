import type { Node } from './node.js';

/** A condition that must hold, or must not, for the code at a place to run. */
export interface Requirement {
  readonly condition: Node;
  readonly holds: boolean;
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
    return condition && statement.startIndex < child.startIndex ? [{ condition, holds: true }] : [];
  });
}

const statementsIn = (block: Node, type: string): readonly Node[] =>
  block.childrenOfType?.(type) ?? block.namedChildren.filter((one) => one.type === type);

/** `if "t5" in name: return …` above: behind it the condition does not hold. */
function earlierExits(block: Node, child: Node): Requirement[] {
  const found: Requirement[] = [];
  for (const statement of statementsIn(block, 'if_statement')) {
    if (statement.startIndex >= child.startIndex) break;
    const condition = statement.childForFieldName('condition');
    const body = statement.childForFieldName('consequence');
    const last = body?.namedChildren.findLast(({ type }) => type !== 'comment');
    if (condition && last && ['return_statement', 'raise_statement', 'continue_statement'].includes(last.type))
      found.push({ condition, holds: false });
  }
  return found;
}
