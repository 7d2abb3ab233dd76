import type { Node } from '../node.js';
import { undispatched } from '../dispatch.js';
import { answerTo } from './asked.js';
import { assumedTruth } from './assumptions.js';
import type { Candidate, Reader, Step } from './reader.js';
import { weaker } from './origins.js';
import { isPinned } from './world.js';

/** `(x)`, `a if c else b`, `a or b`, `a and b`, `(x := a)` */
export const branchSteps: readonly (readonly [type: string, step: Step])[] = [
  ['parenthesized_expression', inner],
  ['named_expression', assigned],
  ['conditional_expression', eitherBranch],
  ['boolean_operator', firstTruth],
];

/** `a if a else b` says the same as `a or b`. */
function eitherBranch({ node, part, origin }: Candidate, reader: Reader): Candidate[] {
  const [yes, test, no] = childrenOf(node);
  const truth = test && (assumedTruth(test, part, reader) ?? truthInWorld(test, part, reader));
  if (truth !== undefined) return [truth ? yes : no].flatMap((one) => (one ? [{ node: one, part, origin }] : []));
  const tested = test && testedBy(test);
  const [left, right] = tested?.isThere === true ? [yes, no] : [no, yes];
  if (left && right && left.text === tested?.name) return orElse(left, right, { part, origin }, reader);
  const how = weaker(origin, 'branch');
  return [yes, no].flatMap((branch) => (branch ? reached({ node: branch, part, origin: how }, reader) : []));
}

/** What a condition comes to for the call, turn or instance that is asked about. */
function truthInWorld(test: Node, part: number, reader: Reader): boolean | undefined {
  const answer = isPinned(reader.world) ? answerTo(test, part, reader) : undefined;
  return answer?.ground === 'given' ? answer.holds : undefined;
}

/** A name in a branch has only the values for which the branch is taken: `name if "/" in name else f"org/{name}"`. */
const reached = (branch: Candidate, reader: Reader): readonly Candidate[] =>
  branch.node.type === 'identifier' || branch.node.type === 'attribute'
    ? undispatched(branch.node, branch.part, [branch], reader)
    : [branch];

/** `a or b` is `a` where that is a text, `b` where it is known to be nothing, else one of both; `a and b` likewise. */
function firstTruth({ node, part, origin }: Candidate, reader: Reader): Candidate[] {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  const operator = node.childForFieldName('operator');
  if (!left || !right || !operator) return [];
  if (operator.type === 'or') return orElse(left, right, { part, origin }, reader);
  const meanings = reader.meanings({ node: left, part, origin });
  if (meanings.length > 0 && meanings.every((one) => isTruth(one.node))) return [{ node: right, part, origin }];
  if (meanings.length > 0 && meanings.every((one) => isNothing(one.node))) return [];
  // The operator stands for what the left side is where that is nothing: no text, but no certainty either.
  const either = weaker(origin, 'branch');
  return [
    { node: operator, part, origin: either },
    { node: right, part, origin: either },
  ];
}

function orElse(left: Node, right: Node, { part, origin }: Omit<Candidate, 'node'>, reader: Reader): Candidate[] {
  const meanings = reader.meanings({ node: left, part, origin });
  const isAlways = (test: (one: Node) => boolean): boolean =>
    meanings.length > 0 && meanings.every((one) => test(one.node));
  if (isAlways(isTruth)) return [{ node: left, part, origin }];
  // What is nothing by default is not always nothing.
  const doubtful = meanings.find((one) => weaker('constant', one.origin) !== 'constant');
  if (isAlways(isNothing)) return [{ node: right, part, origin: weaker(origin, doubtful?.origin ?? origin) }];
  const either = weaker(origin, 'branch');
  return [
    ...meanings.filter((one) => !isNothing(one.node)).map((one) => ({ ...one, origin: weaker(either, one.origin) })),
    { node: right, part, origin: either },
  ];
}

/** `a`, `not a`, `a is None`, `a is not None` of a name or attribute, and whether it holds where that is something. */
function testedBy({ text }: Node): { readonly name: string; readonly isThere: boolean } | undefined {
  const found = /^(not\s+)?([\w.]+)(?:\s+is\s+(not\s+)?None)?$/.exec(text);
  const [, negation, name, isNot] = found ?? [];
  if (name === undefined || (negation !== undefined && /\sNone$/.test(text))) return undefined;
  return { name, isThere: /\sNone$/.test(text) ? isNot !== undefined : negation === undefined };
}

const isTruth = (node: Node): boolean => node.type === 'true' || (node.type === 'string' && !isNothing(node));
const isNothing = (node: Node): boolean =>
  ['none', 'false'].includes(node.type) || /^[a-z]*(?:''|"")$/i.test(node.text);

/** The parts of an expression without its comments. */
export const childrenOf = (node: Node): Node[] => node.namedChildren.filter(({ type }) => type !== 'comment');

function inner(candidate: Candidate): Candidate[] {
  return childrenOf(candidate.node).map((node) => ({ ...candidate, node }));
}

function assigned(candidate: Candidate): Candidate[] {
  const node = candidate.node.childForFieldName('value');
  return node ? [{ ...candidate, node }] : [];
}
