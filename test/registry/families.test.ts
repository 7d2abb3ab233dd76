import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  architectureInWords,
  describe,
  familyOf,
  parseFamilies,
  type Architecture,
  type Modality,
} from '../../src/registry/families.js';

const words: readonly (readonly [Architecture, Modality, inWords: string, described: string])[] = [
  ['encoder-decoder', 'text', 'encoder-decoder', 'an encoder-decoder'],
  ['encoder-decoder', 'audio', 'encoder-decoder', 'an encoder-decoder'],
  ['decoder-only', 'text', 'decoder-only', 'a decoder-only model'],
  ['decoder-only', 'multimodal', 'decoder-only', 'a decoder-only multimodal model'],
  ['decoder-only', 'other', 'decoder-only', 'a decoder-only model'],
  ['encoder-only', 'text', 'encoder-only', 'an encoder-only model'],
  ['encoder-only', 'vision', 'encoder-only', 'an encoder-only vision model'],
  ['dual-encoder', 'multimodal', 'dual encoder', 'a dual encoder'],
  ['other', 'text', 'text model', 'a text model'],
  ['other', 'vision', 'vision model', 'a vision model'],
  ['other', 'audio', 'audio model', 'an audio model'],
  ['other', 'multimodal', 'multimodal model', 'a multimodal model'],
  ['other', 'other', 'model of another kind', 'a model of another kind'],
];

for (const [architecture, modality, inWords, described] of words)
  test(`${architecture}, ${modality}: ${described}`, () => {
    const family = { name: 'X', architecture, modality };
    assert.equal(architectureInWords(family), inWords);
    assert.equal(describe(family), described);
  });

const T5 = '{ "name": "T5", "architecture": "encoder-decoder", "modality": "text" }';

test('a family is found by its model type only', () => {
  const families = parseFamilies(`{ "t5": ${T5} }`);
  assert.deepEqual(familyOf(families, 't5'), { name: 'T5', architecture: 'encoder-decoder', modality: 'text' });
  assert.equal(familyOf(families, 'mt5'), undefined);
  assert.equal(familyOf(families, 'constructor'), undefined);
  assert.equal(familyOf(families, '__proto__'), undefined);
});

const architectures = 'encoder-decoder, decoder-only, encoder-only, dual-encoder, other';
for (const [text, message] of [
  ['[]', 'families.json: not an object of model types'],
  ['null', 'families.json: not an object of model types'],
  ['{ "t5": null }', 'families.json: t5: not an object'],
  ['{ "t5": {} }', 'families.json: t5: name is no text'],
  [
    `{ "t5": ${T5.replace('encoder-decoder', 'round')} }`,
    `families.json: t5: architecture is none of ${architectures}`,
  ],
  [
    `{ "t5": ${T5.replace('text', 'taste')} }`,
    'families.json: t5: modality is none of text, vision, audio, multimodal, other',
  ],
  [`{ "t5": ${T5.replace('}', ', "summary": 1 }')} }`, 'families.json: t5: prose is no text'],
] as const)
  test(`does not read ${text}`, () => {
    assert.throws(() => parseFamilies(text), { message });
  });
