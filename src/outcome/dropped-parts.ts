import type { DroppedPart } from './outcome.js';

/** What sub-models are called, by the module that holds them. */
const NAMES: readonly (readonly [RegExp, DroppedPart])[] = [
  [/^(?:vision_(?:model|tower|encoder|embed_tokens)|visual|image_(?:tower|encoder|model))$/, 'vision tower'],
  [/^(?:audio_(?:model|tower|encoder)|speech_encoder)$/, 'audio tower'],
  [/^(?:text_)?encoder$/, 'encoder'],
  [/^(?:text_)?decoder$/, 'decoder'],
];

/**
 * The sub-models among modules that are not used, each given by its path (`model.encoder`). A head is none, and neither
 * is what is called `decoder` inside one (`cls.predictions.decoder`): a sub-model stands at the top, or in the base model.
 */
export function droppedParts(modules: readonly string[]): DroppedPart[] {
  const tops = modules.map((path) => path.split('.')).filter(({ length }) => length <= 2);
  return NAMES.filter(([name]) => tops.some((path) => name.test(path.at(-1) ?? ''))).map(([, part]) => part);
}
