import { rangeOf } from '../names/part-names.js';
import { argumentsOf, dottedName } from './calls.js';
import type { Definition } from './class-shape.js';
import { decoratorsOf } from './class-shape.js';
import { parameterOf } from './commands.js';
import { switchDefault } from './options.js';
import type { Reader } from './reader.js';
import { signatureAround } from './signatures.js';
import { stringLiteral } from '../string-literal.js';

/**
 * What a switch is that nobody gives: `args.seq2seq` of a `store_true`, a flag of click, a variable of the environment
 * without a default.
 */
export function switchedOff({ node, part }: Definition, reader: Reader): boolean | undefined {
  if (node.type === 'attribute') {
    const isSet = reader.names.named(node.text).length > 0;
    return isSet ? undefined : switchDefault(node.childForFieldName('attribute')?.text ?? '', reader);
  }
  if (node.type === 'call') return isUnset({ node, part }, reader) ? false : undefined;
  if (node.type !== 'identifier') return undefined;
  const [binding, ...others] = reader.names.bindings(node.text, { part, range: rangeOf(node) });
  const definition = binding?.meaning.kind === 'opaque' ? signatureAround(binding.meaning.node) : undefined;
  if (!definition || others.length > 0) return undefined;
  for (const decorator of decoratorsOf(definition)) {
    if (decorator.childForFieldName('function')?.text.endsWith('.option') !== true) continue;
    const { positional, keywords } = argumentsOf(decorator);
    const declared = positional.map((one) => stringLiteral(one) ?? '');
    if (keywords.has('default') || parameterOf(declared, false) !== node.text) continue;
    return keywords.get('is_flag')?.type === 'true' || declared.some((one) => one.includes('/')) ? false : undefined;
  }
  return undefined;
}

/** `os.environ.get("SEQ2SEQ")` */
function isUnset({ node, part }: Definition, { names }: Reader): boolean {
  const callee = node.childForFieldName('function');
  if (!callee || !/(?:\bget|getenv)$/.test(callee.text)) return false;
  const { positional, keywords, unpacks } = argumentsOf(node);
  const name = positional.length === 1 && keywords.size === 0 && !unpacks ? dottedName(callee, part, names) : undefined;
  return name === 'os.environ.get' || name === 'os.getenv';
}
