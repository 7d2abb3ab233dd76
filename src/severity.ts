import type { Finding, Holds, JudgedLoad, Rule, Severity } from './rules/rule.js';
import { severities } from './rules/rule.js';
import type { Settings } from './settings.js';

/** What a rule may be set to. */
export type Choice = Pick<Settings, 'select' | 'ignore' | 'severity'>;

/** The severity that a rule's findings begin with; undefined where the rule is not in force. */
export function chosenSeverity(rule: Rule, { select, ignore, severity }: Choice): Severity | undefined {
  if (ignore.includes(rule.id) || (select && !select.includes(rule.id))) return undefined;
  const selected = select?.includes(rule.id) === true && rule.severity === 'off' ? 'warning' : rule.severity;
  const configured = severity.get(rule.id) ?? selected;
  return configured === 'off' ? undefined : configured;
}

/** What a finding begins with: its own severity, unless the settings say another for its rule. */
export const begins = (severity: Severity, { id }: Rule, finding: Finding, choice: Choice): Severity =>
  choice.severity.has(id) ? severity : (finding.severity ?? severity);

/** How strong a finding about an import is: see `weighed`. */
export const weighedImport = (severity: Severity, { holds }: Finding): Severity => atMost(severity, LIMITS[holds]);

/**
 * At most a warning where only a part of the releases fails, at most a hint where only older ones of an open range do.
 * One step down where the finding rests on less than a plain value: the value has another origin than a literal or a
 * constant, it is one of several, the code chooses between classes
 * for the same checkpoint, or something is at work that the file does not show. Of what is about the class alone only
 * the choice counts.
 */
export function weighed(severity: Severity, finding: Finding, { load, checkpoints }: JudgedLoad): Severity {
  const limited = atMost(severity, LIMITS[finding.holds]);
  const isPlainValue = finding.values.every(({ origin }) => PLAIN.has(origin)) && checkpoints.length === 1;
  const isPlain = !load.isChoice && (finding.isAboutClass === true || (isPlainValue && !load.isUncertain));
  return isPlain ? limited : (severities[severities.indexOf(limited) + 1] ?? 'hint');
}

const LIMITS: Readonly<Record<Holds, Severity>> = {
  everywhere: 'error',
  'in part': 'warning',
  'in older ones': 'hint',
};

/** Severities are listed with the strongest first. */
const atMost = (severity: Severity, limit: Severity): Severity =>
  severities.indexOf(severity) < severities.indexOf(limit) ? limit : severity;

const PLAIN: ReadonlySet<string> = new Set(['literal', 'constant', 'imported']);
