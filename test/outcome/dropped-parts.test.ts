import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { droppedParts } from '../../src/outcome/dropped-parts.js';

const cases: readonly (readonly [modules: readonly string[], parts: readonly string[]])[] = [
  [[], []],
  [['model.encoder', 'model.shared', 'final_logits_bias'], ['encoder']],
  [['decoder', 'lm_head'], ['decoder']],
  [['transformer.decoder'], ['decoder']],
  [['multi_modal_projector', 'vision_model'], ['vision tower']],
  [['model.visual'], ['vision tower']],
  [
    ['vision_tower', 'audio_tower', 'audio_tower.layers.*'],
    ['vision tower', 'audio tower'],
  ],
  [
    ['text_encoder', 'text_decoder'],
    ['encoder', 'decoder'],
  ],
  [['cls', 'classifier', 'qa_outputs', 'bert.pooler', 'decode_head', 'mask_decoder'], []],
  [['cls.predictions.decoder', 'model.layers.*.encoder_attn'], []],
  [['text_model', 'text_projection', 'logit_scale'], []],
];

describe('sub-models among modules that are not used', () => {
  for (const [modules, parts] of cases)
    test(modules.join(', ') || 'none', () => {
      assert.deepEqual(droppedParts(modules, true), parts);
    });
});

test('what is called a decoder is a head where there is no encoder beside it', () => {
  assert.deepEqual(droppedParts(['decoder', 'head', 'text_decoder'], false), ['decoder']);
  assert.deepEqual(droppedParts(['decoder', 'head'], false), []);
});
