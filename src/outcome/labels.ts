import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { fieldsOf } from '../checkpoint/config-json.js';
import type { Load } from '../load.js';

/** Classes whose head has one output for each label of the configuration. */
const LABELLED = /For(?:Sequence|Token|Image|Video|Audio|AudioFrame)Classification$/;
/** Classes whose head has one output, however many labels there are. */
const ONE_OUTPUT = 'ForMultipleChoice';
/** The parameter of a head whose first size is the number of labels, in the classes that `LABELLED` means. */
const HEAD_WEIGHT = /^(?:classifier|score|classifier\.out_proj|classification_head\.out_proj|logits_proj)\.weight$/;
/** What a configuration has that says nothing of labels (`PretrainedConfig`). */
const LABELS_BY_DEFAULT = 2;

/** How many outputs a head has, or why that is not known: it depends on the configuration, or on what runs. */
export type HeadSize = number | 'config' | 'unsure';

/** What of a module's path may be such a head. */
export const isLabelHead = (module: string): boolean =>
  /^(?:classifier|score|classification_head|logits_proj)(?:\.|$)/.test(module);

/** Whether the number of labels decides the shape of the class's head, or it has one output in any case. */
export const hasLabelHead = (modelClass: string): boolean => LABELLED.test(modelClass) || isOneOutput(modelClass);

/** Whether the class's head has one output, however many labels there are. */
export const isOneOutput = (modelClass: string): boolean => modelClass.endsWith(ONE_OUTPUT);

/** The outputs of the head that `modelClass` saved in a checkpoint. */
export function savedSize(modelClass: string, checkpoint: Checkpoint): HeadSize {
  if (isOneOutput(modelClass)) return 1;
  return sizeInHeaders(checkpoint) ?? sizeInConfig(checkpoint);
}

/** The outputs of the head that a load gives to `modelClass`. */
export function wantedSize(load: Load, modelClass: string, checkpoint: Checkpoint): HeadSize {
  if (isOneOutput(modelClass)) return 1;
  const given = labelsGiven(load);
  return given ?? sizeInConfig(checkpoint);
}

/** `num_labels=` as written; undefined where the load says nothing of labels, `unsure` where the code decides. */
export function labelsGiven({ keywords }: Load): number | 'unsure' | undefined {
  if (keywords.has('id2label') || keywords.has('label2id')) return 'unsure';
  const argument = keywords.get('num_labels');
  if (!argument) return undefined;
  return isCount(argument.constant) ? argument.constant : 'unsure';
}

/** Whether a load prepares a head for a task of its own, or may: then it is meant to be new. */
export const preparesHead = ({ keywords, unpacksKeywords }: Load): boolean =>
  unpacksKeywords || PREPARING.some((name) => keywords.has(name));

const PREPARING = ['num_labels', 'id2label', 'label2id', 'problem_type', 'ignore_mismatched_sizes', 'state_dict'];

/** Whether heads of another size are made anew, and do not end the load: `ignore_mismatched_sizes`. */
export function ignoresSizes({ keywords, unpacksKeywords }: Load): 'yes' | 'no' | 'maybe' {
  const argument = keywords.get('ignore_mismatched_sizes');
  if (argument?.constant === true) return 'yes';
  if (argument?.constant === false) return 'no';
  return argument || unpacksKeywords ? 'maybe' : 'no';
}

/** `id2label` has one entry for each; a configuration of two labels may say nothing (`configuration_utils.py`). */
function sizeInConfig({ config }: Checkpoint): HeadSize {
  if (!config) return 'config';
  const { num_labels: count, id2label } = config;
  const named = Object.keys(fieldsOf(id2label)).length;
  if (count === undefined || count === null) return named > 0 ? named : LABELS_BY_DEFAULT;
  if (!isCount(count)) return 'unsure';
  return named > 0 && named !== count ? 'unsure' : count;
}

/** With anything else transformers raises, or makes a head of no outputs. */
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;

function sizeInHeaders({ tensors }: Checkpoint): number | undefined {
  const heads = [...(tensors ?? [])].filter(([name]) => HEAD_WEIGHT.test(name));
  const [size, ...others] = new Set(heads.map(([, { shape }]) => shape[0]));
  return others.length === 0 ? size : undefined;
}
