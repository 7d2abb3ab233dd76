import { diagnosticOf, diagnosticsOf } from './analysis.js';
import type { IgnoreComment } from './load.js';
import type { JudgedLoad, Rule, RuleContext } from './rules/rule.js';
import type { Diagnostic } from './service.js';
import { chosenSeverity, type Choice } from './severity.js';
import { linesOf, suppressed, UNUSED_IGNORE } from './suppression.js';

/**
 * What there is to say about comments that suppress nothing. A comment for a rule that is not in force has its use, and
 * where something could not be looked up nobody knows what there is to suppress.
 */
export function unusedIgnores(
  judged: readonly JudgedLoad[],
  comments: readonly IgnoreComment[],
  rules: readonly Rule[],
  context: RuleContext,
  choice: Choice,
): Diagnostic[] {
  const rule = rules.find(({ id }) => id === UNUSED_IGNORE);
  const severity = rule && comments.length > 0 ? chosenSeverity(rule, choice) : undefined;
  if (!rule || !severity || isDismissed(comments)) return [];
  const everything = diagnosticsOf(judged, rules, context, ALL);
  const ids = new Set(rules.map(({ id }) => id));
  return suppressed(everything, comments, judged, context.module)
    .unused.filter(({ comment, rule: listed }) => {
      const isSureToBe = comment.scope === 'nothing' || (listed && !ids.has(listed.id));
      return isSureToBe === true || isSettled(comment, judged, context);
    })
    .flatMap((unused) => {
      const finding = rule.judgeIgnore?.(unused, ids, context);
      return finding ? [diagnosticOf(rule, finding, undefined, severity)] : [];
    });
}

const ALL: Choice = { select: undefined, ignore: [], severity: new Map() };

/** `# loadlint: ignore-file[unused-ignore]` */
const isDismissed = (comments: readonly IgnoreComment[]): boolean =>
  comments.some(({ scope, rules }) => scope === 'file' && rules?.some(({ id }) => id === UNUSED_IGNORE));

/** Whether everything is known of the loads that a comment is about. */
function isSettled(
  comment: IgnoreComment,
  judged: readonly JudgedLoad[],
  { module, imports, range }: RuleContext,
): boolean {
  if (judged.length === 0 && imports.length === 0) return true;
  const isOn = linesOf(module);
  const concerned = judged.filter(({ load }) => comment.scope === 'file' || isOn(comment, load.statement));
  return (
    range.classes !== undefined &&
    concerned.every(({ checkpoints }) =>
      checkpoints.every(({ lookup }) => lookup.state !== 'skipped' && lookup.state !== 'unreachable'),
    )
  );
}
