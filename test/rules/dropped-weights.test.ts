import { droppedWeights } from '../../src/rules/dropped-weights.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(droppedWeights);

reports(
  'the decoder alone',
  `
from transformers import AutoModelForCausalLM

bart = AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")
#      ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM loads facebook/bart-large-cnn without its encoder: BART is an encoder-decoder (BartForConditionalGeneration), and BartForCausalLM is only its decoder. Use AutoModelForSeq2SeqLM.
whisper = AutoModelForCausalLM.from_pretrained("openai/whisper-tiny")
#         ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM loads openai/whisper-tiny without its encoder: Whisper is an encoder-decoder (WhisperForConditionalGeneration), and WhisperForCausalLM is only its decoder. Use AutoModelForSpeechSeq2Seq.
`,
);

reports(
  'what keeps all its parts',
  `
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM, AutoModelForSpeechSeq2Seq, AutoModel

AutoModelForSeq2SeqLM.from_pretrained("facebook/bart-large-cnn")
AutoModelForSpeechSeq2Seq.from_pretrained("openai/whisper-tiny")
AutoModelForCausalLM.from_pretrained("gpt2")
AutoModel.from_pretrained("facebook/bart-large-cnn")
`,
);

reports(
  'weaker for one of several values',
  `
from transformers import AutoModelForCausalLM

name = "gpt2" if small else "facebook/bart-large-cnn"
model = AutoModelForCausalLM.from_pretrained(name)
#       ^^^^^^^^^^^^^^^^^^^^ info: AutoModelForCausalLM loads facebook/bart-large-cnn without its encoder: BART is an encoder-decoder (BartForConditionalGeneration), and BartForCausalLM is only its decoder. Use AutoModelForPreTraining.
`,
);

offers(
  'the classes that load BART',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")
`,
  [
    'Load with AutoModelForSeq2SeqLM',
    'Load with AutoModelForMaskedLM',
    'Load with AutoModelForPreTraining',
    'Load with AutoModelForQuestionAnswering',
    'Load with AutoModelForSequenceClassification',
    'Load with AutoModel',
    'Load with BartForConditionalGeneration',
  ],
);

fixes(
  'Load with AutoModelForSeq2SeqLM',
  `
import transformers
model = transformers.AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")
`,
  `
import transformers
model = transformers.AutoModelForSeq2SeqLM.from_pretrained("facebook/bart-large-cnn")
`,
);
