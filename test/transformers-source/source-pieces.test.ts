import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { membersOf, piecesOf, statementsAbout } from '../../src/transformers-source/source-pieces.js';

test('a text is cut where a line begins at its left edge, closing brackets apart', () => {
  const text = 'a = [\n    1,\n]\n\nif x:\n    b\n  else\nelse:\n    c\n';
  const pieces = piecesOf(text);
  assert.deepEqual(pieces, ['a = [\n    1,\n]\n\n', 'if x:\n    b\n  else\n', 'else:\n    c\n']);
  assert.equal(pieces.join(''), text);
  assert.deepEqual(piecesOf(''), []);
});

test('a piece is cut where a line is indented by four, closing brackets apart', () => {
  const piece = 'x = {\n    "a": [\n        1,\n    ],\n    "b": 2,\n}\n';
  const members = membersOf(piece);
  assert.deepEqual(members, ['x = {\n', '    "a": [\n        1,\n    ],\n', '    "b": 2,\n}\n']);
  assert.equal(members.join(''), piece);
  assert.deepEqual(membersOf('x = 1\n'), ['x = 1\n']);
});

/** [what, text, what of it is about "auto"] */
const about: readonly (readonly [what: string, text: string, kept: string])[] = [
  ['a statement that does not mention it', 'x = 1\n', ''],
  ['a statement in one line', 'x = 1\nauto = [1, 2]\ny = 2\n', 'auto = [1, 2]\n'],
  ['entries of a dictionary', 'x = {\n    "a": [],\n    "auto": [],\n    "b": [],\n}\n', 'x = {\n    "auto": [],\n}\n'],
  ['the last entry, with what closes it', 'x = {\n    "a": [],\n    "auto": [],\n}\n', 'x = {\n    "auto": [],\n}\n\n'],
  [
    'an entry of several lines',
    'x = {\n    "auto": [\n        "A",\n    ],\n    "b": [\n        "B",\n    ],\n}\n',
    'x = {\n    "auto": [\n        "A",\n    ],\n}\n',
  ],
  [
    'a list whose name mentions it: all of it',
    'x["auto"].extend(\n    [\n        "A",\n    ]\n)\n',
    'x["auto"].extend(\n    [\n        "A",\n    ]\n)\n',
  ],
  [
    'the statements of a block that mention it',
    'if x:\n    a = 1\n    auto = 2\nelse:\n    b = 3\n',
    'if x:\n    auto = 2\nelse:\n    pass\n',
  ],
  [
    'try … except … else, of which one mentions it',
    'try:\n    a\nexcept E:\n    b\nelse:\n    x["b"] = [\n        "B",\n    ]\n    x["auto"] = [\n        "A",\n    ]\n',
    'try:\n    pass\nexcept E:\n    pass\nelse:\n    x["auto"] = [\n        "A",\n    ]\n',
  ],
  ['a test that mentions it: all of its block', 'if auto:\n    a\n    b\n', 'if auto:\n    a\n    b\n'],
  [
    'a comment between the parts of a statement',
    'if x:\n    auto\n# more\nelse:\n    b\n',
    'if x:\n    auto\n# more\nelse:\n    pass\n',
  ],
  ['what is not formatted so stays whole', 'x = {"a": [],\n     "auto": []}\n', 'x = {"a": [],\n     "auto": []}\n'],
];

describe('the statements about a word', () => {
  for (const [what, text, kept] of about) {
    test(what, () => {
      assert.equal(statementsAbout('auto', text), kept);
    });
  }
});
