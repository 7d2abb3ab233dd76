import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readExports } from '../../src/transformers-source/read-exports.js';
import { syntax } from '../support/transformers-package.js';

const read = (files: Readonly<Record<string, string>>): readonly string[] =>
  readExports((file) => files[file], Object.keys(files), syntax);

test('what __init__.py lists, of all packages: classes only, sorted', () => {
  const init = `
_import_structure = {"models": [], "models.bert": ["BertConfig", "BERT_LIST", "load_bert"], "pipelines": ["pipeline", "Pipeline"]}
if is_tokenizers_available():
    _import_structure["models.bert"].append("BertTokenizerFast")
else:
    _import_structure["utils.dummies"] = ["Dummy"]
try:
    if not is_torch_available():
        raise OptionalDependencyNotAvailable()
except OptionalDependencyNotAvailable:
    _import_structure["utils.dummies"] = ["OtherDummy"]
else:
    _import_structure["models.bert"].extend(["BertModel", "AutoModel"])
    _import_structure["trainer"] = ["Trainer"]
other["models"] = ["Stray"]
if TYPE_CHECKING:
    from .models.bert import BertModel
`;
  assert.deepEqual(read({ '__init__.py': init, 'models/bert/modeling_bert.py': '__all__ = ["BertUnlisted"]' }), [
    ...['AutoModel', 'BertConfig', 'BertModel', 'BertTokenizerFast', 'Pipeline', 'Trainer'],
  ]);
});

test('where models are looked for: __all__ and @requires in every file of models', () => {
  const files = {
    '__init__.py': `_import_structure = {"trainer": ["Trainer"]}
if not TYPE_CHECKING:
    import_structure = define_import_structure(Path(__file__).parent / "models", prefix="models")`,
    'models/bert/modeling_bert.py': `
__all__ = ["Old"]
class BertModel: pass
__all__ = [
    "BertModel",
    "BertForMaskedLM",  # a head
    "load_tf_weights",
]`,
    'models/bert/tokenization_bert.py': `
@requires(backends=("sentencepiece",))
class BertTokenizer(Base): pass
@other
class Hidden: pass`,
    'models/deprecated/old/modeling_old.py': "__all__ = ['OldModel']",
    'models/bert/modular_bert.py': '__all__ = ["Modular"]',
    'models/bert/convert_bert.py': '__all__ = ["Converter"]',
    'models/bert/__init__.py': '__all__ = ["Init"]',
    'pipelines/base.py': '__all__ = ["Base"]',
  };
  assert.deepEqual(read(files), ['BertForMaskedLM', 'BertModel', 'BertTokenizer', 'OldModel', 'Trainer']);
});

test('names that are given without being listed (5.x)', () => {
  const files = {
    '__init__.py': '_import_structure = {"a": ["RobertaTokenizer", "ViTImageProcessor"]}',
    'utils/import_utils.py': `
            if name.endswith("TokenizerFast"):
            if name.endswith("ImageProcessorFast"):
                    from ..convert_slow_tokenizer import SLOW_TO_FAST_CONVERTERS`,
    'convert_slow_tokenizer.py': `
SLOW_TO_FAST_CONVERTERS = {
    "LEDTokenizer": RobertaConverter,
    "GoneTokenizer": GoneConverter,
    "AlsoGoneTokenizer": GoneConverter,
}`,
  };
  assert.deepEqual(read(files), [
    ...['LEDTokenizer', 'LEDTokenizerFast', 'RobertaTokenizer', 'RobertaTokenizerFast'],
    ...['ViTImageProcessor', 'ViTImageProcessorFast'],
  ]);
});

const init = { '__init__.py': '_import_structure = {"a": ["A1a"]}' };
const stops: readonly (readonly [what: string, files: Readonly<Record<string, string>>, message: string])[] = [
  ['a package that lists nothing', { '__init__.py': 'x = 1' }, '__init__.py: lists no classes'],
  [
    'a module of auto classes that is new',
    { ...init, 'models/auto/odour_processing_auto.py': '' },
    'models/auto/odour_processing_auto.py: is a module of auto classes that the reader does not know',
  ],
  [
    'converters that are not where they were',
    { ...init, 'utils/import_utils.py': 'SLOW_TO_FAST_CONVERTERS', 'convert_slow_tokenizer.py': 'x = {}' },
    'convert_slow_tokenizer.py: has no table SLOW_TO_FAST_CONVERTERS',
  ],
];

describe('what stops the reading, and where', () => {
  for (const [what, files, message] of stops) {
    test(what, () => {
      assert.throws(() => read(files), { name: 'SourceError', message });
    });
  }
});
