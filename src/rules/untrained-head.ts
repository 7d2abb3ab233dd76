import { preparesHead } from '../outcome/labels.js';
import { lossIn, newHeads, type Lossy } from '../outcome/loss.js';
import type { Prediction, ResultUse } from '../load-use.js';
import type { Load } from '../load.js';
import type { Rule } from './rule.js';
import { failureOf, familiesOf, idsOf, listed, type Group } from './wording.js';

export const untrainedHead: Rule = {
  id: 'untrained-head',
  severity: 'hint',
  summary: 'The head’s weights are not in the checkpoint and are newly initialised.',
  why: `
A base checkpoint such as \`google-bert/bert-base-uncased\` has no head for classes, tokens or answers. The class for the
task adds one with random weights, and transformers only logs that some weights are newly initialised. That is right
where the model is fine-tuned next. Where it is used as it is, every answer comes from chance, and looks like an answer.

It is a hint, and a warning where the file reads an answer of the head (\`logits\`, \`argmax\`, \`generate\`, a pipeline),
and nothing in it trains the head, replaces its weights or hands the model on.`,
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
    const { checkpoints, outcome, others, holds, where } = failure;
    const groups = [{ checkpoints, outcome }, ...others];
    const all = groups.flatMap((group) => group.checkpoints);
    const classes = [...new Set(groups.map((group) => group.outcome.modelClass))];
    const isUsed = isUsedUntrained(load);
    const inWhich = holds === 'everywhere' ? '' : ` in ${where}`;
    const wayOut = isUsed
      ? 'This file predicts with it: use a checkpoint that was trained for this task, or train it.'
      : 'It has to be trained.';
    return {
      at: used.place,
      message:
        `${used.name} loads ${listed(groups.map(loaded))}${inWhich}: ${familiesOf(all, context.families)}, ` +
        `without the weights that ${listed(classes)} ${classes.length > 1 ? 'add' : 'adds'}. ${wayOut}`,
      fixes: [],
      ...(isUsed && { severity: 'warning' }),
      values: all.map(({ value }) => value),
      holds,
    };
  },
};

type NewHead = Lossy & { readonly kind: 'random-weights' };

/** Only what the file surely does, and only where nothing hints at a training or at other weights. */
function isUsedUntrained(load: Load): boolean {
  const { use } = load;
  if (!use || use.escapes || use.replaces || preparesHead(load)) return false;
  if (!use.predicts || use.trains.verdict !== 'no') return false;
  return DECIDED.has(use.predicts.by) || use.uses.some(isAnswer);
}

/** What uses the head by itself: that no gradients are kept may serve a measurement, or hidden states. */
const DECIDED: ReadonlySet<Prediction['by']> = new Set(['generate', 'pipeline', 'argmax']);

/** Whether what the head gives is read: `model(…).logits`, `model(…)[0]`, `model.predict(…)`. */
function isAnswer(use: ResultUse): boolean {
  if (!use.isSure) return false;
  if (use.kind === 'output') return READING.test(use.of) && ANSWERS.test(use.name);
  return use.kind === 'member' && use.access === 'call' && PREDICTING.test(use.name);
}

const READING = /^(?:call|forward)$/;
const ANSWERS = /^\[0\]$|logits|^pred/;
const PREDICTING = /^(?:predict\w*|chat|score|transcribe)$/;

const loaded = ({ checkpoints, outcome }: Group<NewHead>): string =>
  `${idsOf(checkpoints)} with random weights in ${named(outcome.random)}`;

/** The modules as they are named, three at most. */
function named(random: readonly string[]): string {
  const heads = newHeads(random);
  const more = heads.length - MOST;
  return more > 0 ? `${heads.slice(0, MOST).join(', ')} and ${more} more` : listed(heads);
}

const MOST = 3;
