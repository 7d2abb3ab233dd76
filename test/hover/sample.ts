import type { Checkpoint, FactSource, LookupFailure } from '../../src/checkpoint/checkpoint.js';
import { classTables } from '../../src/environment/class-tables.js';
import type { TransformersInForce } from '../../src/environment/environment.js';
import type { CardContext } from '../../src/hover/card-context.js';
import type { Load, Place } from '../../src/load.js';
import type { Outcome } from '../../src/outcome/outcome.js';
import type { Families } from '../../src/registry/families.js';
import { TABLES_FORMAT } from '../../src/registry/tables.js';
import { parseExports } from '../../src/registry/exports.js';
import type { ConfigFacts, Registry, Release } from '../../src/registry/registry.js';
import type { JudgedCheckpoint, JudgedLoad } from '../../src/rules/rule.js';

const NOW = Date.UTC(2026, 11, 21);

/** The time of day `days` before the card is drawn, in milliseconds since 1970. */
export const daysAgo = (days: number): number => NOW - days * 24 * 60 * 60 * 1000;

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AutoModelForTextEncoding: { clip_text_model: 'CLIPTextModel', t5: 'T5EncoderModel' },
  AutoModel: { bert: 'BertModel', clip: 'CLIPModel', gpt2: 'GPT2Model', t5: 'T5Model', dpr: 'DPRQuestionEncoder' },
  AutoModelForPreTraining: { gpt2: 'GPT2LMHeadModel', 'gpt-sw3': 'GPT2LMHeadModel', t5: 'T5ForConditionalGeneration' },
  AutoModelForCausalLM: { bert: 'BertLMHeadModel', gpt2: 'GPT2LMHeadModel', 'gpt-sw3': 'GPT2LMHeadModel' },
  AutoModelForSeq2SeqLM: { t5: 'T5ForConditionalGeneration' },
  AutoModelForQuestionAnswering: { t5: 'T5ForQuestionAnswering' },
  AutoModelForSequenceClassification: { t5: 'T5ForSequenceClassification' },
  AutoModelForTokenClassification: { t5: 'T5ForTokenClassification' },
  AutoModelForZeroShotImageClassification: { clip: 'CLIPModel' },
  AutoModelOfTomorrow: {},
};

const configClasses: Readonly<Record<string, string>> = {
  bert: 'BertConfig',
  clip: 'CLIPConfig',
  clip_text_model: 'CLIPTextConfig',
  dpr: 'DPRConfig',
  'gpt-sw3': 'GPT2Config',
  gpt2: 'GPT2Config',
  t5: 'T5Config',
  vitmatte: 'VitMatteConfig',
};

const modelClass = (autoClass: string, { modelType }: ConfigFacts): string | undefined =>
  tables[autoClass]?.[modelType];

const release: Release = {
  version: '5.23.0',
  autoClasses: Object.keys(tables),
  modelTypes: Object.keys(configClasses),
  knowsModelType: (modelType) => Object.hasOwn(configClasses, modelType),
  configClass: (modelType) => configClasses[modelType],
  modelClass,
  modelClasses: (autoClass, modelType) => [modelClass(autoClass, { modelType, architectures: [] })].filter(isText),
  needsOwnHead: () => false,
};

const families: Families = {
  bert: { name: 'BERT', architecture: 'encoder-only', modality: 'text' },
  clip: { name: 'CLIP', architecture: 'dual-encoder', modality: 'multimodal' },
  clip_text_model: { name: 'CLIP (text)', architecture: 'encoder-only', modality: 'text' },
  dpr: { name: 'DPR', architecture: 'encoder-only', modality: 'text' },
  'gpt-sw3': { name: 'GPT-SW3', architecture: 'decoder-only', modality: 'text' },
  gpt2: { name: 'GPT-2', architecture: 'decoder-only', modality: 'text' },
  t5: { name: 'T5', architecture: 'encoder-decoder', modality: 'text', summary: 'Text to text.', prompting: 'Ask it.' },
  vitmatte: { name: 'ViTMatte', architecture: 'other', modality: 'vision' },
};

const releases = ['4.10.0', '4.28.0', '4.46.0', '4.46.3', '4.57.6', '5.0.0', '5.23.0'];

/**
 * The small release under the version numbers of the first to the last of a history: all have the same, but for what
 * `since` tells to come later, by model type, or by auto class and model type.
 */
export function registryWith(since: Readonly<Record<string, string>> = {}): Registry {
  const hasCome = (what: string, version: string): boolean =>
    releases.indexOf(version) >= releases.indexOf(since[what] ?? '4.10.0');
  const at = (version: string): Release | undefined => {
    if (!releases.includes(version)) return undefined;
    const knows = (modelType: string): boolean => release.knowsModelType(modelType) && hasCome(modelType, version);
    return {
      ...{ ...release, version, knowsModelType: knows },
      modelClass: (autoClass, config) =>
        knows(config.modelType) && hasCome(`${autoClass} ${config.modelType}`, version)
          ? modelClass(autoClass, config)
          : undefined,
    };
  };
  return { newest: at('5.23.0') ?? release, at, releases, typeSince: () => undefined, entrySince: () => undefined };
}

/** Classes that came and went. */
const exports = parseExports(
  JSON.stringify({
    format: TABLES_FORMAT,
    releases,
    classes: {
      AutoModelForCausalLM: '4.10.0',
      AutoModelForVision2Seq: '4.28.0 4.57.6',
      AutoModelForImageTextToText: '4.46.0',
      AutoModelWithLMHead: '4.10.0 4.57.6',
      T5Tokenizer: '4.10.0',
      TFT5Model: '4.10.0 4.57.6',
      T5Comet: '4.10.0 4.28.0, 4.57.6 4.57.6',
    },
  }),
);

const newest: TransformersInForce = { range: '5.23.0', source: 'default', path: null };

/** A small release and its families; a checkpoint's classes are those of the tables, saved ones first. */
export const context: CardContext = {
  transformers: newest,
  release,
  registry: registryWith(),
  exports,
  classes: classTables(newest, undefined, exports),
  families,
  endpoint: 'https://huggingface.co',
  now: NOW,
  alternatives: (checkpoint) =>
    Object.keys(tables)
      .flatMap((autoClass) => {
        const built = modelClass(autoClass, checkpoint);
        return built === undefined ? [] : [{ autoClass, modelClass: built }];
      })
      .sort((a, b) => Number(isSaved(checkpoint, b.modelClass)) - Number(isSaved(checkpoint, a.modelClass))),
};

/** A value whose lookup found a checkpoint: by default of today, from the Hub. */
export function found(
  resolvedId: string,
  facts: Partial<Checkpoint> = {},
  from: FactSource = 'hub',
  outcome: Outcome = unknown,
): JudgedCheckpoint {
  const checkpoint = { resolvedId, architectures: [], remoteCode: [], asOf: NOW, ...facts };
  return { ...named(resolvedId), lookup: { state: 'found', from, checkpoint }, outcome, outcomes: [] };
}

/** A value whose lookup found nothing. */
export function notFound(repoId: string, state: LookupFailure, detail: string): JudgedCheckpoint {
  return { ...named(repoId), lookup: { state, detail }, outcome: unknown, outcomes: [] };
}

/** A load of a class of transformers that names these checkpoints. */
export function loadOf(checkpoints: readonly JudgedCheckpoint[], library = 'transformers'): JudgedLoad {
  const load: Load = {
    callee: 'from_pretrained',
    place,
    statement: place,
    library,
    classes: [],
    checkpoint: { place, values: checkpoints.map(({ value }) => value) },
    keywords: new Map(),
    unpacksKeywords: false,
    names: { imported: new Map(), taken: new Set() },
    isChoice: false,
    isUncertain: false,
  };
  return { load, index: 0, checkpoints };
}

const place: Place = { part: 0, range: { start: 0, end: 0 } };
const unknown: Outcome = { kind: 'unknown', reason: '' };

function named(repoId: string): Pick<JudgedCheckpoint, 'value' | 'ref'> {
  return { value: { text: repoId, origin: 'literal', place }, ref: { repoId, revision: 'main' } };
}

const isSaved = ({ architectures }: Pick<Checkpoint, 'architectures'>, built: string): boolean =>
  architectures.includes(built);

const isText = (value: string | undefined): value is string => value !== undefined;
