import { onlyFileOf } from '../names/other-files.js';
import type { Binding } from '../names/part-names.js';
import { optionsOfAny } from './options.js';
import { hasOneParser, parserOf } from './parsers.js';
import type { Candidate, Reader } from './reader.js';
import { parametersOf, signatureAround } from './signatures.js';
import { valuesOf } from './variables.js';

const OPTIONS =
  /^_?(?:(?:cli|cmd|parsed|command_line)_?)?(?:args?|arguments|opts?|options|hparams|params|namespace|flags)$/i;

/**
 * The options that a parameter may hold by its name, `args`, where nobody in the file passes it anything: those of the
 * file's only parser, if nothing else in the file is called so. Undefined for every other parameter.
 */
export function looseOptions(
  parameter: Candidate,
  dest: string,
  { names, ...others }: Reader,
): readonly Candidate[] | undefined {
  const name = parameter.node.text;
  const reader: Reader = { ...others, names: onlyFileOf(parameter.part, names) };
  if (!OPTIONS.test(name) || !hasOneParser(reader)) return undefined;
  if (!reader.names.named(name).every((binding) => mayBeParsed(binding, reader))) return undefined;
  const values = optionsOfAny(parameter, dest, reader);
  return values.length > 0 ? values : undefined;
}

/** Whether a name is bound to what a parser gives, or by a parameter that says nothing else. */
function mayBeParsed(binding: Binding, reader: Reader): boolean {
  const { meaning } = binding;
  const definition = meaning.kind === 'opaque' ? signatureAround(meaning.node) : undefined;
  if (!definition)
    return valuesOf(binding, 'constant', reader)
      .flatMap((one) => reader.meanings(one))
      .some(({ node }) => parserOf(node) !== undefined);
  const own = parametersOf(definition).find(({ node }) => node.id === meaning.node.id);
  if (own?.kind === 'rest' || own?.kind === 'keywords') return true;
  const annotation = own?.node.parent?.childForFieldName('type')?.text ?? 'Any';
  return /\bNamespace\b|^Any$/.test(annotation) && (own?.default === undefined || own.default.type === 'none');
}
