import type { Node } from '../node.js';
import { childrenOf } from './branches.js';
import { argumentsOf, subscriptOf } from './calls.js';

/** What a text is made of, and how. */
export interface MadeText {
  /** The expressions whose texts it takes. */
  readonly pieces: readonly Node[];
  /** Makes it of their texts; undefined where that gives no text. */
  readonly make: (texts: readonly string[]) => string | undefined;
}

/** How a call makes a text: `x.strip()`, `x.replace("a", "b")`, `"/".join([a, b])`; undefined for every other call. */
export function madeByMethod(call: Node): MadeText | undefined {
  const callee = call.childForFieldName('function');
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  const { positional, keywords, unpacks } = argumentsOf(call);
  if (!object || unpacks || keywords.size > 0) return undefined;
  const name = callee?.childForFieldName('attribute')?.text ?? '';
  if (name === 'join') return joinedWith(object, positional);
  const [fewest, most, change] = METHODS.get(name) ?? [];
  if (!change || positional.length < (fewest ?? 0) || positional.length > (most ?? 0)) return undefined;
  return { pieces: [object, ...positional], make: ([text = '', ...others]) => change(text, others) };
}

/**
 * How `x.split("/")[1]` and `x[3:]` make a text, where what is in front of the brackets stands for `object`; undefined for
 * every other item.
 */
export function madeByIndex(item: Node, object: Node): MadeText | undefined {
  const key = subscriptOf(item)?.key;
  if (!key || item.childrenForFieldName('subscript').length > 1) return undefined;
  const cut = cutIn(object);
  if (!cut) return sliced(object, key);
  if (!/^-?\d+$/.test(key.text)) return undefined;
  const index = Number(key.text);
  return {
    pieces: cut.pieces,
    make: ([text = '', ...others]) => (isFolder(text) && index !== -1 ? undefined : cut.parts(text, others)?.at(index)),
  };
}

/** What a cut text is put together with, so that its parts can be told apart again: it stands in no id. */
export const BETWEEN_PARTS = '\0';

/** How `x.split(",")` makes texts, with `BETWEEN_PARTS` between them; undefined for every other call. */
export function madeByCutting(call: Node): MadeText | undefined {
  const cut = cutIn(call);
  return (
    cut && {
      pieces: cut.pieces,
      make: ([text = '', ...others]) => (isFolder(text) ? undefined : cut.parts(text, others)?.join(BETWEEN_PARTS)),
    }
  );
}

/** The ends of `x[1:3]` that are written out, without steps. */
export function sliceEnds(key: Node): readonly [start: number | undefined, end: number | undefined] | undefined {
  const ends = key.type === 'slice' ? /^(-?\d*)\s*:\s*(-?\d*)$/.exec(key.text) : null;
  if (!ends || key.text.includes('-:') || key.text.endsWith('-')) return undefined;
  const [start, end] = [ends[1], ends[2]].map((text) => (text ? Number(text) : undefined));
  return [start, end];
}

/** What `os.path.join` and the `/` of paths make of their parts. */
export const joinedPath = (parts: readonly string[]): string =>
  parts.reduce(
    (path, part) => (path === '' || part.startsWith('/') ? part : `${path.replace(/\/+$/, '')}/${part}`),
    '',
  );

/** Folders may be told with a `./` in front that the code does not write. */
const isFolder = (text: string): boolean => text.startsWith('./');

type Change = (text: string, others: readonly string[]) => string | undefined;

/** Fewest and most arguments, and what the method does. */
const METHODS: ReadonlyMap<string, readonly [fewest: number, most: number, change: Change]> = new Map([
  ['strip', [0, 1, (text, [characters]) => trimmed(trimmed(text, characters, 'start'), characters, 'end')]],
  ['lstrip', [0, 1, (text, [characters]) => trimmed(text, characters, 'start')]],
  ['rstrip', [0, 1, (text, [characters]) => trimmed(text, characters, 'end')]],
  ['lower', [0, 0, (text) => text.toLowerCase()]],
  ['upper', [0, 0, (text) => text.toUpperCase()]],
  ['replace', [2, 3, replaced]],
  ['removeprefix', [1, 1, (text, [prefix = '']) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)]],
  [
    'removesuffix',
    [1, 1, (text, [suffix = '']) => (text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text)],
  ],
]);

function replaced(text: string, [old = '', by = '', count]: readonly string[]): string | undefined {
  if (old === '' || isFolder(text)) return undefined;
  const parts = count === undefined ? text.split(old) : splitAt(text, old, Number(count));
  return parts.join(by);
}

/** At most `count` cuts from the front. */
function splitAt(text: string, by: string, count: number): string[] {
  const parts = text.split(by);
  return parts.length <= count + 1 ? parts : [...parts.slice(0, count), parts.slice(count).join(by)];
}

/** `x.split(…)` and `x.rsplit(…)`, with the pieces that it reads. */
function cutIn(call: Node):
  | {
      readonly pieces: readonly Node[];
      readonly parts: (text: string, others: readonly string[]) => string[] | undefined;
    }
  | undefined {
  const callee = call.type === 'call' ? call.childForFieldName('function') : null;
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  const name = callee?.childForFieldName('attribute')?.text;
  const { positional, keywords, unpacks } = argumentsOf(call);
  if (!object || (name !== 'split' && name !== 'rsplit') || unpacks || keywords.size > 0) return undefined;
  const parts = (text: string, [by, count]: readonly string[]): string[] | undefined => {
    if (by === undefined) return text.split(/\s+/).filter((part) => part !== '');
    if (by === '') return undefined;
    if (count === undefined) return text.split(by);
    if (name === 'split') return splitAt(text, by, Number(count));
    const all = text.split(by);
    const kept = Math.max(all.length - Number(count), 1);
    return [all.slice(0, kept).join(by), ...all.slice(kept)];
  };
  return positional.length > 2 ? undefined : { pieces: [object, ...positional], parts };
}

/** `x[3:]`, `x[:-3]` */
function sliced(object: Node, key: Node): MadeText | undefined {
  const ends = sliceEnds(key);
  return ends && { pieces: [object], make: ([text = '']) => (isFolder(text) ? undefined : text.slice(...ends)) };
}

/** `"/".join([a, b])` */
function joinedWith(object: Node, [list, ...others]: readonly Node[]): MadeText | undefined {
  if (!list || others.length > 0 || !/^(?:list|tuple)$/.test(list.type)) return undefined;
  const items = childrenOf(list);
  if (items.some(({ type }) => type === 'list_splat')) return undefined;
  return { pieces: [object, ...items], make: ([by = '', ...texts]) => texts.join(by) };
}

function trimmed(text: string, characters = ' \t\n\r', side: 'start' | 'end'): string {
  let [start, end] = [0, text.length];
  if (side === 'start') while (start < end && characters.includes(text.charAt(start))) start++;
  else while (end > start && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
