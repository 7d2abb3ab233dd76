import { fittingClasses, loadWithFixes } from '../fixes/load-with.js';
import type { Rule } from './rule.js';
import { failing, familiesOf, idsOf, listed } from './wording.js';

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
    const dropping = judged.checkpoints.flatMap(({ outcome }) => (outcome.kind === 'drops-weights' ? [outcome] : []));
    const [first] = dropping;
    if (!used || !first) return undefined;
    const affected = failing(judged, ({ outcome }) => outcome.kind === 'drops-weights');
    const [best] = fittingClasses(judged, context);
    const classes = listed([...new Set(dropping.map(({ modelClass }) => modelClass))]);
    return {
      at: used.place,
      message:
        `${used.name} loads ${idsOf(affected)} without its ${listed(first.dropped)}: ` +
        `${familiesOf(affected, context.families)}, and ${classes} is only its decoder.` +
        (best ? ` Use ${best.autoClass}.` : ''),
      fixes: loadWithFixes(judged, context),
      values: affected.map(({ value }) => value),
    };
  },
};
