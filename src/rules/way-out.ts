import { advisedClass } from '../fixes/load-with.js';
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
  const best = advisedClass(judged, context);
  if (best !== undefined) return `use ${best}`;
  const needs = new Map<string, JudgedCheckpoint[]>();
  for (const one of failing) {
    const own = advisedClass({ ...judged, checkpoints: [one] }, context);
    if (own === undefined) return undefined;
    needs.set(own, [...(needs.get(own) ?? []), one]);
  }
  return listed([...needs].map(([name, ones]) => `${idsOf(ones)} ${ones.length > 1 ? 'need' : 'needs'} ${name}`));
}
