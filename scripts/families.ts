import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { deriveFamilies, type FamiliesByHand } from '../src/registry/derive-families.js';
import { parseFamilies, type Families } from '../src/registry/families.js';
import { parseTables } from '../src/registry/tables.js';

const TABLES = 'src/registry/tables/core.json';
const BY_HAND = 'src/registry/families-by-hand.json';
const FAMILIES = 'src/registry/families.json';

const USAGE = `tsx scripts/families.ts [--check]

Writes ${FAMILIES} from ${TABLES} and ${BY_HAND}.
--check  writes nothing; exits with 1 where the committed file differs`;

function main(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const byHand = JSON.parse(readFileSync(BY_HAND, 'utf8')) as FamiliesByHand;
  const text = formatFamilies(deriveFamilies(parseTables(readFileSync(TABLES, 'utf8')), byHand));
  parseFamilies(text);
  if (values.check === true) return check(text);
  writeFileSync(FAMILIES, text);
  return 0;
}

function check(text: string): number {
  if (readFileSync(FAMILIES, 'utf8') === text) return 0;
  console.log(`${FAMILIES} is not what ${TABLES} and ${BY_HAND} give: run tsx scripts/families.ts`);
  return 1;
}

/** One line for each model type, so that a release reads as a diff. */
function formatFamilies(families: Families): string {
  const lines = Object.entries(families).map(([type, family]) => `${JSON.stringify(type)}: ${JSON.stringify(family)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

process.exitCode = main();
