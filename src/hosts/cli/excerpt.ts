import { cellsOf, printable } from './printable.js';
import type { ReportRange } from './report.js';

/** Longest excerpt where there is no terminal that tells its width. */
const USUAL_WIDTH = 200;

/**
 * The source line with carets under `range`, in three lines; none where it is wider than `columns`.
 * `paint` colours the carets.
 */
export function excerpt(
  line: string,
  { start, end }: ReportRange,
  columns: number | undefined,
  paint: (carets: string) => string,
): readonly string[] {
  const number = String(start.line);
  const gutter = ' '.repeat(number.length);
  const shown = `${number} | ${printable(line)}`.trimEnd();
  if (cellsOf(shown) > (columns ?? USUAL_WIDTH)) return [];
  const first = start.column - 1;
  const last = end.line === start.line ? end.column - 1 : line.length;
  const indent = ' '.repeat(cellsOf(printable(line.slice(0, first))));
  const carets = '^'.repeat(Math.max(1, cellsOf(printable(line.slice(first, last)))));
  return [`${gutter} |`, shown, `${gutter} | ${indent}${paint(carets)}`];
}
