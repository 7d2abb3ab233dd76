import { membersOf, piecesOf } from './source-pieces.js';

/** Attributes of classes that are read; everything else in a class is left out. */
export const READ_ATTRIBUTES = [
  ...['config_class', 'config', '_keys_to_ignore_on_load_unexpected'],
  ...['model_type', 'base_config_key', 'sub_configs', 'sub_configs_defaults'],
] as const;

/** See `READ_ATTRIBUTES`. */
export type ReadAttribute = (typeof READ_ATTRIBUTES)[number];

/**
 * The few lines of a source file that say what its classes are: imports, classes with their bases and those of
 * `READ_ATTRIBUTES`, the assignments to other names that these need. They are 4 % of the 25 MB of modeling files of 5.23,
 * and all that is parsed of them. Cut by what stands at the beginning of a line; a form that this does not fit becomes
 * text that is no Python, or stays whole.
 */
export function classSkeleton(text: string): string {
  const pieces = piecesOf(withoutNoise(text));
  const kept = pieces.map(cutPiece);
  const names = new Set(kept.join('').match(/\w+/g));
  return pieces
    .map((piece, at) => {
      const [, assigned] = kept[at] === '' ? (/^(\w+)(?::[^=\n]+)?[ ]*=(?!=)/.exec(piece) ?? []) : [];
      return assigned !== undefined && names.has(assigned) ? piece : kept[at];
    })
    .join('');
}

/**
 * Without comments, and without the content of strings in triple quotes, most of them documentation: what stands at the
 * beginning of a line in them is no code.
 */
function withoutNoise(text: string): string {
  return text.replace(
    /#.*|("""|''')(?:[^\\]|\\[^])*?\1|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'/g,
    (match, quotes?: string) => (quotes !== undefined ? '""' : match.startsWith('#') ? '' : match),
  );
}

/** What is kept of a statement of the module level, with all that is indented below it. */
function cutPiece(piece: string): string {
  if (piece.startsWith('class ')) return cutClass(piece);
  if (/^(?:from|import) /.test(piece)) return piece;
  // In `if TYPE_CHECKING:` and the like.
  if (/^(?:if|elif|else|try|except|finally|with)\b/.test(piece))
    return [...piece.matchAll(/^ +(from [\w.]+ import (?:\([^)]*\)|.*)|import .*)$/gm)]
      .map(([, statement = '']) => `${statement}\n`)
      .join('');
  // `Alias = Name`, and what changes a class behind its back.
  return /^\w+ = \w+\s*$/.test(piece) || CHANGES.test(piece) ? piece : '';
}

const ANY = `(?:${READ_ATTRIBUTES.join('|')})`;
const CHANGES = new RegExp(`^\\w+\\.${ANY}\\s*=`);
// Also `config, other = …`, `config += …`, `config.update(…)` and so on: whoever reads on knows not to understand them.
const ASSIGNS = new RegExp(`^ {4}(?:\\w+\\s*[,=]\\s*)*${ANY}\\s*(?:[-+|&]?=|[:,.[])`);
const DEFINES = new RegExp(`^ {4}def (${ANY})\\(`);
const MAY_ASSIGN = new RegExp(
  `^ {4}(?:if|elif|else|try|except|finally|for|while|with)\\b[^]*\\b${ANY}\\s*(?::|=(?!=))`,
);

function cutClass(piece: string): string {
  const [header = ''] = /^class \w+\s*(?:\((?:[^()]|\([^()]*\))*\))?\s*:/.exec(piece) ?? [];
  const body = piece.slice(header.length);
  // A body in the same line, or with another indentation.
  if (header === '' || /^(?:[ \t]*\S|\s*\n(?: {1,3}| {5,})\S)/.test(body)) return piece;
  const members = membersOf(body).map((member) => {
    if (ASSIGNS.test(member) || MAY_ASSIGN.test(member)) return member;
    const [, name] = DEFINES.exec(member) ?? [];
    return name === undefined ? '' : `    def ${name}(): pass\n`;
  });
  return `${header}\n    pass\n${members.join('')}\n`;
}
