import { argumentsOf, dottedName } from './calls.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';

/**
 * The default in `settings.get("model", "gpt2")` and `getattr(settings, "model", "gpt2")` of something that the file
 * does not show, such as a file of settings. The last step of all: whatever is known of it goes before.
 */
export const otherwiseSteps: readonly (readonly [type: string, step: Step])[] = [['call', otherwise]];

const NAMES_A_KEY = /^[a-z]*["']/i;

function otherwise({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  const isGet = object && callee?.childForFieldName('attribute')?.text === 'get';
  if (!isGet && callee?.text !== 'getattr') return undefined;
  const { positional } = argumentsOf(node);
  const [settings, key, value] = isGet ? [object, ...positional] : positional;
  if (!settings || !key || !value || !NAMES_A_KEY.test(key.text)) return undefined;
  // An attribute of a module, such as a class that only some releases have, is no setting.
  if (!isGet && dottedName(settings, part, reader.names) !== undefined) return undefined;
  // A container or an object of the file that has no such thing was asked before, and is not followed to its end.
  const meanings = reader.meanings({ node: settings, part, origin });
  return meanings.some(({ node: { type } }) => KNOWN.has(type))
    ? undefined
    : [{ node: value, part, origin: weaker(origin, 'default') }];
}

const KNOWN: ReadonlySet<string> = new Set(['dictionary', 'list', 'class_definition', 'function_definition', 'string']);
