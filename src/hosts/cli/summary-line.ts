import { severities } from '../../rules/rule.js';
import { listed } from '../../rules/wording.js';
import { counted } from './plural.js';
import type { LoadReport, Report } from './report.js';

/** The last line of the text report: what was found, among how much, and what could not be told. */
export function summaryLine({ files, summary }: Report): string {
  const loads = files.flatMap((file) => file.loads);
  const found = severities.flatMap((severity) =>
    // "info" has no plural of its own.
    summary[severity] === 0
      ? []
      : [severity === 'info' ? `${summary.info} info` : counted(summary[severity], severity)],
  );
  const unjudged = loads.filter((load) => !isJudged(load)).length;
  const unreadable = files.filter(({ errors }) => errors.length > 0).length;
  const sentences = [
    ...(loads.length === 0
      ? withoutLoads(found, counted(files.length - unreadable, 'file'))
      : [`${verdict(found, loads)} ${counted(loads.length, 'load')}, ${counted(summary.checkpoints, 'checkpoint')}.`]),
    ...told(unjudged, 'load', `${unjudged === 1 ? 'is' : 'are'} not judged`),
    ...told(summary.suppressed, 'finding', `${summary.suppressed === 1 ? 'is' : 'are'} suppressed by comments`),
    ...told(summary.unreachable, 'checkpoint', 'could not be reached'),
    ...told(unreadable, 'file', 'could not be read'),
  ];
  return sentences.join(' ');
}

/** An import may be wrong where nothing is loaded. */
const withoutLoads = (found: readonly string[], where: string): string[] =>
  found.length === 0 ? [`No loads found in ${where}.`] : [`Found ${listed(found)} in ${where}, and no loads.`];

function verdict(found: readonly string[], loads: readonly LoadReport[]): string {
  if (found.length > 0) return `Found ${listed(found)} in`;
  return loads.every(fits) ? 'All loads fit:' : 'Nothing found in';
}

const told = (count: number, noun: string, what: string): string[] =>
  count === 0 ? [] : [`${counted(count, noun)} ${what}.`];

const fits = ({ checkpoints }: LoadReport): boolean =>
  checkpoints.length > 0 && checkpoints.every(({ outcome }) => outcome === 'loads');

const isJudged = ({ checkpoints }: LoadReport): boolean =>
  checkpoints.length > 0 && checkpoints.every(({ outcome }) => outcome !== 'unknown');
