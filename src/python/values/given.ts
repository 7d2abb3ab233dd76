import type { Node } from '../node.js';
import { childrenOf } from './branches.js';
import { byKeyword, passedTo, type Passed } from './passed.js';
import type { Candidate, Reader } from './reader.js';
import { parametersOf, type Parameter } from './signatures.js';

/** What a call passes for one parameter: expressions, nothing at all, or nobody knows. */
export type Given = readonly Candidate[] | 'nothing' | 'unknown';

/** A call seen from the function that it calls. */
export interface Call {
  readonly node: Node;
  readonly part: number;
  /** How many positional arguments are not for the parameters: 1 for the `self` of `Base.__init__(self, "x")`. */
  readonly skipped: 0 | 1;
}

/** What a call passes under a name or at a position; `position` is absent for what is only passed by name. */
export function given(call: Call, name: string, position: number | undefined, reader: Reader): Given {
  const written = writtenIn(call);
  if (position !== undefined) {
    const ordered = written.filter(({ node }) => !/^(?:keyword_argument|dictionary_splat)$/.test(node.type));
    const index = position + call.skipped;
    if (ordered.slice(0, index + 1).some(({ node }) => node.type === 'list_splat')) return 'unknown';
    const own = ordered[index];
    if (own) return [{ ...own, origin: 'literal' }];
  }
  return givenBy(byKeyword(name, written, 'literal', reader));
}

/** What a constructor's call passes for a parameter of `__init__`, whose `self` it does not write. */
export function givenFor(call: Call, method: Node, parameter: Parameter, reader: Reader): Given {
  const bound = 1 - call.skipped;
  const site = { node: call.node, part: call.part, arguments: writtenIn(call), bound, isEach: false, isOrdered: true };
  return givenBy(passedTo(parameter, parametersOf(method), site, 'literal', reader));
}

const givenBy = ({ candidates, isUnsure }: Passed): Given =>
  candidates.length > 0 ? candidates : isUnsure ? 'unknown' : 'nothing';

function writtenIn({ node, part }: Call): { readonly node: Node; readonly part: number }[] {
  const list = node.childForFieldName('arguments');
  return list ? childrenOf(list).map((one) => ({ node: one, part })) : [];
}
