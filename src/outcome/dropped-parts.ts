import type { ConfigFacts, Release } from '../registry/registry.js';
import type { DroppedPart } from './outcome.js';

/** What sub-models are called, by the module that holds them. */
const NAMES: readonly (readonly [RegExp, DroppedPart])[] = [
  [/^(?:vision_(?:model|tower|encoder|embed_tokens)|visual|image_(?:tower|encoder|model))$/, 'vision tower'],
  [/^(?:audio_(?:model|tower|encoder)|speech_encoder)$/, 'audio tower'],
  [/^(?:text_)?encoder$/, 'encoder'],
  [/^(?:text_)?decoder$/, 'decoder'],
];

/** What is a head as well: the output layer of ModernBERT, what pre-trains Swin or ViT-MAE. */
const PERHAPS_A_HEAD = 'decoder';

/**
 * The sub-models among modules that are not used, each given by its path (`model.encoder`). A head is none, and neither
 * is what is called `decoder` inside one (`cls.predictions.decoder`): a sub-model stands at the top, or in the base model.
 * A `decoder` is one in models that have an encoder beside it.
 */
export function droppedParts(modules: readonly string[], isEncoderDecoder: boolean): DroppedPart[] {
  const tops = modules.map((path) => path.split('.')).filter(({ length }) => length <= 2);
  const names = tops.map((path) => path.at(-1) ?? '').filter((name) => isEncoderDecoder || name !== PERHAPS_A_HEAD);
  return NAMES.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, part]) => part);
}

/** The auto classes whose entry for a model type is its encoder-decoder. */
const ENCODER_DECODER_CLASSES = ['AutoModelForSeq2SeqLM', 'AutoModelForSpeechSeq2Seq'];

/**
 * The encoder-decoders of a model type. Its causal class then holds the decoder only; for every such pair of the newest
 * release `npm run truth` compares the parameters of the two classes.
 */
export const encoderDecoders = (config: ConfigFacts, release: Release): readonly string[] =>
  ENCODER_DECODER_CLASSES.flatMap((autoClass) => release.modelClass(autoClass, config) ?? []);
