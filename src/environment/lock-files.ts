import { entriesOf, isObject, itemsOf, textOf, valueAt } from './data.js';
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
    if (!isObject(value)) return [unreadable('is no object of packages by category')];
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
  const packages = valueAt(value, key);
  if (packages !== undefined && !Array.isArray(packages)) return [unreadable(`has a "${key}" that is no list`)];
  return itemsOf(packages)
    .filter((entry) => isTransformers(textOf(valueAt(entry, 'name')) ?? ''))
    .flatMap((entry): readonly Wanted[] => {
      const version = textOf(valueAt(entry, 'version'));
      if (version !== undefined) return [{ specifier: `==${version}`, isConditional: true }];
      // The project that is locked may be transformers itself: it has a source, and perhaps no version.
      return valueAt(entry, 'source') === undefined ? [unreadable('lists transformers without a version')] : [];
    });
}

const unreadable = (problem: string): Wanted => ({ specifier: '', isConditional: true, problem });

function pipenvEntry(entry: unknown): Wanted[] {
  const version = textOf(valueAt(entry, 'version'));
  const reference = textOf(valueAt(entry, 'ref'));
  if (version !== undefined) return [{ specifier: version === '*' ? '' : version, isConditional: false }];
  return reference === undefined ? [] : [{ isConditional: false, ...fromAddress(`@${reference}`) }];
}

const conditional = (wanted: readonly Wanted[]): readonly Wanted[] =>
  wanted.map((one) => ({ ...one, isConditional: true }));
