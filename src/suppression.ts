import { addIgnores } from './fixes/add-ignore.js';
import type { IgnoreComment, Module, Place } from './load.js';
import type { JudgedLoad, UnusedIgnore } from './rules/rule.js';
import type { Diagnostic } from './service.js';
import { LineIndex } from './text.js';

/** What comments leave of a module's findings. */
export interface Suppressed {
  readonly kept: readonly Diagnostic[];
  /** How many are not shown. */
  readonly count: number;
  /** Comments, or rules that they list, that suppressed nothing. */
  readonly unused: readonly UnusedIgnore[];
}

/** The rule about the comments themselves: who lists it wants them kept. */
export const UNUSED_IGNORE = 'unused-ignore';

/**
 * Takes out the findings that a comment suppresses: one on any line of the statement of the load, for a finding without
 * a load one on the line it is on, or one for the whole file.
 */
export function suppressed(
  diagnostics: readonly Diagnostic[],
  comments: readonly IgnoreComment[],
  judged: readonly JudgedLoad[],
  module: Module,
): Suppressed {
  if (comments.length === 0) return { kept: diagnostics, count: 0, unused: [] };
  const isOn = linesOf(module);
  const used = new Map<IgnoreComment, Set<string>>(comments.map((comment) => [comment, new Set()]));
  const kept = diagnostics.filter(({ load, at, rule }) => {
    const about = statementOf(load, judged) ?? at;
    const matching = comments.filter(
      (comment) => covers(comment, rule) && (comment.scope === 'file' || isOn(comment, about)),
    );
    for (const comment of matching) used.get(comment)?.add(rule);
    return matching.length === 0;
  });
  const unused = comments.flatMap((comment) => unusedOf(comment, used.get(comment) ?? new Set()));
  return { kept, count: diagnostics.length - kept.length, unused };
}

/** The diagnostic with the comments that would suppress it. */
export function withSuppressions(
  diagnostic: Diagnostic,
  comments: readonly IgnoreComment[],
  judged: readonly JudgedLoad[],
  module: Module,
): Diagnostic {
  const about = statementOf(diagnostic.load, judged) ?? diagnostic.at;
  return { ...diagnostic, suppressions: addIgnores(diagnostic.rule, about, comments, module) };
}

const statementOf = (load: number | null, judged: readonly JudgedLoad[]): Place | undefined =>
  load === null ? undefined : judged[load]?.load.statement;

/** Answers whether a comment stands on one of the lines of a place and covers a statement. */
export function linesOf({ parts }: Module): (comment: IgnoreComment, about: Place) => boolean {
  const indexes = parts.map(({ text }) => new LineIndex(text));
  const lineAt = (part: number, offset: number): number => indexes[part]?.positionAt(offset).line ?? 0;
  return ({ place, scope }, about) => {
    if (scope !== 'statement' || place.part !== about.part) return false;
    const line = lineAt(place.part, place.range.start);
    return lineAt(about.part, about.range.start) <= line && line <= lineAt(about.part, about.range.end);
  };
}

const covers = ({ scope, rules }: IgnoreComment, rule: string): boolean =>
  scope !== 'nothing' && (!rules || rules.some(({ id }) => id === rule));

function unusedOf(comment: IgnoreComment, used: ReadonlySet<string>): UnusedIgnore[] {
  const { rules, place } = comment;
  if (!rules) return used.size > 0 ? [] : [{ comment, at: place }];
  if (rules.some(({ id }) => id === UNUSED_IGNORE)) return [];
  const idle = rules.filter(({ id }, index) => !used.has(id) || rules.findIndex((one) => one.id === id) < index);
  if (idle.length === rules.length && rules.length !== 1) return [{ comment, at: place }];
  return idle.map((rule) => ({ comment, rule, at: rule.place }));
}
