import type { Argument, DictEntry, Expression } from './statements-expression.js';

/**
 * A literal that is made of nothing but brackets, plain strings and None, read from its text: long tables are hundreds
 * of such, and asking the syntax tree for each piece takes most of the time. `line` is that of its beginning, 1-based.
 * Undefined for every other text, which the syntax tree must be asked about.
 */
export function plainLiteral(text: string, line: number): Expression | undefined {
  try {
    return new Reader(text, line).whole();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class NotPlain extends Error {}

interface Token {
  readonly text: string;
  readonly line: number;
}

interface Items {
  readonly items: readonly Argument[];
  readonly endsWithComma: boolean;
}

class Reader {
  readonly #text: string;
  readonly #token = /(\s*(?:#.*\s*)*)([()[\]{},:]|None\b|"[^"\\\r\n]*"(?!")|'[^'\\\r\n]*'(?!'))/y;
  #line: number;
  #next: Token | undefined;

  constructor(text: string, line: number) {
    this.#text = text;
    this.#line = line;
    this.#advance();
  }

  whole(): Expression {
    const read = this.#expression();
    if (this.#next) throw new NotPlain();
    return read;
  }

  #expression(): Expression {
    const { text, line } = this.#take();
    if (text === 'None') return { kind: 'constant', value: null, line };
    if (text.length > 1) return { kind: 'string', text: text.slice(1, -1), line };
    switch (text) {
      case '[':
        return { kind: 'list', items: this.#items(']').items, line };
      case '(': {
        const { items, endsWithComma } = this.#items(')');
        const [only, second] = items;
        // Brackets around one thing are only brackets.
        return only && !second && !endsWithComma ? only.value : { kind: 'tuple', items, line };
      }
      case '{':
        return { kind: 'dict', entries: this.#entries(), line };
      default:
        throw new NotPlain();
    }
  }

  #items(closing: string): Items {
    const items: Argument[] = [];
    let endsWithComma = false;
    while (this.#next?.text !== closing) {
      if (items.length > 0 && !endsWithComma) throw new NotPlain();
      items.push({ kind: 'positional', value: this.#expression() });
      endsWithComma = this.#next?.text === ',';
      if (endsWithComma) this.#take();
    }
    this.#take();
    return { items, endsWithComma };
  }

  #entries(): readonly DictEntry[] {
    const entries: DictEntry[] = [];
    let isOpen = true;
    while (this.#next?.text !== '}') {
      const key = isOpen ? this.#expression() : undefined;
      // Without a colon it is a set.
      if (!key || this.#take().text !== ':') throw new NotPlain();
      entries.push({ key, value: this.#expression() });
      isOpen = this.#next?.text === ',';
      if (isOpen) this.#take();
    }
    this.#take();
    return entries;
  }

  #take(): Token {
    const token = this.#next;
    if (!token) throw new NotPlain();
    this.#advance();
    return token;
  }

  #advance(): void {
    const at = this.#token.lastIndex;
    const [all, space = '', text = ''] = this.#token.exec(this.#text) ?? [];
    if (all === undefined && /\S/.test(this.#text.slice(at))) throw new NotPlain();
    for (let newline = space.indexOf('\n'); newline !== -1; newline = space.indexOf('\n', newline + 1)) this.#line++;
    this.#next = all === undefined ? undefined : { text, line: this.#line };
  }
}
