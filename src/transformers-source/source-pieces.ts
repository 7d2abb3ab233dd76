/**
 * A text cut where a line begins at its left edge, closing brackets apart: the statements of a module level, an `else:`
 * apart from its `if`. Text in triple quotes and lines in brackets may begin there too. Empty for an empty text.
 */
export function piecesOf(text: string): readonly string[] {
  return text.split(/^(?![\s)\]}])/m);
}

/** A piece cut where a line is indented by four, closing brackets apart: what opens it, then what stands in it. */
export function membersOf(piece: string): readonly [header: string, ...members: string[]] {
  const [header = '', ...members] = piece.split(/^(?= {4}[^\s)\]}])/m);
  return [header, ...members];
}

/**
 * The statements of `text` that mention `word`, and of what they hold only what does: long lists take long to parse.
 * What is written in another way than transformers' formatter does it stays whole.
 */
export function statementsAbout(word: string, text: string): string {
  const about: string[] = [];
  let statement: string[] = [];
  for (const piece of [...piecesOf(text), '']) {
    if (/^(?:elif|else|except|finally|#)/.test(piece)) {
      statement.push(piece);
      continue;
    }
    if (statement.some((part) => part.includes(word))) about.push(...statement.map((part) => partAbout(word, part)));
    statement = [piece];
  }
  return about.join('');
}

function partAbout(word: string, piece: string): string {
  const [header, ...members] = membersOf(piece);
  const kept = members.filter((member) => member.includes(word));
  const isBlock = /^(?:if|elif|else|try|except|finally)\b[^]*:\s*$/.test(header);
  if (header.includes(word) || (!isBlock && !/[([{]\s*$/.test(header))) return piece;
  if (isBlock) return header + (kept.length > 0 ? kept.join('') : '    pass\n');
  const last = members.at(-1);
  const [closing = ''] = kept.includes(last ?? '') ? [] : (/^[)\]}].*$/m.exec(last ?? '') ?? []);
  return `${header}${kept.join('')}${closing}\n`;
}
