import type { Node } from '../node.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { argumentsOf, dottedName, isBuiltin } from './calls.js';
import type { Reader } from './reader.js';

/** What a call asks of a text. */
interface Question {
  /** The expression that is asked about. */
  readonly of: Node;
  /** Undefined where that cannot be told. */
  readonly answer: (text: string) => boolean | undefined;
}

/** `isinstance(name, str)`, `re.search("t5", name)`, `os.path.isdir(name)`; undefined for any other call. */
export function questionOf(call: Node, part: number, reader: Reader): Question | undefined {
  const callee = call.childForFieldName('function');
  const [first, second, flag] = argumentsOf(call).positional;
  const path = callee && pathAsked(callee, part, reader);
  if (path) return { of: path, answer: () => false };
  if (!callee || !first) return undefined;
  if (callee.text === 'isinstance' && second && isBuiltin(callee, part, reader.names))
    return { of: first, answer: () => isOfTexts(second, part, reader) };
  const name = dottedName(callee, part, reader.names) ?? '';
  if (FILE_TESTS.has(name)) return { of: first, answer: () => false };
  const search = SEARCHES[name];
  return search && second
    ? { of: second, answer: (text) => found(search, first, flag, text, part, reader) }
    : undefined;
}

/** An id of the Hub is no file. */
const FILE_TESTS: ReadonlySet<string> = new Set(['os.path.isdir', 'os.path.exists', 'os.path.isfile']);

/** What `name` is in `Path(name).exists()`. */
function pathAsked(callee: Node, part: number, { names }: Reader): Node | undefined {
  const object = callee.type === 'attribute' ? callee.childForFieldName('object') : null;
  if (object?.type !== 'call' || !/^(?:exists|is_dir|is_file)$/.test(callee.childForFieldName('attribute')?.text ?? ''))
    return undefined;
  const made = object.childForFieldName('function');
  return made && dottedName(made, part, names) === 'pathlib.Path' ? argumentsOf(object).positional[0] : undefined;
}

type Search = (text: string, pattern: string) => boolean;

const SEARCHES: Readonly<Record<string, Search>> = {
  're.search': (text, pattern) => text.includes(pattern),
  're.match': (text, pattern) => text.startsWith(pattern),
  're.fullmatch': (text, pattern) => text === pattern,
};

/** What means itself in a pattern, or alternatives of that. */
const PLAIN = /^[\w/ -]+(?:\|[\w/ -]+)*$/;

function found(
  search: Search,
  pattern: Node,
  flag: Node | undefined,
  text: string,
  part: number,
  reader: Reader,
): boolean | undefined {
  const written = stringLiteral(pattern);
  const isFolded = flag !== undefined && /^re\.I(?:GNORECASE)?$/.test(dottedName(flag, part, reader.names) ?? '');
  if (written === undefined || !PLAIN.test(written) || (flag && !isFolded)) return undefined;
  const fold = (one: string): string => (isFolded ? one.toLowerCase() : one);
  return written.split('|').some((one) => search(fold(text), fold(one)));
}

/** Whether a text is of the class, or of one in a tuple of classes; others' classes and those of the file may be anything. */
function isOfTexts(node: Node, part: number, reader: Reader): boolean | undefined {
  const classes = node.type === 'tuple' ? childrenOf(node) : [node];
  const answers = classes.map((one) => isOfText(one, part, reader));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function isOfText(node: Node, part: number, { names }: Reader): boolean | undefined {
  if (!isBuiltin(node, part, names)) return NO_TEXTS.test(dottedName(node, part, names) ?? '') ? false : undefined;
  if (node.text === 'str') return true;
  return NO_TEXT.has(node.text) ? false : undefined;
}

const NO_TEXT: ReadonlySet<string> = new Set(['bool', 'bytes', 'dict', 'float', 'int', 'list', 'set', 'tuple', 'type']);
const NO_TEXTS = /^(?:numpy|os|pathlib|peft|sentence_transformers|torch|transformers)\./;
