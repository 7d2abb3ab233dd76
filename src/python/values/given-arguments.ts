import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { argumentsOf } from './calls.js';
import type { Option } from './options.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';

/** What a command line gives an option. */
export interface GivenInLine {
  readonly candidates: readonly Candidate[];
  /** Whether it always gives something, so that the defaults do not count. */
  readonly isAll: boolean;
}

/** What a command line that is written out gives one of `options`: `parse_args(["--model", "gpt2"])`. */
export function givenIn(call: Candidate, options: readonly Option[], reader: Reader): GivenInLine {
  const { positional, keywords } = argumentsOf(call.node);
  const line = positional[0] ?? keywords.get('args');
  if (!line || line.type === 'none') return { candidates: [], isAll: false };
  const flags = options.flatMap((option) => option.flags);
  const given = reader.meanings({ ...call, node: line }).map((one) => inLine(one, flags));
  const candidates = given.flatMap((one) => one ?? []);
  // What a caller passes is not what every caller passes.
  const isAll =
    given.every((one) => one !== undefined) &&
    candidates.every(({ origin }) => origin !== 'caller' && origin !== 'default');
  return { candidates, isAll: isAll && given.length > 0 };
}

/** Undefined where the line leaves the defaults, or is the program's own. */
function inLine(line: Candidate, flags: readonly string[]): Candidate[] | undefined {
  const { node, origin } = line;
  const isList = node.type === 'list' || node.type === 'tuple';
  // `"--model gpt2".split()` says it in a text that is no expression of its own.
  if (!isList) return node.type === 'call' && flags.some((flag) => node.text.includes(flag)) ? [] : undefined;
  const items = childrenOf(node);
  const texts = items.map((item) => stringLiteral(item));
  const at = texts.findLastIndex((text) => text !== undefined && flags.includes(text));
  const value = items[at + 1];
  if (at !== -1 && value) return [{ ...line, node: value, origin: weaker(origin, 'constant') }];
  const isJoined = texts.some((text) => flags.some((flag) => text?.startsWith(`${flag}=`)));
  const isPositional = flags.some((flag) => !flag.startsWith('-')) && items.length > 0;
  return isJoined || isPositional ? [] : undefined;
}
