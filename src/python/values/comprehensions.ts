import type { Node } from '../node.js';
import type { Value } from '../../load.js';
import { childrenOf } from './branches.js';
import { truthOf, type Truth } from './conditions.js';
import { elementsAt, itemAt, type Path } from './containers.js';
import type { Candidate, Reader } from './reader.js';

/**
 * What `[f"org/{name}" for name in names]` and `[name for name in names if "t5" in name]` hold: nothing where it is not
 * known which elements a condition lets through.
 */
export function comprehendedElements(candidate: Candidate, path: Path, reader: Reader): readonly Candidate[] {
  const { node } = candidate;
  const body = node.childForFieldName('body');
  const conditions = node.namedChildren.flatMap((one) => (one.type === 'if_clause' ? childrenOf(one) : []));
  if (!body) return [];
  const all = itemAt({ ...candidate, node: body }, path, reader);
  if (conditions.length === 0) return all;
  const [loop, ...others] = node.namedChildren.filter(({ type }) => type === 'for_in_clause');
  const [target, iterable] = [loop?.childForFieldName('left'), loop?.childForFieldName('right')];
  if (!iterable || target?.type !== 'identifier' || others.length > 0) return [];
  const elements = elementsAt({ ...candidate, node: iterable }, [], reader);
  const answers = elements.map((one) => answerFor(reader.texts(one), target, candidate.part, conditions, reader));
  if (answers.length === 0 || answers.includes(undefined)) return [];
  if (!answers.includes(false)) return all;
  return body.text === target.text ? elements.filter((_, index) => answers[index] === true) : [];
}

/** Whether every one of the texts meets the conditions, or none does; undefined where that is not known. */
function answerFor(
  texts: readonly Value[],
  argument: Node,
  part: number,
  conditions: readonly Node[],
  reader: Reader,
): Truth {
  const answers = texts.map((value): Truth => {
    const each = conditions.map((one) => truthOf(one, { argument, part, values: [value], value }, reader));
    return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
  });
  const [answer] = answers;
  return answers.every((one) => one === answer) ? answer : undefined;
}
