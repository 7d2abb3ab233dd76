import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consequenceOf, diagramOf } from '../../src/hover/architecture.js';
import type { Architecture, Family, Modality } from '../../src/registry/families.js';

const GENERATE = '`.generate()` serves encoder-decoders and decoder-only models alike: that it runs proves nothing.';

const table: readonly (readonly [Architecture, Modality, string | undefined, readonly string[]])[] = [
  [
    'encoder-decoder',
    'text',
    'encoder → decoder',
    [
      'It transforms an input into a new output: the encoder reads the whole input, the decoder writes a new text.',
      GENERATE,
    ],
  ],
  [
    'encoder-decoder',
    'audio',
    'encoder → decoder',
    ['It transforms an input into a new output: the encoder reads the whole input, the decoder makes the output.'],
  ],
  ['decoder-only', 'text', 'decoder only', ['It continues the prompt: the output starts with the prompt.', GENERATE]],
  ['decoder-only', 'multimodal', 'decoder only', ['It continues the prompt, which may hold more than text.']],
  ['decoder-only', 'vision', 'decoder only', ['It continues the sequence it is given.']],
  [
    'encoder-only',
    'text',
    'encoder only',
    ['It reads the whole input at once into vectors, for labels or for comparison; it was not trained to write text.'],
  ],
  [
    'encoder-only',
    'vision',
    'encoder only',
    ['It reads the whole input at once into vectors; a head on top turns them into the answer.'],
  ],
  [
    'dual-encoder',
    'multimodal',
    'encoder ∥ encoder',
    ['It turns two kinds of input into vectors that can be compared; it writes no text.'],
  ],
  ['other', 'vision', undefined, []],
];

for (const [architecture, modality, diagram, consequence] of table)
  test(`${architecture}, ${modality}`, () => {
    const family: Family = { name: 'X', architecture, modality };
    assert.equal(diagramOf(family, false), diagram);
    assert.deepEqual(consequenceOf(family), consequence);
  });

test('a dual encoder that compares images', () => {
  const family: Family = { name: 'X', architecture: 'dual-encoder', modality: 'multimodal' };
  assert.equal(diagramOf(family, true), 'text encoder ∥ image encoder');
});

test('prose of the family stands in for that of its architecture', () => {
  const family: Family = { name: 'X', architecture: 'decoder-only', modality: 'audio', prompting: 'Sing to it.' };
  assert.deepEqual(consequenceOf(family), ['Sing to it.']);
});
