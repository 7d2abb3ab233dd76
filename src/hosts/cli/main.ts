import { readArguments, type Command } from './arguments.js';
import { cache } from './cache.js';
import { check } from './check.js';
import type { ExitStatus } from './exit-status.js';
import { explain } from './explain.js';
import { generalHelp } from './help.js';
import type { Io } from './io.js';
import { commands } from './options.js';
import { printable } from './printable.js';
import type { Product } from './product.js';
import { listRules } from './rules.js';
import { UsageError } from './usage-error.js';

/**
 * Runs the command line `argv` (without node and script) and answers the exit status, everything written by then.
 * Never rejects: what goes wrong is told on standard error, with a stack only if `--verbose` is given.
 */
export async function run(argv: readonly string[], io: Io, product: Product): Promise<ExitStatus> {
  const told = await attempt(argv, io, product);
  if (typeof told === 'number') return told;
  await io.stderr.write(told).catch(() => undefined);
  return 2;
}

/** The exit status, or what went wrong, in lines. */
async function attempt(argv: readonly string[], io: Io, product: Product): Promise<ExitStatus | string> {
  if (argv.length === 0) return generalHelp();
  let command: Command;
  try {
    const ruleIds = product.rules.map(({ id }) => id);
    command = readArguments(argv, ruleIds);
  } catch (error) {
    return explanation(error, argv) + whereToRead(argv);
  }
  try {
    return await runCommand(command, io, product);
  } catch (error) {
    return explanation(error, argv);
  }
}

async function runCommand(command: Command, io: Io, product: Product): Promise<ExitStatus> {
  switch (command.name) {
    case 'check':
      return check(command.options, io, product);
    case 'explain':
      return explain(command.options, io, product);
    case 'rules':
      await io.stdout.write(listRules(product.rules, command.format));
      return 0;
    case 'cache':
      return cache(command.options, io, product);
    case 'version':
      await io.stdout.write(`loadlint ${product.version}\n`);
      return 0;
    case 'print':
      await io.stdout.write(command.text);
      return 0;
  }
}

function explanation(error: unknown, argv: readonly string[]): string {
  if (error instanceof UsageError) return `loadlint: ${printable(error.message)}\n`;
  if (!(error instanceof Error)) return `loadlint: internal failure: ${printable(String(error))}\n`;
  if (argv.includes('--verbose')) return `loadlint: internal failure: ${stackOf(error)}\n`;
  return `loadlint: internal failure: ${printable(error.message)} (--verbose shows where)\n`;
}

function whereToRead([first = '']: readonly string[]): string {
  return `loadlint ${Object.hasOwn(commands, first) ? `${first} ` : ''}--help tells more.\n`;
}

/** The stack with those of what caused it. */
function stackOf(error: Error): string {
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? `${stack}\ncaused by ${stackOf(error.cause)}` : stack;
}
