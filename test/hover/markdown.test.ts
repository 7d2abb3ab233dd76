import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeSpan, escapeMarkdown, listed } from '../../src/hover/markdown.js';

for (const [text, escaped] of [
  ['google-t5/t5-small', 'google-t5/t5-small'],
  ['Qwen/Qwen2.5-0.5B_v1', 'Qwen/Qwen2.5-0.5B\\_v1'],
  ['[here](command:evil)', '\\[here\\]\\(command\\:evil\\)'],
  ['![x](https://evil.example/x.png)', '\\!\\[x\\]\\(https\\://evil.example/x.png\\)'],
  ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert\\(1\\)\\>'],
  ['&lt;b&gt;', '\\&lt;b\\&gt;'],
  ['https://evil.example', 'https\\://evil.example'],
  ['see WWW.evil.example', 'see WWW\\.evil.example'],
  ['me@evil.example', 'me\\@evil.example'],
  ['$(warning) `code`', '\\$\\(warning\\) \\`code\\`'],
  ['**bold** ~~gone~~ a|b', '\\*\\*bold\\*\\* \\~\\~gone\\~\\~ a\\|b'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['=== rule', '\\=== rule'],
  ['1. item', '1\\. item'],
  ['\\[x\\]', '\\\\\\[x\\\\\\]'],
  ['a\n\n# b\r\n\u2028c\u0000d', 'a \\# b c d'],
  ['abc\u202ecba', 'abccba'],
  ['a\ud800b', 'a\ufffdb'],
] as const)
  test(`escapes ${JSON.stringify(text)}`, () => {
    assert.equal(escapeMarkdown(text), escaped);
  });

for (const [text, span] of [
  ['T5Model', '`T5Model`'],
  ['a`b', '`` a`b ``'],
  ['``` x', '```` ``` x ````'],
  ['a\n\nb', '`a b`'],
  ['', '``'],
] as const)
  test(`code span of ${JSON.stringify(text)}`, () => {
    assert.equal(codeSpan(text), span);
  });

for (const [items, phrase] of [
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
] as const)
  test(`lists ${items.length}`, () => {
    assert.equal(listed(items), phrase);
  });
