import { preparesHead } from '../outcome/labels.js';
import { lossIn, newHeads, type Lossy } from '../outcome/loss.js';
import type { Load } from '../load.js';
import type { Rule } from './rule.js';
import { failureOf, familiesOf, idsOf, listed } from './wording.js';

export const untrainedHead: Rule = {
  id: 'untrained-head',
  severity: 'hint',
  summary: 'The head’s weights are not in the checkpoint and are newly initialised.',
  why: `
A base checkpoint such as \`google-bert/bert-base-uncased\` has no head for classes, tokens or answers. The class for the
task adds one with random weights, and transformers only logs that some weights are newly initialised. That is right
where the model is fine-tuned next. Where it is used as it is, every answer comes from chance, and looks like an answer.

It is a hint, and a warning where the file predicts with the model, and nothing in it trains the head, replaces its
weights or hands the model on.`,
  bad: `
import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("distilbert/distilbert-base-uncased")
model = AutoModelForSequenceClassification.from_pretrained("distilbert/distilbert-base-uncased")
with torch.no_grad():
    label = model(**tokenizer("A fine film.", return_tensors="pt")).logits.argmax(-1)`,
  good: `
import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("distilbert/distilbert-base-uncased-finetuned-sst-2-english")
model = AutoModelForSequenceClassification.from_pretrained("distilbert/distilbert-base-uncased-finetuned-sst-2-english")
with torch.no_grad():
    label = model(**tokenizer("A fine film.", return_tensors="pt")).logits.argmax(-1)`,
  needs: () => ['summary'],

  judge(judged, context) {
    const { load } = judged;
    const [used] = load.classes;
    const failure = failureOf(judged, context, (outcome): outcome is NewHead =>
      used === undefined ? false : lossIn(outcome, used.name) === 'head',
    );
    if (!used || !failure) return undefined;
    const { checkpoints, outcome, holds, where } = failure;
    const isUsed = isUsedUntrained(load);
    const inWhich = holds === 'everywhere' ? '' : ` in ${where}`;
    const wayOut = isUsed
      ? 'This file predicts with it: use a checkpoint that was trained for this task, or train it.'
      : 'It has to be trained.';
    return {
      at: used.place,
      message:
        `${used.name} loads ${idsOf(checkpoints)} with random ${named(outcome.random)}${inWhich}: ` +
        `${familiesOf(checkpoints, context.families)}, without the weights that ${outcome.modelClass} adds. ${wayOut}`,
      fixes: [],
      ...(isUsed && { severity: 'warning' }),
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

type NewHead = Lossy & { readonly kind: 'random-weights' };

/** Only what the file surely does, and only where nothing hints at a training or at other weights. */
function isUsedUntrained(load: Load): boolean {
  const { use } = load;
  if (!use || use.escapes || use.replaces || preparesHead(load)) return false;
  return use.predicts !== undefined && use.trains.verdict === 'no';
}

/** The modules as they are named, three at most. */
function named(random: readonly string[]): string {
  const heads = newHeads(random);
  const more = heads.length - MOST;
  return more > 0 ? `${heads.slice(0, MOST).join(', ')} and ${more} more` : listed(heads);
}

const MOST = 3;
