import type { Lookup } from '../checkpoint/checkpoint.js';
import { objectionTo } from '../checkpoint/repo-id.js';
import type { Alternative } from '../outcome/alternatives.js';
import { typed } from '../outcome/auto-class.js';
import { describe, familyOf, type Family } from '../registry/families.js';
import type { JudgedCheckpoint } from '../rules/rule.js';
import { factsInWords } from './age.js';
import { consequenceOf, diagramOf } from './architecture.js';
import type { CardContext } from './card-context.js';
import { codeSpan, escapeMarkdown, listed } from './markdown.js';

type Found = Extract<Lookup, { state: 'found' }>;

/**
 * Markdown for the hover on the checkpoint argument: what each value names, at most three of them; undefined where
 * there is nothing to say. Repeats no diagnostic: it tells the checkpoint, not the load.
 */
export function checkpointCard(checkpoints: readonly JudgedCheckpoint[], context: CardContext): string | undefined {
  const told = checkpoints.filter(({ lookup }) => lookup.state !== 'skipped');
  const isOne = told.length === 1;
  const sections = told.slice(0, SECTIONS).map(({ ref, lookup }) => {
    if (lookup.state !== 'found')
      return `**${escapeMarkdown(ref.repoId)}**\n\nNot known: ${escapeMarkdown(lookup.detail)}`;
    return sectionOf(lookup, isOne ? 'long' : 'short', context);
  });
  const more = told.length - sections.length;
  const rest = more > 0 ? [`${more} more ${more === 1 ? 'value' : 'values'}.`] : [];
  return sections.length === 0 ? undefined : [...sections, ...rest].join('\n\n---\n\n');
}

const SECTIONS = 3;
const CLASSES = 6;

function sectionOf({ checkpoint, from }: Found, length: 'long' | 'short', context: CardContext): string {
  const { modelType, adapterOf, remoteCode, asOf } = checkpoint;
  const title = linkTo(checkpoint.resolvedId, context.endpoint);
  const facts = factsInWords(from, asOf, context.now);
  if (adapterOf !== undefined) return paragraphs([title, `It holds an adapter of ${codeSpan(adapterOf)}.`, facts]);
  const family = modelType === undefined ? undefined : familyOf(context.families, modelType);
  const isLong = length === 'long';
  return paragraphs([
    family ? `${title}: ${familyInWords(family, modelType, context)}` : title,
    family && isLong ? consequenceOf(family).join('\n\n') : undefined,
    isLong ? classesInFull(checkpoint, context) : classesInShort(checkpoint, context),
    remoteCode === 'some' || remoteCode.length > 0 ? 'The repository brings code of its own.' : undefined,
    facts,
  ]);
}

/** `T5, an encoder-decoder (encoder → decoder)`. */
function familyInWords(family: Family, modelType: string | undefined, { release }: CardContext): string {
  const comparison = 'AutoModelForZeroShotImageClassification';
  const comparesImages =
    modelType !== undefined && release.modelClass(comparison, { modelType, architectures: [] }) !== undefined;
  const diagram = diagramOf(family, comparesImages);
  return `${family.name}, ${describe(family)}${diagram === undefined ? '' : ` (\`${diagram}\`)`}`;
}

function classesInFull(checkpoint: Found['checkpoint'], context: CardContext): string {
  const classes = classesFor(checkpoint, context);
  if (typeof classes === 'string') return classes;
  const shown = classes.slice(0, CLASSES);
  const isSaved = (modelClass: string): boolean => checkpoint.architectures.includes(modelClass);
  const lines = [...new Set(shown.map(({ modelClass }) => modelClass))].map((modelClass) => {
    const autoClasses = shown.filter((one) => one.modelClass === modelClass).map(({ autoClass }) => `\`${autoClass}\``);
    return `- ${autoClasses.join(', ')} → \`${modelClass}\`${isSaved(modelClass) ? ', as saved' : ''}`;
  });
  const more = classes.length - shown.length;
  const rest = more > 0 ? [`- and ${more} more`] : [];
  const isBuilt = checkpoint.architectures.length === 0 || classes.some(({ modelClass }) => isSaved(modelClass));
  const saved = isBuilt ? [] : savedBy(checkpoint.architectures);
  const title = `Auto classes that accept it in transformers ${context.release.version}:`;
  return [title, '', ...lines, ...rest, ...saved].join('\n');
}

function savedBy(architectures: readonly string[]): string[] {
  return ['', `It was saved from ${listed(architectures.map(codeSpan))}, which no auto class builds for it.`];
}

function classesInShort(checkpoint: Found['checkpoint'], context: CardContext): string {
  const classes = classesFor(checkpoint, context);
  if (typeof classes === 'string') return classes;
  const [first] = classes;
  return first ? `\`${first.autoClass}\` → \`${first.modelClass}\`` : '';
}

/** The classes that load a checkpoint, or why there is no list of them. */
function classesFor(checkpoint: Found['checkpoint'], context: CardContext): readonly Alternative[] | string {
  const { version } = context.release;
  const known = typed(checkpoint);
  if (!known) return 'Its configuration names no model type.';
  if (!context.release.knowsModelType(known.modelType))
    return `transformers ${version} does not have the model type ${codeSpan(known.modelType)}.`;
  const classes = context.alternatives(known);
  return classes.length > 0 ? classes : `No auto class of transformers ${version} accepts it.`;
}

function linkTo(repoId: string, endpoint: string): string {
  const base = endpoint.replace(/\/+$/, '');
  const isAddress = /^https?:\/\/[\w.:[\]/%-]+$/i.test(base);
  if (!isAddress || objectionTo(repoId) !== undefined) return `**${escapeMarkdown(repoId)}**`;
  return `**[${escapeMarkdown(repoId)}](${base}/${repoId})**`;
}

const paragraphs = (blocks: readonly (string | undefined)[]): string =>
  blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
