import { removeIgnore } from '../fixes/remove-ignore.js';
import { UNUSED_IGNORE } from '../suppression.js';
import type { Rule, UnusedIgnore } from './rule.js';

export const unusedIgnore: Rule = {
  id: UNUSED_IGNORE,
  severity: 'hint',
  summary: 'A comment suppresses nothing, or names a rule that there is not.',
  why: `
\`# loadlint: ignore\` hides what is reported for its statement, \`# loadlint: ignore[rule]\` what one rule reports, and
\`# loadlint: ignore-file\` among the first comments of a file what is reported in it. Once the code is mended the comment
is of no use any more, and would hide the next mistake.

Nothing is said where a checkpoint could not be looked up, or for a rule that is switched off.`,
  bad: `
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")  # loadlint: ignore
`,
  good: `
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")
`,
  needs: () => [],
  judge: () => undefined,

  judgeIgnore(unused, rules, { module }) {
    const title = unused.rule ? `Remove ${unused.rule.id} from the comment` : 'Remove the comment';
    const fix = { title, safe: true, edits: [removeIgnore(unused, module)] };
    return { at: unused.at, message: messageFor(unused, rules), fixes: [fix], values: [], holds: 'everywhere' };
  },
};

function messageFor({ comment, rule }: UnusedIgnore, rules: ReadonlySet<string>): string {
  if (comment.scope === 'nothing')
    return 'This comment suppresses nothing: ignore-file counts only among the first comments of a file.';
  if (rule === undefined) return 'This comment suppresses nothing.';
  if (rules.has(rule.id)) return `${rule.id} reports nothing here.`;
  return `There is no rule ${rule.id}.`;
}
