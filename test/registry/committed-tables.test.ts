import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, test } from 'node:test';
import {
  formatAttributes,
  formatExports,
  formatPipelines,
  formatProcessors,
  formatTables,
} from '../../scripts/registry-format.js';
import { TABLE_FILES, type TableFiles } from '../../scripts/registry-parts.js';
import { byVersion, isNewestPatch } from '../../scripts/registry-pins.js';
import { minorOf, parseAttributes, parseAttributeTables } from '../../src/registry/attributes.js';
import { parseExports, parseExportTables } from '../../src/registry/exports.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { releaseTables } from '../../src/registry/merge-releases.js';
import { parsePipelines, parsePipelineTables } from '../../src/registry/pipelines.js';
import { parseProcessors, parseProcessorTables } from '../../src/registry/processors.js';
import { parseTables } from '../../src/registry/tables.js';
import { projectFolder } from '../support/assets.js';

const inRegistry = (file: string): string => readFileSync(path.join(projectFolder, 'src/registry', file), 'utf8');
const files = Object.fromEntries(TABLE_FILES.map((name) => [name, inRegistry(`tables/${name}`)])) as TableFiles;
const tables = parseTables(files['core.json']);
const registry = intervalRegistry(tables);
const processors = parseProcessors(files['processors.json']);
const pipelines = parsePipelines(files['pipelines.json']);
const exports = parseExports(files['exports.json']);
const attributes = parseAttributes(files['attributes.json']);
const release = registry.at('5.23.0');
assert.ok(release);

test('the releases are those that are pinned, from 4.10.0 on, in their order', () => {
  const pins = JSON.parse(inRegistry('releases.json')) as { releases: string[]; regeneratedInCi: string[] };
  assert.deepEqual(pins.releases, registry.releases);
  assert.deepEqual(pins.releases.toSorted(byVersion), pins.releases);
  assert.deepEqual([pins.releases.at(0), pins.releases.length >= 187], ['4.10.0', true]);
  assert.deepEqual(pins.regeneratedInCi, ['4.30.2', pins.releases.at(-1)]);
  const minors = [...new Set(pins.releases.map(minorOf))];
  for (const name of TABLE_FILES) {
    const { releases } = JSON.parse(files[name]) as { releases: string[] };
    assert.deepEqual(releases, name === 'attributes.json' ? minors : pins.releases, name);
  }
});

test('the files are as the generator writes them', () => {
  assert.equal(formatTables(tables), files['core.json']);
  assert.equal(formatProcessors(parseProcessorTables(files['processors.json'])), files['processors.json']);
  assert.equal(formatPipelines(parsePipelineTables(files['pipelines.json'])), files['pipelines.json']);
  assert.equal(formatExports(parseExportTables(files['exports.json'])), files['exports.json']);
  assert.equal(formatAttributes(parseAttributeTables(files['attributes.json'])), files['attributes.json']);
});

test('the files stay small: core tables of 300 KB, all of 250 KB when packed', () => {
  const minified = (name: (typeof TABLE_FILES)[number]): string => JSON.stringify(JSON.parse(files[name]));
  const core = (['core.json', 'processors.json', 'pipelines.json'] as const).map((name) => minified(name).length);
  assert.ok(sum(core) <= 300_000, `${sum(core)} bytes of core tables`);
  const packed = TABLE_FILES.map((name) => gzipSync(minified(name)).length);
  assert.ok(sum(packed) <= 250_000, `${sum(packed)} bytes gzipped`);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

test('5.23.0 has 804 model types and 50 auto classes', () => {
  const known = [...tables.configClasses.keys()].filter((modelType) => release.knowsModelType(modelType));
  assert.equal(known.length, 804);
  assert.equal(release.autoClasses.length, 50);
});

/** First and last release with the class, of those that came or went. */
const lives: Readonly<Record<string, readonly [first: string, last?: string]>> = {
  AutoModel: ['4.10.0'],
  AutoBackbone: ['4.25.1'],
  AutoImageProcessor: ['4.25.1'],
  AutoModelForAudioClassification: ['4.11.0'],
  AutoModelForAudioFrameClassification: ['4.15.0'],
  AutoModelForAudioTokenization: ['4.53.0'],
  AutoModelForCTC: ['4.11.0'],
  AutoModelForDepthEstimation: ['4.24.0'],
  AutoModelForDocumentQuestionAnswering: ['4.22.0'],
  AutoModelForImageMatting: ['5.10.1'],
  AutoModelForImageSegmentation: ['4.12.0'],
  // 4.46.0, which had it first, was withdrawn.
  AutoModelForImageTextToText: ['4.46.1'],
  AutoModelForImageToImage: ['4.34.0'],
  AutoModelForKeypointDetection: ['4.39.0'],
  AutoModelForMaskGeneration: ['4.29.0'],
  AutoModelForMultimodalLM: ['5.0.0'],
  AutoModelForRNNT: ['5.12.0'],
  AutoModelForSemanticSegmentation: ['4.17.0'],
  AutoModelForSpeechSeq2Seq: ['4.11.0'],
  AutoModelForTDT: ['5.9.0'],
  AutoModelForTextEncoding: ['4.31.0'],
  AutoModelForUniversalSegmentation: ['4.26.0'],
  AutoModelForVideoClassification: ['4.22.0'],
  AutoModelForVision2Seq: ['4.13.0', '4.57.6'],
  AutoModelForZeroShotObjectDetection: ['4.23.0'],
  AutoModelWithLMHead: ['4.10.0', '4.57.6'],
  AutoProcessor: ['4.13.0'],
  // 4.52.0 was withdrawn.
  AutoVideoProcessor: ['4.52.1'],
  TFAutoModel: ['4.10.0', '4.57.6'],
  FlaxAutoModel: ['4.10.0', '4.57.6'],
  LlamaForCausalLM: ['4.28.0'],
  // Listed up to 4.57; from 5.0 on another name of BertTokenizer.
  BertTokenizerFast: ['4.10.0'],
  TransfoXLModel: ['4.10.0', '4.57.6'],
};

describe('the life of exported classes', () => {
  for (const [name, [first, last = registry.newest.version]] of Object.entries(lives)) {
    test(`${name}: ${first} to ${last}`, () => {
      assert.deepEqual([exports.since(name), exports.until(name)], [first, last]);
    });
  }

  test('agrees with the auto classes that have tables, in every release', () => {
    for (const version of registry.releases) {
      const missing = registry.at(version)?.autoClasses.filter((name) => exports.has(name, version) !== true);
      assert.deepEqual(missing, [], version);
    }
  });
});

/** First and last release with the task or alias. */
const tasks: Readonly<Record<string, readonly [first: string, last?: string]>> = {
  'text-generation': ['4.10.0'],
  'sentiment-analysis': ['4.10.0'],
  conversational: ['4.10.0', '4.41.2'],
  summarization: ['4.10.0', '4.57.6'],
  translation_en_to_fr: ['4.10.0', '4.57.6'],
  'text2text-generation': ['4.10.0', '4.57.6'],
  'question-answering': ['4.10.0', '5.2.0'],
  vqa: ['4.20.0', '5.2.0'],
  'image-to-image': ['4.34.0', '5.2.0'],
  'image-text-to-text': ['4.47.0'],
  'any-to-any': ['5.0.0'],
  decision: ['5.23.0'],
};

describe('the life of pipeline tasks', () => {
  for (const [name, [first, last = registry.newest.version]] of Object.entries(tasks)) {
    test(`${name}: ${first} to ${last}`, () => {
      assert.deepEqual([pipelines.since(name), pipelines.until(name)], [first, last]);
    });
  }

  test('image-to-text went in 5.0 and came back in 5.19 as image-text-to-text', () => {
    const at = ['4.57.6', '5.18.0', '5.19.0'].map((version) => pipelines.task('image-to-text', version));
    assert.deepEqual(at, ['image-to-text', undefined, 'image-text-to-text']);
    assert.deepEqual(pipelines.autoClasses('image-to-text', '4.57.6'), ['AutoModelForVision2Seq']);
  });
});

/** [kind, model type, release, classes] */
const prepared: readonly (readonly [Parameters<typeof processors.classes>, readonly string[] | undefined])[] = [
  [
    ['tokenizer', 't5', '4.57.6'],
    ['T5Tokenizer', 'T5TokenizerFast'],
  ],
  [['tokenizer', 't5', '5.0.0'], ['T5Tokenizer']],
  [
    ['tokenizer', 'bloom', '4.57.6'],
    ['', 'BloomTokenizerFast'],
  ],
  [['tokenizer', 'arctic', '5.23.0'], ['TokenizersBackend']],
  [['processor', 'clip', '4.12.5'], undefined],
  [['processor', 'clip', '4.13.0'], ['CLIPProcessor']],
  [['imageProcessor', 'clip', '4.24.0'], undefined],
  [
    ['imageProcessor', 'clip', '4.57.6'],
    ['CLIPImageProcessor', 'CLIPImageProcessorFast'],
  ],
  [
    ['imageProcessor', 'clip', '5.4.0'],
    ['CLIPImageProcessorPil', 'CLIPImageProcessor'],
  ],
  [['featureExtractor', 'whisper', '5.23.0'], ['WhisperFeatureExtractor']],
  [['videoProcessor', 'qwen2_vl', '4.52.1'], ['Qwen2VLVideoProcessor']],
];

describe('processors', () => {
  for (const [asked, expected] of prepared) {
    test(asked.join(' '), () => {
      assert.deepEqual(processors.classes(...asked), expected);
    });
  }
});

describe('attributes of classes', () => {
  /** [model, release, its configuration, keys that it leaves out] */
  const models: readonly (readonly [string, string, string | undefined, readonly string[] | undefined])[] = [
    ['BertModel', '4.10.3', 'BertConfig', []],
    ['BertForMaskedLM', '4.10.3', 'BertConfig', ['pooler']],
    ['T5EncoderModel', '5.23.0', 'T5Config', ['decoder']],
    ['Qwen3_5ForCausalLM', '5.23.0', 'Qwen3_5TextConfig', ['^mtp.*', '^model.visual.*']],
    ['Gemma3ForCausalLM', '4.57.6', 'Gemma3TextConfig', []],
    ['DPRPreTrainedModel', '5.22.2', undefined, []],
    ['DPRPreTrainedModel', '5.23.0', 'DPRConfig', []],
    ['TFBertModel', '4.57.6', undefined, undefined],
  ];
  for (const [name, version, configClass, ignored] of models) {
    test(`${name} in ${version}`, () => {
      assert.equal(attributes.configClass(name, version), configClass);
      assert.deepEqual(attributes.keysToIgnoreOnLoad(name, version), ignored);
    });
  }

  test('Gemma3Config and its parts', () => {
    const parts = ['4.49.0', '4.57.6', '5.23.0'].map((version) => attributes.subConfigs('Gemma3Config', version));
    assert.deepEqual(
      parts.map((each) => each && [...each.values()]),
      [undefined, ['Gemma3TextConfig', 'SiglipVisionConfig'], ['Gemma3TextConfig', 'AutoConfig']],
    );
    assert.equal(attributes.modelType('Gemma3TextConfig', '5.0.0'), 'gemma3_text');
    assert.equal(attributes.baseConfigKey('CLIPVisionConfig', '4.46.3'), undefined);
    assert.equal(attributes.baseConfigKey('CLIPVisionConfig', '4.47.1'), 'vision_config');
  });

  test('every PyTorch model of an auto class has a configuration class, but for two that do not exist', () => {
    const newest = registry.releases.filter((version) => isNewestPatch(version, registry.releases));
    const without = newest.flatMap((version) =>
      [...releaseTables(tables, version).autoClasses]
        .filter(([autoClass]) => !/^(?:TF|Flax)/.test(autoClass))
        .flatMap(([, table]) => [...table.values()].flat())
        .filter((name) => attributes.configClass(name, version) === undefined)
        .map((name) => `${name} ${version}`),
    );
    assert.deepEqual(without, [
      'MarkupLMForMaskedLM 4.23.1',
      ...['4.54.1', '4.55.4', '4.56.2', '4.57.6'].map((version) => `PerceptionEncoder ${version}`),
    ]);
  });
});

describe('since when', () => {
  test('a model type is known', () => {
    const types = ['t5', 'llama', 'qwen3', 'nougat', 'no-such-type'];
    assert.deepEqual(
      types.map((type) => registry.typeSince(type)),
      ['4.10.0', '4.28.0', '4.51.0', '4.34.0', undefined],
    );
  });

  test('an auto class builds a model of a type', () => {
    const asked = [
      ['AutoModelForVision2Seq', 'blip'],
      ['AutoModelForImageTextToText', 'qwen2_vl'],
      ['AutoModelForCausalLM', 'llama'],
      // By the class that it shares with gpt2.
      ['AutoModelForCausalLM', 'gpt-sw3'],
      ['AutoModelForCausalLM', 't5'],
    ] as const;
    const since = asked.map(([autoClass, modelType]) => registry.entrySince(autoClass, modelType));
    assert.deepEqual(since, ['4.27.0', '4.46.1', '4.28.0', '4.26.0', undefined]);
  });
});

/** [release, auto class, model type, the classes of its entry] */
const inOtherReleases: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['4.57.6', 'AutoModelForVision2Seq', 'blip', ['BlipForConditionalGeneration']],
  ['4.57.6', 'AutoModelForImageTextToText', 'blip', ['BlipForConditionalGeneration']],
  ['4.10.0', 'AutoModelForCausalLM', 'llama', []],
  // Up to 4.54 any of the types that share a class answers, the table of the last of them counts.
  ['4.54.1', 'AutoModel', 'perception_encoder', ['TimmWrapperModel']],
  ['4.57.6', 'AutoModel', 'perception_encoder', ['TimmWrapperModel']],
  ['5.5.4', 'AutoModelForCausalLM', 'code_llama', ['LlamaForCausalLM']],
  ['5.6.0', 'AutoModelForCausalLM', 'code_llama', []],
  ['5.5.4', 'AutoModel', 'evolla', ['EvollaModel']],
  ['5.6.0', 'AutoModel', 'evolla', []],
];

describe('entries of other releases', () => {
  for (const [version, autoClass, modelType, expected] of inOtherReleases) {
    test(`${version}: ${autoClass} of ${modelType}`, () => {
      assert.deepEqual(registry.at(version)?.modelClasses(autoClass, modelType), expected);
    });
  }
});

/** [auto class, model type, the classes of its entry] */
const entries: readonly (readonly [string, string, readonly string[]])[] = [
  ['AutoModelForCausalLM', 't5', []],
  ['AutoModelForCausalLM', 'clip', []],
  ['AutoModelForCausalLM', 'gpt2', ['GPT2LMHeadModel']],
  ['AutoModelForCausalLM', 'qwen2', ['Qwen2ForCausalLM']],
  ['AutoModelForCausalLM', 'bart', ['BartForCausalLM']],
  ['AutoModelForCausalLM', 'whisper', ['WhisperForCausalLM']],
  ['AutoModelForSpeechSeq2Seq', 'whisper', ['WhisperForConditionalGeneration']],
  ['AutoModelForSeq2SeqLM', 't5', ['T5ForConditionalGeneration']],
  ['AutoModelForSeq2SeqLM', 'bart', ['BartForConditionalGeneration']],
  ['AutoModelForSeq2SeqLM', 'gpt2', []],
  ['AutoModelForSeq2SeqLM', 'llama', []],
  ['AutoModelForSeq2SeqLM', 'mistral', []],
  ['AutoModelForMaskedLM', 'gpt2', []],
  ['AutoModelForImageTextToText', 'qwen2_vl', ['Qwen2VLForConditionalGeneration']],
  ['AutoModelForMultimodalLM', 'qwen2_vl', ['Qwen2VLForConditionalGeneration']],
  ['AutoModelForVision2Seq', 'blip', []],
  ['AutoModel', 'funnel', ['FunnelModel', 'FunnelBaseModel']],
  // gpt-sw3 shares GPT2Config, and gpt2 comes last.
  ['AutoModelForCausalLM', 'gpt-sw3', ['GPT2LMHeadModel']],
  // EvollaConfig is also the configuration of `EvollaModel`, which comes last and is in no table.
  ['AutoModel', 'evolla', []],
];

describe('entries of 5.23.0', () => {
  for (const [autoClass, modelType, expected] of entries) {
    test(`${autoClass} of ${modelType}`, () => {
      assert.deepEqual(release.modelClasses(autoClass, modelType), expected);
    });
  }
});
