import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runInRelease, TRUTH_FOLDER } from './truth-environments.js';
import { formatWeights, type ForeignAnswers, type WeightAnswers } from './weights-table.js';

/** The last releases of transformers 4, the first of 5, and the newest. */
const RELEASES = ['4.46.3', '4.57.6', '5.0.0', '5.23.0'];
/** The releases in which well-known classes are compared with those of other families. */
const COMPARED = RELEASES.slice(1);
const TABLE = 'src/registry/tables/weights.json';

const USAGE = `npm run weights [-- VERSION…] [--check]
Builds every model class of four releases of transformers (${RELEASES.join(', ')}) without memory, finds out
which parameters each would miss of weights that the others saved, and writes ${TABLE}. Takes up to an hour.
With VERSION only these releases are asked again. With --check the file is compared and not written.`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, check: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const unknown = positionals.filter((version) => !RELEASES.includes(version));
  if (unknown.length > 0) throw new Error(`the table has no ${unknown.join(', ')}, only ${RELEASES.join(', ')}`);
  const answers = RELEASES.map((version) =>
    answersOf(version, positionals.length === 0 || positionals.includes(version)),
  );
  for (const { transformers, pairs, failures } of answers) {
    const count = Object.values(pairs).reduce((sum, row) => sum + Object.keys(row).length, 0);
    console.log(`transformers ${transformers}: ${count} pairs, ${failures.length} classes or pairs could not be built`);
  }
  const foreign = new Map(
    COMPARED.map((version) => [
      version,
      foreignPairs(version, positionals.length === 0 || positionals.includes(version)),
    ]),
  );
  const text = formatWeights(answers, foreign);
  const isSame = existsSync(TABLE) && readFileSync(TABLE, 'utf8') === text;
  console.log(isSame ? `${TABLE} is up to date` : `${TABLE} ${values.check === true ? 'differs' : 'is written'}`);
  if (values.check === true) return isSame ? 0 : 1;
  writeFileSync(TABLE, text);
  return 0;
}

function answersOf(version: string, isAskedAgain: boolean): WeightAnswers {
  const file = path.join(TRUTH_FOLDER, `weights-${version}.json`);
  if (isAskedAgain || !existsSync(file)) {
    console.log(`transformers ${version}: building all classes`);
    runInRelease(version, 'scripts/weights.py', [file], { progress: console.log });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as WeightAnswers;
}

/** What well-known classes make of the weights of other families. */
function foreignPairs(version: string, isAskedAgain: boolean): ForeignAnswers {
  const file = path.join(TRUTH_FOLDER, `foreign-${version}.json`);
  if (isAskedAgain || !existsSync(file)) {
    console.log(`transformers ${version}: comparing families`);
    runInRelease(version, 'scripts/weights_foreign.py', [file], { progress: console.log });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as ForeignAnswers;
}

process.exitCode = main();
