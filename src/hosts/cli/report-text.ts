import type { Colours } from './colours.js';
import { excerpt } from './excerpt.js';
import { printable } from './printable.js';
import type { CheckpointReport, DiagnosticReport, FileReport, LoadReport, ReportRange } from './report.js';

/** A file's report with what only the text needs of the file itself. */
export interface CheckedFile {
  readonly report: FileReport;
  /** For each diagnostic the source line that it begins in. */
  readonly lines: readonly string[];
  /** How many findings comments suppress. */
  readonly suppressed: number;
}

/** How the text is laid out. */
export interface TextStyle {
  /** Whether every load is listed, too. */
  readonly loads: boolean;
  /** Width of the terminal in cells; undefined where there is none. */
  readonly columns: number | undefined;
  readonly colours: Colours;
}

/** Findings of one file, and its loads if wanted, in the order of their places; empty where there are none. */
export function textOfFile({ report, lines }: CheckedFile, style: TextStyle): string {
  const loads = style.loads
    ? report.loads.map((load) => ({ at: load.range, text: loadText(load, report.path, style) }))
    : [];
  const findings = report.diagnostics.map((diagnostic, index) => ({
    at: diagnostic.range,
    text: findingText(diagnostic, report.path, lines[index] ?? '', style),
  }));
  return [...loads, ...findings]
    .sort((a, b) => compareRanges(a.at, b.at))
    .map(({ text }) => text)
    .join('');
}

/** Negative where `a` begins before `b`. */
function compareRanges(a: ReportRange, b: ReportRange): number {
  return (a.cell ?? 0) - (b.cell ?? 0) || a.start.line - b.start.line || a.start.column - b.start.column;
}

function findingText(
  diagnostic: DiagnosticReport,
  path: string,
  line: string,
  { columns, colours }: TextStyle,
): string {
  const { rule, severity, message, range, fixes } = diagnostic;
  const gutter = ' '.repeat(String(range.start.line).length);
  const [first] = fixes;
  const text = [
    `${placeText(path, range, colours)} ${colours.severity(severity, `${severity}[${rule}]`)} ${printable(message)}`,
    ...excerpt(line, range, columns, (carets) => colours.severity(severity, carets)),
    ...(first ? [`${gutter} = help: ${printable(first.title)}`] : []),
  ];
  return `${text.join('\n')}\n\n`;
}

function loadText(load: LoadReport, path: string, { colours }: TextStyle): string {
  const className = load.className ?? load.classNames?.join(' | ') ?? load.callee;
  const start = `${placeText(path, load.range, colours)} load ${printable(className)} ←`;
  if (load.checkpoints.length === 0)
    return `${start} ?: ${colours.bold('unknown')} — Which checkpoint is loaded is decided when the code runs.\n`;
  return load.checkpoints
    .map((checkpoint) => {
      const { outcome, reason } = checkpoint;
      return `${start} ${printable(nameOf(checkpoint))}: ${colours.bold(outcome)} — ${printable(reason)}\n`;
    })
    .join('');
}

/** Cells are counted from 1, as lines are and as editors show them. */
function placeText(path: string, { start, cell }: ReportRange, colours: Colours): string {
  const inCell = cell === undefined ? '' : `cell ${cell + 1}:`;
  return `${colours.bold(printable(path))}:${inCell}${start.line}:${start.column}:`;
}

function nameOf(checkpoint: CheckpointReport): string {
  if ('path' in checkpoint) return checkpoint.path;
  const { repoId, revision } = checkpoint;
  return revision === null || revision === 'main' ? repoId : `${repoId}@${revision}`;
}
