import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deprecatedClass } from '../../src/rules/deprecated-class.js';
import { removedClass } from '../../src/rules/removed-class.js';
import { notebook, script } from '../support/modules.js';
import { diagnose, fixed, ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(removedClass);

reports(
  'a load with a class that is gone, and imports that no load uses',
  `
from transformers import AutoModelForVision2Seq, TFT5Model, TFSharedEmbeddings, AdamW
#                                                           ^^^^^^^^^^^^^^^^^^ error: TFSharedEmbeddings is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError.
#                                                                               ^^^^^ error: AdamW is not in transformers 5.23.0: 4.49.0 was the last release with it. It raises ImportError; use torch.optim.AdamW.
import transformers as hf

model = AutoModelForVision2Seq.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")
#       ^^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForVision2Seq is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForImageTextToText.
other = TFT5Model.from_pretrained(name, **options)
#       ^^^^^^^^^ error: TFT5Model is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use the PyTorch class T5Model.
isinstance(model, hf.BeitFeatureExtractor)
#                    ^^^^^^^^^^^^^^^^^^^^ error: BeitFeatureExtractor is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises AttributeError; use BeitImageProcessor.
`,
);

reports(
  'the successor that builds the same for the checkpoint',
  `
from transformers import AutoModelWithLMHead as Model

a = Model.from_pretrained("gpt2")
#   ^^^^^ error: AutoModelWithLMHead is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForCausalLM.
b = Model.from_pretrained("bert-base-uncased")
#   ^^^^^ error: AutoModelWithLMHead is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForMaskedLM.
c = Model.from_pretrained("facebook/bart-base")
#   ^^^^^ error: AutoModelWithLMHead is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForSeq2SeqLM.
d = Model.from_pretrained("openai/whisper-base")
#   ^^^^^ error: AutoModelWithLMHead is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForSpeechSeq2Seq.
e = Model.from_pretrained("facebook/wav2vec2-base-960h")
#   ^^^^^ error: AutoModelWithLMHead is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForCTC.
f = Model.from_pretrained("gpt2" if small else "google-t5/t5-small")
#   ^^^^^ error: AutoModelWithLMHead is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForPreTraining.
g = Model.from_pretrained(name)
#   ^^^^^ error: AutoModelWithLMHead is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForCausalLM, AutoModelForMaskedLM or AutoModelForSeq2SeqLM.
`,
);

reports(
  'the class that fits, where the old one never did',
  `
from transformers import AutoModelForVision2Seq

model = AutoModelForVision2Seq.from_pretrained("google-t5/t5-small")
#       ^^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForVision2Seq is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForSeq2SeqLM.
`,
);

reports(
  'a star import: only where the class is used by a load',
  `
from transformers import *

model = AutoModelForVision2Seq.from_pretrained(name)
#       ^^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForVision2Seq is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises NameError; use AutoModelForImageTextToText.
isinstance(model, AutoModelForVision2Seq)
`,
);

reports(
  'submodules of the auto classes',
  `
from transformers.models.auto import AutoModelForVision2Seq
#                                    ^^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForVision2Seq is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForImageTextToText.
from transformers.models.auto.modeling_auto import AutoModelWithLMHead
#                                                  ^^^^^^^^^^^^^^^^^^^ error: AutoModelWithLMHead is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForCausalLM, AutoModelForMaskedLM or AutoModelForSeq2SeqLM.
from transformers.models.vit.feature_extraction_vit import ViTFeatureExtractor
`,
);

reports(
  'a class behind a variable: where it is imported',
  `
from transformers import AutoModelForVision2Seq
#                        ^^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForVision2Seq is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForImageTextToText.

CLASS = AutoModelForVision2Seq
CLASS.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")
`,
);

reports(
  'a choice between classes for one checkpoint: a step down',
  `
from transformers import AutoModelForImageTextToText, AutoModelForVision2Seq

if new:
    model = AutoModelForImageTextToText.from_pretrained("a/b")
else:
    model = AutoModelForVision2Seq.from_pretrained("a/b")
#           ^^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForVision2Seq is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForImageTextToText.
`,
);

reports(
  'what is there, what no release has, what is prepared for, what is not from transformers',
  `
from transformers import AutoModelForImageTextToText, AutoModelForMindReading, BertTokenizerFast, pipeline, logging
from peft import AutoModelForVision2Seq as Other
try:
    from transformers import AutoModelForVision2Seq
except ImportError:
    from transformers import AutoModelForImageTextToText as AutoModelForVision2Seq
if TYPE_CHECKING:
    from transformers import TFBertModel
if is_tf_available():
    from transformers import TFT5Model

AutoModelForVision2Seq.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")
AutoModelForMindReading.from_pretrained("a/b")
Other.from_pretrained("a/b")
`,
);

reports(
  'a file that puts a class of its own there',
  `
import transformers
transformers.AutoModel = OwnModel
transformers.AutoModelForVision2Seq.from_pretrained("a/b")
`,
);

reports(
  'a class that is registered for the auto classes brings back none',
  `
from transformers import AutoModelForVision2Seq, AutoModel
AutoModel.register(OwnConfig, OwnModel)
model = AutoModelForVision2Seq.from_pretrained("a/b")
#       ^^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForVision2Seq is not in transformers 5.23.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForImageTextToText.
`,
);

ruleTester(removedClass, '4.45.2').reports(
  'what came later; another class that builds the same',
  `
from transformers import AutoModelForImageTextToText, Qwen3ForCausalLM
#                                                     ^^^^^^^^^^^^^^^^ error: Qwen3ForCausalLM is not in transformers 4.45.2: it came with transformers 4.51. It raises ImportError.

model = AutoModelForImageTextToText.from_pretrained("llava-hf/llava-1.5-7b-hf")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForImageTextToText is not in transformers 4.45.2: it came with transformers 4.46.1. It raises ImportError; use AutoModelForVision2Seq.
`,
);

ruleTester(removedClass, '4.50.0').reports(
  'what was gone for a while',
  `
from transformers import BertLayer
#                        ^^^^^^^^^ error: BertLayer is not in transformers 4.50.0: it is in transformers ≤ 4.44.2 and ≥ 4.52.1. It raises ImportError.
`,
);

ruleTester(removedClass, '>=4.40,<6').reports(
  'only in a part of a closed range: a warning that names the part',
  `
from transformers import AutoModelForVision2Seq, AutoModelForImageTextToText, AdamW, AutoModel
#                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForImageTextToText is not in transformers < 4.46.1: it came with transformers 4.46.1. It raises ImportError.
#                                                                             ^^^^^ warning: AdamW is not in transformers ≥ 4.50: 4.49.0 was the last release with it. It raises ImportError; use torch.optim.AdamW.

model = AutoModelForVision2Seq.from_pretrained(name)
#       ^^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForVision2Seq is not in transformers ≥ 5.0: 4.57.6 was the last release with it. It raises ImportError; use AutoModelForImageTextToText.
`,
);

ruleTester(removedClass, '>=5,<6').reports(
  'in all of a closed range: an error',
  `
from transformers import AdamW
#                        ^^^^^ error: AdamW is not in transformers ≥ 5, < 6: 4.49.0 was the last release with it. It raises ImportError; use torch.optim.AdamW.
`,
);

ruleTester(removedClass, '>=4.40').reports(
  'an open range is judged at its newest release; what older ones lack is a hint',
  `
from transformers import AutoModelForImageTextToText, AdamW
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForImageTextToText is not in transformers < 4.46.1: it came with transformers 4.46.1. It raises ImportError.
#                                                     ^^^^^ error: AdamW is not in transformers 5.23.0: 4.49.0 was the last release with it. It raises ImportError; use torch.optim.AdamW.
`,
);

ruleTester(removedClass, '4.58.0.dev0').reports(
  'a version between releases: what is gone by then, and not what came later',
  `
from transformers import AdamW, AutoModelForMultimodalLM, AutoModelForVision2Seq
#                        ^^^^^ error: AdamW is not in transformers 4.57.6: 4.49.0 was the last release with it. It raises ImportError; use torch.optim.AdamW.
`,
);

offers('no fix where the release has no successor', 'from transformers import AdamW', []);
offers(
  'no fix where something else needs the old class',
  'from transformers import AutoModelWithLMHead\nAutoModelWithLMHead.from_pretrained("gpt2")\nisinstance(x, AutoModelWithLMHead)',
  [],
);
offers(
  'no fix where others import it from here',
  'from transformers import ViTFeatureExtractor\n__all__ = ["ViTFeatureExtractor"]',
  [],
);
ruleTester(removedClass, '>=4.40,<6').offers(
  'no fix where a release of the range lacks the successor',
  'from transformers import AutoModelForVision2Seq',
  [],
);

fixes(
  'Load with AutoModelForImageTextToText',
  `
from transformers import (
    AutoModelForVision2Seq,
    AutoProcessor,
)
model = AutoModelForVision2Seq.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")
`,
  `
from transformers import (
    AutoModelForImageTextToText,
    AutoProcessor,
)
model = AutoModelForImageTextToText.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")
`,
);

fixes(
  'Replace AutoModelForVision2Seq with AutoModelForImageTextToText',
  `
from transformers import AutoModelForVision2Seq
model = AutoModelForVision2Seq.from_pretrained(name)
class Own(AutoModelForVision2Seq): pass
`,
  `
from transformers import AutoModelForImageTextToText
model = AutoModelForImageTextToText.from_pretrained(name)
class Own(AutoModelForImageTextToText): pass
`,
);

fixes(
  'Replace ViTFeatureExtractor with ViTImageProcessor',
  `
from transformers import ViTFeatureExtractor as Extractor
def f(extractor: Extractor = Extractor()): pass
`,
  `
from transformers import ViTImageProcessor as Extractor
def f(extractor: Extractor = Extractor()): pass
`,
);

fixes(
  'Load with AutoModelForCausalLM',
  `
import transformers
model = transformers.AutoModelWithLMHead.from_pretrained("gpt2")
`,
  `
import transformers
model = transformers.AutoModelForCausalLM.from_pretrained("gpt2")
`,
);

describe('every fix leaves nothing to report, and the old name nowhere', () => {
  const imports: readonly string[] = [
    'from transformers import OLD',
    'from transformers import AutoTokenizer, OLD, AutoConfig',
    'from transformers import (\n    AutoTokenizer,\n    OLD,  # the model\n)',
    'from transformers import OLD as M',
    'from transformers import OLD, NEW',
    'from transformers import NEW\nfrom transformers import OLD',
    'from transformers import NEW as N\nfrom transformers import OLD',
    'import transformers',
    'import transformers as hf',
    'from transformers.models.auto import OLD',
    'def f():\n    from transformers import OLD\n    HERE',
    'from transformers import NEW\ndef f():\n    from transformers import OLD\n    HERE',
    'from transformers import *',
  ];
  const uses: readonly string[] = [
    'm = LOCAL.from_pretrained("gpt2")',
    'm = LOCAL.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")',
    'm = LOCAL.from_pretrained(name)\nisinstance(m, LOCAL)',
    'def g(m: LOCAL): pass',
    'x = [LOCAL, LOCAL]',
  ];
  const classes = [
    ['AutoModelForVision2Seq', 'AutoModelForImageTextToText'],
    ['ViTFeatureExtractor', 'ViTImageProcessor'],
    ['AutoModelWithLMHead', 'AutoModelForCausalLM'],
  ] as const;
  for (const [old, successor] of classes)
    test(old, async () => {
      let count = 0;
      for (const form of imports)
        for (const use of uses) {
          const code = written(form, use).replaceAll('OLD', old).replaceAll('NEW', successor);
          const before = await diagnose(removedClass, script(code));
          for (const fix of before.flatMap(({ fixes }) => fixes)) {
            const after = fixed(code, fix);
            const left = await diagnose(removedClass, script(after));
            count++;
            // Of several attributes, each is mended by itself.
            assert.equal(left.length, before.length - 1, `${code}\n\n→\n\n${after}`);
            if (!form.includes('*')) assert.equal(after.includes(old), left.length > 0, after);
            assert.deepEqual(await diagnose(deprecatedClass, script(after)), []);
          }
        }
      assert.ok(count > 20, `${count} fixes`);
    });
});

/** The use with the class's local name behind the import, or inside its function. */
function written(form: string, use: string): string {
  const prefix = form.startsWith('import')
    ? `${form.replace(/^import transformers(?: as )?/, '') || 'transformers'}.`
    : '';
  const local = form.includes(' as M') ? 'M' : `${prefix}OLD`;
  const code = use.replaceAll('LOCAL', local);
  if (form.includes('HERE')) return form.replace('HERE', code.replaceAll('\n', '\n    '));
  return `${form}\n${code}\n`;
}

test('edits in several cells', async () => {
  const module = notebook('from transformers import ViTFeatureExtractor', 'e = ViTFeatureExtractor()');
  const [diagnostic] = await diagnose(removedClass, module);
  assert.equal(diagnostic?.load, null);
  assert.deepEqual(
    diagnostic.fixes[0]?.edits.map(({ place, newText }) => [place.part, newText]),
    [
      [1, 'ViTImageProcessor'],
      [0, 'ViTImageProcessor'],
    ],
  );
});

describe('which fixes are safe', () => {
  const cases: readonly (readonly [about: string, code: string, version: string | undefined, safe: boolean])[] = [
    [
      'a new name for the same class',
      'from transformers import ViTFeatureExtractor\nViTFeatureExtractor()',
      undefined,
      true,
    ],
    ['an auto class without a checkpoint', 'from transformers import AutoModelForVision2Seq', undefined, false],
    [
      'a plain checkpoint',
      'from transformers import AutoModelWithLMHead\nAutoModelWithLMHead.from_pretrained("gpt2")',
      undefined,
      true,
    ],
    [
      'a checkpoint by default',
      'from transformers import AutoModelWithLMHead\ndef f(x="gpt2"):\n  AutoModelWithLMHead.from_pretrained(x)',
      undefined,
      false,
    ],
    [
      'an unknown checkpoint',
      'from transformers import AutoModelForVision2Seq\nAutoModelForVision2Seq.from_pretrained(x)',
      undefined,
      false,
    ],
    [
      'another class than before',
      'from transformers import AutoModelForVision2Seq\nAutoModelForVision2Seq.from_pretrained("gpt2")',
      undefined,
      false,
    ],
    ['older releases lack it', 'from transformers import ViTFeatureExtractor', '>=4.20', false],
    ['no release of the range lacks it', 'from transformers import ViTFeatureExtractor', '>=4.30', true],
  ];
  for (const [about, code, version, safe] of cases)
    test(about, async () => {
      const [diagnostic] = await diagnose(removedClass, script(code), version);
      assert.equal(diagnostic?.fixes[0]?.safe, safe);
    });
});
