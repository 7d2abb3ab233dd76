import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainLiteral } from '../../src/python/plain-literal.js';
import type { Expression } from '../../src/python/statements.js';

/** As Python would write it, each part with its line: `('a'1 None2)1`. */
function shown(expression: Expression | undefined): string | undefined {
  if (!expression) return undefined;
  const { line } = expression;
  switch (expression.kind) {
    case 'string':
      return `'${expression.text}'${line}`;
    case 'constant':
      return `None${line}`;
    case 'list':
      return `[${expression.items.map(({ value }) => shown(value)).join(' ')}]${line}`;
    case 'tuple':
      return `(${expression.items.map(({ value }) => shown(value)).join(' ')})${line}`;
    case 'dict':
      return `{${expression.entries.map(({ key, value }) => `${shown(key)}:${shown(value)}`).join(' ')}}${line}`;
    default:
      return expression.kind;
  }
}

const plain: readonly (readonly [text: string, expected: string])[] = [
  ['[]', '[]7'],
  ['()', '()7'],
  ['{}', '{}7'],
  ['["a", \'b\']', "['a'7 'b'7]7"],
  ['["a",]', "['a'7]7"],
  ['("a",)', "('a'7)7"],
  ['("a")', "'a'7"],
  ['("a", None)', "('a'7 None7)7"],
  ['{"a": "A", "b": ("B", "C"),}', "{'a'7:'A'7 'b'7:('B'7 'C'7)7}7"],
  ['["", \'\']', "[''7 ''7]7"],
  ['["it\'s", \'a "b"\', "# no comment"]', "['it's'7 'a \"b\"'7 '# no comment'7]7"],
  ['[\n  # first\n  ("a", "A"),  # then\n\n  ("b", "B"),\n]', "[('a'9 'A'9)9 ('b'11 'B'11)11]7"],
  ['{\n  "a":\n    "A"\n}', "{'a'8:'A'9}7"],
];

/** What the syntax tree must be asked about. */
const others = [
  ...['[a]', '[1]', '[True]', '["a" "b"]', '[r"a"]', '[f"a"]', '["a\\n"]', '["""a"""]', "['''a''']", '["a" + "b"]'],
  ...['["a", *b]', '{**a}', '{"a"}', '{"a": 1}', '["a"', '["a"]]', '["a",,]', '(,)', '{"a": }', '{"a": "A" "b": "B"}'],
  ...['["a" if b else "c"]', '["a" for a in b]', 'OrderedDict()', '[Nones]', '["a]', '', '[lambda: None]', '["a".b]'],
];

describe('literals that are read from their text', () => {
  for (const [text, expected] of plain) {
    test(text, () => {
      assert.equal(shown(plainLiteral(text, 7)), expected);
    });
  }
});

describe('what is left to the syntax tree', () => {
  for (const text of others) {
    test(text, () => {
      assert.equal(plainLiteral(text, 1), undefined);
    });
  }
});
