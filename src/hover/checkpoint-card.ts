import type { Lookup } from '../checkpoint/checkpoint.js';
import { objectionTo } from '../checkpoint/repo-id.js';
import { typed } from '../outcome/auto-class.js';
import { describe, familyOf, type Family } from '../registry/families.js';
import type { JudgedCheckpoint } from '../rules/rule.js';
import { factsInWords } from './age.js';
import { consequenceOf, diagramOf } from './architecture.js';
import type { CardContext } from './card-context.js';
import { inForceInWords } from './in-force.js';
import { classesInFull, classesInShort } from './loading-classes.js';
import { codeSpan, escapeMarkdown } from './markdown.js';

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
  if (sections.length === 0) return undefined;
  const card = [...sections, ...rest].join('\n\n---\n\n');
  return told.some(({ lookup }) => isAboutTransformers(lookup)) ? paragraphs([card, inForceInWords(context)]) : card;
}

/** Whether what is said about it depends on the transformers in force. */
const isAboutTransformers = (lookup: Lookup): boolean =>
  lookup.state === 'found' && lookup.checkpoint.adapterOf === undefined && typed(lookup.checkpoint) !== undefined;

const SECTIONS = 3;

function sectionOf({ checkpoint, from }: Found, length: 'long' | 'short', context: CardContext): string {
  const { modelType, adapterOf, remoteCode, asOf } = checkpoint;
  const title =
    from === 'folder'
      ? `**${escapeMarkdown(checkpoint.resolvedId)}**`
      : linkTo(checkpoint.resolvedId, context.endpoint);
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

function linkTo(repoId: string, endpoint: string): string {
  const base = endpoint.replace(/\/+$/, '');
  const isAddress = /^https?:\/\/[\w.:[\]/%-]+$/i.test(base);
  if (!isAddress || objectionTo(repoId) !== undefined) return `**${escapeMarkdown(repoId)}**`;
  return `**[${escapeMarkdown(repoId)}](${base}/${repoId})**`;
}

const paragraphs = (blocks: readonly (string | undefined)[]): string =>
  blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
