import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stringLiteral } from '../../src/python/string-literal.js';
import { startSyntax } from '../../src/python/syntax.js';
import { checkoutAssets } from '../support/assets.js';

const syntax = await startSyntax(checkoutAssets, () => undefined);

/** What `literal` reads as when it stands alone in a file. */
function read(literal: string): string | undefined {
  const node = syntax.tree({ uri: 'test.py', version: 1, text: literal })?.rootNode.namedChild(0)?.namedChild(0);
  assert.ok(node, `no expression in ${literal}`);
  return stringLiteral(node);
}

const table = (title: string, rows: Readonly<Record<string, string | undefined>>): void => {
  describe(title, () => {
    for (const [literal, expected] of Object.entries(rows)) {
      test(JSON.stringify(literal), () => {
        assert.equal(read(literal), expected);
      });
    }
  });
};

table('plain strings, in every kind of quotes', {
  '""': '',
  '"gpt2"': 'gpt2',
  "'gpt2'": 'gpt2',
  '"""gpt2"""': 'gpt2',
  "'''a\n\"b\"'''": 'a\n"b"',
  "u'gpt2'": 'gpt2',
  "'été 🤗'": 'été 🤗',
  "'''a\r\nb\rc'''": 'a\nb\nc',
});

table('escape sequences', {
  '"\\\\ \\\' \\" \\a\\b\\f\\n\\r\\t\\v"': '\\ \' " \x07\b\f\n\r\t\v',
  '"a\\\nb"': 'ab',
  '"a\\\r\nb"': 'ab',
  '"\\x41\\u00e9\\U0001F917"': 'Aé🤗',
  '"\\0\\07\\101\\1011\\777"': '\0\x07AA1\u01ff',
  '"\\q\\8"': '\\q\\8',
  '"\\🤗"': '\\🤗',
  '"\\\\x41"': '\\x41',
  '"a\\\\"': 'a\\',
  '"\\xZZ"': undefined,
  '"\\X41"': '\\X41',
  '"\\u12"': undefined,
  '"\\UFFFFFFFF"': undefined,
  '"\\N{DIGIT ONE}"': undefined,
});

table('raw strings keep their backslashes', {
  'r"a\\n\\x41"': 'a\\n\\x41',
  "R'\\N{DIGIT ONE}'": '\\N{DIGIT ONE}',
  'r"a\\"b"': 'a\\"b',
  'r"""a\\\nb"""': 'a\\\nb',
});

table('f-strings are constant only without a replacement field', {
  'f"gpt2"': 'gpt2',
  'f"{{x}}"': '{x}',
  'f"\\x7b\\x7b"': '{{',
  'rf"{{\\d}}"': '{\\d}',
  'f"org/{name}"': undefined,
  'f"{name!r:>{width}}"': undefined,
});

table('bytes, template strings, broken literals', {
  'b"gpt2"': undefined,
  'Rb"gpt2"': undefined,
  't"gpt2"': undefined,
  '"gpt2': undefined,
  '"gpt2\\"': undefined,
  'r"gpt2\\"': undefined,
  '"""gpt2"': undefined,
  '"': undefined,
});

table('neighbouring literals are one', {
  '"org/" "name"': 'org/name',
  '"a" r"\\n" f"{{"': 'a\\n{',
  '"a" f"{b}"': undefined,
  '"a" b"b"': undefined,
  '("a"  # first\n "b")': undefined,
});

test('a comment between neighbours, inside brackets', () => {
  const tree = syntax.tree({ uri: 'test.py', version: 1, text: '("a"  # first\n "b")' });
  const inner = tree?.rootNode.descendantsOfType('concatenated_string')[0];
  assert.ok(inner);
  assert.equal(stringLiteral(inner), 'ab');
});
