/**
 * Offset (UTF-16 units) of the first token that keeps `text` from being JSON (RFC 8259); the text's length where it
 * breaks off, or where nothing is wrong. Engines word the errors of `JSON.parse` differently, often without the place.
 */
export function jsonErrorAt(text: string): number {
  let state: State = 'value';
  /** Closing brackets of what is open, the innermost last. */
  const open: string[] = [];
  for (let offset = skipBlanks(text, 0); offset < text.length; offset = skipBlanks(text, offset)) {
    const kind = kinds[text[offset] ?? ''] ?? 'other';
    const end = endOfToken(text, offset, kind);
    if (end === undefined || !allowed[state].includes(kind)) return offset;
    if (end > text.length) return text.length;
    if (kind === '}' || kind === ']') {
      if (open.pop() !== kind) return offset;
    } else if (kind === '{' || kind === '[') {
      open.push(kind === '{' ? '}' : ']');
    }
    state = stateAfter(kind, state, open.at(-1));
    offset = end;
  }
  return text.length;
}

type Kind = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'other';
type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'next' | 'end';

const kinds: Readonly<Partial<Record<string, Kind>>> = {
  '{': '{',
  '}': '}',
  '[': '[',
  ']': ']',
  ':': ':',
  ',': ',',
  '"': 'string',
};

const allowed: Readonly<Record<State, readonly Kind[]>> = {
  value: ['{', '[', 'string', 'other'],
  'value or ]': ['{', '[', 'string', 'other', ']'],
  key: ['string'],
  'key or }': ['string', '}'],
  colon: [':'],
  next: [',', '}', ']'],
  end: [],
};

function stateAfter(kind: Kind, state: State, closing: string | undefined): State {
  if (kind === '{') return 'key or }';
  if (kind === '[') return 'value or ]';
  if (kind === ':') return 'value';
  if (kind === ',') return closing === '}' ? 'key' : 'value';
  if (kind === 'string' && state.startsWith('key')) return 'colon';
  return closing === undefined ? 'end' : 'next';
}

function skipBlanks(text: string, from: number): number {
  let offset = from;
  while (/[ \t\n\r]/.test(text.charAt(offset))) offset++;
  return offset;
}

/** Undefined where there is no such token; beyond the text's end where it breaks off. */
function endOfToken(text: string, start: number, kind: Kind): number | undefined {
  if (kind === 'string') return endOfString(text, start);
  if (kind !== 'other') return start + 1;
  const word = /[^\s{}[\]:,"]*/y;
  word.lastIndex = start;
  const found = word.exec(text)?.[0] ?? '';
  return /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/.test(found) ? start + found.length : undefined;
}

function endOfString(text: string, start: number): number | undefined {
  for (let offset = start + 1; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character === '"') return offset + 1;
    if (character < ' ') return undefined;
    if (character !== '\\') continue;
    const escape = /\\(["\\/bfnrt]|u[\da-fA-F]{4})/y;
    escape.lastIndex = offset;
    if (!escape.test(text)) return offset + 6 > text.length ? text.length + 1 : undefined;
    offset = escape.lastIndex - 1;
  }
  return text.length + 1;
}
