import { loadWithFixes } from '../fixes/load-with.js';
import { isCausal, isLossy, lossIn, type Loss, type Lossy } from '../outcome/loss.js';
import { sameness } from '../outcome/sameness.js';
import type { JudgedLoad, Rule } from './rule.js';
import { wayOut } from './way-out.js';
import { failureOf, familiesOf, idsOf, listed, type Failure } from './wording.js';

export const droppedWeights: Rule = {
  id: 'dropped-weights',
  severity: 'warning',
  summary: 'Trained parts of the checkpoint are left out: the encoder of an encoder-decoder, a vision tower.',
  why: `
Some encoder-decoders have a class that holds their decoder alone, such as \`BartForCausalLM\`. \`AutoModelForCausalLM\`
builds it from a full checkpoint without an error: the encoder's weights are left out, and \`.generate()\` runs and
answers badly. For BART, mBART, Pegasus and Marian even the embeddings are new, because the checkpoint stores them
under a name that the decoder alone does not have.

Of a model that sees or hears, \`AutoModelForCausalLM\` may build the language model alone: without its vision tower it
cannot be given pictures any more. And some classes give all their modules other names than the class that the weights
were saved from, so that nothing is found and everything is random.

Nothing is said where the class is meant to take a part: \`T5EncoderModel\`, \`CLIPTextModel\`, a classifier on an encoder,
the assistant of assisted generation.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")`,
  good: `
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("facebook/bart-large-cnn")`,
  needs: () => ['summary'],

  judge(judged, context) {
    const { load } = judged;
    const [used] = load.classes;
    const isMeant = isForAssisting(judged);
    const failure = failureOf(
      judged,
      context,
      (outcome): outcome is Lossy => !isMeant && used !== undefined && LOSSES.has(lossIn(outcome, used.name)),
      (outcome) => [losesAll(outcome), outcome.modelClass, ...outcome.dropped].join(' '),
    );
    if (!used || !failure) return undefined;
    const { checkpoints, outcome, holds, where } = failure;
    const instead = wayOut(judged, checkpoints, context);
    const inWhich = holds === 'everywhere' ? '' : ` in ${where}`;
    // A language model without the tower beside it is often all that is wanted.
    const isText = !losesAll(outcome) && isCausal(outcome.modelClass) && !outcome.dropped.includes('encoder');
    const what = losesAll(outcome) ? 'any of its weights' : `its ${listed(outcome.dropped)}`;
    return {
      at: used.place,
      message:
        `${used.name} loads ${idsOf(checkpoints)} without ${what}${inWhich}: ` +
        `${familiesOf(checkpoints, context.families)}, and ${outcome.modelClass} ${rest(failure)}.` +
        (instead === undefined ? '' : ` ${instead.replace(/^use/, 'Use')}.`),
      fixes: loadWithFixes(judged, context).map((fix) => (isText ? { ...fix, safe: false } : fix)),
      ...((isText || load.use?.trains.verdict === 'yes') && { severity: 'hint' }),
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

const LOSSES: ReadonlySet<Loss | undefined> = new Set<Loss>(['all', 'part']);

const losesAll = (outcome: Lossy): boolean => outcome.kind === 'random-weights' && outcome.random.includes('*');

/** What the class is, or does, with what is left. */
function rest({ checkpoints, outcome }: Failure<Lossy>): string {
  if (losesAll(outcome)) return 'has other names for them: all of it is random';
  // What is new beside it may differ between releases, and between checkpoints: then it is not told.
  const all = checkpoints.flatMap((one) => [one.outcome, ...one.outcomes.map(({ value }) => value)]).filter(isLossy);
  const isOne = new Set(all.map(sameness)).size === 1;
  const random = outcome.kind === 'random-weights' && isOne ? `, with random weights in ${listed(outcome.random)}` : '';
  if (!isCausal(outcome.modelClass)) return `has no place for ${outcome.dropped.length > 1 ? 'them' : 'it'}${random}`;
  return `is only its ${outcome.dropped.includes('encoder') ? 'decoder' : 'language model'}${random}`;
}

/** Whether the model proposes tokens to another, or is the decoder of another: then the decoder alone is wanted. */
function isForAssisting({ load }: JudgedLoad): boolean {
  const { names = [], uses = [] } = load.use ?? {};
  return (
    names.some(({ name }) => ASSISTANT.test(name)) ||
    uses.some((use) => use.kind === 'argument' && (use.argument === 'assistant_model' || use.argument === 'decoder'))
  );
}

const ASSISTANT = /assistant|draft/i;
