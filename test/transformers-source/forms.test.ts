import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { modelsOf } from '../support/transformers-package.js';

/** Every form in which the mapping tables of 4.10 … 5.23 are written, and what it comes to. */
const known: readonly (readonly [form: string, statements: string, table: Readonly<Record<string, string[]>>])[] = [
  ['a literal OrderedDict', 'MODEL_MAPPING_NAMES = OrderedDict([("a", "A"), ("b", "B")])', { a: ['A'], b: ['B'] }],
  [
    'comments and neighbouring strings in it',
    'MODEL_MAPPING_NAMES = OrderedDict(\n    # first\n    [\n        # more\n        ("a", "A" "B"),\n    ]\n)',
    { a: ['AB'] },
  ],
  ['a subscripted OrderedDict (4.57)', 'MODEL_MAPPING_NAMES = OrderedDict[str, str]([("a", "A")])', { a: ['A'] }],
  ['a dictionary', 'MODEL_MAPPING_NAMES = {"a": "A", **{"b": "B"}}', { a: ['A'], b: ['B'] }],
  ['a key that is there twice', 'MODEL_MAPPING_NAMES = OrderedDict([("a", "A"), ("a", "B")])', { a: ['B'] }],
  [
    'several classes',
    'MODEL_MAPPING_NAMES = OrderedDict([("funnel", ("FunnelModel", "FunnelBaseModel"))])',
    { funnel: ['FunnelModel', 'FunnelBaseModel'] },
  ],
  [
    'update',
    'MODEL_MAPPING_NAMES = OrderedDict([("a", "A")])\nMODEL_MAPPING_NAMES.update({"a": "B", "c": "C"})',
    { a: ['B'], c: ['C'] },
  ],
  [
    'a table made of itself (5.6)',
    'X = OrderedDict([("a", "A")])\nX = OrderedDict(**{"b": "B"}, **X)\nMODEL_MAPPING_NAMES = X',
    { b: ['B'], a: ['A'] },
  ],
  [
    'the items of another table (5.0)',
    'X = OrderedDict([("a", "A"), ("b", "B")])\nMODEL_MAPPING_NAMES = OrderedDict([*list(X.items()), ("a", "C")])',
    { a: ['C'], b: ['B'] },
  ],
  [
    'a copy, taken before an update',
    'X = OrderedDict([("a", "A")])\nMODEL_MAPPING_NAMES = OrderedDict(X)\nX.update({"b": "B"})',
    { a: ['A'] },
  ],
  [
    'classes that depend on packages: all are there but mistral-common (4.57)',
    'MODEL_MAPPING_NAMES = {"a": "A" if is_x_available() and not is_mistral_common_available() else None}',
    { a: ['A'] },
  ],
  [
    'a loop that takes out what a package is missing for (4.42)',
    `MODEL_MAPPING_NAMES = OrderedDict([("a", ("A",)), ("b", ("B", "C"))])
for key, classes in MODEL_MAPPING_NAMES.items():
    slow, *fast = classes
    if not is_vision_available():
        slow = None
    if not fast or fast[0] is None or not is_torchvision_available():
        fast = None
    else:
        fast = fast[0]
    MODEL_MAPPING_NAMES[key] = (slow, fast)`,
    { a: ['A'], b: ['B', 'C'] },
  ],
  [
    'a loop that takes out what a package is missing for (5.19)',
    `MODEL_MAPPING_NAMES = OrderedDict([("a", "A")])
for key, by_backend in MODEL_MAPPING_NAMES.items():
    if not is_torchvision_available():
        by_backend["torchvision"] = None
    MODEL_MAPPING_NAMES[key] = by_backend`,
    { a: ['A'] },
  ],
  [
    'a loop that fills gaps (5.3)',
    `MODEL_MAPPING_NAMES = OrderedDict([("a", "A")])
MORE: set[str] = {"a", "b"}
for name in MORE:
    if name not in MODEL_MAPPING_NAMES:
        MODEL_MAPPING_NAMES[name] = "X" if is_tokenizers_available() else None`,
    { a: ['A'], b: ['X'] },
  ],
  [
    'if TYPE_CHECKING',
    'if TYPE_CHECKING:\n    MODEL_MAPPING_NAMES = 1\nelse:\n    MODEL_MAPPING_NAMES = OrderedDict(a="A")',
    { a: ['A'] },
  ],
  [
    'statements about other things',
    [
      'logger = logging.get_logger(__name__)',
      'MODEL_MAPPING_NAMES = OrderedDict([("a", "A")])',
      'for x in y: z[x] = 1',
      'try:\n    import torch\nexcept ImportError:\n    torch = None',
      'def f(MODEL_MAPPING_NAMES): MODEL_MAPPING_NAMES.clear()',
    ].join('\n'),
    { a: ['A'] },
  ],
];

describe('forms that the reader knows', () => {
  for (const [form, statements, table] of known) {
    test(form, () => {
      const read = modelsOf(statements);
      assert.deepEqual(read, table);
      assert.deepEqual(Object.keys(read), Object.keys(table));
    });
  }
});

const DICT = 'MODEL_MAPPING_NAMES = OrderedDict([("a", "A")])\n';

/** What stops it, with the message: file, line, form. */
const unknown: readonly (readonly [form: string, statements: string, message: string])[] = [
  [
    'a loop that touches the table',
    `${DICT}for x in y:\n    MODEL_MAPPING_NAMES[x] = 1`,
    'models/auto/modeling_auto.py:2: for statement is a form that the reader does not know',
  ],
  [
    'a loop that sets more than gaps',
    `${DICT}for x in {"a"}:\n    if x not in OTHER:\n        MODEL_MAPPING_NAMES[x] = "B"`,
    'models/auto/modeling_auto.py:2: for statement is a form that the reader does not know',
  ],
  [
    'a loop that takes out for another reason',
    `${DICT}for k, v in MODEL_MAPPING_NAMES.items():\n    if old(k):\n        v = None\n    MODEL_MAPPING_NAMES[k] = v`,
    'models/auto/modeling_auto.py:2: for statement is a form that the reader does not know',
  ],
  [
    'a loop over the table that sets something of its own',
    `${DICT}for k, v in MODEL_MAPPING_NAMES.items():\n    MODEL_MAPPING_NAMES[k] = "B"`,
    'models/auto/modeling_auto.py:2: for statement is a form that the reader does not know',
  ],
  [
    'a loop over the table that sets another key',
    `${DICT}for k, v in MODEL_MAPPING_NAMES.items():\n    MODEL_MAPPING_NAMES[v] = k`,
    'models/auto/modeling_auto.py:2: for statement is a form that the reader does not know',
  ],
  [
    'a loop over names that are not known',
    `${DICT}for x in MORE:\n    if x not in MODEL_MAPPING_NAMES:\n        MODEL_MAPPING_NAMES[x] = "B"`,
    'models/auto/modeling_auto.py:2: MORE has no value that the reader knows',
  ],
  [
    'a class that depends on something else',
    '\nMODEL_MAPPING_NAMES = {"a": "A" if version > "2.0" else "B"}',
    'models/auto/modeling_auto.py:2: the condition version > a string is a form that the reader does not know',
  ],
  [
    'a call that may change it',
    `${DICT}register(MODEL_MAPPING_NAMES)`,
    'models/auto/modeling_auto.py:2: register(…) is a form that the reader does not know',
  ],
  [
    'an item that is set',
    `${DICT}MODEL_MAPPING_NAMES["b"] = "B"`,
    'models/auto/modeling_auto.py:2: an assignment to MODEL_MAPPING_NAMES[…] is a form that the reader does not know',
  ],
  [
    'a condition',
    `${DICT}if is_torch_available():\n    MODEL_MAPPING_NAMES.update({})`,
    'models/auto/modeling_auto.py:2: if is_torch_available(…) is a form that the reader does not know',
  ],
  [
    'a try statement',
    `${DICT}try:\n    MODEL_MAPPING_NAMES.update({})\nexcept A: pass`,
    'models/auto/modeling_auto.py:2: a try statement is a form that the reader does not know',
  ],
  [
    'an operator',
    `${DICT}MODEL_MAPPING_NAMES |= {"b": "B"}`,
    'models/auto/modeling_auto.py:2: MODEL_MAPPING_NAMES |= … is a form that the reader does not know',
  ],
  [
    'a comprehension',
    'MODEL_MAPPING_NAMES = {a: b for a, b in c}',
    'models/auto/modeling_auto.py:1: dictionary comprehension is a form that the reader does not know',
  ],
  [
    'another function',
    '\nMODEL_MAPPING_NAMES = merge(A, B)',
    'models/auto/modeling_auto.py:2: merge(…) is a form that the reader does not know',
  ],
  [
    'an item that is no pair',
    'MODEL_MAPPING_NAMES = OrderedDict(["a"])',
    'models/auto/modeling_auto.py:1: a list of (name, value) pairs has another item: "a"',
  ],
  [
    'an update of what is no table',
    'MODEL_MAPPING_NAMES = "a"\nMODEL_MAPPING_NAMES.update({})',
    'models/auto/modeling_auto.py:2: MODEL_MAPPING_NAMES is no dictionary that the reader knows',
  ],
  [
    'a name that nothing gives a value',
    'MODEL_MAPPING_NAMES = OTHER',
    'models/auto/modeling_auto.py:1: OTHER has no value that the reader knows',
  ],
  [
    'an import from elsewhere',
    'from ...utils import MODEL_MAPPING_NAMES',
    'models/auto/modeling_auto.py: MODEL_MAPPING_NAMES comes from ...utils, which the reader does not read',
  ],
  [
    'a value that is no class',
    'MODEL_MAPPING_NAMES = OrderedDict([("a", 1)])',
    'models/auto/modeling_auto.py: the entry of "a" for AutoModel names no class',
  ],
  [
    'text that is no Python',
    `${DICT}MODEL_MAPPING_NAMES = = 1`,
    'models/auto/modeling_auto.py:2: text that is no Python is a form that the reader does not know',
  ],
];

describe('forms that stop it', () => {
  for (const [form, statements, message] of unknown) {
    test(form, () => {
      assert.throws(() => modelsOf(statements), { name: 'SourceError', message });
    });
  }
});
