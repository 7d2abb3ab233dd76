import { setArguments } from '../fixes/set-argument.js';
import { loadWithFixes } from '../fixes/load-with.js';
import { staysBidirectional } from '../outcome/bidirectional.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Fix, JudgedCheckpoint, JudgedLoad, Rule, RuleContext } from './rule.js';
import { familiesOf, idsOf } from './wording.js';

export const encoderAsDecoder: Rule = {
  id: 'encoder-as-decoder',
  severity: 'warning',
  summary: 'An encoder-only checkpoint as a causal language model, without `is_decoder=True`.',
  why: `
BERT, RoBERTa and their relatives are encoders: every token sees the whole text. Their causal classes, such as
\`BertLMHeadModel\`, load such a checkpoint without an error and \`.generate()\` runs; but the attention stays
bidirectional, transformers only logs *If you want to use \`BertLMHeadModel\` as a standalone, add \`is_decoder=True.\`*,
and a model that has never learnt to continue a text is asked to.

To fill in masked words, load it with \`AutoModelForMaskedLM\`. To train it into a decoder, pass \`is_decoder=True\`. To
generate, take a decoder-only checkpoint.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased")`,
  good: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased", is_decoder=True)`,
  needs: () => ['summary'],

  judge(judged, context) {
    const { load, checkpoints } = judged;
    const [used] = load.classes;
    const found = checkpoints.filter((one) => builtBidirectional(load, one) !== undefined);
    const [first] = found;
    if (!used || !first) return undefined;
    const modelClass = builtBidirectional(load, first) ?? used.name;
    const subject = modelClass === used.name ? used.name : `${used.name} builds ${modelClass}, which`;
    return {
      at: used.place,
      message:
        `${subject} reads ${idsOf(found)} in both directions: ${familiesOf(found, context.families)}. ` +
        'Without is_decoder=True it is no causal language model, and what it generates is of no use.',
      fixes: found.length === checkpoints.length ? fixesFor(judged, context) : [],
      ...((load.use?.trains.verdict === 'yes' || load.use?.replaces) && { severity: 'hint' }),
      values: found.map(({ value }) => value),
      holds: 'everywhere',
    };
  },
};

/** The class that comes out, if it is the causal class of an encoder that stays one. */
function builtBidirectional(load: JudgedLoad['load'], { lookup, outcome }: JudgedCheckpoint): string | undefined {
  const modelClass = classOf(outcome);
  return lookup.state === 'found' && modelClass !== undefined && staysBidirectional(load, modelClass, lookup.checkpoint)
    ? modelClass
    : undefined;
}

const classOf = (outcome: Outcome): string | undefined => ('modelClass' in outcome ? outcome.modelClass : undefined);

/** What was meant nobody knows: none of them is safe. */
function fixesFor(judged: JudgedLoad, context: RuleContext): Fix[] {
  const edits = setArguments(judged.load, [{ name: 'is_decoder', value: 'True' }], context.module);
  const masked = loadWithFixes(judged, context).filter(({ title }) => title === 'Load with AutoModelForMaskedLM');
  return [
    ...(edits ? [{ title: 'Make it a decoder: is_decoder=True', safe: false, edits }] : []),
    ...masked.map((fix) => ({ ...fix, safe: false })),
  ];
}
