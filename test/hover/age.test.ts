import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactSource } from '../../src/checkpoint/checkpoint.js';
import { factsInWords } from '../../src/hover/age.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const table: readonly (readonly [FactSource, number, string])[] = [
  ['hub', 0, 'Facts from the Hub, just now.'],
  ['hub', -HOUR, 'Facts from the Hub, just now.'],
  ['hub', MINUTE - 1, 'Facts from the Hub, just now.'],
  ['store', MINUTE, 'Facts stored from the Hub, 1 minute old.'],
  ['store', 119 * MINUTE, 'Facts stored from the Hub, 1 hour old.'],
  ['hf-cache', 2 * HOUR, 'Facts from the Hugging Face cache on this machine, 2 hours old.'],
  ['folder', DAY, 'Facts from the folder, 1 day old.'],
  ['bundled', 30 * DAY, 'Facts bundled with Loadlint, 30 days old.'],
  ['bundled', 31 * DAY, 'Facts bundled with Loadlint, 1 month old.'],
  ['bundled', 100 * DAY, 'Facts bundled with Loadlint, 3 months old.'],
  ['bundled', 364 * DAY, 'Facts bundled with Loadlint, 11 months old.'],
  ['bundled', 2 * 365 * DAY, 'Facts bundled with Loadlint, 2 years old.'],
];

for (const [from, age, sentence] of table)
  test(`${from}, ${age} ms`, () => {
    assert.equal(factsInWords(from, 10 * 365 * DAY - age, 10 * 365 * DAY), sentence);
  });
