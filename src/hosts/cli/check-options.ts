import { normalRange } from '../../environment/versions.js';
import { severities, type Severity } from '../../rules/rule.js';
import { readSettings } from '../../settings.js';
import type { Choice } from '../../severity.js';
import { didYouMean } from './nearest.js';
import { UsageError } from './usage-error.js';
import type { Words } from './words.js';

/** What `check` is asked. */
export interface CheckOptions {
  /** As given, at least one; `-` stands alone. */
  readonly paths: readonly string[];
  readonly stdinFilename: string | undefined;
  readonly format: 'text' | 'json';
  /** Undefined: standard output. */
  readonly output: string | undefined;
  readonly loads: boolean;
  readonly offline: boolean;
  readonly endpoint: string | undefined;
  /** Where answers are kept, as given; undefined: the usual folder. */
  readonly cacheDir: string | undefined;
  /** No answers are kept, and none that were kept are used. */
  readonly noCache: boolean;
  /** PEP 440; undefined: what each file's surroundings say. */
  readonly transformersVersion: string | undefined;
  /** Which rules are in force, and how strong. */
  readonly rules: Choice;
  readonly failOn: Severity | 'never';
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Makes the words of a `check` into options. Throws `UsageError` where they contradict each other or name no rule. */
export function readCheckOptions({ positionals, options }: Words, ruleIds: readonly string[]): CheckOptions {
  const last = (name: string): string | undefined => options.get(name)?.at(-1);
  const all = (name: string): string[] => (options.get(name) ?? []).flatMap((list) => list.split(',')).map(trimmed);
  const rulesOf = (name: string): string[] => all(name).map((id) => knownRule(`--${name}`, id, ruleIds));
  const paths = positionals.length === 0 ? ['.'] : positionals;
  const stdinFilename = last('stdin-filename');
  refuseContradictions(paths, stdinFilename, options);
  return {
    paths,
    stdinFilename,
    format: oneOf(last('format'), ['text', 'json']),
    output: last('output'),
    loads: options.has('loads'),
    offline: options.has('offline'),
    endpoint: readEndpoint(last('endpoint')),
    cacheDir: last('cache-dir'),
    noCache: options.has('no-cache'),
    transformersVersion: readRange(last('transformers-version')),
    rules: {
      select: options.has('select') ? rulesOf('select') : undefined,
      ignore: rulesOf('ignore'),
      severity: new Map(all('severity').map((pair) => severityOf(pair, ruleIds))),
    },
    failOn: oneOf(last('fail-on'), [...severities, 'never']),
    color: oneOf(last('color'), ['auto', 'always', 'never']),
    quiet: options.has('quiet'),
    verbose: options.has('verbose'),
  };
}

/** The address without a slash at its end. Throws `UsageError` for what is no address of a Hub. */
export function readEndpoint(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const { settings, problems } = readSettings({ endpoint: value }, []);
  if (problems.length === 0) return settings.endpoint;
  throw new UsageError('--endpoint must be an address that begins with http:// or https:// and has no user name in it');
}

function readRange(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const range = normalRange(value);
  if (range === undefined)
    throw new UsageError(
      `--transformers-version must be a version or a range such as 4.57.6 or ">=4.46,<5", not ${value}`,
    );
  return range;
}

function refuseContradictions(
  paths: readonly string[],
  stdinFilename: string | undefined,
  options: ReadonlyMap<string, unknown>,
): void {
  if (paths.includes('-') && paths.length > 1)
    throw new UsageError('"-" (standard input) cannot stand beside other paths');
  if (stdinFilename !== undefined && !paths.includes('-')) throw new UsageError('--stdin-filename needs the path "-"');
  if (options.has('no-cache') && options.has('cache-dir'))
    throw new UsageError('--no-cache and --cache-dir exclude each other');
  if (options.has('quiet') && options.has('verbose')) throw new UsageError('--quiet and --verbose exclude each other');
}

function knownRule(option: string, id: string, ruleIds: readonly string[]): string {
  if (ruleIds.includes(id)) return id;
  throw new UsageError(`${option} names an unknown rule ${JSON.stringify(id)}${didYouMean(id, ruleIds)}`);
}

function severityOf(pair: string, ruleIds: readonly string[]): [string, Severity | 'off'] {
  const levels = [...severities, 'off'] as const;
  const [id = '', level, ...further] = pair.split('=').map(trimmed);
  const known = further.length === 0 ? levels.find((one) => one === level) : undefined;
  if (known !== undefined) return [knownRule('--severity', id, ruleIds), known];
  throw new UsageError(`--severity must be RULE=${levels.join('|')}, not ${JSON.stringify(pair)}`);
}

const trimmed = (word: string): string => word.trim();

/** `value` if it is allowed, which the table of options has made sure of, else the first. */
function oneOf<const Choice extends string>(
  value: string | undefined,
  allowed: readonly [Choice, ...Choice[]],
): Choice {
  return allowed.find((one) => one === value) ?? allowed[0];
}
