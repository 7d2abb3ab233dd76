import type { FactSource } from '../checkpoint/checkpoint.js';

/** Where facts come from and how old they are, as a sentence; `asOf` and `now` in milliseconds since 1970. */
export function factsInWords(from: FactSource, asOf: number, now: number): string {
  return `Facts ${origins[from]}, ${ageInWords(now - asOf)}.`;
}

const origins: Readonly<Record<FactSource, string>> = {
  bundled: 'bundled with Loadlint',
  store: 'stored from the Hub',
  'hf-cache': 'from the Hugging Face cache on this machine',
  hub: 'from the Hub',
  folder: 'from the folder',
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Biggest first. A month is the twelfth part of a year. */
const units = [
  ['year', 365 * DAY],
  ['month', (365 / 12) * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const;

/** An age in milliseconds as `3 months old`; `just now` below a minute, and where a clock runs behind. */
function ageInWords(age: number): string {
  const unit = units.find(([, length]) => age >= length);
  if (unit === undefined) return 'just now';
  const count = Math.floor(age / unit[1]);
  return `${count} ${unit[0]}${count === 1 ? '' : 's'} old`;
}
