import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { compareVersions } from '../environment/versions.js';
import type { Alternative } from '../outcome/alternatives.js';
import { typed, type TypedCheckpoint } from '../outcome/auto-class.js';
import { short } from '../registry/ranges.js';
import type { CardContext } from './card-context.js';
import { codeSpan, listed } from './markdown.js';
import { since } from './since.js';

/** The auto classes that accept a checkpoint, since when, and what each builds, as Markdown; or why there are none. */
export function classesInFull(checkpoint: Checkpoint, context: CardContext): string {
  const known = classesFor(checkpoint, context);
  if (typeof known === 'string') return known;
  const { classes } = known;
  const shown = classes.slice(0, CLASSES).map((one) => ({ ...one, came: sinceWhen(one, known.checkpoint, context) }));
  const all = sharedBy(shown.map(({ came }) => came));
  const isSaved = (modelClass: string): boolean => checkpoint.architectures.includes(modelClass);
  const lines = [...new Set(shown.map(({ modelClass }) => modelClass))].map((modelClass) => {
    const autoClasses = shown
      .filter((one) => one.modelClass === modelClass)
      .map(({ autoClass, came }) => `\`${autoClass}\`${came === all ? '' : inBrackets(came)}`);
    return `- ${autoClasses.join(', ')} → \`${modelClass}\`${isSaved(modelClass) ? ', as saved' : ''}`;
  });
  const more = classes.length - shown.length;
  const rest = more > 0 ? [`- and ${more} more`] : [];
  const isBuilt = checkpoint.architectures.length === 0 || classes.some(({ modelClass }) => isSaved(modelClass));
  const saved = isBuilt ? [] : savedBy(checkpoint.architectures);
  const title = `Auto classes that accept it${all === undefined ? '' : ` since transformers ${short(all)}`}:`;
  return [title, '', ...lines, ...rest, ...saved].join('\n');
}

/** The most fitting class on one line. */
export function classesInShort(checkpoint: Checkpoint, context: CardContext): string {
  const known = classesFor(checkpoint, context);
  if (typeof known === 'string') return known;
  const [first] = known.classes;
  if (!first) return '';
  const came = inBrackets(sinceWhen(first, known.checkpoint, context));
  return `\`${first.autoClass}\`${came} → \`${first.modelClass}\``;
}

const CLASSES = 6;

interface LoadingClasses {
  readonly checkpoint: TypedCheckpoint;
  readonly classes: readonly Alternative[];
}

/** The classes that load a checkpoint, or why there is no list of them. */
function classesFor(checkpoint: Checkpoint, context: CardContext): LoadingClasses | string {
  const { version } = context.release;
  const known = typed(checkpoint);
  if (!known) return 'Its configuration names no model type.';
  const { modelType } = known;
  if (!context.release.knowsModelType(modelType))
    return `transformers ${version} does not have the model type ${codeSpan(modelType)}${knownIn(modelType, context)}.`;
  const classes = context.alternatives(known);
  if (classes.length === 0) return `No auto class of transformers ${version} accepts it.`;
  return { checkpoint: known, classes };
}

/** `, which came with transformers 4.51`; nothing where no release has the type. */
function knownIn(modelType: string, { registry }: CardContext): string {
  const having = registry.releases.filter((version) => registry.at(version)?.knowsModelType(modelType));
  const [first, last] = [having[0], having.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (last === registry.newest.version) return `, which came with transformers ${short(first)}`;
  return `, which is in transformers ${first === last ? short(first) : `${short(first)} to ${short(last)}`}`;
}

/** The release since which the class builds a model of this type; undefined where it always did, or it is not known. */
function sinceWhen(
  { autoClass }: Alternative,
  checkpoint: TypedCheckpoint,
  { release, registry }: CardContext,
): string | undefined {
  return since(
    release.version,
    registry.releases,
    (version) => registry.at(version)?.modelClass(autoClass, checkpoint) !== undefined,
  );
}

/** The oldest of these releases, which then goes without saying; undefined where one of them is not known. */
function sharedBy(releases: readonly (string | undefined)[]): string | undefined {
  const known = releases.filter((release) => release !== undefined);
  return known.length < releases.length ? undefined : known.sort(compareVersions)[0];
}

const inBrackets = (release: string | undefined): string =>
  release === undefined ? '' : ` (since transformers ${short(release)})`;

function savedBy(architectures: readonly string[]): string[] {
  return ['', `It was saved from ${listed(architectures.map(codeSpan))}, which no auto class builds for it.`];
}
