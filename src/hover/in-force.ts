import { foundIn, type PlaceWords } from '../environment/found-in.js';
import { isVersion, satisfying, withoutLocal } from '../environment/versions.js';
import { inWords } from '../registry/ranges.js';
import type { CardContext } from './card-context.js';
import { escapeMarkdown } from './markdown.js';

/** The transformers that a card is for and where it was found, as a line of Markdown: `transformers 4.57.6 (uv.lock)`. */
export function inForceInWords(context: Pick<CardContext, 'transformers' | 'release' | 'registry'>): string {
  const { range } = context.transformers;
  const found = escapeMarkdown(foundIn(context.transformers, places));
  return `${escapeMarkdown(`transformers ${inWords(range)}`)} (${found})${judgedBy(context)}`;
}

const places: PlaceWords = {
  interpreter: (path) => `selected interpreter ${path}`,
  option: 'the option --transformers-version',
  setting: 'the setting loadlint.transformersVersion',
  newest: 'the newest known',
};

/** Which release stands in for what is in force, where that is not one itself. */
function judgedBy({ transformers: { range }, release, registry }: Parameters<typeof inForceInWords>[0]): string {
  // An installed package's own tables have its version.
  if (range === release.version) return '';
  if (satisfying(range, registry.releases).length === 0) return `, judged as ${release.version}, the nearest known`;
  if (!isVersion(range)) return `, shown for ${release.version}`;
  return withoutLocal(range) === range ? '' : `, judged as ${release.version}`;
}
