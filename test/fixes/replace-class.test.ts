import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { replaceClass, type Replacement } from '../../src/fixes/replace-class.js';
import type { Module } from '../../src/load.js';
import { applyEdits } from '../../src/text.js';
import { notebook, script } from '../support/modules.js';
import { python } from '../support/python.js';

const NEW: Replacement = { name: 'AutoModelForSeq2SeqLM', isAuto: true };
const CONCRETE: Replacement = { name: 'T5ForConditionalGeneration', isAuto: false };

/** The module's texts after the class of its first load was replaced; undefined where it cannot be. */
function replaced(module: Module, to: Replacement): string[] | undefined {
  const [load] = python.loads(module);
  assert.ok(load, 'the code must hold a load');
  const edits = replaceClass(load, to, module);
  return (
    edits &&
    module.parts.map(({ text }, part) =>
      applyEdits(
        text,
        edits.filter(({ place }) => place.part === part).map(({ place, newText }) => ({ range: place.range, newText })),
      ),
    )
  );
}

/** `@` stands for the class to replace; `NEW` and `T5` for what comes in its place. */
const spelled = (text: string): string =>
  text.replaceAll('@', 'AutoModelForCausalLM').replaceAll('NEW', NEW.name).replaceAll('T5', CONCRETE.name);

const cases: readonly (readonly [about: string, before: string, after: string | undefined])[] = [
  [
    'plain import',
    'from transformers import @\n@.from_pretrained("a")',
    'from transformers import NEW\nNEW.from_pretrained("a")',
  ],
  [
    'one of several',
    'from transformers import A, @, B\n@.from_pretrained("a")',
    'from transformers import A, NEW, B\nNEW.from_pretrained("a")',
  ],
  [
    'alias',
    'from transformers import @ as M\nM.from_pretrained("a")',
    'from transformers import NEW as M\nM.from_pretrained("a")',
  ],
  [
    'alias with other uses',
    'from transformers import @ as M\nM.from_pretrained("a")\nM.from_pretrained("b")',
    'from transformers import @ as M, NEW\nNEW.from_pretrained("a")\nM.from_pretrained("b")',
  ],
  [
    'other uses',
    'from transformers import @, B\n@.from_pretrained("a")\n@.from_pretrained("b")',
    'from transformers import @, NEW, B\nNEW.from_pretrained("a")\n@.from_pretrained("b")',
  ],
  [
    'in parentheses',
    'from transformers import (\n    @,  # comment\n    B,\n)\n@.from_pretrained("a")',
    'from transformers import (\n    NEW,  # comment\n    B,\n)\nNEW.from_pretrained("a")',
  ],
  [
    'with backslash',
    'from transformers import A, \\\n    @\n@.from_pretrained("a")',
    'from transformers import A, \\\n    NEW\nNEW.from_pretrained("a")',
  ],
  [
    'already imported',
    'from transformers import @, NEW\n@.from_pretrained("a")',
    'from transformers import NEW\nNEW.from_pretrained("a")',
  ],
  [
    'already imported, the last',
    'from transformers import NEW, @\n@.from_pretrained("a")',
    'from transformers import NEW\nNEW.from_pretrained("a")',
  ],
  [
    'already imported under an alias',
    'from transformers import NEW as N, @\n@.from_pretrained("a")',
    'from transformers import NEW as N\nN.from_pretrained("a")',
  ],
  [
    'already imported elsewhere',
    'from transformers import @\nfrom transformers import NEW\n@.from_pretrained("a")',
    'from transformers import NEW\nNEW.from_pretrained("a")',
  ],
  [
    'already imported, the old one in a block of its own',
    'from transformers import NEW\ntry:\n  from transformers import @\nexcept E:\n  raise\n@.from_pretrained("a")',
    'from transformers import NEW\ntry:\n  from transformers import @\nexcept E:\n  raise\nNEW.from_pretrained("a")',
  ],
  [
    'already imported, other uses',
    'from transformers import @, NEW\n@.from_pretrained("a")\n@',
    'from transformers import @, NEW\nNEW.from_pretrained("a")\n@',
  ],
  [
    'the module',
    'import transformers as hf\nhf.@.from_pretrained("a")',
    'import transformers as hf\nhf.NEW.from_pretrained("a")',
  ],
  [
    'a submodule of it',
    'import transformers\ntransformers.models.auto.@.from_pretrained("a")',
    'import transformers\ntransformers.models.auto.NEW.from_pretrained("a")',
  ],
  [
    'from a submodule',
    'from transformers.models.auto import @\n@.from_pretrained("a")',
    'from transformers.models.auto import NEW\nNEW.from_pretrained("a")',
  ],
  [
    'star',
    'from transformers import *\n@.from_pretrained("a")',
    'from transformers import *\nNEW.from_pretrained("a")',
  ],
  [
    'inside a function',
    'def f():\n    from transformers import @\n    return @.from_pretrained("a")',
    'def f():\n    from transformers import NEW\n    return NEW.from_pretrained("a")',
  ],
  [
    'inside try',
    'try:\n    from transformers import @\nexcept ImportError:\n    @ = None\n@.from_pretrained("a")',
    'try:\n    from transformers import @, NEW\nexcept ImportError:\n    @ = None\nNEW.from_pretrained("a")',
  ],
  [
    '__all__',
    'from transformers import @\n__all__ = ["@"]\n@.from_pretrained("a")',
    'from transformers import @, NEW\n__all__ = ["@"]\nNEW.from_pretrained("a")',
  ],
  ['the new name is taken', 'from transformers import @\nclass NEW: pass\n@.from_pretrained("a")', undefined],
  [
    'the function binds the new name further down',
    'from transformers import @\ndef f():\n  @.from_pretrained("a")\n  from transformers import NEW',
    undefined,
  ],
  [
    'imported under global',
    'def f():\n  global @\n  from transformers import @\ndef g():\n  @.from_pretrained("a")',
    undefined,
  ],
  ['through a variable', 'from transformers import @\nM = @\nM.from_pretrained("a")', undefined],
  ['one of two', 'from transformers import @, B\n(@ if x else B).from_pretrained("a")', undefined],
];

describe('replaceClass: an auto class', () => {
  for (const [about, before, after] of cases)
    test(about, () => {
      assert.deepEqual(replaced(script(spelled(before)), NEW), after === undefined ? undefined : [spelled(after)]);
    });

  test('edits span cells', () => {
    const module = notebook(spelled('from transformers import @'), spelled('@.from_pretrained("a")'));
    assert.deepEqual(replaced(module, NEW), [
      spelled('from transformers import NEW'),
      spelled('NEW.from_pretrained("a")'),
    ]);
  });

  test("a package's interface keeps its names", () => {
    const module = script(spelled('from transformers import @\n@.from_pretrained("a")'), 'file:///package/__init__.py');
    assert.deepEqual(replaced(module, NEW), [spelled('from transformers import @, NEW\nNEW.from_pretrained("a")')]);
  });
});

const concreteCases: readonly (readonly [about: string, before: string, after: string | undefined])[] = [
  [
    'plain import',
    'from transformers import @\n@.from_pretrained("a")',
    'from transformers import T5\nT5.from_pretrained("a")',
  ],
  [
    'the module',
    'import transformers as hf\nhf.@.from_pretrained("a")',
    'import transformers as hf\nhf.T5.from_pretrained("a")',
  ],
  ['a submodule of it', 'import transformers\ntransformers.models.auto.@.from_pretrained("a")', undefined],
  [
    'from a submodule, alone',
    'from transformers.models.auto import @\n@.from_pretrained("a")',
    'from transformers import T5\nT5.from_pretrained("a")',
  ],
  [
    'from a submodule, aliased',
    'from transformers.models.auto import @ as M\nM.from_pretrained("a")',
    'from transformers import T5 as M\nM.from_pretrained("a")',
  ],
  [
    'from a submodule, with others',
    'def f():\n    from transformers.models.auto import @, B\n    @.from_pretrained("a")',
    'def f():\n    from transformers import T5\n    from transformers.models.auto import B\n    T5.from_pretrained("a")',
  ],
  [
    'from a submodule, behind a semicolon',
    'x = 1; from transformers.models.auto import @\n@.from_pretrained("a")\n@',
    'x = 1; from transformers import T5; from transformers.models.auto import @\nT5.from_pretrained("a")\n@',
  ],
];

describe('replaceClass: a concrete class', () => {
  for (const [about, before, after] of concreteCases)
    test(about, () => {
      assert.deepEqual(replaced(script(spelled(before)), CONCRETE), after === undefined ? undefined : [spelled(after)]);
    });
});
