import { untrainedHead } from '../../src/rules/untrained-head.js';
import { hubOf, ruleTester } from '../support/rule-tester.js';

const { reports } = ruleTester(
  untrainedHead,
  undefined,
  hubOf({
    'acme/bert': { modelType: 'bert', architectures: ['BertForMaskedLM'] },
    'acme/sentiment': { modelType: 'bert', architectures: ['BertForSequenceClassification'] },
    'acme/llama': { modelType: 'llama', architectures: ['LlamaForCausalLM'] },
    'acme/t5-encoder': { modelType: 't5', architectures: ['T5EncoderModel'] },
    'acme/whisper': { modelType: 'whisper', architectures: ['WhisperForConditionalGeneration'] },
    'acme/tied': { modelType: 'llama', architectures: ['LlamaModel'], config: { tie_word_embeddings: true } },
  }),
);

reports(
  'a head that the checkpoint does not have',
  `
from transformers import (
    AutoModelForAudioClassification, AutoModelForSeq2SeqLM, AutoModelForSequenceClassification,
    BertForQuestionAnswering,
)

load = AutoModelForSequenceClassification.from_pretrained("acme/bert")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForSequenceClassification loads acme/bert with random weights in classifier: BERT is an encoder-only model (BertForMaskedLM), without the weights that BertForSequenceClassification adds. It has to be trained.
load = BertForQuestionAnswering.from_pretrained("acme/sentiment")
#      ^^^^^^^^^^^^^^^^^^^^^^^^ hint: BertForQuestionAnswering loads acme/sentiment with random weights in qa_outputs: BERT is an encoder-only model (BertForSequenceClassification), without the weights that BertForQuestionAnswering adds. It has to be trained.
load = AutoModelForSequenceClassification.from_pretrained("acme/llama")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForSequenceClassification loads acme/llama with random weights in score: Llama is a decoder-only model (LlamaForCausalLM), without the weights that LlamaForSequenceClassification adds. It has to be trained.
load = AutoModelForAudioClassification.from_pretrained("acme/whisper")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForAudioClassification loads acme/whisper with random weights in classifier and projector: Whisper is an encoder-decoder (WhisperForConditionalGeneration), without the weights that WhisperForAudioClassification adds. It has to be trained.
load = AutoModelForSeq2SeqLM.from_pretrained("acme/t5-encoder")
#      ^^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForSeq2SeqLM loads acme/t5-encoder with random weights in decoder.block: T5 is an encoder-decoder (T5EncoderModel), without the weights that T5ForConditionalGeneration adds. It has to be trained.
`,
);

reports(
  'nothing where all is there, or only a pooler is new, or another rule speaks',
  `
from transformers import (
    AutoModel, AutoModelForCausalLM, AutoModelForQuestionAnswering, AutoModelForSequenceClassification, AutoModelForTextEncoding,
)

AutoModel.from_pretrained("acme/bert")
AutoModelForSequenceClassification.from_pretrained("acme/sentiment")
AutoModelForCausalLM.from_pretrained("acme/tied")
AutoModelForQuestionAnswering.from_pretrained("acme/llama")
AutoModelForTextEncoding.from_pretrained("acme/t5-encoder")
AutoModelForSequenceClassification.from_pretrained("acme/nothing")
`,
);

const MESSAGE =
  'AutoModelForSequenceClassification loads acme/bert with random weights in classifier: BERT is an encoder-only model (BertForMaskedLM), without the weights that BertForSequenceClassification adds.';
const WARNING = `warning: ${MESSAGE} This file predicts with it: use a checkpoint that was trained for this task, or train it.`;
const HINT = `hint: ${MESSAGE} It has to be trained.`;

const predicts = (said: string, options = '', more = ''): string => `
import torch
from transformers import AutoModelForSequenceClassification, Trainer

model = AutoModelForSequenceClassification.from_pretrained("acme/bert"${options})
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${said}
${more}
with torch.no_grad():
    label = model(**inputs).logits.argmax(-1)
`;

reports('a file that predicts with it is warned', predicts(WARNING));

for (const [about, code] of [
  ['a number of labels is given', predicts(HINT, ', num_labels=3')],
  ['arguments are hidden', predicts(HINT, ', **options')],
  ['it is trained', predicts(HINT, '', 'Trainer(model=model, args=args).train()')],
  ['its weights are replaced', predicts(HINT, '', 'model.load_state_dict(torch.load("best.pt"))')],
  ['it is handed on', predicts(HINT, '', 'deploy(model)')],
] as const)
  reports(`no warning where ${about}`, code);

/** A head that is new, under these lines. */
const used = (said: string, ...lines: readonly string[]): string => `
import torch, time
from transformers import AutoModelForSequenceClassification

model = AutoModelForSequenceClassification.from_pretrained("acme/bert").eval()
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${said}
${lines.join('\n')}
`;

for (const [about, ...lines] of [
  [
    'only hidden states are read',
    'with torch.no_grad():',
    '    out = model(x, output_hidden_states=True)',
    'print(out.hidden_states[-1].mean(1))',
  ],
  ['only the attention is read', 'with torch.no_grad():', '    print(model(x).attentions[0])'],
  ['hidden states are pooled', 'with torch.no_grad():', '    print(model(x).hidden_states[-1].max(1))'],
  [
    'only time is measured',
    'start = time.time()',
    'for _ in range(9):',
    '    with torch.no_grad():',
    '        model(x)',
    'print(time.time() - start)',
  ],
  ['only its size is told', 'print(model.num_parameters())'],
  ['the whole output goes on', 'with torch.no_grad():', '    out = model(x)', 'show(out)'],
] as const)
  reports(`no warning where ${about}`, used(HINT, ...lines));

for (const [about, ...lines] of [
  ['logits are read', 'with torch.no_grad():', '    print(model(x).logits)'],
  ['logits are read behind it', 'with torch.no_grad():', '    out = model(x)', 'print(out.logits)'],
  ['the first of the output is read', 'print(model(x)[0])'],
  ['a decision is made', 'print(torch.softmax(model(x).logits, -1))'],
] as const)
  reports(`a warning where ${about}`, used(WARNING, ...lines));

reports(
  'checkpoints whose heads are called otherwise',
  `
from transformers import AutoModelForSequenceClassification

for name in ["acme/bert", "acme/llama"]:
    AutoModelForSequenceClassification.from_pretrained(name)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForSequenceClassification loads acme/bert with random weights in classifier and acme/llama with random weights in score: BERT is an encoder-only model (BertForMaskedLM) and Llama is a decoder-only model (LlamaForCausalLM), without the weights that BertForSequenceClassification and LlamaForSequenceClassification add. It has to be trained.
`,
);
