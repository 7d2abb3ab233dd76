import { readFileSync, writeFileSync } from 'node:fs';
import { minorOf } from '../src/registry/attributes.js';

const PINS = 'src/registry/releases.json';

/** The releases that the committed tables have. */
export interface Pins {
  /** One old and the newest release: CI reads them again and compares. */
  readonly regeneratedInCi: readonly string[];
  /** The oldest first. */
  readonly releases: readonly string[];
}

/** Reads `src/registry/releases.json`. */
export function readPins(): Pins {
  return JSON.parse(readFileSync(PINS, 'utf8')) as Pins;
}

/** Pins these releases, of which CI checks the same old one as before and the newest. */
export function writePins(releases: readonly string[]): void {
  const sorted = releases.toSorted(byVersion);
  const [old = ''] = readPins().regeneratedInCi;
  const pins: Pins = { regeneratedInCi: [old, sorted.at(-1) ?? old], releases: sorted };
  writeFileSync(PINS, `${JSON.stringify(pins, null, 2).replace(/\[\s+("[\d.]+"),\s+("[\d.]+")\s+\]/, '[$1, $2]')}\n`);
}

/** The order of stable releases, which only have numbers. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const differs = left.findIndex((number, index) => number !== (right[index] ?? 0));
  return differs === -1 ? left.length - right.length : (left[differs] ?? 0) - (right[differs] ?? 0);
}

/** Whether no release of `among` has the same minor version and a higher patch. */
export function isNewestPatch(version: string, among: readonly string[]): boolean {
  return !among.some((other) => minorOf(other) === minorOf(version) && byVersion(other, version) > 0);
}
