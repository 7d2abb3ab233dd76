import { fittingClasses, loadWithFixes } from '../fixes/load-with.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Rule } from './rule.js';
import { failureOf, familiesOf, idsOf, listed } from './wording.js';

export const droppedWeights: Rule = {
  id: 'dropped-weights',
  severity: 'warning',
  summary: 'Trained parts of the checkpoint are left out: the encoder of an encoder-decoder.',
  why: `
Some encoder-decoders have a class that holds their decoder alone, such as \`BartForCausalLM\`. \`AutoModelForCausalLM\`
builds it from a full checkpoint without an error: the encoder's weights are left out, and \`.generate()\` runs and
answers badly. For BART, mBART, Pegasus and Marian even the embeddings are new, because the checkpoint stores them
under a name that the decoder alone does not have.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")`,
  good: `
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("facebook/bart-large-cnn")`,
  needs: () => ['summary'],

  judge(judged, context) {
    const [used] = judged.load.classes;
    const failure = failureOf(judged, context, dropsWeights);
    if (!used || !failure) return undefined;
    const { checkpoints, outcome, holds, where } = failure;
    const [best] = fittingClasses(judged, context);
    const inWhich = holds === 'everywhere' ? '' : ` in ${where}`;
    return {
      at: used.place,
      message:
        `${used.name} loads ${idsOf(checkpoints)} without its ${listed(outcome.dropped)}${inWhich}: ` +
        `${familiesOf(checkpoints, context.families)}, and ${outcome.modelClass} is only its decoder.` +
        (best ? ` Use ${best.autoClass}.` : ''),
      fixes: loadWithFixes(judged, context),
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

const dropsWeights = (outcome: Outcome): outcome is Outcome & { kind: 'drops-weights' } =>
  outcome.kind === 'drops-weights';
