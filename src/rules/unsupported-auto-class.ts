import { loadWithFixes } from '../fixes/load-with.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Rule } from './rule.js';
import { wayOut } from './way-out.js';
import { failureOf, familiesOf, idsOf } from './wording.js';

export const unsupportedAutoClass: Rule = {
  id: 'unsupported-auto-class',
  severity: 'error',
  summary: 'The auto class has no model class for the checkpoint’s model type: it raises.',
  why: `
An auto class picks the model class by the \`model_type\` of the checkpoint's configuration. Where its table has no
entry for that type, \`from_pretrained\` raises \`ValueError: Unrecognized configuration class …\` and lists all the
types that it does know.

The class must fit the architecture of the checkpoint, not the name of the task. T5, BART and FLAN-T5 are
encoder-decoders: they read an input and write a new output, and load with \`AutoModelForSeq2SeqLM\`. GPT-2, Llama and
most chat models are decoder-only: they continue the prompt, and load with \`AutoModelForCausalLM\`. Both have the same
\`.generate()\`.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")`,
  good: `
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")`,
  needs: () => ['summary'],

  judge(judged, context) {
    const [used] = judged.load.classes;
    const failure = failureOf(judged, context, lacksModelClass);
    if (!used || !failure) return undefined;
    const { checkpoints, holds, where } = failure;
    const instead = wayOut(judged, checkpoints, context);
    return {
      at: used.place,
      message:
        `${used.name} cannot load ${idsOf(checkpoints)}: ${familiesOf(checkpoints, context.families)}. ` +
        `It raises ValueError in ${where}${instead === undefined ? '' : `; ${instead}`}.`,
      fixes: loadWithFixes(judged, context),
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

const lacksModelClass = (outcome: Outcome): outcome is Outcome & { kind: 'raises' } =>
  outcome.kind === 'raises' && outcome.cause === 'no-model-class';
