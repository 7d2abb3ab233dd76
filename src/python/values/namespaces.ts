import { targetName } from '../names/part-names.js';
import type { Node } from '../node.js';
import { anyMatches } from '../names/searches.js';
import { isHandedToChanger, setUnderOthers } from './changers.js';
import { flagValue, flagValues, isFlagHolder } from './flags.js';
import { looseOptions } from './loose-options.js';
import { madeNamespace, unpackedObjects } from './made-namespaces.js';
import { attributeOf } from './objects.js';
import { optionsParsedBy } from './options.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';
import { stepsOf } from './steps.js';
import { setUnder } from './targets.js';
import { valuesOf } from './variables.js';

/** What a file with a namespace has somewhere. */
const SIGN =
  /\badd_(?:argument|option)\b|\bset_defaults\b|\bDEFINE_|Namespace\s*\(|[dD]ict\s*\(|\bOmegaConf\b|\b(?:Munch|munchify|DotMap|Box)\s*\(/;

/**
 * The attribute of an object, if that is a namespace: parsed options, or what is made of keywords. Undefined for every
 * other object. What is set on the object on its way to here, in whatever function, counts as well.
 */
export function attributeAt(object: Candidate, attribute: string, reader: Reader): readonly Candidate[] | undefined {
  if (attribute === '__dict__') return undefined;
  if (!anyMatches(SIGN, reader.names)) return undefined;
  const walk: Walk = {
    attribute,
    reader,
    seen: new Set(),
    names: new Map(),
    found: [],
    made: new Set(),
    isNamespace: false,
  };
  follow(object, walk, 0);
  const loose = walk.isNamespace || !walk.deadEnd ? undefined : looseOptions(walk.deadEnd, attribute, reader);
  if (!walk.isNamespace && !loose) return undefined;
  const others = isSetByName(walk) ? undefined : setElsewhere(walk, object.origin);
  return others ? [...walk.found, ...(loose ?? []), ...others] : [];
}

interface Walk {
  readonly attribute: string;
  readonly reader: Reader;
  readonly seen: Set<string>;
  /** Names of the object on the way, and the functions in which it has them. */
  readonly names: Map<string, Set<number>>;
  readonly found: Candidate[];
  /** The expressions that make the object. */
  readonly made: Set<number>;
  isNamespace: boolean;
  /** A name on the way of which nothing is known, as of a parameter that nobody in the file passes anything for. */
  deadEnd?: Candidate;
}

/** How many names and calls may stand between a namespace and the parser. */
const LONGEST_WAY = 12;

function follow(object: Candidate, walk: Walk, depth: number): void {
  const { node, part, origin } = object;
  const key = `${part} ${node.id}`;
  if (depth > LONGEST_WAY || walk.seen.has(key)) return;
  walk.seen.add(key);
  const set = node.type === 'identifier' || node.type === 'attribute' ? setOnTheWay(object, walk, depth) : undefined;
  if (set?.isSure) return;
  const next = stepsOf(set ? { ...object, origin: weaker(origin, 'branch') } : object, walk.reader);
  if (next?.length === 0 && node.type === 'identifier') walk.deadEnd ??= object;
  // Who hands the object on does not matter to what it holds.
  for (const one of next ?? []) follow(one.origin === 'caller' ? { ...one, origin } : one, walk, depth + 1);
  const found = next ? undefined : ownAttribute(object, walk);
  if (!found) return;
  walk.isNamespace = true;
  walk.made.add(node.id);
  walk.found.push(...found);
  if (found.length === 0) walk.found.push(...ofUnpacked(object, walk));
}

/** The attribute of the objects that a namespace is made of, with what was set on them before. */
function ofUnpacked(made: Candidate, { attribute, reader }: Walk): readonly Candidate[] {
  return unpackedObjects(made, reader).flatMap((one) => {
    const isName = one.node.type === 'identifier' || one.node.type === 'attribute';
    const set = isName ? setUnder(`${targetName(one.node)}.${attribute}`, one, reader) : undefined;
    if (set?.isSure) return set.candidates;
    const own = attributeAt(one, attribute, reader) ?? attributeOfMeanings(one, attribute, made.node, reader);
    return [...(set?.candidates ?? []), ...own];
  });
}

const attributeOfMeanings = (object: Candidate, attribute: string, use: Node, reader: Reader): readonly Candidate[] =>
  reader.meanings(object).flatMap((one) => attributeOf(one, attribute, use, reader) ?? []);

function setOnTheWay(object: Candidate, walk: Walk, depth: number): { readonly isSure: boolean } | undefined {
  const { node, part } = object;
  const name = targetName(node);
  walk.names.set(name, (walk.names.get(name) ?? new Set()).add(scopeAround(part, node.startIndex, walk.reader)));
  // Of the name that is read it has been looked up already.
  const set = depth > 0 ? setUnder(`${name}.${walk.attribute}`, object, walk.reader) : undefined;
  walk.found.push(...(set?.candidates ?? []));
  walk.isNamespace ||= set?.isSure ?? false;
  return set;
}

/** The attribute of what is a namespace by itself. */
function ownAttribute(object: Candidate, { attribute, reader }: Walk): readonly Candidate[] | undefined {
  if (isFlagHolder(object.node)) return flagValues(attribute, object.origin, reader);
  if (object.node.type !== 'call') return undefined;
  return (
    optionsParsedBy(object, attribute, reader) ??
    madeNamespace(object, attribute, reader) ??
    flagValue(object, attribute, reader)
  );
}

/** What functions that get the object set on it: nobody knows whether they have run. Undefined where nobody knows what. */
function setElsewhere({ names, attribute, made, reader }: Walk, origin: Candidate['origin']): Candidate[] | undefined {
  const isIt = (one: Candidate): boolean => made.size > 0 && reader.meanings(one).some(({ node }) => made.has(node.id));
  const others = setUnderOthers(attribute, new Set(names.keys()), isIt, origin, reader);
  if (!others || isHandedToChanger(isIt, reader)) return undefined;
  const own = [...names].flatMap(([name, scopes]) =>
    reader.names
      .named(`${name}.${attribute}`)
      .filter(({ part, range }) => !scopes.has(scopeAround(part, range.start, reader)))
      .flatMap((binding) => valuesOf(binding, weaker(origin, 'branch'), reader)),
  );
  return [...own, ...others];
}

/** Where the innermost function around an offset begins; -1 for the module. */
function scopeAround(part: number, at: number, { names }: Reader): number {
  const around = names.parts[part]?.scopesAround({ start: at, end: at }).find(({ kind }) => kind === 'function');
  return around?.range.start ?? -1;
}

/** `setattr(args, name, value)` and the like: what the attributes are is not known any more. */
function isSetByName({ names, attribute, reader }: Walk): boolean {
  const words = [...names.keys()].map(asPattern).join('|');
  const change = new RegExp(
    `\\bsetattr\\s*\\(\\s*(?:${words})\\s*,(?!\\s*["'](?!${asPattern(attribute)}["']))` +
      `|(?<![\\w.])(?:${words})\\.__dict__\\s*(?:\\.\\s*update|\\[[^\\]\\n]*\\]\\s*=(?!=))` +
      `|\\bvars\\(\\s*(?:${words})\\s*\\)\\s*(?:\\.update|\\[[^\\]\\n]*\\]\\s*=(?!=))`,
  );
  return words !== '' && anyMatches(change, reader.names);
}

const asPattern = (text: string): string => text.replaceAll(/[^\w]/g, '\\$&');
