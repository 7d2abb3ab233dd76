import type { Families, Family } from '../registry/families.js';
import { familyOf } from '../registry/families.js';
import type { Release } from '../registry/registry.js';
import { purposeOf } from './auto-classes.js';

/** Names of up to three families that an auto class is mostly used with in this release, the best known first. */
export function examplesOf(autoClass: string, release: Release, families: Families): string[] {
  const typical = purposeOf(autoClass)?.typical;
  const names = [...wellKnown, ...Object.keys(families)]
    .filter((modelType) => release.modelClass(autoClass, { modelType, architectures: [] }) !== undefined)
    .flatMap((modelType) => familyOf(families, modelType) ?? [])
    .filter((family) => isWhole(family) && (typical === undefined || family.architecture === typical))
    .map(({ name }) => name);
  return [...new Set(names)].slice(0, 3);
}

/** Not a part of a model, such as `CLIP (text)`. */
const isWhole = ({ name }: Family): boolean => !name.endsWith(')');

/** Model types that most people have heard of, best known first within their kind. */
const wellKnown: readonly string[] = [
  ...['llama', 'mistral', 'qwen2', 'gpt2', 't5', 'bart', 'bert', 'roberta', 'deberta-v2', 'distilbert', 'pegasus'],
  ...['qwen2_vl', 'llava', 'paligemma', 'clip', 'siglip', 'vit', 'dinov2', 'swin', 'resnet', 'detr', 'segformer'],
  ...['whisper', 'wav2vec2', 'hubert', 'speecht5', 'bark', 'musicgen', 'sam', 'depth_anything', 'videomae'],
];
