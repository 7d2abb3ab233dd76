import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Module } from '../../src/load.js';
import { notebook, script, textAt } from '../support/modules.js';
import { python } from '../support/python.js';

const LOAD = 'from transformers import AutoModel\nAutoModel.from_pretrained("a/b")';

/** `scope: comment [rule, rule]`, one line a comment. */
const said = (module: Module): string[] =>
  python.read(module).ignores.map(({ place, scope, rules }) => {
    const listed = rules?.map(({ id, place: at }) => (textAt(module, at) === id ? id : `${id} (misplaced)`)).join(', ');
    return [`${scope}: ${textAt(module, place)}`, ...(listed === undefined ? [] : [`→ ${listed}`])].join(' ');
  });

describe('comments that suppress', () => {
  const cases: readonly (readonly [about: string, module: string | Module, ...said: string[]])[] = [
    ['everything', `${LOAD}  # loadlint: ignore`, 'statement: # loadlint: ignore'],
    ['one rule', `${LOAD}  # loadlint: ignore[a-b]`, 'statement: # loadlint: ignore[a-b] → a-b'],
    ['two rules', `${LOAD} #loadlint:ignore[ a , b ]`, 'statement: #loadlint:ignore[ a , b ] → a, b'],
    ['behind another comment', `${LOAD}  # noqa # loadlint: ignore`, 'statement: # loadlint: ignore'],
    [
      'two in one comment',
      `${LOAD}  # loadlint: ignore[a] # loadlint: ignore[b]`,
      'statement: # loadlint: ignore[a] → a',
      'statement: # loadlint: ignore[b] → b',
    ],
    ['with a reason', `${LOAD}  # loadlint: ignore[a] it is fine`, 'statement: # loadlint: ignore[a] → a'],
    ['a list without its end', `${LOAD}  # loadlint: ignore[a`, 'statement: # loadlint: ignore[a → a'],
    ['an empty list', `${LOAD}  # loadlint: ignore[]`, 'statement: # loadlint: ignore[] → '],
    ['another word', `${LOAD}  # loadlint: ignored`],
    ['a text', `${LOAD}\nx = "# loadlint: ignore"`],
    ['the file', `# loadlint: ignore-file[a]\n${LOAD}`, 'file: # loadlint: ignore-file[a] → a'],
    [
      'the file, behind others',
      `#!/usr/bin/env python\n# loadlint: ignore-file\n${LOAD}`,
      'file: # loadlint: ignore-file',
    ],
    [
      'the file, behind its docstring',
      `"""About."""\n# loadlint: ignore-file\n${LOAD}`,
      'file: # loadlint: ignore-file',
    ],
    ['the file, too late', `${LOAD}\n# loadlint: ignore-file`, 'nothing: # loadlint: ignore-file'],
    ['a notebook', notebook('# loadlint: ignore-file', LOAD), 'file: # loadlint: ignore-file'],
    ['a later cell', notebook(LOAD, '# loadlint: ignore-file'), 'nothing: # loadlint: ignore-file'],
  ];
  for (const [about, code, ...expected] of cases)
    test(about, () => {
      assert.deepEqual(said(typeof code === 'string' ? script(code) : code), expected);
    });
});

describe('the statement of a load', () => {
  const cases: readonly (readonly [about: string, code: string, statement: string])[] = [
    ['an assignment', 'm = AutoModel.from_pretrained(\n  "a/b",\n)', 'm = AutoModel.from_pretrained(\n  "a/b",\n)'],
    [
      'a chain',
      'm = AutoModel.from_pretrained("a/b").to(\n  "cuda")',
      'm = AutoModel.from_pretrained("a/b").to(\n  "cuda")',
    ],
    ['a head', 'with AutoModel.from_pretrained("a/b") as m:\n  pass', 'with AutoModel.from_pretrained("a/b") as m:'],
    ['inside a body', 'def f():\n  return AutoModel.from_pretrained("a/b")', 'return AutoModel.from_pretrained("a/b")'],
    ['an if', 'if AutoModel.from_pretrained("a/b"):\n  x\nelse:\n  y', 'if AutoModel.from_pretrained("a/b"):'],
    ['an elif', 'if a:\n  x\nelif AutoModel.from_pretrained("a/b"):\n  y', 'elif AutoModel.from_pretrained("a/b"):'],
  ];
  for (const [about, code, expected] of cases)
    test(about, () => {
      const module = script(`from transformers import AutoModel\n${code}`);
      const [load] = python.loads(module);
      assert.ok(load);
      assert.equal(textAt(module, load.statement), expected);
    });
});
