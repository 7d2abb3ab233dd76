import type { Node } from './node.js';

/**
 * The value of a `string` or `concatenated_string` node, as Python would have it (Language Reference, "String and
 * Bytes literals"). Undefined where it is no constant text: bytes, template strings, f-strings with a replacement
 * field, a broken literal, and `\N{…}`, for which one would need Python's table of names.
 */
export function stringLiteral(node: Node): string | undefined {
  if (node.type === 'string') return oneLiteral(node);
  if (node.type !== 'concatenated_string') return undefined;
  let text = '';
  for (const piece of node.namedChildren) {
    // Comments may stand between the pieces.
    if (piece.type !== 'string') continue;
    const value = oneLiteral(piece);
    if (value === undefined) return undefined;
    text += value;
  }
  return text;
}

/**
 * The pieces of a string with replacement fields, in order: texts, and the expressions between them. Undefined where a
 * piece is no constant text, or a field has a format or a conversion of its own.
 */
export function stringPieces(node: Node): readonly (string | Node)[] | undefined {
  const strings = node.type === 'string' ? [node] : node.namedChildren.filter(({ type }) => type === 'string');
  const pieces = strings.map(piecesOf);
  return pieces.every((list) => list !== undefined) ? pieces.flat() : undefined;
}

function piecesOf(node: Node): readonly (string | Node)[] | undefined {
  const whole = oneLiteral(node);
  if (whole !== undefined) return [whole];
  const prefix = /^[a-z]*/i.exec(node.text)?.[0].toLowerCase() ?? '';
  if (!prefix.includes('f') || /[bt]/.test(prefix) || node.hasError) return undefined;
  const pieces: (string | Node)[] = [];
  for (const child of node.namedChildren) {
    if (child.type === 'string_content') {
      const text = contentOf(child.text.replaceAll(/\r\n?/g, '\n'), prefix);
      if (text === undefined) return undefined;
      pieces.push(text);
    } else if (child.type === 'interpolation') {
      const expression = child.childForFieldName('expression');
      if (
        !expression ||
        child.namedChildren.some(({ type }) => type === 'format_specifier' || type === 'type_conversion')
      )
        return undefined;
      pieces.push(expression);
    }
  }
  return pieces;
}

function oneLiteral(node: Node): string | undefined {
  const source = node.text;
  const opening = /^([a-z]*)("""|'''|"|')/i.exec(source);
  const [prefix, quotes] = [opening?.[1]?.toLowerCase(), opening?.[2]];
  if (prefix === undefined || quotes === undefined || /[bt]/.test(prefix)) return undefined;
  if (prefix.includes('f') && node.namedChildren.some((child) => child.type === 'interpolation')) return undefined;
  // The grammar mends a missing end by an empty one.
  if (!source.endsWith(quotes) || source.length < prefix.length + 2 * quotes.length) return undefined;
  const written = source.slice(prefix.length + quotes.length, -quotes.length).replaceAll(/\r\n?/g, '\n');
  if (/(?<!\\)(?:\\\\)*\\$/.test(written)) return undefined;
  return contentOf(written, prefix);
}

/** What stands between the quotes, or between two replacement fields. */
function contentOf(written: string, prefix: string): string | undefined {
  // Doubled braces are read before escapes, so `\x7b\x7b` stays two braces.
  const text = prefix.includes('f') ? written.replaceAll('{{', '{').replaceAll('}}', '}') : written;
  return prefix.includes('r') ? text : unescaped(text);
}

const ESCAPE =
  /\\(?:(?<newline>\n)|(?<octal>[0-7]{1,3})|x(?<hex2>[\da-fA-F]{2})|u(?<hex4>[\da-fA-F]{4})|U(?<hex8>[\da-fA-F]{8})|(?<other>[^]))/gu;

const SINGLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** `written` with its escape sequences decoded; undefined where one of them is malformed or needs a table of names. */
function unescaped(written: string): string | undefined {
  let text = '';
  let end = 0;
  for (const { index, 0: sequence, groups } of written.matchAll(ESCAPE)) {
    const decoded = decodedEscape(sequence, groups ?? {});
    if (decoded === undefined) return undefined;
    text += written.slice(end, index) + decoded;
    end = index + sequence.length;
  }
  return text + written.slice(end);
}

function decodedEscape(sequence: string, groups: Readonly<Record<string, string | undefined>>): string | undefined {
  if (groups['newline'] !== undefined) return '';
  if (groups['octal'] !== undefined) return String.fromCodePoint(parseInt(groups['octal'], 8));
  const hex = groups['hex2'] ?? groups['hex4'] ?? groups['hex8'];
  if (hex !== undefined) {
    const code = parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const other = groups['other'];
  if (other === undefined || /[xuUN]/.test(other)) return undefined;
  // An escape that Python does not know stays as it is written.
  return SINGLE[other] ?? sequence;
}
