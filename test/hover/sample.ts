import type { Checkpoint, FactSource, LookupFailure } from '../../src/checkpoint/checkpoint.js';
import type { CardContext } from '../../src/hover/card-context.js';
import type { Load, Place } from '../../src/load.js';
import type { Outcome } from '../../src/outcome/outcome.js';
import type { Families } from '../../src/registry/families.js';
import type { ConfigFacts, Release } from '../../src/registry/registry.js';
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
  knowsModelType: (modelType) => configClasses[modelType] !== undefined,
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

/** A small release and its families; a checkpoint's classes are those of the tables, saved ones first. */
export const context: CardContext = {
  release,
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
    library,
    classes: [],
    checkpoint: { place, values: checkpoints.map(({ value }) => value) },
    keywords: new Map(),
    unpacksKeywords: false,
    names: { imported: new Map(), taken: new Set() },
    isChoice: false,
    isUncertain: false,
    isPatched: false,
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
