import { mismatchedHeadSize } from '../../src/rules/mismatched-head-size.js';
import { hubOf, ruleTester } from '../support/rule-tester.js';

const THREE = { id2label: { 0: 'negative', 1: 'neutral', 2: 'positive' } };
const of = (modelType: string, saved: string, config?: object) => ({
  modelType,
  architectures: [saved],
  ...(config && { config: { ...config } }),
});
const { reports, fixes } = ruleTester(
  mismatchedHeadSize,
  undefined,
  hubOf({
    'acme/sentiment': of('bert', 'BertForSequenceClassification', THREE),
    'acme/words': of('bert', 'BertForTokenClassification', THREE),
    'acme/choice': of('bert', 'BertForMultipleChoice', {}),
    'acme/masked': of('bert', 'BertForMaskedLM', {}),
    'acme/summary': of('bert', 'BertForSequenceClassification'),
  }),
);

reports(
  'another number of labels, or a head with one output',
  `
from transformers import AutoModelForSequenceClassification, AutoModelForMultipleChoice, BertForTokenClassification

model = AutoModelForSequenceClassification.from_pretrained("acme/sentiment", num_labels=5)
#                                                                                       ^ error: AutoModelForSequenceClassification cannot load acme/sentiment with a head of 5 outputs: BERT is an encoder-only model (BertForSequenceClassification), and its head has 3. It raises RuntimeError in transformers 5.23.0; ignore_mismatched_sizes=True makes a new head, which has to be trained.
model = BertForTokenClassification.from_pretrained("acme/words", num_labels=9, ignore_mismatched_sizes=False)
#                                                                           ^ error: BertForTokenClassification cannot load acme/words with a head of 9 outputs: BERT is an encoder-only model (BertForTokenClassification), and its head has 3. It raises RuntimeError in transformers 5.23.0; ignore_mismatched_sizes=True makes a new head, which has to be trained.
model = AutoModelForMultipleChoice.from_pretrained("acme/sentiment")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForMultipleChoice cannot load acme/sentiment with a head of 1 output: BERT is an encoder-only model (BertForSequenceClassification), and its head has 3. It raises RuntimeError in transformers 5.23.0; ignore_mismatched_sizes=True makes a new head, which has to be trained.
model = AutoModelForSequenceClassification.from_pretrained("acme/choice")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForSequenceClassification cannot load acme/choice with a head of 2 outputs: BERT is an encoder-only model (BertForMultipleChoice), and its head has 1. It raises RuntimeError in transformers 5.23.0; ignore_mismatched_sizes=True makes a new head, which has to be trained.
LABELS = 4
`,
);

reports(
  'sizes that fit, that are ignored, or that nobody knows',
  `
from transformers import AutoModelForSequenceClassification

AutoModelForSequenceClassification.from_pretrained("acme/sentiment")
AutoModelForSequenceClassification.from_pretrained("acme/sentiment", num_labels=3)
AutoModelForSequenceClassification.from_pretrained("acme/sentiment", num_labels=5, ignore_mismatched_sizes=True)
AutoModelForSequenceClassification.from_pretrained("acme/sentiment", num_labels=len(labels))
AutoModelForSequenceClassification.from_pretrained("acme/sentiment", num_labels=5, **options)
AutoModelForSequenceClassification.from_pretrained("acme/masked", num_labels=5)
AutoModelForSequenceClassification.from_pretrained("acme/summary", num_labels=5)
`,
);

fixes(
  'Make a new head: ignore_mismatched_sizes=True',
  `
from transformers import AutoModelForSequenceClassification as A
A.from_pretrained("acme/sentiment", num_labels=5)
`,
  `
from transformers import AutoModelForSequenceClassification as A
A.from_pretrained("acme/sentiment", num_labels=5, ignore_mismatched_sizes=True)
`,
);
