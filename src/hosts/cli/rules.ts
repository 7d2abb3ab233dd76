import { helpOf } from '../../rules/help.js';
import type { Rule } from '../../rules/rule.js';

/** What `rules` prints: id, default severity and one sentence of each. */
export function listRules(rules: readonly Rule[], format: 'text' | 'json'): string {
  if (format === 'json') {
    const list = rules.map(({ id, severity, summary }) => ({ id, severity, summary, help: helpOf(id) }));
    return `${JSON.stringify(list, null, 2)}\n`;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`).join('');
}
