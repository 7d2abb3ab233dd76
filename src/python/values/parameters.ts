import { sitesOf, type Site } from './call-sites.js';
import { commandDefault } from './commands.js';
import { isLeftToDefaults } from './only-callers.js';
import { weaker } from './origins.js';
import { parametrized } from './parametrized.js';
import { passedTo } from './passed.js';
import type { Candidate, Reader } from './reader.js';
import { hasReceiver, parametersOf, signatureAround, type Parameter } from './signatures.js';
import { placeKey } from './world.js';

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
  const pinned = reader.world?.calls.get(placeKey(definition, part));
  if (pinned) return passedBy(pinned, parameter, all, part, origin, reader);
  const otherwise = { node: parameter.default, part, origin: weaker(origin, 'default') };
  // An option always passes something: its own default.
  const given = commandDefault(definition, parameter.name, otherwise, reader) ?? isolated(otherwise);
  const how = weaker(origin, 'caller');
  const sites = pinned === null ? [] : sitesOf(definition, part, reader);
  const each = sites.map((site) => passedTo(parameter, all, site, how, reader));
  const called = each.flatMap(({ candidates }) => candidates);
  const isAlwaysPassed =
    given.length > 0 &&
    called.length > 0 &&
    each.every(({ candidates }) => candidates.length > 0) &&
    !isLeftToDefaults(definition, part, sites.length, reader);
  if (isAlwaysPassed) return distinct(called);
  return [...given, ...parametrized(definition, parameter.name, { part, origin: how }, reader), ...distinct(called)];
}

/** What one call passes: its argument, or what there is without one. */
function passedBy(
  site: Site,
  parameter: Parameter,
  all: readonly Parameter[],
  part: number,
  origin: Candidate['origin'],
  reader: Reader,
): readonly Candidate[] {
  const how = weaker(origin, 'caller');
  const { candidates, isUnsure } = passedTo(parameter, all, site, how, reader);
  if (candidates.length > 0) return candidates;
  const otherwise = isUnsure ? undefined : parameter.default;
  return otherwise ? [{ node: otherwise, part, origin: how }] : [];
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
