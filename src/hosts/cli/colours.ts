import type { Severity } from '../../rules/rule.js';
import type { Output } from './io.js';

/** Makes text stand out, or leaves it as it is. */
export interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text: string): string;
}

/** Whether a report to `output` has colours. `auto`: on a terminal, unless `NO_COLOR` is set and not empty. */
export function wantsColours(when: 'auto' | 'always' | 'never', output: Output, env: Environment): boolean {
  if (when !== 'auto') return when === 'always';
  return output.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** ANSI colours, or none. */
export function colours(on: boolean): Colours {
  const paint =
    (code: string) =>
    (text: string): string =>
      on ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { bold: paint('1'), dim: paint('2'), severity: (severity, text) => paint(severityCodes[severity])(text) };
}

type Environment = Readonly<Record<string, string | undefined>>;

const severityCodes: Readonly<Record<Severity, string>> = {
  error: '1;31',
  warning: '1;33',
  info: '1;36',
  hint: '1;34',
};
