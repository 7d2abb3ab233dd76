import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deprecatedClass } from '../../src/rules/deprecated-class.js';
import { script } from '../support/modules.js';
import { diagnose, ruleTester } from '../support/rule-tester.js';

const old = ruleTester(deprecatedClass, '4.57.6');

old.reports(
  'a load with a class that will go, and imports that no load uses',
  `
from transformers import AutoModelForVision2Seq, ViTFeatureExtractor, ModelCard, DataCollatorForSOP, AutoModelWithLMHead
#                                                ^^^^^^^^^^^^^^^^^^^ hint: ViTFeatureExtractor is deprecated in transformers 4.57.6 and gone in 5.0; use ViTImageProcessor.
#                                                                     ^^^^^^^^^ hint: ModelCard is deprecated in transformers 4.57.6 and gone in 5.0.
#                                                                                ^^^^^^^^^^^^^^^^^^ hint: DataCollatorForSOP is deprecated in transformers 4.57.6 and gone in 5.20; use DataCollatorForLanguageModeling.
import transformers

a = AutoModelForVision2Seq.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")
#   ^^^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForVision2Seq is deprecated in transformers 4.57.6 and gone in 5.0; use AutoModelForImageTextToText.
b = AutoModelWithLMHead.from_pretrained("gpt2")
#   ^^^^^^^^^^^^^^^^^^^ hint: AutoModelWithLMHead is deprecated in transformers 4.57.6 and gone in 5.0; use AutoModelForCausalLM.
c = AutoModelWithLMHead.from_pretrained("bert-base-uncased")
#   ^^^^^^^^^^^^^^^^^^^ hint: AutoModelWithLMHead is deprecated in transformers 4.57.6 and gone in 5.0; use AutoModelForMaskedLM.
d = transformers.AutoModelWithLMHead.from_pretrained(name)
#                ^^^^^^^^^^^^^^^^^^^ hint: AutoModelWithLMHead is deprecated in transformers 4.57.6 and gone in 5.0; use AutoModelForCausalLM, AutoModelForMaskedLM or AutoModelForSeq2SeqLM.
`,
);

old.reports(
  'what stays, what is prepared for, what is not from transformers',
  `
from transformers import AutoModelForCausalLM, ViTImageProcessor, ViTImageProcessorFast, Wav2Vec2FeatureExtractor
from other import ViTFeatureExtractor
try:
    from transformers import AutoModelForVision2Seq
except ImportError:
    AutoModelForVision2Seq = None
`,
);

const newest = ruleTester(deprecatedClass);

newest.reports(
  'what the newest release warns of, and not what it has lost',
  `
from transformers import ViTImageProcessorFast, PretrainedBartModel, AutoModelForVision2Seq, BertTokenizerFast
#                        ^^^^^^^^^^^^^^^^^^^^^ hint: ViTImageProcessorFast is deprecated in transformers 5.23.0 and will go; use ViTImageProcessor.
#                                               ^^^^^^^^^^^^^^^^^^^ hint: PretrainedBartModel is deprecated in transformers 5.23.0 and will go; use BartPreTrainedModel.
`,
);

newest.fixes(
  'Replace ViTImageProcessorFast with ViTImageProcessor',
  `
from transformers import ViTImageProcessorFast, ViTModel
processor = ViTImageProcessorFast()
`,
  `
from transformers import ViTImageProcessor, ViTModel
processor = ViTImageProcessor()
`,
);

newest.fixes(
  'Replace Ernie4_5_VL_MoeImageProcessorFast with Ernie4_5_VLMoeImageProcessor',
  'from transformers import Ernie4_5_VL_MoeImageProcessorFast\n',
  'from transformers import Ernie4_5_VLMoeImageProcessor\n',
);

ruleTester(deprecatedClass, '4.53.0').reports(
  'not before the release that warns first',
  `
from transformers import AutoModelForVision2Seq, BeitFeatureExtractor
#                                                ^^^^^^^^^^^^^^^^^^^^ hint: BeitFeatureExtractor is deprecated in transformers 4.53.0 and gone in 5.0; use BeitImageProcessor.
`,
);

ruleTester(deprecatedClass, '>=4.50,<5').reports(
  'a part of a closed range',
  `
from transformers import AutoModelForVision2Seq, BeitFeatureExtractor
#                        ^^^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForVision2Seq is deprecated in transformers ≥ 4.54 and gone in 5.0; use AutoModelForImageTextToText.
#                                                ^^^^^^^^^^^^^^^^^^^^ hint: BeitFeatureExtractor is deprecated in transformers ≥ 4.50, < 5 and gone in 5.0; use BeitImageProcessor.
`,
);

ruleTester(deprecatedClass, '>=4.50').reports(
  'only in older releases of an open range: nothing',
  'from transformers import AutoModelForVision2Seq, LogitsWarper, ViTImageProcessor\n',
);

test('is shown struck through', async () => {
  const [diagnostic] = await diagnose(deprecatedClass, script('from transformers import ModelCard'), '4.57.6');
  assert.equal(diagnostic?.isDeprecation, true);
});
