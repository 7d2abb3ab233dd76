import type { Load, Module, Place } from '../../src/load.js';
import { LineIndex } from '../../src/text.js';
import { nameOf } from './files.js';
import type { Reading } from './read.js';
import { shuffled } from './seeded.js';

/** Most lines of one call that are shown. */
const LINES = 8;

/** `count` loads whose id is known, chosen by `seed`, with the lines that they rest on: for reading by eye. */
export function sample(readings: readonly Reading[], count: number, seed: number): string {
  const resolved = readings.flatMap(({ file, module, loads }) =>
    loads.flatMap((load) => (module && load.checkpoint?.values.length ? [{ file, module, load }] : [])),
  );
  return shuffled(resolved, seed)
    .slice(0, count)
    .map(({ file, module, load }, index) => `${index + 1}. ${shownLoad(nameOf(file), module, load)}`)
    .join('\n\n');
}

/** One load in lines: where, which class, the call, and for each value where it stands. */
export function shownLoad(name: string, module: Module, load: Load): string {
  const classes = load.classes.map((used) => used.name).join(' | ') || load.callee;
  const values = load.checkpoint?.values ?? [];
  return [
    `${name}:${positionIn(module, load.place)}  ${classes}`,
    ...linesOf(module, load.place),
    ...values.flatMap(({ text, origin, place }) => {
      const isInCall = place.part === load.place.part && contains(load.place, place);
      const where = isInCall ? [] : [`  at ${positionIn(module, place)}`, ...linesOf(module, place)];
      return [`  ${JSON.stringify(text)} (${origin})`, ...where];
    }),
  ].join('\n');
}

/** `12`, and in a notebook `cell 3, 12`: the cell's 0-based index in the file, and the 1-based line in it. */
export function positionIn({ parts }: Module, { part, range }: Place): string {
  const { text = '', cell } = parts[part] ?? {};
  const { line } = new LineIndex(text).positionAt(range.start);
  return cell === undefined ? String(line) : `cell ${cell}, ${line}`;
}

function linesOf({ parts }: Module, { part, range }: Place): string[] {
  const text = parts[part]?.text ?? '';
  const index = new LineIndex(text);
  const [first, last] = [index.positionAt(range.start).line, index.positionAt(range.end).line];
  const lines = text.split(/\r\n|\r|\n/).slice(first - 1, last);
  const shown = lines.slice(0, LINES).map((line) => `    | ${line}`);
  return lines.length > LINES ? [...shown, '    | …'] : shown;
}

const contains = (outer: Place, inner: Place): boolean =>
  outer.range.start <= inner.range.start && inner.range.end <= outer.range.end;
