/** One option of a command, as the help shows it. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What the help calls its value; absent where it takes none. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** Values that are promised for later and refused until then. */
  readonly unavailable?: readonly string[];
  readonly help: string;
}

/** One command: its usage line, its options, and names that are promised for later and refused until then. */
export interface CommandSpec {
  readonly usage: string;
  readonly says: string;
  readonly options: readonly OptionSpec[];
  /** Options with and without a value that this version does not have yet. */
  readonly unavailable: readonly OptionSpec[];
  readonly examples: readonly string[];
}

const help: OptionSpec = { name: 'help', short: 'h', help: 'print this help' };
const offline: OptionSpec = { name: 'offline', help: 'no request leaves the machine' };
const endpoint: OptionSpec = {
  name: 'endpoint',
  value: 'URL',
  help: 'the Hub to ask; default: $HF_ENDPOINT, else https://huggingface.co',
};
const cacheDir: OptionSpec = {
  name: 'cache-dir',
  value: 'DIR',
  help: "where answers are kept between runs; default: $LOADLINT_CACHE, else the platform's cache folder",
};
const verbose: OptionSpec = { name: 'verbose', help: 'say on standard error what is looked up and why' };

/** Options that stand before any command. */
export const globalOptions: readonly OptionSpec[] = [
  { name: 'version', short: 'V', help: 'print the version' },
  { name: 'help', short: 'h', help: 'print this help' },
];

/** Every command that can be run, by name. */
export const commands = {
  check: {
    usage: 'loadlint check [PATH…] [options]',
    says: 'Checks Python files, notebooks and folders of them (default: this folder). "-" reads standard input.',
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['text', 'json'],
        unavailable: ['sarif', 'github', 'junit'],
        help: 'form of the report; default: text',
      },
      { name: 'output', value: 'FILE', help: 'write the report to FILE; default: standard output' },
      { name: 'loads', help: 'text format: also list every load and what it will do' },
      { name: 'stdin-filename', value: 'NAME', help: 'what to call standard input; .ipynb makes it a notebook' },
      {
        name: 'transformers-version',
        value: 'RANGE',
        help: 'version or range (4.57.6, ">=4.46,<5"); default: the environment, lock file or requirement of each file',
      },
      offline,
      endpoint,
      cacheDir,
      { name: 'no-cache', help: 'keep no answers, and use none that were kept' },
      { name: 'select', value: 'RULE,…', help: 'only these rules' },
      { name: 'ignore', value: 'RULE,…', help: 'all but these rules' },
      { name: 'severity', value: 'RULE=LEVEL,…', help: 'LEVEL is error, warning, info, hint or off' },
      {
        name: 'fail-on',
        value: 'LEVEL',
        choices: ['error', 'warning', 'info', 'hint', 'never'],
        help: 'weakest finding that makes the exit status 1; default: error',
      },
      {
        name: 'color',
        value: 'WHEN',
        choices: ['auto', 'always', 'never'],
        help: 'auto (default): on a terminal, unless $NO_COLOR is set',
      },
      { name: 'quiet', help: 'print findings only' },
      verbose,
      help,
    ],
    unavailable: [
      { name: 'fix', help: '' },
      { name: 'diff', help: '' },
      { name: 'config', value: 'FILE', help: '' },
      { name: 'isolated', help: '' },
      { name: 'baseline', value: 'FILE', help: '' },
      { name: 'write-baseline', value: 'FILE', help: '' },
      { name: 'jobs', value: 'N', help: '' },
    ],
    examples: ['loadlint check --loads train.py', 'loadlint check --format json --output report.json src notebooks'],
  },
  explain: {
    usage: 'loadlint explain RULE|ORG/NAME [options]',
    says: 'Prints the page of a rule, or the card of a checkpoint.',
    options: [offline, endpoint, verbose, help],
    unavailable: [],
    examples: ['loadlint explain unsupported-auto-class', 'loadlint explain google-t5/t5-small'],
  },
  rules: {
    usage: 'loadlint rules [options]',
    says: 'Lists the rules with their severity.',
    options: [
      { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'form of the list; default: text' },
      help,
    ],
    unavailable: [],
    examples: [],
  },
  cache: {
    usage: 'loadlint cache info|clear [options]',
    says: 'Tells what is kept between runs, or removes it.',
    options: [cacheDir, help],
    unavailable: [],
    examples: ['loadlint cache info', 'loadlint cache clear'],
  },
} as const satisfies Record<string, CommandSpec>;

/** Name of a command that can be run. */
export type CommandName = keyof typeof commands;
