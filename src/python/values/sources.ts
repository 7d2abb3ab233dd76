import type { Node } from '../node.js';
import type { Origin } from '../../load.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';
import { valuesOf } from './variables.js';

/** One place that gives a field its value. */
export interface Source {
  /** Whether it gives `None`, beside which another source is no mere possibility. */
  readonly isNothing: boolean;
  readonly values: (origin: Origin) => readonly Candidate[];
}

/** What a field is, of all places that may give it its value. */
export function combined(sources: readonly Source[], origin: Origin): readonly Candidate[] {
  const several = sources.filter(({ isNothing }) => !isNothing).length > 1;
  const how = weaker(origin, several ? 'branch' : 'constant');
  return sources.flatMap(({ values }) => values(how));
}

/** A source that is an expression of the file. */
export const expression = (node: Node, part: number): Source => ({
  isNothing: node.type === 'none',
  values: (origin) => [{ node, part, origin }],
});

/** A source of which the file does not show what it gives; `node` is where that is so, and no expression. */
export const unknown = (node: Node, part: number): Source => ({
  isNothing: false,
  values: (origin) => [{ node, part, origin }],
});

/** What an assignment to an attribute gives; where that is not known, its statement stands for itself. */
export function assigned(binding: Binding, reader: Reader): Source {
  const { node } = binding.meaning;
  return {
    isNothing: binding.meaning.kind === 'value' && node.type === 'none',
    values: (origin) => {
      const values = valuesOf(binding, origin, reader);
      return values.length > 0 ? values : [{ node: statementOf(node), part: binding.part, origin }];
    },
  };
}

/** The attribute that a binding sets. */
export function targetOf(binding: Binding): Node | undefined {
  const { start, end } = binding.range;
  for (let at: Node | null = binding.meaning.node; at; at = at.parent) {
    if (at.type === 'attribute' && at.startIndex === start && at.endIndex === end) return at;
    const left = at.type === 'assignment' ? at.childForFieldName('left') : null;
    if (left?.type === 'attribute' && left.startIndex === start && left.endIndex === end) return left;
  }
  return undefined;
}

/** The function around a node; undefined at the top level. */
export function functionAround(node: Node): Node | undefined {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'function_definition' || at.type === 'lambda') return at;
    else if (at.type === 'class_definition') return undefined;
  return undefined;
}

/** The statement that a target stands in: it has no value of its own. */
function statementOf(node: Node): Node {
  let at = node;
  while (at.parent && !/_statement$|^block$|^module$/.test(at.parent.type)) at = at.parent;
  return at.parent?.type.endsWith('_statement') === true ? at.parent : at;
}

/** Whether a binding stands in a node. */
export const standsIn = (binding: Binding, { node, part }: { node: Node; part: number }): boolean => {
  const { start, end } = rangeOf(node);
  return binding.part === part && start <= binding.range.start && binding.range.end <= end;
};
