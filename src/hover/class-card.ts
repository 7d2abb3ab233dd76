import type { Outcome } from '../outcome/outcome.js';
import { describe, familyOf, type Families } from '../registry/families.js';
import type { Release } from '../registry/registry.js';
import type { JudgedCheckpoint, JudgedLoad } from '../rules/rule.js';
import { purposeOf } from './auto-classes.js';
import type { CardContext } from './card-context.js';
import { classHistory } from './class-history.js';
import { examplesOf } from './examples.js';
import { codeSpan, listed } from './markdown.js';
import { builtBy } from './model-class.js';

/**
 * Markdown for the hover on a class of transformers at a load: what it is for, since when it is there and until when,
 * and what it becomes for the checkpoints named there; undefined where nothing is known of the class.
 */
export function classCard(
  className: string,
  judged: JudgedLoad,
  context: Pick<CardContext, 'release' | 'classes' | 'exports' | 'families'>,
): string | undefined {
  const { release, families } = context;
  if (judged.load.library !== 'transformers') return undefined;
  const about = autoClassInWords(className, release, families) ?? modelClassInWords(className, release, families);
  const history = classHistory(className, context);
  const becomes = judged.checkpoints.slice(0, LINES).flatMap(becomesInWords);
  const said = [...(about ?? []), ...(history === undefined ? [] : [history]), ...(about ? becomes : [])];
  return said.length === 0 ? undefined : [`**${className}** (transformers ${release.version})`, ...said].join('\n\n');
}

const LINES = 3;

function autoClassInWords(autoClass: string, release: Release, families: Families): string[] | undefined {
  const purpose = purposeOf(autoClass)?.purpose;
  const isAutoClass = release.autoClasses.includes(autoClass);
  if (purpose === undefined && !isAutoClass) return undefined;
  const examples = isAutoClass ? examplesOf(autoClass, release, families) : [];
  const instances = examples.length > 0 ? `For example ${listed(examples)}.` : undefined;
  return [purpose, instances].filter((sentence) => sentence !== undefined);
}

function modelClassInWords(className: string, release: Release, families: Families): string[] | undefined {
  const found = builtBy(className, release, families);
  const family = found && familyOf(families, found.modelType);
  if (!family) return undefined;
  const autoClasses = listed(found.autoClasses.slice(0, LINES).map(codeSpan));
  return [
    `A class of ${family.name}, ${describe(family)}.`,
    `What ${autoClasses} ${found.autoClasses.length === 1 ? 'builds' : 'build'} for it.`,
  ];
}

/** `google-t5/t5-small → raises ValueError`; nothing where it is not known. */
function becomesInWords({ ref, outcome }: JudgedCheckpoint): string[] {
  const result = resultOf(outcome);
  return result === undefined ? [] : [`${codeSpan(ref.repoId)} → ${result}`];
}

function resultOf(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'raises':
      return `raises \`${outcome.error}\``;
    case 'random-weights':
      return `\`${outcome.modelClass}\`, with newly initialised weights`;
    case 'drops-weights':
      return `\`${outcome.modelClass}\`, without the ${listed(outcome.dropped)}`;
    case 'loads':
      return `\`${outcome.modelClass}\``;
    case 'remote-code':
      return "what the repository's own code makes of it";
    case 'unknown':
      return outcome.modelClass === undefined ? undefined : `\`${outcome.modelClass}\``;
  }
}
