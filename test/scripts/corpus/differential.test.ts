import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldBy } from '../../../scripts/corpus/differential.js';
import { startSyntax } from '../../../src/python/syntax.js';
import { checkoutAssets } from '../../support/assets.js';

test('a tree is told with every node, in UTF-16 code units', async () => {
  const syntax = await startSyntax(checkoutAssets, () => undefined);
  const tree = syntax.tree({ uri: 'file:///a.py', version: 1, text: '"𝒳"\nx\n' });
  assert.deepEqual(toldBy(tree), {
    expression:
      '(module (expression_statement (string (string_start) (string_content) (string_end))) ' +
      '(expression_statement (identifier)))',
    nodes: [
      'module 0 7',
      'expression_statement 0 4',
      'string 0 4',
      'string_start 0 1',
      'string_content 1 3',
      'string_end 3 4',
      'expression_statement 5 6',
      'identifier 5 6',
    ].join('\n'),
  });
  assert.equal(toldBy(undefined), undefined);
});
