import { namedClasses } from '../names/classes.js';
import { LIBRARY } from '../names-in-force.js';
import type { Candidate, Reader } from '../values/reader.js';
import { weaker } from '../values/origins.js';
import { argumentAt, passedArguments } from './arguments.js';
import { argumentsOf, MODEL } from './load-call.js';

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
