import { matchesOf } from '../names/searches.js';
import type { Node } from '../node.js';
import { stringLiteral } from '../string-literal.js';
import { argumentsOf } from './calls.js';
import { asChoices } from './commands.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';

/** Whether an expression is the `FLAGS` of absl or of tf.app, as an attribute or as an import of it. */
export function isFlagHolder(node: Node): boolean {
  if (node.type === 'attribute') return node.childForFieldName('attribute')?.text === 'FLAGS';
  if (node.type !== 'dotted_name' && node.type !== 'aliased_import') return false;
  const statement = node.parent;
  const name = node.childForFieldName('name')?.text ?? node.text;
  return name === 'FLAGS' && /\bflags$/.test(statement?.childForFieldName('module_name')?.text ?? '');
}

/** The defaults of the `flags.DEFINE_string("name", "gpt2", "help")` of that name. */
export function flagValues(name: string, origin: Candidate['origin'], reader: Reader): Candidate[] {
  if (!/^\w+$/.test(name)) return [];
  const definition = new RegExp(`\\bDEFINE_\\w+\\s*\\(\\s*(?:name\\s*=\\s*)?["']${name}["']`, 'g');
  return matchesOf(definition, reader.names).flatMap(({ root, part, at }) => {
    let call = root.descendantForIndex(at, at + 1);
    while (call && call.type !== 'call') call = call.parent;
    return call ? flagDefault({ node: call, part, origin }, reader) : [];
  });
}

/** The value of `_MODEL = flags.DEFINE_string(…)`, which is read as `_MODEL.value`; undefined for every other call. */
export function flagValue(call: Candidate, attribute: string, reader: Reader): Candidate[] | undefined {
  const isFlag = /\bDEFINE_\w+$/.test(call.node.childForFieldName('function')?.text ?? '');
  return isFlag && attribute === 'value' ? flagDefault(call, reader) : undefined;
}

function flagDefault({ node, part, origin }: Candidate, reader: Reader): Candidate[] {
  const { positional, keywords } = argumentsOf(node);
  const named = keywords.has('name') ? 0 : 1;
  const otherwise = keywords.get('default') ?? positional[named];
  const choices = keywords.get('enum_values') ?? positional[named + 1];
  const isEnum = node.childForFieldName('function')?.text.endsWith('DEFINE_enum') ?? false;
  const isNone = !otherwise || otherwise.type === 'none' || stringLiteral(otherwise) === '';
  if (isNone && isEnum && choices) return [...asChoices({ node: choices, part, origin }, reader)];
  return otherwise ? [{ node: otherwise, part, origin: weaker(origin, 'default') }] : [];
}
