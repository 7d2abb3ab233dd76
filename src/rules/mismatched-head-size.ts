import { setArguments } from '../fixes/set-argument.js';
import type { HeadSizes, Outcome } from '../outcome/outcome.js';
import type { Fix, JudgedLoad, Rule, RuleContext } from './rule.js';
import { failureOf, familiesOf, idsOf } from './wording.js';

export const mismatchedHeadSize: Rule = {
  id: 'mismatched-head-size',
  severity: 'error',
  summary: 'The load gives the head another size than the checkpoint’s has: it raises.',
  why: `
A head for classes has one output for each label. Where the checkpoint has such a head, and \`num_labels=\` asks for
another number, its weights do not fit: \`from_pretrained\` raises \`RuntimeError\` and speaks of a size mismatch. The same
happens where a head for classes is loaded as one for multiple choice, which has a single output.

For a task of your own pass \`ignore_mismatched_sizes=True\`: the head is made anew, with random weights, and has to be
trained. To use the head as it is leave \`num_labels\` away.`,
  bad: `
from transformers import AutoModelForSequenceClassification

model = AutoModelForSequenceClassification.from_pretrained(
    "cardiffnlp/twitter-roberta-base-sentiment-latest", num_labels=5
)`,
  good: `
from transformers import AutoModelForSequenceClassification

model = AutoModelForSequenceClassification.from_pretrained(
    "cardiffnlp/twitter-roberta-base-sentiment-latest", num_labels=5, ignore_mismatched_sizes=True
)`,
  needs: () => ['summary'],

  judge(judged, context) {
    const { load } = judged;
    const [used] = load.classes;
    const failure = failureOf(judged, context, isMismatched);
    if (!used || !failure) return undefined;
    const { checkpoints, outcome, holds, where } = failure;
    const { wanted, saved } = outcome.sizes;
    return {
      at: load.keywords.get('num_labels')?.place ?? used.place,
      message:
        `${used.name} cannot load ${idsOf(checkpoints)} with ${outputs(wanted)}: ` +
        `${familiesOf(checkpoints, context.families)}, and its head has ${saved}. It raises RuntimeError in ${where}; ` +
        'ignore_mismatched_sizes=True makes a new head, which has to be trained.',
      fixes: fixesFor(judged, context),
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

type Mismatch = Outcome & { readonly kind: 'raises'; readonly sizes: HeadSizes };

const isMismatched = (outcome: Outcome): outcome is Mismatch =>
  outcome.kind === 'raises' && outcome.cause === 'mismatched-head' && outcome.sizes !== undefined;

const outputs = (count: number): string => (count === 1 ? 'a head of 1 output' : `a head of ${count} outputs`);

/** A head with random weights is no safe way out. */
function fixesFor({ load }: JudgedLoad, { module }: RuleContext): Fix[] {
  const edits = setArguments(load, [{ name: 'ignore_mismatched_sizes', value: 'True' }], module);
  return edits ? [{ title: 'Make a new head: ignore_mismatched_sizes=True', safe: false, edits }] : [];
}
