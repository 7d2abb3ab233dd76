import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deriveFamilies, type FamiliesByHand } from '../../src/registry/derive-families.js';
import { describe, familyOf, parseFamilies } from '../../src/registry/families.js';
import { parseTables, type RegistryTables } from '../../src/registry/tables.js';

/** Tables of one release: model type → configuration class and the auto classes that have it. */
function tablesOf(types: Readonly<Record<string, readonly [string, ...string[]]>>): RegistryTables {
  const always = (value: string): unknown => [[value, '5.0.0']];
  const autoClasses = [...new Set(Object.values(types).flatMap(([, ...names]) => names))];
  const entries = (name: string): unknown =>
    Object.fromEntries(
      Object.entries(types).flatMap(([type, [, ...names]]) => (names.includes(name) ? [[type, always('X')]] : [])),
    );
  return parseTables(
    JSON.stringify({
      format: 1,
      releases: ['5.0.0'],
      sharedLookup: always('last'),
      configClasses: Object.fromEntries(Object.entries(types).map(([type, [config]]) => [type, always(config)])),
      sharedConfigClasses: {},
      autoClasses: Object.fromEntries(autoClasses.map((name) => [name, always('exported')])),
      modelClasses: Object.fromEntries(autoClasses.map((name) => [name, entries(name)])),
    }),
  );
}

const types = {
  ast: ['ASTConfig', 'AutoModelForAudioClassification'],
  bert: ['BertConfig', 'AutoModelForMaskedLM', 'AutoModelForCausalLM'],
  canine: ['CanineConfig', 'AutoModel', 'AutoModelForTokenClassification'],
  clip: ['CLIPConfig', 'AutoModelForZeroShotImageClassification', 'AutoModelForImageClassification'],
  clip_text_model: ['CLIPTextConfig', 'AutoModel'],
  clip_vision_model: ['CLIPVisionConfig', 'AutoModel'],
  cohere2: ['Cohere2Config', 'AutoModelForCausalLM'],
  cohere2_vision: ['Cohere2VisionConfig', 'AutoModelForImageTextToText'],
  dac: ['DacConfig', 'AutoModelForAudioTokenization'],
  detr: ['DetrConfig', 'AutoModelForObjectDetection'],
  gemma3: ['Gemma3Config', 'AutoModelForImageTextToText', 'AutoModelForCausalLM'],
  gemma3_text: ['Gemma3TextConfig', 'AutoModelForCausalLM'],
  'kosmos-2.5': ['Kosmos2_5_VLConfig', 'AutoModelForImageTextToText'],
  kosmos_2_5_text_model: ['Kosmos2_5TextConfig'],
  llama: ['LlamaConfig', 'AutoModelForCausalLM', 'AutoModelForSequenceClassification'],
  sam: ['SamConfig', 'AutoModelForMaskGeneration'],
  sam_mask_decoder: ['SamMaskDecoderConfig'],
  sam_video: ['SamVideoConfig'],
  t5: ['T5Config', 'AutoModelForSeq2SeqLM', 'AutoModelForTextEncoding', 'AutoModelForSequenceClassification'],
  t5_text: ['T5TextConfig'],
  voxtral: ['VoxtralConfig', 'AutoModelForSeq2SeqLM', 'AutoModelForSpeechSeq2Seq', 'AutoModelForMultimodalLM'],
  voxtral_encoder: ['VoxtralEncoderConfig', 'AutoModel'],
  whisper: ['WhisperConfig', 'AutoModelForSpeechSeq2Seq', 'AutoModelForCausalLM', 'AutoModelForAudioClassification'],
} as const;

test('families by rule: the name from the configuration class, the kind from the tables', () => {
  const families = deriveFamilies(tablesOf(types), {});
  assert.deepEqual(
    Object.entries(families).map(([type, family]) =>
      [type, family.name, family.architecture, family.modality].join(' | '),
    ),
    [
      'ast | AST | encoder-only | audio',
      'bert | Bert | encoder-only | text',
      'canine | Canine | encoder-only | text',
      'clip | CLIP | dual-encoder | multimodal',
      'clip_text_model | CLIP (text) | encoder-only | text',
      'clip_vision_model | CLIP (vision) | encoder-only | vision',
      'cohere2 | Cohere2 | decoder-only | text',
      'cohere2_vision | Cohere2Vision | decoder-only | multimodal',
      'dac | Dac | other | audio',
      'detr | Detr | other | vision',
      'gemma3 | Gemma3 | decoder-only | multimodal',
      'gemma3_text | Gemma3 (text) | decoder-only | text',
      'kosmos-2.5 | Kosmos2.5-VL | decoder-only | multimodal',
      'kosmos_2_5_text_model | Kosmos2.5-VL (text) | decoder-only | text',
      'llama | Llama | decoder-only | text',
      'sam | Sam | other | vision',
      'sam_mask_decoder | Sam (mask decoder) | other | vision',
      'sam_video | SamVideo | other | other',
      't5 | T5 | encoder-decoder | text',
      't5_text | T5 (text) | other | text',
      'voxtral | Voxtral | decoder-only | multimodal',
      'voxtral_encoder | Voxtral (encoder) | encoder-only | multimodal',
      'whisper | Whisper | encoder-decoder | audio',
    ],
  );
});

test('what is written by hand wins, and parts take the name of the whole', () => {
  const byHand: FamiliesByHand = {
    clip: { name: 'C.L.I.P.', summary: 'Two towers.' },
    clip_vision_model: { architecture: 'other' },
  };
  const families = deriveFamilies(tablesOf(types), byHand);
  assert.deepEqual(
    ['clip', 'clip_vision_model'].map((type) => families[type]),
    [
      { name: 'C.L.I.P.', architecture: 'dual-encoder', modality: 'multimodal', summary: 'Two towers.' },
      { name: 'C.L.I.P. (vision)', architecture: 'other', modality: 'vision' },
    ],
  );
});

test('a hand-written entry for a type that no release has is a mistake', () => {
  assert.throws(() => deriveFamilies(tablesOf(types), { t6: {} }), {
    message: 'families-by-hand.json: no release has t6',
  });
});

test('the newest release that has the type decides', () => {
  const tables = parseTables(
    JSON.stringify({
      format: 1,
      releases: ['4.0.0', '5.0.0'],
      sharedLookup: [['last', '4.0.0']],
      configClasses: {
        moved: [
          ['OldConfig', '4.0.0', '4.0.0'],
          ['NewConfig', '5.0.0'],
        ],
        gone: [['GoneConfig', '4.0.0', '4.0.0']],
      },
      sharedConfigClasses: {},
      autoClasses: {},
      modelClasses: {
        AutoModelForSeq2SeqLM: { moved: [['X', '4.0.0', '4.0.0']] },
        AutoModelForCausalLM: { moved: [['X', '5.0.0']], gone: [['X', '4.0.0', '4.0.0']] },
      },
    }),
  );
  assert.deepEqual(deriveFamilies(tables, {}), {
    gone: { name: 'Gone', architecture: 'decoder-only', modality: 'text' },
    moved: { name: 'New', architecture: 'decoder-only', modality: 'text' },
  });
});

const asset = (name: string): string => readFileSync(new URL(`../../src/registry/${name}`, import.meta.url), 'utf8');
const tables = parseTables(asset('tables/core.json'));
const families = parseFamilies(asset('families.json'));

test('families.json is what the tables and the hand-written entries give', () => {
  assert.deepEqual(families, deriveFamilies(tables, JSON.parse(asset('families-by-hand.json')) as FamiliesByHand));
});

test('every model type has a family', () => {
  assert.deepEqual(
    [...tables.configClasses.keys()].filter((type) => familyOf(families, type) === undefined),
    [],
  );
});

const said = {
  t5: 'T5 is an encoder-decoder',
  bart: 'BART is an encoder-decoder',
  whisper: 'Whisper is an encoder-decoder',
  'vision-encoder-decoder': 'Vision Encoder-Decoder is an encoder-decoder',
  gpt2: 'GPT-2 is a decoder-only model',
  llama: 'Llama is a decoder-only model',
  mistral: 'Mistral is a decoder-only model',
  qwen2_audio: 'Qwen2-Audio is a decoder-only multimodal model',
  qwen2_vl: 'Qwen2-VL is a decoder-only multimodal model',
  bert: 'BERT is an encoder-only model',
  'deberta-v2': 'DeBERTa-v2 is an encoder-only model',
  wav2vec2: 'Wav2Vec2 is an encoder-only audio model',
  vit: 'ViT is an encoder-only vision model',
  clip: 'CLIP is a dual encoder',
  clip_text_model: 'CLIP (text) is an encoder-only model',
  detr: 'DETR is a vision model',
  blip: 'BLIP is a multimodal model',
};

for (const [modelType, sentence] of Object.entries(said))
  test(sentence, () => {
    const family = familyOf(families, modelType);
    assert.equal(family && `${family.name} is ${describe(family)}`, sentence);
  });

test('the families in most use have prose, in one to three sentences each', () => {
  const withProse = Object.keys(families).filter((type) => families[type]?.summary !== undefined);
  const most = [
    'bart',
    'bert',
    'clip',
    'gpt2',
    'llama',
    'mistral',
    'qwen2',
    'qwen2_vl',
    'roberta',
    't5',
    'vit',
    'whisper',
  ];
  assert.deepEqual(withProse, most);
  for (const type of withProse)
    for (const prose of [families[type]?.summary, families[type]?.prompting])
      assert.match(prose ?? '', /^[A-Z].{20,170}\.$/);
});
