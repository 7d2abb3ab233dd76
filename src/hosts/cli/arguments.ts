import { readCheckOptions, readEndpoint, type CheckOptions } from './check-options.js';
import { commandHelp, generalHelp } from './help.js';
import { didYouMean } from './nearest.js';
import { commands, globalOptions, type CommandName } from './options.js';
import { UsageError } from './usage-error.js';
import { splitWords, type Words } from './words.js';

/** What the command line asks for. */
export type Command =
  | { readonly name: 'print'; readonly text: string }
  | { readonly name: 'version' }
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'explain'; readonly options: ExplainOptions }
  | { readonly name: 'rules'; readonly format: 'text' | 'json' }
  | { readonly name: 'cache'; readonly options: CacheOptions };

/** What `cache` is asked. */
export interface CacheOptions {
  readonly action: 'info' | 'clear';
  /** As given; undefined: the usual folder. */
  readonly cacheDir: string | undefined;
}

/** What `explain` is asked. */
export interface ExplainOptions {
  /** A rule's id, or a checkpoint's. */
  readonly subject: string;
  readonly offline: boolean;
  readonly endpoint: string | undefined;
  readonly verbose: boolean;
}

/** Reads `argv` (without node and script). Throws `UsageError`, its message naming the word that is wrong. */
export function readArguments(argv: readonly string[], ruleIds: readonly string[]): Command {
  const [first, ...rest] = argv;
  if (first === undefined) throw new UsageError('a command is missing');
  if (isCommand(first)) return readCommand(first, rest, ruleIds);
  const { positionals, options } = splitWords(argv, globalOptions);
  const unknown = positionals[0];
  if (unknown !== undefined) throw unknownCommand(unknown);
  return options.has('help') ? { name: 'print', text: generalHelp() } : { name: 'version' };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

function readCommand(name: CommandName, argv: readonly string[], ruleIds: readonly string[]): Command {
  const spec = commands[name];
  const words = splitWords(argv, spec.options, spec.unavailable);
  if (words.options.has('help')) return { name: 'print', text: commandHelp(spec) };
  switch (name) {
    case 'check':
      return { name, options: readCheckOptions(words, ruleIds) };
    case 'explain':
      return { name, options: readExplainOptions(words) };
    case 'rules':
      refuseFurther(words.positionals);
      return { name, format: words.options.get('format')?.at(-1) === 'json' ? 'json' : 'text' };
    case 'cache':
      return { name, options: readCacheOptions(words) };
  }
}

function readExplainOptions({ positionals, options }: Words): ExplainOptions {
  const [subject, ...further] = positionals;
  if (subject === undefined) throw new UsageError('explain needs a rule or a checkpoint');
  refuseFurther(further);
  const endpoint = readEndpoint(options.get('endpoint')?.at(-1));
  return { subject, offline: options.has('offline'), endpoint, verbose: options.has('verbose') };
}

function readCacheOptions({ positionals, options }: Words): CacheOptions {
  const [action, ...further] = positionals;
  if (action !== 'info' && action !== 'clear') {
    const hint = action === undefined ? '' : `, not ${JSON.stringify(action)}${didYouMean(action, ['info', 'clear'])}`;
    throw new UsageError(`cache needs "info" or "clear"${hint}`);
  }
  refuseFurther(further);
  return { action, cacheDir: options.get('cache-dir')?.at(-1) };
}

function refuseFurther(words: readonly string[]): void {
  if (words[0] !== undefined) throw new UsageError(`unexpected argument ${JSON.stringify(words[0])}`);
}

/** A path where the command should be is the likeliest slip of all. */
function unknownCommand(word: string): UsageError {
  const hint = /[./\\]/.test(word)
    ? `; did you mean "loadlint check ${word}"?`
    : didYouMean(word, Object.keys(commands));
  return new UsageError(`unknown command ${JSON.stringify(word)}${hint}`);
}
