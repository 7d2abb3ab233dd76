import { deprecationOf, warns } from '../registry/deprecations.js';
import { familyOf, type Families } from '../registry/families.js';
import type { Release } from '../registry/registry.js';
import type { TypedCheckpoint } from './auto-class.js';

/** An auto class that loads a checkpoint, and what it builds. */
export interface Alternative {
  readonly autoClass: string;
  readonly modelClass: string;
}

/**
 * Auto classes that name no task, or one that has a class of its own by now (4.54.0 deprecates AutoModelForVision2Seq for
 * AutoModelForImageTextToText): they come last among those that build the same class.
 */
const GENERAL = ['AutoModelForVision2Seq', 'AutoModelForPreTraining', 'AutoModel', 'AutoModelForTextEncoding'];

/**
 * Every auto class of the release that has a model class for the checkpoint, the most fitting first: those that build
 * the class the weights were saved from; among them the one that is named for the family's task; the general ones last.
 * One that the release warns of only where there is no other.
 */
export function alternatives(release: Release, families: Families, checkpoint: TypedCheckpoint): Alternative[] {
  const task = taskClass(families, checkpoint.modelType);
  // Of a base model without a head nobody knows the task, but what the family is for.
  const base = release.modelClass('AutoModel', checkpoint);
  const isBase = base !== undefined && checkpoint.architectures.includes(base);
  const rank = ({ autoClass, modelClass }: Alternative): number[] => [
    checkpoint.architectures.includes(modelClass) || (isBase && autoClass === task) ? 0 : 1,
    GENERAL.indexOf(autoClass) + 1,
    autoClass === task ? 0 : 1,
    // AutoModelForMultimodalLM has all of its entries, and those for sound: it says less.
    autoClass === 'AutoModelForImageTextToText' ? 0 : 1,
  ];
  const found = release.autoClasses
    .flatMap((autoClass) => {
      const modelClass = release.needsOwnHead(autoClass) ? undefined : release.modelClass(autoClass, checkpoint);
      return modelClass === undefined ? [] : [{ autoClass, modelClass }];
    })
    .map((alternative) => ({ alternative, rank: rank(alternative) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ alternative }) => alternative);
  const lasting = found.filter(({ autoClass }) => !isDeprecated(autoClass, release));
  return lasting.length > 0 ? lasting : found;
}

function isDeprecated(autoClass: string, { version }: Release): boolean {
  const deprecation = deprecationOf(autoClass);
  return deprecation !== undefined && warns(deprecation, version);
}

/** The alternatives in releases, each found once: they are asked for again after each keystroke. */
export function rememberedAlternatives(families: Families): (release: Release) => AlternativesOf {
  const known = new WeakMap<Release, Map<string, Alternative[]>>();
  return (release) => {
    let found = known.get(release);
    if (!found) known.set(release, (found = new Map<string, Alternative[]>()));
    const own = found;
    return (checkpoint) => {
      const key = [checkpoint.modelType, ...checkpoint.architectures].join(' ');
      const answer = own.get(key) ?? alternatives(release, families, checkpoint);
      if (own.size < MOST_REMEMBERED) own.set(key, answer);
      return answer;
    };
  };
}

/** Every auto class of a release that has a model class for a checkpoint, the most fitting first. */
export type AlternativesOf = (checkpoint: TypedCheckpoint) => readonly Alternative[];

const MOST_REMEMBERED = 2_000;

/** Whether an auto class tells nothing of what its models are for. */
export const isGeneral = ({ autoClass }: Alternative): boolean => GENERAL.includes(autoClass);

function taskClass(families: Families, modelType: string): string | undefined {
  const architecture = familyOf(families, modelType)?.architecture;
  if (architecture === 'encoder-decoder') return 'AutoModelForSeq2SeqLM';
  return architecture === 'decoder-only' ? 'AutoModelForCausalLM' : undefined;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, index) => value !== b[index]);
  return differs === -1 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
