import type { ModuleNames } from '../names/module-names.js';
import { matchesOf } from '../names/searches.js';
import type { Node } from '../node.js';
import { stringLiteral } from '../string-literal.js';
import { argumentsOf } from './calls.js';
import { childrenOf } from './branches.js';
import { givenIn } from './given-arguments.js';
import { optionValues } from './option-values.js';
import { weaker } from './origins.js';
import { haveCommon, makersOf, makersWithParents, parserOf } from './parsers.js';
import { byKeyword } from './passed.js';
import type { Candidate, Reader } from './reader.js';

/**
 * What `args.dest` may be, where `args` is what the call parses: the defaults of its options. Undefined where the call
 * does not parse a command line.
 */
export function optionsParsedBy(call: Candidate, dest: string, reader: Reader): readonly Candidate[] | undefined {
  const parser = parserOf(call.node);
  if (!parser) return undefined;
  if (isIntoOther(call, reader)) return [];
  const makers = makersWithParents({ ...call, node: parser }, reader);
  const options = ofParsers(optionsNamed(dest, reader), makers, reader);
  const defaults = ofParsers(defaultsSet(dest, reader), makers, reader);
  const given = givenIn(call, options, reader);
  return given.isAll
    ? given.candidates
    : [...given.candidates, ...valuesOf(options, defaults, dest, call.origin, reader)];
}

/** Whether it parses into a namespace that may have attributes already, `parse_args(namespace=settings)`. */
function isIntoOther({ node, part, origin }: Candidate, reader: Reader): boolean {
  const { positional, keywords } = argumentsOf(node);
  const namespace = keywords.get('namespace') ?? positional[1];
  if (!namespace || namespace.type === 'none') return false;
  const made = reader.meanings({ node: namespace, part, origin });
  return made.length === 0 || made.some((one) => !/\bNamespace\(\s*\)$/.test(one.node.text));
}

/** The same for whatever the file's parsers parse. */
export const optionsOfAny = ({ origin }: Candidate, dest: string, reader: Reader): readonly Candidate[] =>
  valuesOf(optionsNamed(dest, reader), defaultsSet(dest, reader), dest, origin, reader);

/** Whether `args.dest` is a switch, and what it is where nobody gives it: `action="store_true"`; undefined for others. */
export function switchDefault(dest: string, reader: Reader): boolean | undefined {
  const actions = optionsNamed(dest, reader).map(({ call }) => {
    const { keywords } = argumentsOf(call);
    const action = keywords.get('action');
    return action && !keywords.has('default') ? stringLiteral(action) : undefined;
  });
  const [action, ...others] = new Set(actions);
  if (others.length > 0 || defaultsSet(dest, reader).length > 0) return undefined;
  return action === 'store_true' ? false : action === 'store_false' ? true : undefined;
}

/** A call of `add_argument` or `set_defaults`. */
export interface Declaration {
  readonly call: Node;
  readonly part: number;
  /** The arguments as they are written, `**` included. */
  readonly arguments: readonly { readonly node: Node; readonly part: number }[];
}

/** A call of `add_argument`. */
export interface Option extends Declaration {
  /** `-m`, `--model-name`; the name of a positional. */
  readonly flags: readonly string[];
}

/** The options whose value is stored under `dest`. */
function optionsNamed(dest: string, { names }: Reader): readonly Option[] {
  if (!/^\w[\w-]*$/.test(dest)) return [];
  const found = names.once(`options ${dest}`, () => optionsIn(names, dest));
  names.work.spend(found.length);
  return found;
}

function optionsIn(names: ModuleNames, dest: string): Option[] {
  // A glance at the text for the flag spares the calls of all other options.
  const flag = new RegExp(`["']-{0,2}${dest.replaceAll(/[_-]/g, '[_-]')}["']`, 'g');
  const seen = new Set<number>();
  return matchesOf(flag, names).flatMap(({ root, part, at }) => {
    const call = callAround(root.descendantForIndex(at, at + 1));
    if (!call || seen.has(call.id) || !ADDING.test(call.childForFieldName('function')?.text ?? '')) return [];
    seen.add(call.id);
    const { positional, keywords } = argumentsOf(call);
    const flags = positional.flatMap((node) => stringLiteral(node) ?? []);
    const own = destOf(flags, keywords.get('dest'));
    return own === dest ? [{ ...declarationOf(call, part), flags }] : [];
  });
}

/** `parser.add_argument`, optparse's `parser.add_option`, and a variable that holds one of them. */
const ADDING = /\badd_(?:argument|option)$|^[a-z_]+$/;

function callAround(node: Node | null): Node | undefined {
  let at = node;
  while (at && ['string_start', 'string', 'keyword_argument', 'argument_list'].includes(at.type)) at = at.parent;
  return at?.type === 'call' ? at : undefined;
}

/** `dest=`, else the first long flag, else the first short one; a positional's name stays as it is. */
function destOf(flags: readonly string[], dest: Node | undefined): string | undefined {
  if (dest) return stringLiteral(dest);
  const flag = flags.find((one) => one.startsWith('--')) ?? flags[0];
  return flag?.startsWith('-') ? flag.replace(/^-+/, '').replaceAll('-', '_') : flag;
}

/** The calls of `parser.set_defaults(dest=…)`. */
function defaultsSet(dest: string, { names }: Reader): readonly Declaration[] {
  const found = names.once(`defaults ${dest}`, () => defaultsIn(names, dest));
  names.work.spend(found.length);
  return found;
}

function defaultsIn(names: ModuleNames, dest: string): Declaration[] {
  return matchesOf(/\bset_defaults\s*\(/g, names).flatMap(({ root, part, at }) => {
    const call = root.descendantForIndex(at, at + 1)?.parent?.parent;
    if (call?.type !== 'call') return [];
    const { keywords, unpacks } = argumentsOf(call);
    return keywords.has(dest) || unpacks ? [declarationOf(call, part)] : [];
  });
}

function declarationOf(call: Node, part: number): Declaration {
  const list = call.childForFieldName('arguments');
  return { call, part, arguments: list ? childrenOf(list).map((node) => ({ node, part })) : [] };
}

/** Those that belong to one of the parsers; where that is not known of any, those of unknown parsers. */
function ofParsers<T extends Declaration>(
  declared: readonly T[],
  makers: readonly Candidate[],
  reader: Reader,
): readonly T[] {
  if (makers.length === 0) return declared;
  const each = declared.map((one) => {
    const parser = adderOf(one, reader);
    return { one, own: parser ? makersOf(parser, reader) : [] };
  });
  const known = each.filter(({ own }) => haveCommon(own, makers));
  return (known.length > 0 ? known : each.filter(({ own }) => own.length === 0)).map(({ one }) => one);
}

/** `parser` of `parser.add_argument(…)`, also through `add = parser.add_argument`. */
function adderOf({ call, part }: Declaration, reader: Reader): Candidate | undefined {
  const callee = call.childForFieldName('function');
  if (!callee) return undefined;
  const start: Candidate = { node: callee, part, origin: 'literal' };
  const [method = start] = callee.type === 'identifier' ? reader.meanings(start) : [];
  const object = method.node.childForFieldName('object');
  return object ? { ...method, node: object } : undefined;
}

function valuesOf(
  options: readonly Option[],
  defaults: readonly Declaration[],
  dest: string,
  origin: Candidate['origin'],
  reader: Reader,
): Candidate[] {
  const how = weaker(origin, 'default');
  const declared = options.filter((option) => !defaults.some((one) => replaces(one, option, dest)));
  return [
    ...declared.flatMap((option) => optionValues(option, how, reader)),
    ...defaults.flatMap((one) => byKeyword(dest, one.arguments, how, reader).candidates),
  ];
}

/** Whether defaults are set in any case behind the option: they stand in the same block, for the same parser. */
function replaces(defaults: Declaration, option: Option, dest: string): boolean {
  const parser = ({ call }: Declaration): string | undefined =>
    call.childForFieldName('function')?.childForFieldName('object')?.text;
  return (
    defaults.part === option.part &&
    defaults.call.startIndex > option.call.startIndex &&
    argumentsOf(defaults.call).keywords.has(dest) &&
    parser(defaults) === parser(option) &&
    defaults.call.parent?.parent?.id === option.call.parent?.parent?.id
  );
}
