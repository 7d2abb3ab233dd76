import type { Load, Module } from '../../src/load.js';
import { LineIndex } from '../../src/text.js';
import { nameOf } from './files.js';
import type { Occurrence } from './occurrences.js';
import type { Reading } from './read.js';
import { percent } from './report.js';

/** What a person says about one occurrence, after reading its file. */
export interface Label extends Occurrence {
  readonly package: string;
  /** Below the folder of the package. */
  readonly file: string;
  /** The classes that the callee may be, as transformers names them; none for a pipeline; null: no load of transformers. */
  readonly classes: readonly string[] | null;
  /** Where the class comes from, if that is known. */
  readonly library: string | null;
  /** Every id that this one file can tell by the forms that are read. */
  readonly ids: readonly string[];
  /** Ids that are right, but not asked for: `pytest.mark.parametrize`, fixtures, objects of other files. */
  readonly alsoIds?: readonly string[];
  /** Classes that are in the table that is read, but cannot be reached. */
  readonly alsoClasses?: readonly string[];
  /** Whether it is right as well to say nothing: the class is chosen at run time. */
  readonly optional?: boolean;
  /** The form. */
  readonly remark: string;
}

/** How the parser does on one label. */
export interface Verdict {
  readonly label: Label;
  readonly isClassRight: boolean;
  /** Ids of the label that were found. */
  readonly found: number;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  /** What was found, in words. */
  readonly said: string;
}

/** What must hold of the labels. */
const BARS = { classes: 0.98, ids: 0.97 } as const;

/** Compares one label with what was found at its place; `load` is undefined where nothing was. */
export function judged(label: Label, load: Load | undefined): Verdict {
  const isOther = load !== undefined && load.library !== 'transformers';
  // Loads of other libraries are listed for the sake of other rules; they are not what is compared here.
  const own = isOther && label.classes === null ? undefined : load;
  const values = (own?.checkpoint?.values ?? []).filter(({ origin }) => origin !== 'pipeline-default');
  const texts = new Set(values.map(({ text }) => normal(text)));
  const expected = new Map(label.ids.map((id) => [normal(id), id]));
  const right = new Set([...expected.keys(), ...(label.alsoIds ?? []).map(normal)]);
  return {
    label,
    isClassRight: isClassRight(label, own),
    found: [...expected.keys()].filter((id) => texts.has(id)).length,
    missing: [...expected].filter(([id]) => !texts.has(id)).map(([, id]) => id),
    wrong: label.classes === null ? [] : [...texts].filter((text) => !right.has(text)),
    said: own ? `${own.classes.map(({ name }) => name).join(' | ')} ← ${[...texts].join(', ') || '?'}` : 'nothing',
  };
}

function isClassRight({ classes, alsoClasses = [], optional = false }: Label, load: Load | undefined): boolean {
  if (!load) return classes === null || optional;
  if (classes === null) return false;
  const names = load.classes.map(({ name }) => name);
  return (
    classes.every((name) => names.includes(name)) && names.every((name) => [...classes, ...alsoClasses].includes(name))
  );
}

/** A path that is put together begins with `./`; a slash at the end says nothing. */
const normal = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');

/** The load whose callee holds an occurrence. */
export function loadAt(
  { parts }: Module,
  loads: readonly Load[],
  { cell, line, column, word }: Occurrence,
): Load | undefined {
  const part = parts.findIndex((one) => one.cell === cell);
  const text = parts[part]?.text ?? '';
  const at = new LineIndex(text).startOf(line) + column - 1;
  const here = loads.filter(({ place, callee }) => {
    if (place.part !== part || place.range.start > at || place.range.end <= at) return false;
    return word === 'pipeline' ? callee === 'pipeline' : callee === 'from_pretrained';
  });
  // Calls are nested: the one whose own word stands here is that with the nearest word behind its beginning.
  return here.find(({ place }) => wordOf(text, place.range, word) === at);
}

/** Where the called word of a call stands: at the depth of the call itself, so not in what it is called on. */
function wordOf(text: string, { start, end }: { start: number; end: number }, word: string): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (depth === 0 && text.startsWith(`${word}(`, at) && !/\w/.test(text.charAt(at - 1))) return at;
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
  }
  return -1;
}

/** Compares all labels of what was read; throws where a label names a place that is not there. */
export function judgeLabels(labels: readonly Label[], readings: readonly Reading[]): Verdict[] {
  const byName = new Map(readings.map((reading) => [nameOf(reading.file), reading]));
  return labels.map((label) => {
    const name = `${label.package}/${label.file}`;
    const module = byName.get(name)?.module;
    const text = module?.parts.find(({ cell }) => cell === label.cell)?.text;
    const at = text === undefined ? -1 : new LineIndex(text).startOf(label.line) + label.column - 1;
    if (!module || !text?.startsWith(label.word, at)) throw new Error(`${name}:${label.line} has no ${label.word}`);
    return judged(label, loadAt(module, byName.get(name)?.loads ?? [], label));
  });
}

/** The comparison in lines, and whether every bar is reached. */
export function labelsReport(verdicts: readonly Verdict[]): { readonly text: string; readonly passes: boolean } {
  const count = (of: (verdict: Verdict) => number): number => verdicts.reduce((sum, verdict) => sum + of(verdict), 0);
  const ids = count(({ found }) => found) + count(({ missing }) => missing.length);
  const [right, found, wrong] = [
    verdicts.filter(({ isClassRight }) => isClassRight).length,
    count((verdict) => verdict.found),
    count((verdict) => verdict.wrong.length),
  ];
  const loads = verdicts.filter(({ label }) => label.classes !== null).length;
  const differences = verdicts.filter((one) => !one.isClassRight || one.missing.length > 0 || one.wrong.length > 0);
  const passes = right >= BARS.classes * verdicts.length && found >= BARS.ids * ids && wrong === 0;
  const lines = [
    `labels: ${verdicts.length}, of them loads of transformers ${loads}`,
    `class right: ${right} of ${verdicts.length} (${percent(right, verdicts.length)}; bar ${percent(BARS.classes, 1)})`,
    `ids found: ${found} of the ${ids} that one file can tell (${percent(found, ids)}; bar ${percent(BARS.ids, 1)})`,
    `wrong ids: ${wrong} (bar 0)`,
    `differences: ${differences.length}`,
    ...differences.map(difference),
  ];
  return { text: lines.join('\n'), passes };
}

function difference({ label, isClassRight: isRight, missing, wrong, said }: Verdict): string {
  const where = `${label.package}/${label.file}:${label.cell === undefined ? '' : `cell ${label.cell}, `}${label.line}`;
  const what = [
    ...(isRight ? [] : [`class ${label.classes === null ? 'none' : label.classes.join(' | ') || label.word}`]),
    ...missing.map((id) => `missing ${id}`),
    ...wrong.map((id) => `wrong ${id}`),
  ];
  return `  ${where}\n    ${what.join('; ')}\n    said: ${said}\n    form: ${label.remark}`;
}
