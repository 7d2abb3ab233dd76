import type { Architecture, Families, Family, Modality } from './families.js';
import { valuesAt, type RegistryTables } from './tables.js';

/** `families-by-hand.json`: names, prose, and what the rules get wrong. */
export type FamiliesByHand = Readonly<Record<string, Partial<Family>>>;

type Kind = Pick<Family, 'architecture' | 'modality'>;

/**
 * The family of every model type of every release, sorted by type: by rule from the tables of the newest release that
 * has the type, with the hand-written entries on top.
 */
export function deriveFamilies(tables: RegistryTables, byHand: FamiliesByHand): Families {
  const stray = Object.keys(byHand).filter((modelType) => !tables.configClasses.has(modelType));
  if (stray.length > 0) throw new Error(`families-by-hand.json: no release has ${stray.join(', ')}`);
  const sorted = [...tables.configClasses.keys()].sort();
  return Object.fromEntries(sorted.map((modelType) => [modelType, familyByRule(modelType, tables, byHand)]));
}

function familyByRule(modelType: string, tables: RegistryTables, byHand: FamiliesByHand): Family {
  const newest = tables.configClasses.get(modelType)?.at(-1);
  const has = (autoClass: string): boolean =>
    valuesAt(tables.modelClasses.get(autoClass)?.get(modelType), newest?.last ?? -1) !== undefined;
  // `cohere2_vision` and `qwen2_audio` are no parts of `cohere2` and `qwen2`: they have a head that answers.
  const part = own.some(has) ? undefined : partOf(modelType, [...tables.configClasses.keys()]);
  if (!part)
    return { name: nameFromClass(newest?.values[0] ?? modelType), ...kindFromTables(has), ...byHand[modelType] };
  const whole = familyByRule(part.whole, tables, byHand);
  const kind = has('AutoModelForCausalLM') ? kindFromTables(has) : kindOfPart(part.words, whole);
  return { name: `${whole.name} (${part.words})`, ...kind, ...byHand[modelType] };
}

const own = ['AutoModelForImageTextToText', 'AutoModelForMultimodalLM', 'AutoModelForSeq2SeqLM'];

/**
 * Tables that tell what a model is, the most telling first. Two traps stand at the top: language models that listen
 * are also in the tables for speech and for sequences, and encoders such as BERT also have a causal head.
 */
const telling: readonly (readonly [autoClasses: readonly string[], Architecture, Modality])[] = [
  [['AutoModelForMultimodalLM', 'AutoModelForImageTextToText'], 'decoder-only', 'multimodal'],
  [['AutoModelForSpeechSeq2Seq'], 'encoder-decoder', 'audio'],
  [['AutoModelForSeq2SeqLM'], 'encoder-decoder', 'text'],
  [['AutoModelForZeroShotImageClassification'], 'dual-encoder', 'multimodal'],
  [
    ['AutoModelForCTC', 'AutoModelForAudioClassification', 'AutoModelForAudioFrameClassification'],
    'encoder-only',
    'audio',
  ],
  [['AutoModelForRNNT', 'AutoModelForTDT', 'AutoModelForAudioTokenization'], 'other', 'audio'],
  [['AutoModelForTextToWaveform', 'AutoModelForTextToSpectrogram'], 'other', 'audio'],
  [['AutoModelForMaskedLM'], 'encoder-only', 'text'],
  [['AutoModelForCausalLM'], 'decoder-only', 'text'],
  [['AutoModelForVisualQuestionAnswering'], 'encoder-only', 'multimodal'],
  [['AutoModelForZeroShotObjectDetection'], 'other', 'multimodal'],
  [['AutoModelForImageClassification', 'AutoModelForVideoClassification', 'AutoBackbone'], 'other', 'vision'],
  [['AutoModelForObjectDetection', 'AutoModelForMaskGeneration', 'AutoModelForImageToImage'], 'other', 'vision'],
  [['AutoModelForImageSegmentation', 'AutoModelForSemanticSegmentation'], 'other', 'vision'],
  [['AutoModelForInstanceSegmentation', 'AutoModelForUniversalSegmentation'], 'other', 'vision'],
  [['AutoModelForDepthEstimation', 'AutoModelForPoseEstimation', 'AutoModelForImageMatting'], 'other', 'vision'],
  [['AutoModelForKeypointDetection', 'AutoModelForKeypointMatching'], 'other', 'vision'],
  [['AutoModelForTextRecognition', 'AutoModelForTableRecognition'], 'other', 'vision'],
  [['AutoModelForSequenceClassification', 'AutoModelForTokenClassification'], 'encoder-only', 'text'],
  [['AutoModelForQuestionAnswering', 'AutoModelForMultipleChoice'], 'encoder-only', 'text'],
];

function kindFromTables(has: (autoClass: string) => boolean): Kind {
  const [, architecture, modality] = telling.find(([classes]) => classes.some(has)) ?? [[], 'other', 'other'];
  return { architecture, modality };
}

/** Words that transformers appends to a model type for the configuration of a part of the model. */
const partWords: ReadonlySet<string> = new Set([
  ...[
    'text',
    'vision',
    'audio',
    'image',
    'multimodal',
    'model',
    'encoder',
    'decoder',
    'transformer',
    'global',
    'local',
  ],
  ...['talker', 'code', 'predictor', 'token2wav', 'dit', 'bigvgan', 'hifigan', 'diffusion', 'depth', 'assistant'],
  ...['adapter', 'backbone', 'head', 'patcher', 'perceiver', 'qformer', 'vqgan', 'vqmodel', 'codebook'],
  ...['sam', 'vit', 'hiera', 'det', 'detr', 'mask', 'prompt', 'geometry'],
]);

/** Of a model type such as `clip_text_model`: the type it is a part of, and which part; undefined for a whole model. */
function partOf(modelType: string, modelTypes: readonly string[]): { whole: string; words: string } | undefined {
  const whole = modelTypes
    .filter((other) => modelType.startsWith(`${underscored(other)}_`))
    .sort((a, b) => b.length - a.length)[0];
  if (whole === undefined) return undefined;
  const words = modelType.slice(whole.length + 1).split('_');
  if (!words.every((word) => partWords.has(word))) return undefined;
  return { whole, words: words.filter((word) => word !== 'model').join(' ') };
}

/** `kosmos-2.5` has parts called `kosmos_2_5_text_model`. */
const underscored = (modelType: string): string => modelType.replaceAll(/[-.]/g, '_');

function kindOfPart(words: string, whole: Family): Kind {
  if (/^(?:vision|image)(?: encoder)?$/.test(words)) return { architecture: 'encoder-only', modality: 'vision' };
  if (/^audio(?: encoder)?$/.test(words)) return { architecture: 'encoder-only', modality: 'audio' };
  if (words === 'encoder') return { architecture: 'encoder-only', modality: whole.modality };
  if (words === 'text') return { architecture: textArchitecture(whole.architecture), modality: 'text' };
  return { architecture: 'other', modality: whole.modality };
}

/** The text part of two encoders side by side is an encoder, that of a decoder-only model decodes. */
function textArchitecture(whole: Architecture): Architecture {
  if (whole === 'dual-encoder') return 'encoder-only';
  return whole === 'decoder-only' ? 'decoder-only' : 'other';
}

/** `T5Config` → `T5`, `Qwen2_5_VLConfig` → `Qwen2.5-VL`. */
function nameFromClass(configClass: string): string {
  return configClass
    .replace(/Config$/, '')
    .replaceAll(/(\d)_(?=\d)/g, '$1.')
    .replaceAll('_', '-');
}
