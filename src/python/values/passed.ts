import type { Node } from '../node.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import type { Site, Written } from './call-sites.js';
import { elementsAt } from './containers.js';
import { knownKeywords } from './keywords.js';
import type { Candidate, Reader } from './reader.js';
import type { Parameter } from './signatures.js';

/** What a place of the file passes for a parameter. */
export interface Passed {
  readonly candidates: readonly Candidate[];
  /** Whether it may also pass nothing, or something unknown, through `*args` and `**kwargs`. */
  readonly isUnsure: boolean;
}

/** What `site` passes for `parameter`, one of `all` of its function. Nothing where the default is left. */
export function passedTo(
  parameter: Parameter,
  all: readonly Parameter[],
  site: Site,
  origin: Candidate['origin'],
  reader: Reader,
): Passed {
  const isPositional = site.isOrdered && (parameter.kind === 'either' || parameter.kind === 'positional-only');
  const index = isPositional ? all.findIndex(({ node }) => node.id === parameter.node.id) - site.bound : -1;
  let position = 0;
  let isUnsure = !site.isOrdered && site.arguments.some(({ node }) => !KEYWORDS.has(node.type));
  for (const one of site.arguments) {
    if (KEYWORDS.has(one.node.type)) continue;
    const items = one.node.type === 'list_splat' ? splatItems(one, reader) : [one];
    if (!items) {
      // Nobody knows how many there are: nothing behind them is positional any more.
      isUnsure ||= isPositional && index >= position;
      position = NaN;
      continue;
    }
    const own = items[index - position];
    if (own) return { candidates: spread({ ...own, origin }, site, reader), isUnsure: false };
    position += items.length;
  }
  if (parameter.kind === 'positional-only') return { candidates: [], isUnsure };
  const named = byKeyword(parameter.name, site.arguments, origin, reader);
  return { candidates: named.candidates, isUnsure: named.isUnsure || (isUnsure && named.candidates.length === 0) };
}

/** What the arguments give a keyword, written out or by `**mapping`. */
export function byKeyword(
  name: string,
  written: readonly Written[],
  origin: Candidate['origin'],
  reader: Reader,
): Passed {
  // Of a partial's keyword and the call's own the call's counts, which is the later one.
  for (const { node, part } of [...written].reverse()) {
    const value = keyOf(node) === name ? node.childForFieldName('value') : null;
    if (value) return { candidates: [{ node: value, part, origin }], isUnsure: false };
  }
  const unpacked = written.flatMap(({ node, part }) => {
    const [mapping] = node.type === 'dictionary_splat' ? childrenOf(node) : [];
    return mapping ? [knownKeywords({ node: mapping, part, origin }, reader)] : [];
  });
  const candidates = unpacked.flatMap(({ values }) => values.get(name) ?? []);
  return { candidates, isUnsure: candidates.length === 0 && unpacked.some(({ isComplete }) => !isComplete) };
}

const KEYWORDS: ReadonlySet<string> = new Set(['keyword_argument', 'dictionary_splat', 'pair']);

/** `name` of `name="x"`, or of the entry `"name": "x"`. */
function keyOf(node: Node): string | undefined {
  if (node.type === 'keyword_argument') return node.childForFieldName('name')?.text;
  const key = node.type === 'pair' ? node.childForFieldName('key') : null;
  return key ? stringLiteral(key) : undefined;
}

/** The arguments that `*names` stands for, where it is one list or tuple that is written out. */
export function splatItems({ node, part }: Written, reader: Reader): Written[] | undefined {
  const [inner] = childrenOf(node);
  const [only, ...others] = inner ? reader.meanings({ node: inner, part, origin: 'literal' }) : [];
  if (!only || others.length > 0 || !/^(?:list|tuple)$/.test(only.node.type)) return undefined;
  const items = childrenOf(only.node);
  return items.some(({ type }) => type === 'list_splat') ? undefined : items.map((item) => ({ ...only, node: item }));
}

const spread = (passed: Candidate, site: Site, reader: Reader): readonly Candidate[] =>
  site.isEach ? elementsAt(passed, [], reader) : [passed];
