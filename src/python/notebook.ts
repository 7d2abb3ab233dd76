/** Magics whose line goes on with code: `%time model = load()`. */
const CODE_MAGIC = /^%{1,2}(?:time|timeit|prun|memit|mprun|lprun|capture)\b(?:[ \t]+-\S+)*/;
/** Cell magics whose cell is Python all the same. */
const CODE_CELL_MAGIC = /^%%(?:time|timeit|prun|memit|capture|ipytest|local|pyinstrument|snakeviz|wandb)\b/;
/** `x = !ls`, `x = %magic`: IPython's own assignments. */
const MAGIC_ASSIGNMENT = /^[\w.,()[\] \t]+=[ \t]*[!%]/;

/**
 * The text of a notebook cell with what only IPython understands replaced by blanks: magics (`%`, `%%`), shell lines
 * (`!`), help (`?`). Offsets and lines stay what they were. The code behind `%time` stays; a cell of another language
 * (`%%bash`, `%%writefile`) becomes blank.
 */
export function blankMagics(text: string): string {
  const first = /\S[^\n\r]*/.exec(text);
  if (first?.[0].startsWith('%%')) {
    if (!CODE_CELL_MAGIC.test(first[0])) return blanks(text);
    const end = first.index + first[0].length;
    return blanks(text.slice(0, end)) + blankMagics(text.slice(end));
  }
  if (!/[!%?]/.test(text)) return text;
  return blankLines(text);
}

const blanks = (text: string): string => text.replaceAll(/[^\n\r]/g, ' ');

function blankLines(text: string): string {
  let result = '';
  let state = START;
  let shell = false;
  for (const line of text.match(/[^\n\r]*(?:\r\n|\r|\n)|[^\n\r]+$/g) ?? []) {
    const code: string = shell ? blanks(line) : isStatementStart(state) ? withoutMagic(line) : line;
    // A shell line that ends in a backslash goes on.
    shell = code !== line && code.trim() === '' && /\\[\r\n]*$/.test(line);
    state = scan(code, state);
    result += code;
  }
  return result;
}

function withoutMagic(line: string): string {
  const trimmed = line.trimStart();
  const indent = line.slice(0, line.length - trimmed.length);
  const code = CODE_MAGIC.exec(trimmed);
  if (code) return indent + blanks(code[0]) + trimmed.slice(code[0].length);
  const assigned = MAGIC_ASSIGNMENT.exec(trimmed);
  // The name gets some value all the same: it is not what it was before.
  if (assigned) return `${indent}${assigned[0].slice(0, -1)}0${blanks(trimmed.slice(assigned[0].length))}`;
  const isMagic = /^[!%?]/.test(trimmed) || /^[\w.]+\?{1,2}\s*$/.test(trimmed);
  return isMagic ? blanks(line) : line;
}

/** Where a line begins: inside a triple-quoted string, inside brackets, behind a backslash. */
interface State {
  readonly quote: string;
  readonly depth: number;
  readonly continued: boolean;
}

const START: State = { quote: '', depth: 0, continued: false };
const isStatementStart = ({ quote, depth, continued }: State): boolean => quote === '' && depth === 0 && !continued;

/** Follows strings and brackets through one line. */
function scan(line: string, { quote, depth }: State): State {
  let at = 0;
  while (at < line.length) {
    if (quote !== '') {
      if (line[at] === '\\') at += 2;
      else if (line.startsWith(quote, at)) [at, quote] = [at + quote.length, ''];
      else at++;
      continue;
    }
    const char = line.charAt(at);
    if (char === '#') break;
    if (char === '"' || char === "'") {
      quote = line.startsWith(char.repeat(3), at) ? char.repeat(3) : char;
      at += quote.length;
      continue;
    }
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    at++;
  }
  const continued = /\\(?:\r\n|\r|\n)?$/.test(line) && quote.length !== 3;
  // A string in single quotes ends with its line, if no backslash carries it on.
  return { quote: quote.length === 3 || continued ? quote : '', depth, continued };
}
