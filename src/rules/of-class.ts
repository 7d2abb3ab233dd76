import { successorForImport, successorForLoad, type Successor } from '../fixes/successor.js';
import type { ClassImport, ClassUse } from '../load.js';
import type { Finding, Rule, RuleContext } from './rule.js';

/** Judges one class, wherever it is named; `successor` finds what to use instead, for the checkpoint if there is one. */
export type JudgeClass = (
  named: ClassUse | ClassImport,
  context: RuleContext,
  successor: () => Successor | undefined,
) => Finding | undefined;

/** How a rule about classes judges loads, of which one class must be sure, and imports that no load uses. */
export const ofClass = (judgeClass: JudgeClass): Pick<Rule, 'judge' | 'judgeImport'> => ({
  judge(judged, context) {
    const [used, ...others] = judged.load.classes;
    if (!used?.binding || others.length > 0 || judged.load.registers === 'anything') return undefined;
    return judgeClass(used, context, () => successorForLoad(judged, used, context));
  },
  judgeImport: (imported, context) => judgeClass(imported, context, () => successorForImport(imported, context)),
});
