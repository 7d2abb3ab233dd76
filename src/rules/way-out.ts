import { fittingClasses } from '../fixes/load-with.js';
import type { JudgedCheckpoint, JudgedLoad, RuleContext } from './rule.js';
import { idsOf, listed } from './wording.js';

/**
 * What to use instead, where there is such a class: `use AutoModelForSeq2SeqLM`. Where the load may name models of
 * different kinds, of which only `failing` fail: `google-t5/t5-small needs AutoModelForSeq2SeqLM`.
 */
export function wayOut(
  judged: JudgedLoad,
  failing: readonly JudgedCheckpoint[],
  context: RuleContext,
): string | undefined {
  const [best] = fittingClasses(judged, context);
  if (best) return `use ${best.autoClass}`;
  const needs = new Map<string, JudgedCheckpoint[]>();
  for (const one of failing) {
    const [own] = fittingClasses({ ...judged, checkpoints: [one] }, context);
    if (!own) return undefined;
    needs.set(own.autoClass, [...(needs.get(own.autoClass) ?? []), one]);
  }
  return listed([...needs].map(([name, ones]) => `${idsOf(ones)} ${ones.length > 1 ? 'need' : 'needs'} ${name}`));
}
