import { parseArgs } from 'node:util';
import { didYouMean } from './nearest.js';
import type { OptionSpec } from './options.js';
import { UsageError } from './usage-error.js';

/** A command line after the command's name, taken apart and known to hold nothing unknown. */
export interface Words {
  readonly positionals: readonly string[];
  /** Values by option name, in order; a flag that is given has one empty value. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes `argv` apart by the table of `known` options. Throws `UsageError` for an unknown option, one of `unavailable`,
 * a value that is missing, not wanted, or none of the choices.
 */
export function splitWords(
  argv: readonly string[],
  known: readonly OptionSpec[],
  unavailable: readonly OptionSpec[] = [],
): Words {
  const specs = new Map([...known, ...unavailable].map((spec) => [spec.name, spec]));
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries([...specs.values()].map((spec) => [spec.name, parserOption(spec)])),
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs.get(token.name);
    if (!spec) throw unknownOption(token.rawName, known);
    if (unavailable.includes(spec)) throw notAvailable(`--${spec.name}`);
    options.set(spec.name, [...(options.get(spec.name) ?? []), valueOf(spec, token)]);
  }
  return { positionals, options };
}

/** What is promised for later, and named instead of silently ignored. */
export function notAvailable(what: string): UsageError {
  return new UsageError(`${what} is not available in this version`);
}

function parserOption({ value, short }: OptionSpec): { type: 'string' | 'boolean'; short?: string } {
  return { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function valueOf(spec: OptionSpec, { rawName, value, inlineValue }: OptionToken): string {
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
    return '';
  }
  const isNextOption = inlineValue !== true && value !== '-' && value?.startsWith('-') === true;
  if (value === undefined || value === '' || isNextOption)
    throw new UsageError(`${rawName} needs a value: ${rawName} ${spec.value}`);
  if (spec.unavailable?.includes(value)) throw notAvailable(`${rawName} ${value}`);
  if (spec.choices && !spec.choices.includes(value)) throw wrongChoice(rawName, value, spec.choices);
  return value;
}

function wrongChoice(rawName: string, value: string, choices: readonly string[]): UsageError {
  const allowed = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
  return new UsageError(`${rawName} must be ${allowed}, not ${JSON.stringify(value)}${didYouMean(value, choices)}`);
}

function unknownOption(rawName: string, known: readonly OptionSpec[]): UsageError {
  const names = known.map(({ name }) => `--${name}`);
  return new UsageError(`unknown option ${rawName}${didYouMean(rawName, names)}`);
}
