import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { statementsOf, type Expression, type Statement } from '../../src/python/statements.js';
import { startSyntax } from '../../src/python/syntax.js';
import { checkoutAssets } from '../support/assets.js';

const syntax = await startSyntax(checkoutAssets, () => undefined);

function read(text: string): readonly Statement[] {
  const statements = statementsOf(syntax, 'test.py', text);
  assert.ok(statements);
  return statements;
}

/** The value of `text` as an expression, without its lines. */
function value(text: string): unknown {
  const [statement] = read(`x = ${text}`);
  assert.equal(statement?.kind, 'assignment');
  return withoutLines(statement.value);
}

function withoutLines(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutLines);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key !== 'line')
      .map(([key, inner]) => [key, withoutLines(inner)]),
  );
}

const string = (text: string): unknown => ({ kind: 'string', text });
const name = (text: string): unknown => ({ kind: 'name', name: text });
const number = (value: number): unknown => ({ kind: 'number', value });
const positional = (value: unknown): unknown => ({ kind: 'positional', value });

const expressions: Readonly<Record<string, unknown>> = {
  '"a" "b"': string('ab'),
  'r"\\d"': string('\\d'),
  '(("a"))': string('a'),
  '12_000': number(12000),
  '0x1F': number(31),
  '1.5e3': number(1500),
  True: { kind: 'constant', value: true },
  False: { kind: 'constant', value: false },
  None: { kind: 'constant', value: null },
  a: name('a'),
  'a.b': { kind: 'attribute', of: name('a'), name: 'b' },
  '()': { kind: 'tuple', items: [] },
  '("a",)': { kind: 'tuple', items: [positional(string('a'))] },
  '1, *b': { kind: 'tuple', items: [positional(number(1)), { kind: 'star', value: name('b') }] },
  '["a", *b]  # c': { kind: 'list', items: [positional(string('a')), { kind: 'star', value: name('b') }] },
  '{"a": 1, **b}': { kind: 'dict', entries: [{ key: string('a'), value: number(1) }, { value: name('b') }] },
  'f(1, *a, k=2, **b)': {
    kind: 'call',
    callee: name('f'),
    arguments: [
      positional(number(1)),
      { kind: 'star', value: name('a') },
      { kind: 'keyword', name: 'k', value: number(2) },
      { kind: 'double-star', value: name('b') },
    ],
  },
  'A[b, "c"]': { kind: 'subscript', of: name('A'), index: [name('b'), string('c')] },
  '"a" if b else None': {
    kind: 'conditional',
    test: name('b'),
    then: string('a'),
    otherwise: { kind: 'constant', value: null },
  },
  '{1, *a}': { kind: 'set', items: [positional(number(1)), { kind: 'star', value: name('a') }] },
  'not a': { kind: 'not', of: name('a') },
  'a and not b': { kind: 'binary', operator: 'and', left: name('a'), right: { kind: 'not', of: name('b') } },
  'a not in b': { kind: 'binary', operator: 'not in', left: name('a'), right: name('b') },
  'a is None': { kind: 'binary', operator: 'is', left: name('a'), right: { kind: 'constant', value: null } },
  '1 < a < 2': { kind: 'other', form: 'comparison_operator', names: ['a'] },
  'f"{a}"': { kind: 'other', form: 'string', names: ['a'] },
  'f"{a}" "b"': { kind: 'other', form: 'concatenated_string', names: ['a'] },
  'a + b.c': { kind: 'other', form: 'binary_operator', names: ['a', 'b', 'c'] },
  '1j': { kind: 'other', form: 'integer', names: [] },
  '[a for a in b]': { kind: 'other', form: 'list_comprehension', names: ['a', 'b'] },
  'f(a for a in b)': { kind: 'other', form: 'call', names: ['f', 'a', 'b'] },
};

describe('expressions', () => {
  for (const [text, expected] of Object.entries(expressions)) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(value(text), expected);
    });
  }
});

const passes = { kind: 'expression', value: { kind: 'name', name: 'x' } };
const calls = (callee: string): unknown => ({
  kind: 'expression',
  value: { kind: 'call', callee: name(callee), arguments: [] },
});

const statements: Readonly<Record<string, unknown>> = {
  'a = b = 1': { kind: 'assignment', targets: [name('a'), name('b')], operator: '=', value: number(1) },
  'a += 1': { kind: 'assignment', targets: [name('a')], operator: '+=', value: number(1) },
  'a: T = 1': { kind: 'assignment', targets: [name('a')], operator: '=', value: number(1), annotation: name('T') },
  'a: T': { kind: 'assignment', targets: [name('a')], operator: '=', value: undefined, annotation: name('T') },
  'f()': calls('f'),
  'if a:\n  x\nelif b:\n  f()\nelse:\n  g()': {
    kind: 'if',
    test: name('a'),
    then: [passes],
    otherwise: [{ kind: 'if', test: name('b'), then: [calls('f')], otherwise: [calls('g')] }],
  },
  'if a:\n  # c\n  pass': { kind: 'if', test: name('a'), then: [], otherwise: [] },
  'try:\n  x\nexcept A as a:\n  f()\nexcept:\n  x\nelse:\n  g()\nfinally:\n  h()': {
    kind: 'try',
    body: [passes],
    handlers: [[calls('f')], [passes]],
    otherwise: [calls('g')],
    finally: [calls('h')],
  },
  'class A(B, metaclass=M):\n  """doc"""\n  c = 1\n  def f(self): pass': {
    kind: 'class',
    name: 'A',
    bases: [positional(name('B')), { kind: 'keyword', name: 'metaclass', value: name('M') }],
    body: [
      { kind: 'expression', value: string('doc') },
      { kind: 'assignment', targets: [name('c')], operator: '=', value: number(1) },
      { kind: 'function', name: 'f' },
    ],
  },
  '@d\nclass A: pass': { kind: 'class', name: 'A', bases: [], body: [] },
  '@d\nasync def f(): return 1': { kind: 'function', name: 'f' },
  'import a.b, c as d': {
    kind: 'import',
    module: '',
    names: [
      { name: 'a.b', local: 'a.b' },
      { name: 'c', local: 'd' },
    ],
  },
  'from ..a.b import (c, d as e)': {
    kind: 'from-import',
    module: '..a.b',
    names: [
      { name: 'c', local: 'c' },
      { name: 'd', local: 'e' },
    ],
  },
  'from . import *': { kind: 'from-import', module: '.', names: [{ name: '*', local: '*' }] },
  'for a, (b, *c) in d:\n  x\nelse:\n  f()': {
    kind: 'for',
    target: {
      kind: 'tuple',
      items: [
        positional(name('a')),
        positional({ kind: 'tuple', items: [positional(name('b')), { kind: 'star', value: name('c') }] }),
      ],
    },
    iterable: name('d'),
    body: [passes],
    otherwise: [calls('f')],
  },
  'while a:\n  b = c': { kind: 'other', form: 'while_statement', names: ['a', 'b', 'c'] },
  'del a': { kind: 'other', form: 'delete_statement', names: ['a'] },
  'a = = b': { kind: 'other', form: 'ERROR', names: ['a', 'b'] },
  'a = [b': { kind: 'other', form: 'ERROR', names: ['a', 'b'] },
  'class A:\n  def f(self):\n    x = = 1\n  c = 1': {
    kind: 'class',
    name: 'A',
    bases: [],
    body: [
      { kind: 'function', name: 'f' },
      { kind: 'assignment', targets: [name('c')], operator: '=', value: number(1) },
    ],
  },
  'a b c': { kind: 'other', form: 'ERROR', names: ['a', 'b'] },
};

describe('statements', () => {
  for (const [text, expected] of Object.entries(statements)) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(withoutLines(read(text)[0]), expected);
    });
  }
});

test('lines are 1-based, also inside expressions', () => {
  const [, second] = read('# first\na = 1\n\nb = [\n  2,\n]\n');
  assert.equal(second?.line, 4);
  assert.equal(second.kind, 'assignment');
  const list: Expression | undefined = second.value;
  assert.equal(list?.kind, 'list');
  assert.equal(list.items[0]?.value.line, 5);
});

test('comments are no statements', () => {
  assert.deepEqual(read('# a\n\n# b\n'), []);
});
