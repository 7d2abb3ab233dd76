import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readProcessors } from '../../src/transformers-source/read-processors.js';
import { packageWith, syntax } from '../support/transformers-package.js';

type Files = Readonly<Record<string, string>>;

/** Kind → model type → classes, of a package that has these files. */
function read(files: Files): unknown {
  const tokenization = { 'tokenization_auto.py': 'TOKENIZER_MAPPING_NAMES = OrderedDict()' };
  const features = { 'feature_extraction_auto.py': 'FEATURE_EXTRACTOR_MAPPING_NAMES = OrderedDict()' };
  const kinds = readProcessors(packageWith({ ...tokenization, ...features, ...files }), syntax);
  return Object.fromEntries([...kinds].flatMap(([kind, table]) => (table.size > 0 ? [[kind, [...table]]] : [])));
}

test('what a release does not have yet is empty', () => {
  assert.deepEqual(read({}), {});
});

test('tokenizers: a pair up to 4.57, with what depends on a package', () => {
  const tokenizers = `
if is_tokenizers_available():
    from ...tokenization_utils_fast import PreTrainedTokenizerFast
else:
    PreTrainedTokenizerFast = None
if TYPE_CHECKING:
    TOKENIZER_MAPPING_NAMES: OrderedDict[str, Tuple[Optional[str], Optional[str]]] = OrderedDict()
else:
    TOKENIZER_MAPPING_NAMES = OrderedDict([
        ("t5", ("T5Tokenizer" if is_sentencepiece_available() else None, "T5Fast" if is_tokenizers_available() else None)),
        ("bart", ("BartTokenizer", "BartTokenizerFast")),
        ("byt5", ("ByT5Tokenizer", None)),
        ("bloom", (None, "BloomTokenizerFast" if is_tokenizers_available() else None)),
        ("voxtral", (
            "MistralCommonTokenizer" if is_mistral_common_available() else None,
            "Fast" if is_tokenizers_available() and not is_mistral_common_available() else None,
        )),
        ("none", (None, None)),
    ])
`;
  assert.deepEqual(read({ 'tokenization_auto.py': tokenizers }), {
    tokenizer: [
      ['t5', ['T5Tokenizer', 'T5Fast']],
      ['bart', ['BartTokenizer', 'BartTokenizerFast']],
      ['byt5', ['ByT5Tokenizer']],
      ['bloom', ['', 'BloomTokenizerFast']],
      ['voxtral', ['', 'Fast']],
      ['none', []],
    ],
  });
});

test('tokenizers: one class since 5.0, and since 5.3 a list of model types whose checkpoints name a wrong one', () => {
  const tokenizers = `
TOKENIZER_MAPPING_NAMES = OrderedDict[str, str | None]([("llama", "LlamaTokenizer" if is_tokenizers_available() else None)])
MODELS_WITH_INCORRECT_HUB_TOKENIZER_CLASS: set[str] = {"llama", "arctic"}
for model_type in MODELS_WITH_INCORRECT_HUB_TOKENIZER_CLASS:
    if model_type not in TOKENIZER_MAPPING_NAMES:
        TOKENIZER_MAPPING_NAMES[model_type] = "TokenizersBackend" if is_tokenizers_available() else None
`;
  assert.deepEqual(read({ 'tokenization_auto.py': tokenizers }), {
    tokenizer: [
      ['llama', ['LlamaTokenizer']],
      ['arctic', ['TokenizersBackend']],
    ],
  });
});

test('image processors: names, (slow,), (slow, fast), and by backend across two files', () => {
  const early =
    'IMAGE_PROCESSOR_MAPPING_NAMES = OrderedDict([("vit", "ViT"), ("clip", ("CLIP",)), ("sam2", (None, "Fast"))])';
  assert.deepEqual(read({ 'image_processing_auto.py': early }), {
    imageProcessor: [
      ['vit', ['ViT']],
      ['clip', ['CLIP']],
      ['sam2', ['', 'Fast']],
    ],
  });
  const late = {
    'auto_mappings.py': `IMAGE_PROCESSOR_MAPPING_NAMES = OrderedDict([
    ("vit", {"pil": "ViTPil", "torchvision": "ViT"}), ("emu3", {"pil": "Emu3"}), ("clip", {"torchvision": "Old"})])`,
    'image_processing_auto.py': `
from .auto_mappings import IMAGE_PROCESSOR_MAPPING_NAMES
if TYPE_CHECKING:
    IMAGE_PROCESSOR_MAPPING_NAMES: OrderedDict[str, dict[str, str | None]] = OrderedDict()
else:
    MISSING_IMAGE_PROCESSOR_MAPPING_NAMES = OrderedDict([("clip", {"torchvision": "CLIP"})])
    IMAGE_PROCESSOR_MAPPING_NAMES.update(MISSING_IMAGE_PROCESSOR_MAPPING_NAMES)
`,
  };
  assert.deepEqual(read(late), {
    imageProcessor: [
      ['vit', ['ViTPil', 'ViT']],
      ['emu3', ['Emu3']],
      ['clip', ['', 'CLIP']],
    ],
  });
});

const stops: readonly (readonly [what: string, files: Files, message: string])[] = [
  [
    'a table that is new',
    { 'auto_mappings.py': 'CONFIG_MAPPING_NAMES = {}\nODOUR_PROCESSOR_MAPPING_NAMES = {}' },
    'models/auto/auto_mappings.py: ODOUR_PROCESSOR_MAPPING_NAMES is a table that the reader does not know',
  ],
  [
    'a table of another name',
    { 'processing_auto.py': 'PROCESSOR_NAMES = {}' },
    'models/auto/processing_auto.py: PROCESSOR_MAPPING_NAMES has no value that the reader knows',
  ],
  [
    'three classes',
    { 'tokenization_auto.py': 'TOKENIZER_MAPPING_NAMES = {"a": ("A", "B", "C")}' },
    'models/auto/tokenization_auto.py: TOKENIZER_MAPPING_NAMES["a"] is a form that the reader does not know',
  ],
  [
    'another backend',
    { 'video_processing_auto.py': 'VIDEO_PROCESSOR_MAPPING_NAMES = {"a": {"torchcodec": "A"}}' },
    'models/auto/video_processing_auto.py: VIDEO_PROCESSOR_MAPPING_NAMES["a"] is a form that the reader does not know',
  ],
];

describe('what stops the reading, and where', () => {
  for (const [what, files, message] of stops) {
    test(what, () => {
      assert.throws(() => read(files), { name: 'SourceError', message });
    });
  }
});
