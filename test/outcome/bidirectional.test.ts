import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { staysBidirectional } from '../../src/outcome/bidirectional.js';
import { script } from '../support/modules.js';
import { python } from '../support/python.js';

describe('causal classes of encoders that stay encoders', () => {
  const masked = { architectures: ['BertForMaskedLM'] };
  const cases: readonly (readonly [keywords: string, modelClass: string, facts: object, stays: boolean])[] = [
    ['', 'BertLMHeadModel', masked, true],
    ['', 'GPT2LMHeadModel', { architectures: ['GPT2LMHeadModel'] }, false],
    ['', 'BertLMHeadModel', {}, false],
    ['', 'BertLMHeadModel', { architectures: ['BertLMHeadModel'] }, false],
    ['', 'BertGenerationDecoder', { architectures: ['BertGenerationEncoder'] }, true],
    ['', 'BertGenerationDecoder', { architectures: ['BertGenerationDecoder'] }, false],
    ['', 'BertLMHeadModel', { ...masked, config: { is_decoder: true } }, false],
    ['', 'BertLMHeadModel', { ...masked, config: { is_decoder: false } }, true],
    [', is_decoder=True', 'BertLMHeadModel', masked, false],
    [', is_decoder=False', 'BertLMHeadModel', masked, true],
    [', is_decoder=flag', 'BertLMHeadModel', masked, false],
    [', **options', 'BertLMHeadModel', masked, false],
  ];
  for (const [keywords, modelClass, facts, stays] of cases)
    test(`${modelClass}${keywords} ${JSON.stringify(facts)}`, () => {
      const [load] = python.loads(
        script(`from transformers import AutoModel\nAutoModel.from_pretrained("a/b"${keywords})`),
      );
      assert.ok(load);
      const checkpoint = { resolvedId: 'a/b', architectures: [], remoteCode: [], asOf: 0, ...facts };
      assert.equal(staysBidirectional(load, modelClass, checkpoint), stays);
    });
});
