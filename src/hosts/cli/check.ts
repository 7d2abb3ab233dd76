import path from 'node:path';
import { severities } from '../../rules/rule.js';
import type { CheckOptions } from './check-options.js';
import { checkFile } from './checked-file.js';
import { colours, wantsColours } from './colours.js';
import { discover, type Target } from './discover.js';
import type { ExitStatus } from './exit-status.js';
import { failureText } from './failure-text.js';
import { inOrder } from './in-order.js';
import type { Io, Output } from './io.js';
import type { Product } from './product.js';
import { logTo } from './log-to.js';
import { progress } from './progress.js';
import { printable } from './printable.js';
import type { Report } from './report.js';
import { jsonReport } from './report-json.js';
import { textOfFile, type CheckedFile } from './report-text.js';
import { summarize } from './summary.js';
import { summaryLine } from './summary-line.js';
import { UsageError } from './usage-error.js';

/** Files under way at once: enough to wait for many lookups together, few enough to keep little in memory. */
const FILES_AT_ONCE = 32;

/** Runs `check`: finds, reads, analyses, reports. Throws `UsageError`, before any file is read, for a wrong path. */
export async function check(options: CheckOptions, io: Io, product: Product): Promise<ExitStatus> {
  const targets = await targetsOf(options, io);
  const service = await product.start({ ...options, cwd: io.cwd, log: logTo(io.stderr, options.verbose) });
  const shown = progress(targets.length, io.stderr, !options.quiet && !options.verbose);
  const read = options.paths.includes('-') ? () => io.stdin() : ({ absolute }: Target) => io.files.read(absolute);
  const checked = await inOrder(targets, FILES_AT_ONCE, async (target) => {
    const file = await checkFile(target, read, service);
    shown.step();
    return file;
  }).finally(() => shown.end());
  const report = reportOf(checked, product.version);
  try {
    await complain(report, options, io.stderr);
    await publish(report, checked, options, io);
  } finally {
    await product.end();
  }
  return statusOf(report, options.failOn);
}

async function targetsOf({ paths, stdinFilename = '-' }: CheckOptions, { cwd, files }: Io): Promise<readonly Target[]> {
  if (!paths.includes('-')) return discover(paths, cwd, files);
  return [{ path: stdinFilename.split(path.sep).join('/'), absolute: path.resolve(cwd, stdinFilename) }];
}

function reportOf(checked: readonly CheckedFile[], version: string): Report {
  const files = checked.map(({ report }) => report);
  const suppressed = checked.reduce((sum, file) => sum + file.suppressed, 0);
  return { schemaVersion: 1, tool: { name: 'loadlint', version }, files, summary: summarize(files, suppressed) };
}

/** Names on standard error what could not be read, and that there was nothing to read. */
async function complain({ files }: Report, { quiet }: CheckOptions, stderr: Output): Promise<void> {
  for (const { path: name, errors } of files)
    for (const error of errors) await stderr.write(`loadlint: ${printable(name)}: ${printable(error)}\n`);
  if (files.length === 0 && !quiet) await stderr.write('loadlint: no Python files or notebooks found\n');
}

async function publish(report: Report, checked: readonly CheckedFile[], options: CheckOptions, io: Io): Promise<void> {
  const { output } = options;
  const isPrinted = output === undefined || output === '-';
  const sink: Output = isPrinted
    ? io.stdout
    : { isTerminal: false, columns: undefined, write: () => Promise.resolve() };
  const text = options.format === 'json' ? jsonReport(report) : textReport(report, checked, options, sink, io.env);
  if (isPrinted) return io.stdout.write(text);
  try {
    await io.files.write(path.resolve(io.cwd, output), text);
  } catch (error) {
    throw new UsageError(`--output ${output}: ${failureText(error)}`);
  }
}

function textReport(
  report: Report,
  checked: readonly CheckedFile[],
  { loads, color, quiet }: CheckOptions,
  sink: Output,
  env: Io['env'],
): string {
  const style = { loads, columns: sink.columns, colours: colours(wantsColours(color, sink, env)) };
  const body = checked.map((file) => textOfFile(file, style)).join('');
  if (quiet) return body;
  const gap = body === '' || body.endsWith('\n\n') ? '' : '\n';
  return `${body}${gap}${summaryLine(report)}\n`;
}

function statusOf({ files, summary }: Report, failOn: CheckOptions['failOn']): ExitStatus {
  if (files.length > 0 && files.every(({ errors }) => errors.length > 0)) return 2;
  const counting = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  return counting.some((severity) => summary[severity] > 0) ? 1 : 0;
}
