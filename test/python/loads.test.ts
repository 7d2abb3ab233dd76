import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Load, Module } from '../../src/load.js';
import { notebook, script, textAt } from '../support/modules.js';
import { python } from '../support/python.js';

/** `Class ← id (origin), …`, one line a load. */
const said = (module: Module): string[] => python.loads(module).map(lineOf);

function lineOf({ classes, checkpoint }: Load): string {
  const values = checkpoint?.values.map(({ text, origin }) => `${text} (${origin})`).join(', ') ?? 'no argument';
  return `${classes.map(({ name }) => name).join(' | ')} ← ${values === '' ? '?' : values}`;
}

const table = (
  name: string,
  cases: readonly (readonly [about: string, module: string | Module, ...loads: string[]])[],
) =>
  describe(name, () => {
    for (const [about, code, ...loads] of cases)
      test(about, () => {
        assert.deepEqual(said(typeof code === 'string' ? script(code) : code), loads);
      });
  });

const T5 = 'AutoModel ← t5-small (literal)';

table('classes are known by their import', [
  ['from … import', 'from transformers import AutoModel\nAutoModel.from_pretrained("t5-small")', T5],
  ['an alias', 'from transformers import AutoModel as M\nM.from_pretrained("t5-small")', T5],
  [
    'in parentheses, over lines',
    'from transformers import (\n  AutoConfig,\n  AutoModel as M,\n)\nM.from_pretrained("t5-small")',
    T5,
  ],
  ['the module', 'import transformers\ntransformers.AutoModel.from_pretrained("t5-small")', T5],
  ['the module under an alias', 'import transformers as hf\nhf.AutoModel.from_pretrained("t5-small")', T5],
  ['a submodule', 'from transformers.models.auto import AutoModel\nAutoModel.from_pretrained("t5-small")', T5],
  [
    'a dotted submodule',
    'import transformers.models.auto\ntransformers.models.auto.AutoModel.from_pretrained("t5-small")',
    T5,
  ],
  ['a submodule under an alias', 'import transformers.models.auto as a\na.AutoModel.from_pretrained("t5-small")', T5],
  [
    'a module out of a module',
    'from transformers import models\nmodels.auto.AutoModel.from_pretrained("t5-small")',
    T5,
  ],
  [
    'inside a function',
    'def f():\n  from transformers import AutoModel\n  return AutoModel.from_pretrained("t5-small")',
    T5,
  ],
  [
    'at the top, used in a method',
    'class A:\n  def f(self):\n    return AutoModel.from_pretrained("t5-small")\nfrom transformers import AutoModel',
    T5,
  ],
  [
    'inside try',
    'try:\n  from transformers import AutoModel\nexcept ImportError:\n  AutoModel = None\nAutoModel.from_pretrained("t5-small")',
    T5,
  ],
  [
    'inside try that gives up',
    'try:\n  from transformers import AutoModel\nexcept ImportError:\n  raise\nAutoModel.from_pretrained("t5-small")',
    T5,
  ],
  ['star import', 'from transformers import *\nAutoModel.from_pretrained("t5-small")', T5],
  ['a variable', 'from transformers import AutoModel\nM = AutoModel\nM.from_pretrained("t5-small")', T5],
  [
    'one of two',
    'from transformers import AutoModel as A, AutoModelForCTC as B\n(A if x else B).from_pretrained("t5-small")',
    'AutoModel | AutoModelForCTC ← t5-small (literal)',
  ],
  [
    'the guard for a class that went',
    'try:\n  from transformers import Old\nexcept ImportError:\n  from transformers import New as Old\nOld.from_pretrained("a/b")',
    'New | Old ← a/b (literal)',
  ],
  [
    'a trailing call',
    'from transformers import AutoModel\nm = AutoModel.from_pretrained("t5-small").to("cuda").eval()',
    T5,
  ],
  [
    'a tokenizer',
    'from transformers import AutoTokenizer\nAutoTokenizer.from_pretrained("t5-small")',
    'AutoTokenizer ← t5-small (literal)',
  ],
]);

table('the same name from elsewhere is no load', [
  ['diffusers', 'from diffusers import AutoModel\nAutoModel.from_pretrained("t5-small")'],
  ['trl', 'from trl import AutoModelForCausalLM\nAutoModelForCausalLM.from_pretrained("gpt2")'],
  ['modelscope', 'from modelscope import AutoModelForCausalLM\nAutoModelForCausalLM.from_pretrained("gpt2")'],
  ['a module whose name begins alike', 'from transformers_neuronx import AutoModel\nAutoModel.from_pretrained("gpt2")'],
  ['a relative module', 'from .transformers import AutoModel\nAutoModel.from_pretrained("gpt2")'],
  [
    'defined in the file',
    'from transformers import AutoModel\nclass AutoModel: pass\nAutoModel.from_pretrained("gpt2")',
  ],
  [
    'a function of the file',
    'from transformers import AutoModel\ndef AutoModel(): pass\nAutoModel.from_pretrained("gpt2")',
  ],
  ['a parameter', 'from transformers import AutoModel\ndef f(AutoModel):\n  AutoModel.from_pretrained("gpt2")'],
  [
    'a later import',
    'from transformers import AutoModel\nfrom diffusers import AutoModel\nAutoModel.from_pretrained("gpt2")',
  ],
  [
    'another library as a fallback',
    'try:\n  from modelscope import AutoModel\nexcept ImportError:\n  from transformers import AutoModel\nAutoModel.from_pretrained("gpt2")',
  ],
  ['nothing imported', 'AutoModel.from_pretrained("gpt2")'],
  ['two star imports', 'from transformers import *\nfrom diffusers import *\nAutoModel.from_pretrained("gpt2")'],
  [
    'a comprehension variable',
    'from transformers import AutoModel\n[AutoModel.from_pretrained("gpt2") for AutoModel in x]',
  ],
  ['deleted', 'from transformers import AutoModel\ndel AutoModel\nAutoModel.from_pretrained("gpt2")'],
  [
    'in a string or comment',
    'from transformers import AutoModel\n"AutoModel.from_pretrained(1)"\n# AutoModel.from_pretrained("gpt2")',
  ],
]);

const use = (code: string): string => `from transformers import AutoModel\n${code}`;

table('ids', [
  ['keyword', use('AutoModel.from_pretrained(pretrained_model_name_or_path="t5-small")'), T5],
  ['implicit concatenation', use('AutoModel.from_pretrained("t5-"\n  "small")'), T5],
  ['raw', use('AutoModel.from_pretrained(r"t5-small")'), T5],
  ['in parentheses', use('AutoModel.from_pretrained(("t5-small"))'), T5],
  ['module constant', use('ID = "t5-small"\nAutoModel.from_pretrained(ID)'), 'AutoModel ← t5-small (constant)'],
  ['typed constant', use('ID: str = "t5-small"\nAutoModel.from_pretrained(ID)'), 'AutoModel ← t5-small (constant)'],
  [
    'constant of a constant',
    use('A = B = "t5-small"\nID = A\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← t5-small (constant)',
  ],
  [
    'from within a function',
    use('ID = "t5-small"\ndef f():\n  return AutoModel.from_pretrained(ID)'),
    'AutoModel ← t5-small (constant)',
  ],
  [
    'local variable',
    use('def f():\n  ID = "t5-small"\n  return AutoModel.from_pretrained(ID)'),
    'AutoModel ← t5-small (constant)',
  ],
  ['walrus', use('AutoModel.from_pretrained(ID := "t5-small")'), T5],
  [
    'nearest assignment above',
    use('ID = "gpt2"\nID = "t5-small"\nAutoModel.from_pretrained(ID)\nID = "x"'),
    'AutoModel ← t5-small (constant)',
  ],
  [
    'both branches',
    use('if x:\n  ID = "a"\nelse:\n  ID = "b"\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← a (branch), b (branch)',
  ],
  ['the same branch', use('ID = "a"\nif x:\n  ID = "b"\n  AutoModel.from_pretrained(ID)'), 'AutoModel ← b (constant)'],
  [
    'not the other branch',
    use('ID = "a"\nif x:\n  ID = "b"\nelse:\n  AutoModel.from_pretrained(ID)'),
    'AutoModel ← a (constant)',
  ],
  [
    'a branch that leaves',
    use('def f():\n  ID = "a"\n  if x:\n    ID = "b"\n    return\n  AutoModel.from_pretrained(ID)'),
    'AutoModel ← a (constant)',
  ],
  [
    'only perhaps replaced',
    use('ID = "a"\nif x:\n  ID = "b"\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← a (branch), b (branch)',
  ],
  [
    'next turn of a loop',
    use('ID = "a"\nfor x in y:\n  AutoModel.from_pretrained(ID)\n  ID = "b"'),
    'AutoModel ← a (branch), b (branch)',
  ],
  [
    'global from a function',
    use('ID = "a"\ndef f():\n  global ID\n  ID = "b"\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← ?',
  ],
  ['conditional expression', use('AutoModel.from_pretrained("a" if x else "b")'), 'AutoModel ← a (branch), b (branch)'],
  [
    'class variable seen in its class',
    use('class A:\n  ID = "a"\n  M = AutoModel.from_pretrained(ID)'),
    'AutoModel ← a (constant)',
  ],
  [
    'class variable not seen in a method',
    use('class A:\n  ID = "a"\n  def f(self):\n    AutoModel.from_pretrained(ID)'),
    'AutoModel ← ?',
  ],
  ['parameter', use('ID = "a"\ndef f(ID):\n  AutoModel.from_pretrained(ID)'), 'AutoModel ← ?'],
  ['loop variable', use('ID = "a"\nfor ID in x:\n  AutoModel.from_pretrained(ID)'), 'AutoModel ← ?'],
  ['f-string with a field', use('AutoModel.from_pretrained(f"t5-{x}")'), 'AutoModel ← ?'],
  ['bytes', use('AutoModel.from_pretrained(b"t5-small")'), 'AutoModel ← ?'],
  ['assigned only further down', use('AutoModel.from_pretrained(ID)\nID = "a"'), 'AutoModel ← ?'],
  ['augmented', use('ID = "t5"\nID += "-small"\nAutoModel.from_pretrained(ID)'), 'AutoModel ← t5-small (constant)'],
  ['star argument', use('AutoModel.from_pretrained(*args)'), 'AutoModel ← no argument'],
  ['a constant of itself', use('ID = ID\nAutoModel.from_pretrained(ID)'), 'AutoModel ← ?'],
]);

table('what leaves a block, and what does not', [
  [
    'break leaves the loop, not the binding',
    use('ID = "a"\nfor c in x:\n  if c:\n    ID = "b"\n    break\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← a (branch), b (branch)',
  ],
  [
    'a nested raise leaves only its own block',
    use('ID = "a"\nif x:\n  ID = "b"\n  if y:\n    raise E\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← a (branch), b (branch)',
  ],
  [
    'a return inside a function of the block',
    use('ID = "a"\nif x:\n  ID = "b"\n  def f():\n    return 1\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← a (branch), b (branch)',
  ],
  [
    'an except clause that only perhaps leaves',
    use('ID = "a"\ntry:\n  pass\nexcept E:\n  ID = "b"\n  if y:\n    raise\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← a (branch), b (branch)',
  ],
  [
    'an else clause that leaves',
    use('def f():\n  ID = "a"\n  if x:\n    pass\n  else:\n    ID = "b"\n    return\n  AutoModel.from_pretrained(ID)'),
    'AutoModel ← a (constant)',
  ],
  [
    'while True and break',
    use('ID = "a"\nwhile True:\n  ID = "b"\n  break\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← a (branch), b (branch)',
  ],
  [
    'a try body that returns, with a handler that goes on',
    use(
      'def f():\n  ID = "a"\n  try:\n    ID = read()\n    return ID\n  except E:\n    pass\n  AutoModel.from_pretrained(ID)',
    ),
    'AutoModel ← a (branch)',
  ],
  [
    'the other branch of the last turn',
    use('ID = "a"\nfor i in x:\n  if i:\n    ID = "b"\n  else:\n    AutoModel.from_pretrained(ID)'),
    'AutoModel ← a (branch), b (branch)',
  ],
  [
    'bound anew in every turn',
    use('ID = "a"\nfor i in x:\n  ID = "b"\n  AutoModel.from_pretrained(ID)\n  ID = "c"'),
    'AutoModel ← b (constant)',
  ],
  [
    'another class behind a break',
    'from transformers import AutoModel\nif x:\n  from trl import AutoModel\n  def f():\n    return 1\nAutoModel.from_pretrained("a")',
  ],
  [
    'nonlocal',
    use('def f():\n  ID = "a"\n  def g():\n    nonlocal ID\n    ID = "b"\n  AutoModel.from_pretrained(ID)'),
    'AutoModel ← ?',
  ],
  [
    'a walrus that may be passed over',
    use('ID = "a"\nx and (ID := "b")\nAutoModel.from_pretrained(ID)'),
    'AutoModel ← a (branch), b (branch)',
  ],
]);

table('notebooks', [
  [
    'a constant of another cell',
    notebook('from transformers import AutoModel', 'ID = "t5-small"', 'AutoModel.from_pretrained(ID)'),
    'AutoModel ← t5-small (constant)',
  ],
  [
    'the nearest cell above',
    notebook(use('ID = "a"'), 'ID = "b"', 'AutoModel.from_pretrained(ID)', 'ID = "c"'),
    'AutoModel ← b (constant)',
  ],
  [
    'magics and shell lines',
    notebook(
      '!pip install transformers\n%load_ext x\nfrom transformers import AutoModel\n?AutoModel\nAutoModel.from_pretrained("t5-small")',
    ),
    T5,
  ],
  ['a timed cell', notebook(use('1'), '%%time\nm = AutoModel.from_pretrained("t5-small")'), T5],
  ['a timed line', notebook(use('%time m = AutoModel.from_pretrained("t5-small")')), T5],
  ['a cell of another language', notebook(use('1'), '%%bash\nAutoModel.from_pretrained("t5-small")')],
  [
    'a name that the shell gives',
    notebook(use('ID = "a"'), 'ID = !cat x', 'AutoModel.from_pretrained(ID)'),
    'AutoModel ← ?',
  ],
  ['a broken cell spares the others', notebook(use('1'), 'def (', 'AutoModel.from_pretrained("t5-small")'), T5],
]);

table('code that does not parse', [
  ['a broken line between', use('x = = 1\nAutoModel.from_pretrained("t5-small")'), T5],
  ['an open bracket behind', use('AutoModel.from_pretrained("t5-small")\nfoo('), T5],
  ['Python 2', use('print "x"\nAutoModel.from_pretrained("t5-small")'), T5],
]);

test('places: the call, the class, the argument', () => {
  const module = script(use('x = "🤗"; m = AutoModel.from_pretrained(\n  "t5-small", num_labels=2).to(0)'));
  const [load] = python.loads(module);
  assert.ok(load?.checkpoint && load.classes[0]);
  assert.equal(textAt(module, load.place), 'AutoModel.from_pretrained(\n  "t5-small", num_labels=2)');
  assert.equal(textAt(module, load.classes[0].place), 'AutoModel');
  assert.equal(textAt(module, load.checkpoint.place), '"t5-small"');
});

test('a value has the place where it is written', () => {
  const module = notebook(use('ID = "t5-small"'), 'AutoModel.from_pretrained(ID)');
  const [value] = python.loads(module)[0]?.checkpoint?.values ?? [];
  assert.ok(value);
  assert.deepEqual([value.place.part, textAt(module, value.place)], [0, '"t5-small"']);
});

test('keyword arguments', () => {
  const [load] = python.loads(
    script(
      use('R = "v1"\nAutoModel.from_pretrained("a/b", revision=R, trust_remote_code=True, config=c, x=None, **kw)'),
    ),
  );
  assert.deepEqual(
    [...(load?.keywords ?? [])].map(([name, { strings, constant }]) => [
      name,
      strings.map(({ text }) => text),
      constant,
    ]),
    [
      ['revision', ['v1'], undefined],
      ['trust_remote_code', [], true],
      ['config', [], undefined],
      ['x', [], null],
    ],
  );
  assert.equal(load?.unpacksKeywords, true);
});

describe('other uses of an imported class', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['none', 'AutoModel.from_pretrained("a")', 0],
    ['another load', 'AutoModel.from_pretrained("a")\nAutoModel.from_pretrained("b")', 1],
    ['an annotation', 'def f() -> AutoModel:\n  return AutoModel.from_pretrained("a")', 1],
    ['__all__', '__all__ = ["AutoModel"]\nAutoModel.from_pretrained("a")', 1],
    [
      'a comment and an attribute are none',
      'x.AutoModel\nf(AutoModel=1)\nAutoModel.from_pretrained("a") # AutoModel',
      0,
    ],
    [
      'another scope has its own',
      'def f():\n  from x import AutoModel\n  AutoModel()\nAutoModel.from_pretrained("a")',
      0,
    ],
  ];
  for (const [about, code, count] of cases)
    test(about, () => {
      const binding = python.loads(script(use(code)))[0]?.classes[0]?.binding;
      assert.equal(binding?.form === 'from' ? binding.otherUses : undefined, count);
    });
});

describe('a choice between classes for one checkpoint', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['if and else', 'if x:\n  A.from_pretrained(ID)\nelse:\n  B.from_pretrained(ID)', true],
    ['try and except', 'try:\n  A.from_pretrained(ID)\nexcept ValueError:\n  B.from_pretrained(ID)', true],
    ['early return', 'def f():\n  if x:\n    return A.from_pretrained(ID)\n  return B.from_pretrained(ID)', true],
    ['a conditional expression', 'm = A.from_pretrained(ID) if x else B.from_pretrained(ID)', true],
    ['one after the other', 'A.from_pretrained(ID)\nB.from_pretrained(ID)', false],
    ['the same class', 'if x:\n  A.from_pretrained(ID)\nelse:\n  A.from_pretrained(ID)', false],
    ['other checkpoints', 'if x:\n  A.from_pretrained(ID)\nelse:\n  B.from_pretrained("b")', false],
  ];
  for (const [about, code, expected] of cases)
    test(about, () => {
      const loads = python.loads(script(`from transformers import A, B\nID = "a"\n${code}`));
      assert.deepEqual(
        loads.map(({ isChoice }) => isChoice),
        [expected, expected],
      );
    });
});

test('values that branch without end are not known', () => {
  const names = Array.from({ length: 9 }, (_, at) => `V${at}`);
  const assignments = names.flatMap((name, at) =>
    Array.from({ length: 12 }, () => `  ${name} = ${names[at + 1] ?? '"a"'}`),
  );
  const code = `def f():\n  global ${names.join(', ')}\n${assignments.join('\n')}\nAutoModel.from_pretrained(V0)`;
  assert.deepEqual(said(script(use(code))), ['AutoModel ← ?']);
});

test('a text that is nested too deeply is told, and the next one is read', () => {
  const lines = Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}if x:`);
  const deep = script([...lines, `${' '.repeat(900)}AutoModel.from_pretrained("a")`].join('\n'));
  const read = python.read(deep);
  assert.deepEqual(
    { ...read, steps: 0 },
    { loads: [], imports: [], ignores: [], unparsed: [0], wanted: [], isCutShort: false, steps: 0, anew: 0 },
  );
  assert.deepEqual(said(script(use('AutoModel.from_pretrained("t5-small")'))), [T5]);
});
