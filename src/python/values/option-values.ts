import { stringLiteral } from '../string-literal.js';
import { asChoices } from './commands.js';
import type { Option } from './options.js';
import { byKeyword } from './passed.js';
import type { Candidate, Reader } from './reader.js';

/** Conversions that leave a text as it is. */
const PLAIN_TYPES: ReadonlySet<string> = new Set(['str', 'Text', 'text_type', 'os.path.expanduser']);

/**
 * What one `add_argument` gives its attribute: the default, where there is none any of the choices. An option that
 * must be given has no default, whatever it says, nor has what is converted.
 */
export function optionValues(option: Option, origin: Candidate['origin'], reader: Reader): readonly Candidate[] {
  const keyword = (name: string): readonly Candidate[] => byKeyword(name, option.arguments, origin, reader).candidates;
  const textOf = (name: string): string | undefined => {
    const [only] = keyword(name);
    return only && (stringLiteral(only.node) ?? only.node.text);
  };
  const type = textOf('type');
  if (type !== undefined && !PLAIN_TYPES.has(type)) return [];
  const nargs = textOf('nargs');
  const isPositional = option.flags[0] !== undefined && !option.flags[0].startsWith('-');
  const mustBeGiven = textOf('required') === 'True' || (isPositional && nargs !== '?' && nargs !== '*');
  // A flag alone stands for its constant.
  const constants = textOf('action') === 'store_const' || nargs === '?' ? keyword('const') : [];
  const otherwise = mustBeGiven ? [] : keyword('default');
  const isNone = otherwise.every(({ node }) => node.type === 'none');
  const choices = isNone ? keyword('choices').flatMap((one) => asChoices(one, reader)) : [];
  return [...otherwise, ...constants.map((one) => ({ ...one, origin: 'branch' as const })), ...choices];
}
