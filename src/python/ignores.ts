import type { Node, Tree } from './node.js';
import type { IgnoreComment, Place } from '../load.js';
import type { Reading } from './reading.js';

/** `# loadlint: ignore[rule, rule]`, also behind another comment: `# noqa  # loadlint: ignore`. */
const IGNORE = /^#[ \t]*loadlint:[ \t]*ignore(?<file>-file)?(?![\w-])[ \t]*(?:\[(?<rules>[^\]]*)(?<close>\]?))?/;

/** The comments of a module that suppress findings, in the order of the text. */
export function ignoresIn({ trees, parts }: Pick<Reading, 'trees' | 'parts'>): IgnoreComment[] {
  const firstPart = trees.findIndex((tree) => tree !== undefined && firstStatement(tree) !== undefined);
  return trees.flatMap((tree, part) =>
    tree
      ? (parts[part]?.search?.places('loadlint:') ?? []).flatMap((at) => {
          const node = tree.rootNode.descendantForIndex(at, at + 1);
          if (node?.type !== 'comment') return [];
          const isFirst = part <= Math.max(firstPart, 0) && node.startIndex < (firstStatement(tree) ?? Infinity);
          return ignoreIn(node, at, part, isFirst);
        })
      : [],
  );
}

function ignoreIn(node: Node, at: number, part: number, isFirst: boolean): IgnoreComment[] {
  // One comment may hold several.
  const from = node.text.lastIndexOf('#', at - node.startIndex);
  const match = IGNORE.exec(node.text.slice(from));
  if (!match?.groups) return [];
  const { file, rules, close } = match.groups;
  const start = node.startIndex + from;
  const place: Place = { part, range: { start, end: start + match[0].trimEnd().length } };
  const scope = file === undefined ? 'statement' : isFirst ? 'file' : 'nothing';
  if (rules === undefined) return [{ place, scope, rules: undefined }];
  const list = start + match[0].indexOf('[') + 1;
  const named = [...rules.matchAll(/[^\s,][^,]*/g)].map(({ index, 0: text }) => ({
    id: text.trim(),
    place: { part, range: { start: list + index, end: list + index + text.trimEnd().length } },
  }));
  // A list without its end is taken for the list that it begins.
  return [{ place: close === '' ? { part, range: { start, end: node.endIndex } } : place, scope, rules: named }];
}

/** Offset of the first statement but for the docstring; undefined where there is none. */
function firstStatement(tree: Tree): number | undefined {
  const [first, second] = tree.rootNode.namedChildren.filter(({ type }) => type !== 'comment');
  const isDocstring = first?.type === 'expression_statement' && first.namedChildren[0]?.type === 'string';
  return (isDocstring ? second : first)?.startIndex;
}

/** Statements with a body: only what stands before it belongs to the statement itself. */
const COMPOUND =
  /^(?:if|for|while|with|try|match)_statement$|^(?:function|class)_definition$|^(?:elif|else|except|except_group|finally|case)_clause$/;

/** The statement that a node stands in: of one with a body, only its head. */
export function statementAround(node: Node, part: number): Place {
  let at: Node = node;
  while (at.parent && at.parent.type !== 'block' && at.parent.type !== 'module' && !COMPOUND.test(at.type))
    at = at.parent;
  const body = COMPOUND.test(at.type) ? at.namedChildren.find(({ type }) => type === 'block') : undefined;
  const head = body && body.startIndex > node.startIndex ? endOfHead(at, body) : undefined;
  return { part, range: { start: at.startIndex, end: head ?? at.endIndex } };
}

/** Behind the colon. */
const endOfHead = (statement: Node, body: Node): number | undefined =>
  statement.children.findLast(({ type, endIndex }) => type === ':' && endIndex <= body.startIndex)?.endIndex;
