import type { Node } from '../node.js';
import type { Value } from '../../load.js';
import { reachedWith } from '../dispatch.js';
import { rangeOf } from '../names/part-names.js';
import { stringLiteral, stringPieces } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { argumentsOf, dottedName, isBuiltin } from './calls.js';
import { combinable, type Piece } from './combinations.js';
import { downloadedRepository } from './downloads.js';
import { formatted, percentFormatted } from './format.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';
import { BETWEEN_PARTS, joinedPath, madeByCutting, madeByIndex, madeByMethod, type MadeText } from './text-methods.js';

/** Most strings that one expression is put together to. */
const MOST_TEXTS = 24;

/** The strings that an expression is which stands for itself: a literal, or something put together from known parts. */
export function composedTexts(candidate: Candidate, reader: Reader): readonly Value[] {
  switch (candidate.node.type) {
    case 'string':
    case 'concatenated_string':
      return writtenText(candidate) ?? joined(candidate, stringPieces(candidate.node), reader);
    case 'binary_operator':
    case 'augmented_assignment':
      return operated(candidate, reader);
    case 'call':
      return called(candidate, reader);
    case 'argument_list':
      return parts(candidate, reader);
    case 'subscript': {
      const made = cutOut(candidate, reader);
      return made ? joined(made.at, made.pieces, reader, made.make) : [];
    }
    default:
      return [];
  }
}

/** How an item makes a text of others that are known, `x.split("/")[1]`; undefined for every other item. */
export function cutOut(item: Candidate, reader: Reader): (MadeText & { readonly at: Candidate }) | undefined {
  const object = item.node.childForFieldName('value');
  const [at, ...others] = object ? reader.meanings({ ...item, node: object }) : [];
  const made = at && others.length === 0 ? madeByIndex(item.node, at.node) : undefined;
  // The pieces stand where the text is cut, and not where a part of it is taken.
  const isKnown = at && made?.pieces.every((one) => pieceTexts(one, at, reader).length > 0);
  return made && isKnown ? { ...made, at } : undefined;
}

/** Every part of a text that is cut: the arguments of `x.split(",")` stand for any of them, see `elementsAt`. */
function parts({ node, part, origin }: Candidate, reader: Reader): readonly Value[] {
  const call = node.parent;
  const made = call && madeByCutting(call);
  return (made ? joined({ node: call, part, origin }, made.pieces, reader, made.make) : []).flatMap((whole) =>
    whole.text.split(BETWEEN_PARTS).flatMap((text) => (text === '' ? [] : [{ ...whole, text }])),
  );
}

/** The string that a literal is; undefined for every other expression. */
export function writtenText({ node, part, origin }: Candidate): Value[] | undefined {
  const text = stringLiteral(node);
  return text === undefined ? undefined : [{ text, origin, place: { part, range: rangeOf(node) } }];
}

/** What stands in a replacement field, or on either side of an operator: a text, or a number as it is written. */
function pieceTexts(node: Node, { part, origin }: Candidate, reader: Reader, isWhole = false): readonly Value[] {
  return (
    reader
      .meanings({ node, part, origin })
      // The folder of a download is its repository as a whole, but nothing that a path could be made of.
      .filter((one) => isWhole || downloadedRepository(one, reader) === undefined)
      .flatMap((one) =>
        one.node.type === 'integer' && /^\d+$/.test(one.node.text)
          ? [{ text: one.node.text, origin: one.origin, place: { part: one.part, range: rangeOf(one.node) } }]
          : reader.texts(one),
      )
  );
}

/** Those texts of a variable or field with which what is put together is reached. */
function reachedTexts(node: Node, candidate: Candidate, reader: Reader): readonly Value[] {
  const texts = pieceTexts(node, candidate, reader);
  return VARIABLES.has(node.type) ? reachedWith(node, candidate.part, texts, reader.names) : texts;
}

const VARIABLES: ReadonlySet<string> = new Set(['identifier', 'attribute']);

/** Every way to put the pieces together; none where one of them is not known. */
function joined(
  candidate: Candidate,
  pieces: readonly (string | Node)[] | undefined,
  reader: Reader,
  join: (texts: readonly string[]) => string | undefined = (texts) => texts.join(''),
): Value[] {
  if (!pieces) return [];
  const place = { part: candidate.part, range: rangeOf(candidate.node) };
  const several = new Set<string>();
  const read: Piece[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      read.push({ values: [{ text: piece, origin: 'literal' }] });
      continue;
    }
    const values = reachedTexts(piece, candidate, reader);
    // The same choice made twice is one choice: which texts go together is then not known.
    if (values.length === 0 || (values.length > 1 && several.has(piece.text))) return [];
    if (values.length > 1) several.add(piece.text);
    read.push({ node: piece, values });
  }
  let rows: { texts: string[]; origin: Value['origin'] }[] = [{ texts: [], origin: candidate.origin }];
  for (const { values } of combinable(read, candidate.part, reader.names) ?? [{ values: [] }]) {
    rows = rows.flatMap((row) =>
      values.map(({ text, origin }) => ({ texts: [...row.texts, text], origin: weaker(row.origin, origin) })),
    );
    if (rows.length === 0 || rows.length > MOST_TEXTS) return [];
  }
  return rows.flatMap(({ texts, origin }) => {
    const text = join(texts);
    return text === undefined ? [] : [{ text, origin, place }];
  });
}

/** `a + b`, `"…%s" % b`, `folder / "name"` */
function operated(candidate: Candidate, reader: Reader): Value[] {
  const { node } = candidate;
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (!left || !right) return [];
  switch (node.childForFieldName('operator')?.type) {
    case '+':
    case '+=':
      return joined(candidate, [left, right], reader);
    case '/':
      return asFolders(joined(candidate, [left, right], reader, joinedPath));
    case '%': {
      const fields = right.type === 'tuple' ? childrenOf(right) : [right];
      return joined(candidate, [left, ...fields], reader, ([template = '', ...texts]) =>
        percentFormatted(template, texts),
      );
    }
    default:
      return [];
  }
}

const FOLDER_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['os.path.join', 'os.path.abspath', 'os.path.realpath', 'os.path.normpath'],
  ...['pathlib.Path', 'pathlib.PurePath', 'pathlib.PosixPath'],
]);

/** `str(x)`, `"…{}".format(x)`, `x.strip()`, and what makes a path of a folder. */
function called(candidate: Candidate, reader: Reader): readonly Value[] {
  const { node, part } = candidate;
  const callee = node.childForFieldName('function');
  const repository = downloadedRepository(candidate, reader);
  if (repository) return reader.texts(repository);
  if (!callee || repository === null) return [];
  const { positional, keywords, unpacks } = argumentsOf(node);
  const [first, ...others] = positional;
  if (unpacks) return [];
  const name = dottedName(callee, part, reader.names) ?? '';
  const isStr = callee.text === 'str' && isBuiltin(callee, part, reader.names);
  // What does not begin with `~` stays what it is: `facebook/opt-125m` is still an id.
  if (first && others.length === 0 && (isStr || name === 'os.path.expanduser'))
    return pieceTexts(first, candidate, reader, true);
  if (name === 'os.path.basename' && first && others.length === 0 && keywords.size === 0)
    return joined(candidate, [first], reader, ([text = '']) => text.slice(text.lastIndexOf('/') + 1));
  if (FOLDER_FUNCTIONS.has(name)) return asFolders(joined(candidate, positional, reader, joinedPath));
  const object = callee.type === 'attribute' ? callee.childForFieldName('object') : null;
  const method = callee.childForFieldName('attribute')?.text ?? '';
  if (!object) return [];
  if (method === 'format') {
    const names = [...keywords.keys()];
    return joined(candidate, [object, ...positional, ...keywords.values()], reader, ([template = '', ...texts]) =>
      formatted(
        template,
        texts.slice(0, positional.length),
        new Map(names.map((name, index) => [name, texts[positional.length + index] ?? ''])),
      ),
    );
  }
  const made = madeByMethod(node);
  if (made) return joined(candidate, made.pieces, reader, made.make);
  // `Path(…).resolve()` and the like stay what they are: a folder.
  return PATH_METHODS.has(method) && positional.length === 0
    ? reader.texts({ ...candidate, node: object }).filter(({ text }) => isPath(text))
    : [];
}

const PATH_METHODS: ReadonlySet<string> = new Set(['resolve', 'absolute', 'as_posix', 'expanduser']);

/** What is put together as a path is a folder, also where it could be an id: `./models/gpt2`. */
const asFolders = (values: readonly Value[]): Value[] =>
  values.map((value) => (isPath(value.text) ? value : { ...value, text: `./${value.text}` }));

const isPath = (text: string): boolean => /^(?:[./~\\]|[a-z]:[\\/])/i.test(text);
