import { readFileSync, writeFileSync } from 'node:fs';

const PINS = 'scripts/corpus.json';

/** A source distribution of the corpus. */
export interface Pin {
  /** As its project writes it. */
  readonly name: string;
  readonly version: string;
  readonly file: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

/** Reads `scripts/corpus.json`, in the order of the names. */
export function readPins(): readonly Pin[] {
  const pins = JSON.parse(readFileSync(PINS, 'utf8')) as Record<string, Omit<Pin, 'name'>>;
  return Object.entries(pins).map(([name, pin]) => ({ name, ...pin }));
}

/** Writes `scripts/corpus.json`. */
export function writePins(pins: readonly Pin[]): void {
  const sorted = pins.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const entries = sorted.map(({ name, version, file, sha256 }) => [name, { version, file, sha256 }]);
  writeFileSync(PINS, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

/** The pins of the packages that are named; of all where none is. Throws for a name that is not pinned. */
export function chosenPins(pins: readonly Pin[], names: readonly string[]): readonly Pin[] {
  const unknown = names.filter((name) => !pins.some((pin) => pin.name === name));
  if (unknown.length > 0) throw new Error(`${PINS} does not pin ${unknown.join(', ')}`);
  return names.length === 0 ? pins : pins.filter(({ name }) => names.includes(name));
}
