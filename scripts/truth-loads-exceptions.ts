import type { Compared } from './truth-loads-compare.js';

/** Differences that are known, with their reason. */
interface Exception {
  readonly checkpoint?: RegExp;
  readonly className: RegExp;
  readonly versions?: RegExp;
  readonly reason: string;
}

/** Kept short: what can be known belongs into the core. */
const EXCEPTIONS: readonly Exception[] = [
  {
    className: /^AutoBackbone$/,
    versions: /^5\./,
    reason:
      'From 5.4 on AutoBackbone first asks the Hub for a repository with the name of the folder, which is none; a real repository is not refused for that.',
  },
  {
    checkpoint: /^blip-/,
    className: /^(AutoModel|AutoModelForZeroShotImageClassification|BlipModel)$/,
    reason:
      'Nothing initialises the `logit_scale` of BLIP where it is missing: it holds what was in memory, which may or may not differ from load to load.',
  },
  {
    checkpoint: /^llama4$/,
    className: /^(AutoModel|AutoModelForImageTextToText|AutoModelForMultimodalLM|Llama4ForConditionalGeneration)$/,
    versions: /^5\.0\./,
    reason: '5.0 reads `pad_token_id` of the outer configuration of Llama 4, which 4.57 does not write.',
  },
  {
    checkpoint: /^blip-/,
    className: /^(AutoModelFor|BlipFor)/,
    versions: /^4\.46\./,
    reason:
      'The checkpoint is made by 4.57.6, which ties the word embeddings of BLIP and saves them once; 4.46 does not tie them, and what it saves itself it finds again.',
  },
];

/** Why a difference is no fault of ours; undefined where it counts. */
export function reasonFor({ line }: Compared, version: string): string | undefined {
  return EXCEPTIONS.find(
    ({ checkpoint, className, versions }) =>
      className.test(line.class) && (checkpoint?.test(line.checkpoint) ?? true) && (versions?.test(version) ?? true),
  )?.reason;
}
