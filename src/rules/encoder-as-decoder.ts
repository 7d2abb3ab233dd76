import { setArguments } from '../fixes/set-argument.js';
import { loadWithFixes } from '../fixes/load-with.js';
import type { LoadUse, ResultUse } from '../load-use.js';
import type { ClassUse } from '../load.js';
import { isDecoderless, staysBidirectional, type Decoderless } from '../outcome/bidirectional.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Finding, Fix, JudgedCheckpoint, JudgedLoad, Rule, RuleContext } from './rule.js';
import { failureOf, familiesOf, idsOf, type Failure } from './wording.js';

export const encoderAsDecoder: Rule = {
  id: 'encoder-as-decoder',
  severity: 'warning',
  summary: 'An encoder-only checkpoint as a causal language model, without `is_decoder=True`.',
  why: `
BERT, RoBERTa and their relatives are encoders: every token sees the whole text. Their causal classes, such as
\`BertLMHeadModel\`, load such a checkpoint without an error and \`.generate()\` runs; but the attention stays
bidirectional, transformers only logs *If you want to use \`BertLMHeadModel\` as a standalone, add \`is_decoder=True.\`*,
and a model that has never learnt to continue a text is asked to. With \`add_cross_attention=True\` the load raises.

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
    const { load } = judged;
    const [used] = load.classes;
    if (!used) return undefined;
    const refused = failureOf(judged, context, isDecoderless);
    if (refused) return raising(judged, context, used, refused);
    const stays = (outcome: Outcome, one: JudgedCheckpoint): outcome is Bidirectional =>
      isBidirectional(load, outcome, one);
    const failure = failureOf(judged, context, stays, ({ modelClass }) => modelClass);
    if (!failure || (load.use && isMeantSo(load.use))) return undefined;
    const { checkpoints, outcome, holds, where } = failure;
    const { modelClass } = outcome;
    const subject = modelClass === used.name ? used.name : `${used.name} builds ${modelClass}, which`;
    const inWhich = holds === 'everywhere' ? '' : ` in ${where}`;
    return {
      at: used.place,
      message:
        `${subject} reads ${idsOf(checkpoints)} in both directions${inWhich}: ` +
        `${familiesOf(checkpoints, context.families)}. ` +
        'Without is_decoder=True it is no causal language model, and what it generates is of no use.',
      fixes: checkpoints.length === judged.checkpoints.length ? fixesFor(judged, context) : [],
      ...((load.use?.trains.verdict === 'yes' || load.use?.replaces) && { severity: 'hint' }),
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

/** Whether the model is made a decoder afterwards, or nothing is done with it but to read its settings and figures. */
function isMeantSo({ uses, escapes }: LoadUse): boolean {
  if (uses.some((use) => use.kind === 'member' && use.access === 'set' && use.name === 'config.is_decoder'))
    return true;
  const isLooked = (use: ResultUse): boolean => use.kind === 'member' && use.access !== 'set' && LOOKED.test(use.name);
  return uses.length > 0 && !escapes && uses.every(isLooked);
}

const LOOKED = /^(?:(?:config|generation_config)(?:\.\w+)*|num_parameters|eval|to|cuda|cpu|device|dtype)$/;

type Bidirectional = Outcome & { readonly modelClass: string };

/** Whether what comes out is the causal class of an encoder that stays one; that is sure before its weights are. */
function isBidirectional(
  load: JudgedLoad['load'],
  outcome: Outcome,
  { lookup }: JudgedCheckpoint,
): outcome is Bidirectional {
  if (lookup.state !== 'found' || !('modelClass' in outcome)) return false;
  // Then it raises, unless the configuration makes it a decoder.
  const crossed = load.keywords.get('add_cross_attention');
  if (crossed && crossed.constant !== false) return false;
  // The repository's own code may build another.
  if (outcome.kind === 'unknown' && lookup.checkpoint.remoteCode.length > 0) return false;
  return staysBidirectional(load, outcome.modelClass, lookup.checkpoint);
}

/** Cross-attention for what is no decoder. */
function raising(
  judged: JudgedLoad,
  context: RuleContext,
  used: ClassUse,
  { checkpoints, outcome, holds, where }: Failure<Decoderless>,
): Finding {
  return {
    at: used.place,
    message:
      `${used.name} cannot load ${idsOf(checkpoints)} with add_cross_attention=True alone: ` +
      `${familiesOf(checkpoints, context.families)}. It raises ${outcome.error} in ${where}, unless is_decoder=True.`,
    fixes: fixesFor(judged, context).filter(({ title }) => title === DECODER),
    severity: 'error',
    values: checkpoints.map(({ value }) => value),
    holds,
  };
}

const DECODER = 'Make it a decoder: is_decoder=True';

/** What was meant nobody knows: none of them is safe. */
function fixesFor(judged: JudgedLoad, context: RuleContext): Fix[] {
  // Beside a configuration it would go to the class itself, which does not take it.
  const isTaken = !judged.load.keywords.has('config');
  const edits = isTaken
    ? setArguments(judged.load, [{ name: 'is_decoder', value: 'True' }], context.module)
    : undefined;
  const masked = loadWithFixes(judged, context).filter(({ title }) => title === 'Load with AutoModelForMaskedLM');
  return [
    ...(edits ? [{ title: DECODER, safe: false, edits }] : []),
    ...masked.map((fix) => ({ ...fix, safe: false })),
  ];
}
