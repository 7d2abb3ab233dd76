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

function environmentDefault({ node, part, origin }: Candidate, { names }: Reader): Candidate[] | undefined {
  const called: Node | null = node.childForFieldName('function');
  if (!called || !READERS.has(dottedName(called, part, names) ?? '')) return undefined;
  const { positional, keywords } = argumentsOf(node);
  const otherwise = positional[1] ?? keywords.get('default');
  const key = positional[0] ?? keywords.get('key');
  if (!otherwise || (key && isSet(key, node, part, names))) return [];
  return [{ node: otherwise, part, origin: weaker(origin, 'environment') }];
}

/** Whether the module sets the variable somewhere else than where it is read: then it is not the default that counts. */
function isSet(key: Node, read: Node, part: number, names: ModuleNames): boolean {
  const name = stringLiteral(key);
  if (name === undefined ? key.type !== 'identifier' : !/^\w+$/.test(name)) return false;
  return matchesOf(settingOf(name, key.text), names).some(({ root, part: where, at }) => {
    const isRead = where === part && at >= read.startIndex && at < read.endIndex;
    return !isRead && root.descendantForIndex(at, at + 'environ'.length)?.type === 'identifier';
  });
}

/** `environ["X"] = …`, `environ.setdefault("X", …)`, `environ.update(X=…)`, `environ |= {"X": …}` */
function settingOf(name: string | undefined, written: string): RegExp {
  const key = name === undefined ? `${written}\\b` : `["']${name}["']`;
  const keyword = name === undefined ? '' : `|(?<=[(,\\s])${name}\\s*=(?!=)`;
  return new RegExp(
    `\\benviron\\s*(?:\\[\\s*${key}\\s*\\]\\s*=(?!=)|\\.\\s*(?:setdefault|__setitem__)\\s*\\(\\s*${key}` +
      `|\\.\\s*update\\s*\\([^)]*?(?:(?<=[({\\[,\\s])${key}${keyword})|\\s*\\|=\\s*\\{[^}]*?(?<=[{,\\s])${key}\\s*:)`,
    'g',
  );
}
