import { compareVersions, isVersion, normalRange } from './versions.js';

/** What a file says about which transformers a project runs with. */
export interface Said {
  /** PEP 440, a version or a specifier; undefined where the file does not say. */
  readonly range: string | undefined;
  /** What is wrong with the file, or cannot be told from it: predicates to the file's name. */
  readonly problems: readonly string[];
}

/** A place where a project asks for transformers. */
export interface Wanted {
  /** PEP 440; empty where any version will do. */
  readonly specifier: string;
  /** Whether it holds only under a condition: a marker, an extra, a group. */
  readonly isConditional: boolean;
  /** The version cannot be told: a branch, a folder, a form that is not known. What, as a predicate to the file. */
  readonly problem?: string;
}

/** A file that says nothing. */
export const nothing: Said = { range: undefined, problems: [] };

/** A file that cannot be used, and why. */
export const useless = (problem: string): Said => ({ range: undefined, problems: [problem] });

/**
 * What requirements come to: those without a condition, which hold together whatever else holds; where there are none,
 * one of those with a condition, and which is not known here.
 */
export function together(wanted: readonly Wanted[]): Said {
  const problems = wanted.flatMap(({ problem }) => problem ?? []);
  const usable = wanted.filter(({ problem, specifier }) => problem === undefined && specifier !== '');
  const always = usable.filter(({ isConditional }) => !isConditional).map(({ specifier }) => specifier);
  const written = always.length > 0 ? [always.join(',')] : usable.map(({ specifier }) => specifier);
  const ranges: string[] = [];
  for (const one of written) {
    const range = normalRange(one);
    if (range === undefined) problems.push(`asks for transformers ${one}, which is no version specifier`);
    else ranges.push(range);
  }
  // What cannot be told may be what holds.
  if (problems.length > 0) return { range: undefined, problems: [...new Set(problems)] };
  return oneOf(ranges);
}

/**
 * What holds when one of several ranges does, and it is not known which. Single versions come to the range from the
 * oldest to the newest, which is judged as a range; different specifiers have no common form and come to nothing.
 */
export function oneOf(ranges: readonly string[]): Said {
  const different = [...new Set(ranges)];
  if (different.length <= 1) return { range: different[0], problems: [] };
  if (!different.every(isVersion))
    return useless(`asks for transformers ${different.join(' or ')}, depending on what is not known here`);
  const ordered = different.sort(compareVersions);
  return { range: `>=${ordered[0] ?? ''},<=${ordered.at(-1) ?? ''}`, problems: [] };
}
