import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pieceStarts } from '../../src/python/pieces.js';
import { startSyntax } from '../../src/python/syntax.js';
import { checkoutAssets } from '../support/assets.js';
import { formFiles } from '../support/forms.js';

const piecesOf = (text: string): string[] => {
  const starts = pieceStarts(text);
  return starts.map((start, at) => text.slice(start, starts[at + 1]));
};

const LONG = `x = [\n${'    "text",\n'.repeat(500)}]\n`;

const cuts: readonly (readonly [about: string, ...pieces: string[]])[] = [
  ['nothing', ''],
  ['short statements stay together', 'import a\nx = 1\ny = 2\n'],
  ['a definition is alone', 'x = 1\n\n', 'def f():\n    pass\n\n# behind\n', 'y = 2\n'],
  ['a decorator goes with what it decorates', '@a\n@b\ndef f():\n    pass\n', '@c\nclass C:\n    pass\n'],
  [
    'branches go with their statement',
    'if a:\n    b\nelif c:\n    d\nelse:\n    e\n',
    'try:\n    a\nexcept E:\n    b\n',
  ],
  ['a bracket goes on at the margin', 'x = (\n1,\nif_not,\n)\n', 'def f(): pass\n'],
  ['a string goes on at the margin', 'x = """\ndef f():\n"""\n', 'def g(): pass\n'],
  ['a quote in a comment or a string', "# it's\nx = \"it's\"\ny = '\\'\"'\n", 'def f(): pass\n'],
  ['a line that goes on', 'x = 1 + \\\ndefault\n', 'def f(): pass\n'],
  ['a bracket that nobody closes', 'x = f(\ny = 1\n', 'def f(): pass\n'],
  ['a string that nobody closes', 'x = "\n', 'def f(): pass\n'],
  ['a long statement spares its neighbours', 'a = 1\n', LONG, 'b = 2\n'],
  ['a long statement at the end', 'a = 1\n', LONG],
];

describe('where a text is cut', () => {
  for (const [about, ...pieces] of cuts)
    test(about, () => {
      assert.deepEqual(piecesOf(pieces.join('')), pieces);
    });
});

test('what is cut anew after an edit is what is cut from the start', () => {
  const text = formFiles()
    .flatMap(({ sections }) => sections.flatMap(({ module }) => module.parts.map((part) => part.text)))
    .join('\n')
    .slice(0, 60_000);
  const before = { text, starts: pieceStarts(text) };
  for (let at = 0; at < text.length; at += 487)
    for (const typed of ['"', '"""', '(', '\n', 'x', '@a\n', 'def f():\n', LONG]) {
      const after = text.slice(0, at) + typed + text.slice(at + (typed === 'x' ? 40 : 0));
      assert.deepEqual(pieceStarts(after, before), pieceStarts(after), `${typed} at ${at}`);
    }
});

interface Shown {
  readonly type: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly namedChildren: readonly (Shown | null)[];
}

const shown = ({ namedChildren }: Shown): string[] =>
  namedChildren.flatMap((one) => (one ? [`${one.type} ${one.startIndex}–${one.endIndex}`, ...shown(one)] : []));

test('pieces have the trees that the whole text has', async () => {
  const syntax = await startSyntax(checkoutAssets, () => undefined);
  let compared = 0;
  for (const { name, sections } of formFiles()) {
    const text = sections.flatMap(({ module }) => module.parts.map((part) => part.text)).join('\n');
    const part = { uri: name, version: 1, text };
    const [whole, [kept]] = [syntax.tree(part), syntax.keptTrees([part])];
    assert.ok(whole && kept);
    if (!whole.rootNode.hasError) {
      assert.deepEqual(shown(kept.rootNode), shown(whole.rootNode), name);
      compared++;
    }
    syntax.forget(name);
  }
  assert.ok(compared > 12, `${compared} texts parse`);
});
