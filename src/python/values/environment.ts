import type { Node } from '../node.js';
import type { ModuleNames } from '../names/module-names.js';
import { matchesOf } from '../names/searches.js';
import { stringLiteral } from '../string-literal.js';
import { argumentsOf, dottedName } from './calls.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';

/** The defaults of `os.environ.get("X", "org/name")` and `os.getenv(…)`: what the variable holds is not known. */
export const environmentSteps: readonly (readonly [type: string, step: Step])[] = [['call', environmentDefault]];

const READERS: ReadonlySet<string> = new Set([
  'os.environ.get',
  'os.getenv',
  'os.environ.setdefault',
  'os.environ.pop',
]);

function environmentDefault({ node, part, origin }: Candidate, reader: Reader): Candidate[] | undefined {
  const called: Node | null = node.childForFieldName('function');
  if (!called || !READERS.has(dottedName(called, part, reader.names) ?? '')) return undefined;
  const { positional, keywords } = argumentsOf(node);
  const otherwise = positional[1] ?? keywords.get('default');
  const key = positional[0] ?? keywords.get('key');
  if (!otherwise || (key && isSet(key, node, part, reader))) return [];
  return [{ node: otherwise, part, origin: weaker(origin, 'environment') }];
}

/** Whether the module sets the variable somewhere else than where it is read: then it is not the default that counts. */
function isSet(key: Node, read: Node, part: number, reader: Reader): boolean {
  const { names } = reader;
  const name = stringLiteral(key);
  if (name === undefined ? key.type !== 'identifier' : !/^\w+$/.test(name)) return false;
  const objects = ['environ', ...aliasesOf(names)];
  const set = matchesOf(settingOf(objects.join('|'), name, key.text), names).some(({ root, part: where, at }) => {
    const isRead = where === part && at >= read.startIndex && at < read.endIndex;
    return !isRead && root.descendantForIndex(at, at + 1)?.type === 'identifier';
  });
  return set || (name !== undefined && isSetUnder(name, objects.join('|'), reader));
}

/** Names that the module has for the environment: `env = os.environ`, `from os import environ as env`. */
function aliasesOf(names: ModuleNames): string[] {
  return matchesOf(ALIAS, names).flatMap(({ search, at }) => {
    const [, assigned, imported] = new RegExp(ALIAS.source).exec(search.slice(at, at + LONGEST_ALIAS)) ?? [];
    return assigned ?? imported ?? [];
  });
}

const ALIAS = /\b(\w+)\s*=\s*(?:os\.)?environ\b(?!\s*[.[(])|\benviron\s+as\s+(\w+)/g;
const LONGEST_ALIAS = 120;

/** `environ["X"] = …`, `environ.setdefault("X", …)`, `environ.update(X=…)`, `environ |= {"X": …}`, `putenv("X", …)` */
function settingOf(objects: string, name: string | undefined, written: string): RegExp {
  const key = name === undefined ? `${written}\\b` : `["']${name}["']`;
  const keyword = name === undefined ? '' : `|(?<=[(,\\s])${name}\\s*=(?!=)`;
  return new RegExp(
    `\\b(?:${objects})\\s*(?:\\[\\s*${key}\\s*\\]\\s*=(?!=)|\\.\\s*(?:setdefault|__setitem__)\\s*\\(\\s*${key}` +
      `|\\.\\s*update\\s*\\((?:\\s*[\\w.]+\\s*[(,)]|\\s*\\*\\*|[^)]*?(?:(?<=[({\\[,\\s])${key}${keyword}))` +
      `|\\s*\\|=\\s*(?:[\\w.]+|\\{[^}]*?(?<=[{,\\s])${key}\\s*:))|\\bputenv\\s*\\(\\s*${key}`,
    'g',
  );
}

/** `environ[key] = …` under a key that may be the name. */
function isSetUnder(name: string, objects: string, reader: Reader): boolean {
  const setting = new RegExp(`\\b(?:${objects})\\s*\\[\\s*[^"'\\s][^\\]\\n]*\\]\\s*=(?!=)`, 'g');
  return matchesOf(setting, reader.names).some(({ root, part, at, search }) => {
    const start = at + search.slice(at, at + LONGEST_ALIAS).indexOf('[');
    const key = root.descendantForIndex(start, start + 1)?.childForFieldName('subscript');
    if (!key) return false;
    const texts = reader.texts({ node: key, part, origin: 'literal' });
    return texts.length === 0 || texts.some(({ text }) => text === name);
  });
}
