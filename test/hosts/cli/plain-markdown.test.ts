import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainMarkdown } from '../../../src/hosts/cli/plain-markdown.js';

const cases: readonly [markdown: string, plain: string][] = [
  ['', ''],
  ['# Title\n\ntext', 'Title\n\ntext'],
  ['**T5** loads `a_b` and *c*', 'T5 loads a_b and *c*'],
  ['[org/name](https://hub/org/name)', 'org/name (https://hub/org/name)'],
  ['[https://hub](https://hub)', 'https://hub'],
  ['[a](https://hub "title") b', 'a (https://hub) b'],
  ['![icon](x.png)text', 'icontext'],
  ['a\\_b \\*c\\*', 'a_b *c*'],
  ['C\\:/a \\& b\\@c\\^', 'C:/a & b@c^'],
  ['- one\n- two', '- one\n- two'],
  ['a\n```python\n**x**\n\n  y\n```\nb', 'a\n    **x**\n\n      y\nb'],
  ['a\n\n\n\nb  \n\n', 'a\n\nb'],
];

for (const [markdown, plain] of cases) {
  test(JSON.stringify(markdown), () => {
    assert.equal(plainMarkdown(markdown), plain);
  });
}
