import type { Load } from '../../load.js';
import { namedClasses } from '../names/classes.js';
import { LIBRARY } from '../names-in-force.js';
import type { Candidate, Reader } from '../values/reader.js';
import { weaker } from '../values/origins.js';
import { argumentAt, passedArguments } from './arguments.js';
import { argumentsOf, MODEL } from './load-call.js';

/** What of a load is compared with the `config=` that it is given. */
interface Configured {
  /** The one text that names the load's checkpoint. */
  readonly id: string;
  readonly configuration: Candidate;
}

/**
 * Whether a configuration is `AutoConfig.from_pretrained(id)` of the same id, and whether it stands in the call and has
 * no arguments besides; undefined for any other.
 */
export function ownConfig({ id, configuration }: Configured, reader: Reader): Load['ownConfig'] {
  const [only, ...others] = reader.meanings(configuration);
  const callee = only?.node.type === 'call' ? only.node.childForFieldName('function') : null;
  const object = callee?.childForFieldName('object');
  if (!only || others.length > 0 || !object) return undefined;
  if (!namedClasses(object, only.part, reader.names, LIBRARY).every(({ name }) => name === 'AutoConfig'))
    return undefined;
  const [named, ...more] = configuredBy(configuration, reader).flatMap((one) => reader.texts(one));
  if (named?.text !== id || more.length > 0) return undefined;
  const isInside = only.node.id === configuration.node.id;
  return isInside && argumentsOf({ call: only.node, part: only.part }).length === 1 ? 'asIs' : 'perhapsChanged';
}

/**
 * The expressions that name the checkpoint whose configuration an expression is: `"gpt2"` for
 * `AutoConfig.from_pretrained("gpt2")`. None for a configuration that is made in another way, or that is one of another
 * revision or folder: `from_config` says nothing of those.
 */
export function configuredBy(configuration: Candidate, reader: Reader): readonly Candidate[] {
  return reader.meanings(configuration).flatMap((one) => {
    const callee = one.node.type === 'call' ? one.node.childForFieldName('function') : null;
    const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
    if (!object || callee?.childForFieldName('attribute')?.text !== 'from_pretrained') return [];
    const classes = namedClasses(object, one.part, reader.names, LIBRARY);
    if (classes.length === 0 || !classes.every(({ name }) => name.endsWith('Config'))) return [];
    const passed = passedArguments(argumentsOf({ call: one.node, part: one.part }), reader.names);
    if (passed.keywords.has('revision') || passed.keywords.has('subfolder')) return [];
    const { candidates = [] } = argumentAt(MODEL, passed) ?? {};
    return candidates.map((id) => ({ ...id, origin: weaker(one.origin, id.origin) }));
  });
}
