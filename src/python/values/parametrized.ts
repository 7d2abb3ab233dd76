import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { argumentsOf, dottedName } from './calls.js';
import { decoratorsOf } from './class-shape.js';
import { elementsAt } from './containers.js';
import type { Candidate, Reader } from './reader.js';
import { signatureAround } from './signatures.js';
import { placeKey } from './world.js';

/** What `@pytest.mark.parametrize("model_id", ["gpt2", "t5-small"])` passes for a parameter of the test. */
export function parametrized(
  definition: Node,
  name: string,
  how: Omit<Candidate, 'node'>,
  reader: Reader,
): readonly Candidate[] {
  return decoratorsOf(definition).flatMap((decorator) => {
    const callee = decorator.type === 'call' ? decorator.childForFieldName('function') : null;
    if (!callee?.text.endsWith('parametrize')) return [];
    if (dottedName(callee, how.part, reader.names) !== 'pytest.mark.parametrize') return [];
    const { positional, keywords } = argumentsOf(decorator);
    const [named = keywords.get('argnames'), values = keywords.get('argvalues')] = positional;
    // Indirect ones go through a fixture.
    if (!named || !values || keywords.has('indirect')) return [];
    const names = namesIn(named);
    const index = names.indexOf(name);
    if (index === -1) return [];
    const path = names.length === 1 && named.type === 'string' ? [] : [index];
    const turn = reader.world?.turns.get(placeKey(decorator, how.part));
    const rows = elementsAt({ ...how, node: values }, [], reader);
    return (turn === undefined ? rows : rows.slice(turn, turn + 1)).flatMap((row) => cell(row, path[0]));
  });
}

/** How many rows each parametrization of a test has, by its decorator. */
export function parametrizations(definition: Node, part: number, reader: Reader): ReadonlyMap<Node, number> {
  const found = new Map<Node, number>();
  for (const decorator of decoratorsOf(definition)) {
    const callee = decorator.type === 'call' ? decorator.childForFieldName('function') : null;
    if (!callee?.text.endsWith('parametrize')) continue;
    const { positional, keywords } = argumentsOf(decorator);
    const values = positional[1] ?? keywords.get('argvalues');
    if (values) found.set(decorator, elementsAt({ node: values, part, origin: 'literal' }, [], reader).length);
  }
  return found;
}

/** Whether a name is a parameter that a parametrization gives its values: those that are not read are few of many. */
export function isParametrized({ node, part }: Candidate, { names }: Reader): boolean {
  if (node.type !== 'identifier') return false;
  const [binding, ...others] = names.bindings(node.text, { part, range: rangeOf(node) });
  const definition = binding?.meaning.kind === 'opaque' ? signatureAround(binding.meaning.node) : undefined;
  if (!definition || others.length > 0) return false;
  return decoratorsOf(definition).some((decorator) => {
    const callee = decorator.type === 'call' ? decorator.childForFieldName('function') : null;
    if (!callee?.text.endsWith('parametrize')) return false;
    const { positional, keywords } = argumentsOf(decorator);
    const [named = keywords.get('argnames')] = positional;
    return named !== undefined && namesIn(named).includes(node.text);
  });
}

/** `"a, b"`, `["a", "b"]` or `("a", "b")` */
function namesIn(node: Node): string[] {
  const text = stringLiteral(node);
  if (text !== undefined) return text.split(',').map((name) => name.trim());
  return childrenOf(node).map((item) => stringLiteral(item) ?? '');
}

/** The value in one row: a value, a tuple of them, or either in `pytest.param(…)`. */
function cell(row: Candidate, index: number | undefined): Candidate[] {
  const { node } = row;
  const isParam = node.type === 'call' && /\bparam$/.test(node.childForFieldName('function')?.text ?? '');
  const values = isParam ? argumentsOf(node).positional : index === undefined ? [node] : itemsOf(node);
  const value = values[index ?? 0];
  return value ? [{ ...row, node: value }] : [];
}

const itemsOf = (node: Node): Node[] => (node.type === 'tuple' || node.type === 'list' ? childrenOf(node) : []);
