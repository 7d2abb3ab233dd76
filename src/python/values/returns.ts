import type { Origin } from '../../load.js';
import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { requirementsOf } from '../requirements.js';
import { assumptionsOf, questionTo } from './assumptions.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import type { Callable } from './callables.js';
import { comparisonOf } from './comparisons.js';
import { bringsOthers, entriesOf } from './entries.js';
import { isChanged } from './look-ups.js';
import { weaker } from './origins.js';
import { passedTo } from './passed.js';
import type { Candidate, Reader } from './reader.js';
import { parametersOf, type Parameter } from './signatures.js';

/** What a call passes for a parameter that a name of the function stands for. */
export interface PassedFor {
  readonly parameter: Parameter;
  readonly candidates: readonly Candidate[];
  readonly isUnsure: boolean;
  /** All that the parameter means for the call, its default included; nothing where that is not known. */
  meant(): readonly Candidate[];
}

/** What this very call passes for the parameter that a name means in the function; undefined where it means no single one. */
export function passedFor(
  { node, part, origin }: Candidate,
  callable: Callable,
  call: Candidate,
  reader: Reader,
): PassedFor | undefined {
  if (node.type !== 'identifier') return undefined;
  const [binding, ...others] = reader.names.bindings(node.text, { part, range: rangeOf(node) });
  const all = parametersOf(callable.definition);
  const parameter = all.find((one) => binding?.meaning.kind === 'opaque' && one.node.id === binding.meaning.node.id);
  if (!parameter || others.length > 0 || parameter.kind === 'rest' || parameter.kind === 'keywords') return undefined;
  const list = call.node.childForFieldName('arguments');
  const site = {
    node: call.node,
    part: call.part,
    arguments: list?.type === 'argument_list' ? childrenOf(list).map((one) => ({ node: one, part: call.part })) : [],
    bound: callable.bound,
    isEach: false,
    isOrdered: true,
  };
  const passed = passedTo(parameter, all, site, origin, reader);
  const meant = (): readonly Candidate[] => {
    const { default: otherwise } = parameter;
    // What this very call leaves out is the default, whoever calls otherwise.
    const left: readonly Candidate[] = otherwise ? [{ node: otherwise, part, origin: weaker(origin, 'constant') }] : [];
    const all = passed.candidates.length > 0 ? passed.candidates : left;
    return passed.isUnsure ? [] : all.flatMap((one) => reader.meanings(one));
  };
  return { parameter, ...passed, meant };
}

/**
 * How that is known by which a call does not come to a return of the function: what it passes is not what is asked for on
 * the way. Undefined where it may come to it.
 */
export function ruledOutBy(
  node: Node,
  callable: Callable,
  call: Candidate,
  reader: Reader,
): readonly Origin[] | undefined {
  const { part } = callable;
  for (const assumption of assumptionsOf(requirementsOf(node), part)) {
    const question = questionTo(assumption) ?? questionOfKey(assumption.asked, part, reader);
    const of: Candidate = { node: question?.of ?? assumption.asked, part, origin: 'literal' };
    const meant = passedFor(of, callable, call, reader)?.meant() ?? [];
    const answers = meant.map((each) => (question ? answerFor(each, question.answer, reader) : truthOf(each)));
    const isOut = answers.length > 0 && answers.every((answer) => answer === !assumption.holds);
    if (isOut) return meant.map(({ origin }) => origin);
  }
  return undefined;
}

/** `name in CARDS`, of a dictionary all keys of which are written out. */
function questionOfKey(asked: Node, part: number, reader: Reader): ReturnType<typeof questionTo> {
  const comparison = asked.type === 'comparison_operator' ? comparisonOf(asked) : undefined;
  if (!comparison || !/^(?:not )?in$/.test(comparison.operator)) return undefined;
  const { left, right, operator } = comparison;
  if (right.type !== 'identifier' || isChanged(right, right)) return undefined;
  const [only, ...others] = reader.meanings({ node: right, part, origin: 'literal' });
  if (only?.node.type !== 'dictionary' || others.length > 0 || bringsOthers(only)) return undefined;
  const keys = entriesOf(only, reader).map(({ key }) => stringLiteral(key));
  reader.names.work.spend(keys.length / 16);
  if (keys.includes(undefined)) return undefined;
  return { of: left, answer: (text) => keys.includes(text) === (operator === 'in') };
}

function answerFor(meant: Candidate, answer: (text: string) => boolean, reader: Reader): boolean | undefined {
  const [first, ...others] = reader.texts(meant).map(({ text }) => answer(text));
  return others.every((one) => one === first) ? first : undefined;
}

/** `True`, `False` and `None` that are written out. */
const truthOf = ({ node }: Candidate): boolean | undefined =>
  node.type === 'true' ? true : node.type === 'false' || node.type === 'none' ? false : undefined;
