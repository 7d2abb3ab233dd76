import type { ClassUse, Load } from '../../src/load.js';
import type { Reading } from './read.js';
import { nameOf } from './files.js';

/** How many of the slowest files are named. */
const SLOWEST = 5;

/** The tables that a run prints: files, loads by form, time. */
export function report(readings: readonly Reading[], seconds: number): string {
  const loads = readings.flatMap((reading) => reading.loads.map((load) => ({ load, reading })));
  const valued = loads.filter(({ load }) => hasValue(load)).length;
  const unknown = loads.filter(({ load }) => load.checkpoint && !hasValue(load));
  return [
    filesTable(readings),
    `loads: ${loads.length}, with a value ${valued} (${percent(valued, loads.length)})`,
    table(
      'by what is called',
      countsBy(loads, ({ load }) => load.callee),
    ),
    table(
      'by library',
      countsBy(loads, ({ load }) => load.library),
    ),
    table(
      'by form of the class',
      countsBy(loads, ({ load }) => classForm(load.classes)),
    ),
    table(
      'by form of the id',
      countsBy(loads, ({ load }) => idForm(load)),
    ),
    table(
      'not known, by how the id is written',
      countsBy(unknown, ({ load, reading }) => writtenForm(load, reading)),
    ),
    timeLine(readings, seconds),
  ].join('\n\n');
}

const hasValue = ({ checkpoint }: Load): boolean => checkpoint !== undefined && checkpoint.values.length > 0;

/** How the class got its name. */
export function classForm(classes: readonly ClassUse[]): string {
  const [only, ...others] = classes;
  if (!only) return 'no class';
  if (others.length > 0) return 'one of several';
  const { binding } = only;
  if (!binding) return 'through a variable';
  if (binding.form === 'star') return 'from … import *';
  if (binding.form === 'module') return 'module.Class';
  const imported = binding.names[binding.index];
  return imported && imported.local !== imported.name ? 'from … import … as …' : 'from … import …';
}

/** How the id is known: the origins of its values. */
export function idForm({ checkpoint }: Load): string {
  if (!checkpoint) return 'no argument';
  if (checkpoint.values.length === 0) return 'not known';
  return [...new Set(checkpoint.values.map(({ origin }) => origin))].sort().join(' + ');
}

const WRITTEN: readonly (readonly [form: string, pattern: RegExp])[] = [
  ['None, a number or a folder function', /^(?:None|\d+|str\(|os\.path|Path\()/],
  ['string', /^[a-zA-Z]{0,2}["']/],
  ['name', /^\w+$/],
  ['self.x', /^(?:self|cls)\.\w+$/],
  ['self.x.y', /^(?:self|cls)(?:\.\w+)+$/],
  ['args.x', /^\w*(?:args|opt|opts|options|flags)(?:\.\w+)+$/i],
  ['x.y', /^\w+(?:\.\w+)+$/],
  ['item', /^[\w.]+\[.*\]$/s],
  ['call', /^[\w.]+\(.*\)$/s],
];

function writtenForm({ checkpoint }: Load, { module }: Reading): string {
  if (!checkpoint) return '';
  const { part, range } = checkpoint.place;
  const text = module?.parts[part]?.text.slice(range.start, range.end) ?? '';
  return WRITTEN.find(([, pattern]) => pattern.test(text))?.[0] ?? 'else';
}

function filesTable(readings: readonly Reading[]): string {
  const notebooks = readings.filter(({ file }) => file.isNotebook).length;
  const problems = readings.filter(({ problem }) => problem !== undefined);
  const crashes = readings.filter(({ crash }) => crash !== undefined);
  return [
    `files: ${readings.length}, of them notebooks ${notebooks}; of ${new Set(readings.map(({ file }) => file.package)).size} packages`,
    `with loads: ${readings.filter(({ loads }) => loads.length > 0).length}; diagnostics: ${readings.reduce((sum, { diagnostics }) => sum + diagnostics, 0)}`,
    `not read: ${problems.length}`,
    ...problems.map(({ file, problem }) => `  ${nameOf(file)}: ${problem ?? ''}`),
    `crashed: ${crashes.length}`,
    ...crashes.map(({ file, crash }) => `  ${nameOf(file)}: ${crash ?? ''}`),
  ].join('\n');
}

function timeLine(readings: readonly Reading[], seconds: number): string {
  const slowest = readings.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
  const named = slowest.map(({ file, milliseconds }) => `  ${milliseconds.toFixed(0).padStart(6)} ms  ${nameOf(file)}`);
  return [`time: ${seconds.toFixed(1)} s; the slowest:`, ...named].join('\n');
}

/** How often `keyOf` gives each word, the most frequent first. */
export function countsBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, fewer]) => fewer - many || (a < b ? -1 : 1));
}

function table(title: string, counts: readonly (readonly [string, number])[]): string {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const width = Math.max(0, ...counts.map(([name]) => name.length));
  const rows = counts.map(
    ([name, count]) => `  ${name.padEnd(width)} ${String(count).padStart(6)} ${percent(count, total).padStart(7)}`,
  );
  return [title, ...rows].join('\n');
}

/** `98.5 %`; nothing of nothing is all of it. */
export const percent = (part: number, whole: number): string =>
  `${(whole === 0 ? 100 : (100 * part) / whole).toFixed(1)} %`;
