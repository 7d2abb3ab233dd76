import type { Node } from '../node.js';
import type { Arm } from './part-names.js';
import { rangeOf } from './ranges.js';

/** The arms of a statement, or of a conditional expression, each with that as its construct. */
export function armsIn(node: Node): Arm[] {
  const kind = CONSTRUCTS.get(node.type);
  if (!kind) return [];
  const arms: Arm[] = [];
  const construct = { kind, range: rangeOf(node), arms };
  for (const [arm, one] of armNodes(node))
    arms.push({ kind: arm, range: rangeOf(one), construct, leaves: isLeft(one) });
  return arms;
}

const CONSTRUCTS: ReadonlyMap<string, Arm['construct']['kind']> = new Map([
  ...(['if_statement', 'match_statement', 'conditional_expression'] as const).map((type) => [type, 'if'] as const),
  ...(['for_statement', 'while_statement'] as const).map((type) => [type, 'loop'] as const),
  ['try_statement', 'try'] as const,
]);

/** Clauses, which are arms of the statement they belong to. */
const CLAUSES: ReadonlyMap<string, Arm['kind']> = new Map([
  ...(['elif_clause', 'except_clause', 'case_clause'] as const).map((type) => [type, 'other'] as const),
  ['else_clause', 'else'] as const,
  ['finally_clause', 'finally'] as const,
]);

function armNodes(node: Node): (readonly [Arm['kind'], Node])[] {
  if (node.type === 'conditional_expression') {
    const [first, last] = [node.namedChildren[0], node.namedChildren.at(-1)];
    return first && last ? [['first', first] as const, ['else', last] as const] : [];
  }
  const body = node.type === 'match_statement' ? null : node.childForFieldName(BODIES.get(node.type) ?? 'body');
  const clauses = (node.type === 'match_statement' ? casesIn(node) : node.namedChildren).flatMap((child) => {
    const kind = CLAUSES.get(child.type);
    return kind ? [[isForTheRest(child) ? 'else' : kind, child] as const] : [];
  });
  return body ? [['first', body] as const, ...clauses] : clauses;
}

const BODIES: ReadonlyMap<string, string> = new Map([['if_statement', 'consequence']]);

/** `case _:` and `case other:`, which take whatever comes. */
function isForTheRest(clause: Node): boolean {
  if (clause.type !== 'case_clause' || clause.childForFieldName('guard')) return false;
  const [only, ...others] = clause.namedChildren.filter(({ type }) => type === 'case_pattern');
  return only !== undefined && others.length === 0 && /^[^\W\d]\w*$/u.test(only.text) && !CONSTANTS.has(only.text);
}

const CONSTANTS: ReadonlySet<string> = new Set(['None', 'True', 'False']);

const casesIn = (node: Node): readonly Node[] => node.childForFieldName('body')?.namedChildren ?? [];

/**
 * Whether a block is left for good: what it binds does not reach the code behind it. `break` and `continue` do not
 * count: what they leave behind may still be seen, behind the loop or in its next turn.
 */
function isLeft(arm: Node): boolean {
  const body = arm.type === 'block' ? arm : arm.namedChildren.findLast(({ type }) => type === 'block');
  const last = body?.namedChildren.findLast(({ type }) => type !== 'comment');
  if (last?.type === 'return_statement' || last?.type === 'raise_statement') return true;
  const [call] = last?.type === 'expression_statement' ? last.namedChildren : [];
  const callee = call?.type === 'call' ? call.childForFieldName('function') : null;
  if (callee?.type === 'identifier') return ['exit', 'quit'].includes(callee.text);
  if (callee?.type !== 'attribute') return false;
  return ['exit', '_exit', 'abort'].includes(callee.childForFieldName('attribute')?.text ?? '');
}
