import { sitesOf } from './call-sites.js';
import { commandDefault } from './commands.js';
import { weaker } from './origins.js';
import { parametrized } from './parametrized.js';
import { passedTo } from './passed.js';
import type { Candidate, Reader } from './reader.js';
import { hasReceiver, parametersOf, signatureAround } from './signatures.js';

/**
 * What a parameter may be: its default, what a command-line option or a test's parametrization gives it, and what the
 * callers in the file pass. `node` is the name in the signature. Empty for `self`, `*args` and `**kwargs`.
 */
export function parameterValues({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] {
  const definition = signatureAround(node);
  const all = definition ? parametersOf(definition) : [];
  const parameter = all.find((one) => one.node.id === node.id);
  if (!definition || !parameter || parameter.kind === 'rest' || parameter.kind === 'keywords') return [];
  if (parameter === all[0] && hasReceiver(definition)) return [];
  const otherwise = { node: parameter.default, part, origin: weaker(origin, 'default') };
  // An option always passes something: its own default.
  const given = commandDefault(definition, parameter.name, otherwise, reader) ?? isolated(otherwise);
  const how = weaker(origin, 'caller');
  const called = sitesOf(definition, part, reader).flatMap(
    (site) => passedTo(parameter, all, site, how, reader).candidates,
  );
  return [...given, ...parametrized(definition, parameter.name, { part, origin: how }, reader), ...distinct(called)];
}

const isolated = ({
  node,
  ...how
}: Omit<Candidate, 'node'> & { readonly node: Candidate['node'] | undefined }): Candidate[] =>
  node ? [{ ...how, node }] : [];

/** What many callers pass alike is one value. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ node }) => {
    const isNew = node.type !== 'string' || !seen.has(node.text);
    seen.add(node.text);
    return isNew;
  });
}
