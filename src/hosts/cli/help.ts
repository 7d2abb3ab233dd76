import { commands, globalOptions, type CommandSpec, type OptionSpec } from './options.js';

/** What `loadlint --help` prints. */
export function generalHelp(): string {
  return [
    'Loadlint knows, before anything is downloaded or run, what a line of Hugging Face model-loading code will do.',
    '',
    'Commands:',
    ...columns(Object.values(commands).map(({ usage, says }) => [usage.replace(' [options]', ''), says])),
    '',
    'Options:',
    ...columns(globalOptions.map(row)),
    '',
    'loadlint COMMAND --help lists the options of a command.',
    'Exit status: 0 nothing at or above --fail-on, 1 something is, 2 wrong usage or a failure of the program itself.',
    '',
  ].join('\n');
}

/** What `loadlint COMMAND --help` prints. */
export function commandHelp({ usage, says, options, examples }: CommandSpec): string {
  return [
    says,
    '',
    `Usage: ${usage}`,
    '',
    'Options:',
    ...columns(options.map(row)),
    ...(examples.length === 0 ? [] : ['', 'Examples:', ...examples.map((example) => `  ${example}`)]),
    '',
  ].join('\n');
}

function row({ name, short, value, choices, help }: OptionSpec): [string, string] {
  const shown = choices?.join('|') ?? value;
  return [`${short === undefined ? '' : `-${short}, `}--${name}${shown === undefined ? '' : ` ${shown}`}`, help];
}

/** Two columns; what is too long for the first has a line of its own. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = 30;
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
