import { entriesOf, itemsOf, textOf, valueAt } from './data.js';
import { readJson, readToml, type Parsed } from './parse.js';
import { fromAddress, isTransformers } from './requirement.js';
import { nothing, together, useless, type Said, type Wanted } from './said.js';

/** Reads `uv.lock`, `poetry.lock` and `pdm.lock`, which list `[[package]]`. */
export const readPackageLock = (text: string): Said => said(text, readToml, (value) => locked(value, 'package'));

/** Reads `pylock.toml` (PEP 751), which lists `[[packages]]`. */
export const readPylock = (text: string): Said => said(text, readToml, (value) => locked(value, 'packages'));

/** Reads `Pipfile.lock`: its `default` packages, else those of `develop` and of other categories. */
export function readPipfileLock(text: string): Said {
  return said(text, readJson, (value) => {
    const byCategory = entriesOf(value).map(([category, packages]) => ({
      category,
      wanted: entriesOf(packages).flatMap(([name, entry]) => (isTransformers(name) ? pipenvEntry(entry) : [])),
    }));
    const main = byCategory.find(({ category }) => category === 'default')?.wanted ?? [];
    return main.length > 0 ? main : conditional(byCategory.flatMap(({ wanted }) => wanted));
  });
}

function said(text: string, parse: (text: string) => Parsed, wanted: (value: unknown) => readonly Wanted[]): Said {
  // A lock file may be megabytes; most of those without the word need not be parsed.
  if (!/transformers/i.test(text)) return nothing;
  const parsed = parse(text);
  return 'problem' in parsed ? useless(parsed.problem) : together(wanted(parsed.value));
}

/** One entry for each version, where the lock file forks by Python version or platform, or by extra. */
function locked(value: unknown, key: string): readonly Wanted[] {
  const versions = itemsOf(valueAt(value, key))
    .filter((entry) => isTransformers(textOf(valueAt(entry, 'name')) ?? ''))
    .flatMap((entry) => textOf(valueAt(entry, 'version')) ?? []);
  return conditional(versions.map((version) => ({ specifier: `==${version}`, isConditional: true })));
}

function pipenvEntry(entry: unknown): Wanted[] {
  const version = textOf(valueAt(entry, 'version'));
  const reference = textOf(valueAt(entry, 'ref'));
  if (version !== undefined) return [{ specifier: version === '*' ? '' : version, isConditional: false }];
  return reference === undefined ? [] : [{ isConditional: false, ...fromAddress(`@${reference}`) }];
}

const conditional = (wanted: readonly Wanted[]): readonly Wanted[] =>
  wanted.map((one) => ({ ...one, isConditional: true }));
