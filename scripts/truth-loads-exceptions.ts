import type { Compared } from './truth-loads-compare.js';

/** Differences that are known, with their reason: of exactly these loads, in exactly these releases. */
interface Exception {
  readonly versions: readonly string[];
  /** By checkpoint: the classes. */
  readonly loads: Readonly<Record<string, readonly string[]>>;
  /** What every difference of such a load says. */
  readonly says: RegExp;
  readonly reason: string;
}

const BLIP_MODELS = ['AutoModel', 'AutoModelForZeroShotImageClassification', 'BlipModel'];

/** Kept short: what can be known belongs into the core. */
const EXCEPTIONS: readonly Exception[] = [
  {
    versions: ['4.57.6', '5.0.0', '5.23.0'],
    loads: { 'blip-answers': BLIP_MODELS, 'blip-captions': BLIP_MODELS },
    says: /^random are logit_scale, text_model, text_projection, visual_projection, we say text_model, text_projection, visual_projection$/,
    reason:
      'Nothing initialises the `logit_scale` of BLIP where it is missing: it holds what was in memory, which may or may not differ from load to load.',
  },
  {
    versions: ['5.0.0'],
    loads: {
      llama4: [
        'AutoModel',
        'AutoModelForImageTextToText',
        'AutoModelForMultimodalLM',
        'Llama4ForConditionalGeneration',
      ],
    },
    says: /^it raises AttributeError: 'Llama4Config' object has no attribute 'pad_token_id', we say loads$/,
    reason: '5.0 reads `pad_token_id` of the outer configuration of Llama 4, which 4.57 does not write.',
  },
  {
    versions: ['4.46.3'],
    loads: {
      'blip-answers': [
        'AutoModelForImageTextToText',
        'AutoModelForVision2Seq',
        'AutoModelForVisualQuestionAnswering',
        'BlipForConditionalGeneration',
        'BlipForQuestionAnswering',
      ],
      'blip-captions': [
        'AutoModelForImageTextToText',
        'AutoModelForVision2Seq',
        'AutoModelForVisualQuestionAnswering',
        'BlipForConditionalGeneration',
        'BlipForQuestionAnswering',
      ],
    },
    says: /^(?:it initialises|random are) text_decoder\.cls\.predictions\.decoder\b/,
    reason:
      'The checkpoint is made by 4.57.6, which ties the word embeddings of BLIP and saves them once; 4.46 does not tie them, and what it saves itself it finds again.',
  },
];

/** Why a difference is no fault of ours; undefined where it counts. */
export function reasonFor({ line, differences }: Compared, version: string): string | undefined {
  return EXCEPTIONS.find(
    ({ versions, loads, says }) =>
      versions.includes(version) &&
      loads[line.checkpoint]?.includes(line.class) === true &&
      differences.every((difference) => says.test(difference)),
  )?.reason;
}
