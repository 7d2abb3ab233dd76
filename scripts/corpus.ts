import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startSyntax } from '../src/python/syntax.js';
import { checkoutAssets } from '../test/support/assets.js';
import { formFiles } from '../test/support/forms.js';
import { offlineService } from '../test/support/service.js';
import { compareParsers } from './corpus/differential.js';
import { fetchCorpus, newestPins } from './corpus/fetch.js';
import { corpusFiles, filesBelow, type CorpusFile } from './corpus/files.js';
import { judgeLabels, labelsReport, type Label } from './corpus/labels.js';
import { drawn, occurrencesIn } from './corpus/occurrences.js';
import { chosenPins, readPins, writePins, type Pin } from './corpus/pins.js';
import { moduleOf, readFile, type Reading } from './corpus/read.js';
import { report } from './corpus/report.js';
import { sample } from './corpus/sample.js';
import { shuffled } from './corpus/seeded.js';

const LABELS = 'scripts/corpus-labels.json';
/** Files of the corpus whose trees are compared. */
const COMPARED = 500;

const USAGE = `npm run corpus [-- OPTION… [PACKAGE…]]

Reads every Python file and notebook of the source distributions that scripts/corpus.json pins, and counts the loads by
form. They are fetched once, into .cache/corpus; nothing of them runs. Exits with 1 where a file crashes the core.
--labels          also compares with ${LABELS}; exits with 1 below a bar
--sample N        also prints N loads whose id is known, for reading by eye
--seed S          which ones; default 1
--differential    instead: compares the trees of the wasm parser with those of the native one
--no-corpus       with --differential: only examples/ and the forms of test/python/forms
--draw N          instead: N places with from_pretrained( or pipeline( by seed, as JSON, to label
--pin PACKAGE…    instead: pins the newest source distributions of these packages
Without PACKAGE: all that are pinned.`;

async function main(): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ labels: flag, differential: flag, 'no-corpus': flag, pin: flag, help: flag },
      ...{ sample: { type: 'string' }, draw: { type: 'string' }, seed: { type: 'string', default: '1' } },
    },
  });
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const seed = wholeNumber('--seed', options.seed);
  if (options.pin) return pin(positionals);
  if (options.differential && options['no-corpus']) return differential([]);
  const pins = chosenPins(readPins(), positionals);
  await fetchCorpus(pins, progress);
  const files = corpusFiles(pins);
  if (options.differential) return differential(shuffled(files, seed).slice(0, COMPARED));
  const began = performance.now();
  const readings = await readAll(files);
  if (options.draw !== undefined) {
    for (const one of toLabel(readings, wholeNumber('--draw', options.draw), seed)) console.log(JSON.stringify(one));
    return 0;
  }
  console.log(report(readings, (performance.now() - began) / 1000));
  if (options.sample !== undefined) console.log(`\n${sample(readings, wholeNumber('--sample', options.sample), seed)}`);
  const isSound = readings.every(({ crash }) => crash === undefined);
  return (!options.labels || checkLabels(readings, pins)) && isSound ? 0 : 1;
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`${option} must be a whole number, not ${JSON.stringify(value)}`);
  return Number(value);
}

async function readAll(files: readonly CorpusFile[]): Promise<Reading[]> {
  const service = await offlineService();
  const readings: Reading[] = [];
  for (const file of files) {
    readings.push(await readFile(file, service));
    if (readings.length % 2000 === 0) progress(`${readings.length}/${files.length} files`);
  }
  return readings;
}

function checkLabels(readings: readonly Reading[], pins: readonly Pin[]): boolean {
  const labels = JSON.parse(readFileSync(LABELS, 'utf8')) as Label[];
  const chosen = labels.filter((label) => pins.some(({ name }) => name === label.package));
  const { text, passes } = labelsReport(judgeLabels(chosen, readings));
  console.log(`\n${text}`);
  return passes;
}

/** No more than a few of one file or package, so that none outweighs the others. */
function toLabel(readings: readonly Reading[], count: number, seed: number): readonly object[] {
  const all = readings.flatMap(({ file, module }) =>
    module ? occurrencesIn(module).map((one) => ({ package: file.package, file: file.path, ...one })) : [],
  );
  return drawn(all, count, seed, { perFile: 2, perPackage: 25 });
}

async function differential(files: readonly CorpusFile[]): Promise<number> {
  const modules = [...files, ...filesBelow('examples', 'examples')].flatMap(moduleOf);
  const forms = formFiles().flatMap(({ sections }) => sections.map(({ module }) => module));
  const syntax = await startSyntax(checkoutAssets, () => undefined);
  const { texts, skipped, differences } = await compareParsers([...modules, ...forms], syntax, progress);
  console.log(
    `${texts} texts of ${files.length} files of the corpus, of the examples and of the forms: ` +
      `${differences.length} trees differ, ${skipped} texts that only one side reads`,
  );
  for (const one of differences) console.log(`  ${one}`);
  return differences.length === 0 && texts > 0 ? 0 : 1;
}

async function pin(names: readonly string[]): Promise<number> {
  if (names.length === 0) throw new Error('--pin needs the name of a package');
  const pins = await newestPins(names);
  writePins([...readPins().filter(({ name }) => !names.includes(name)), ...pins]);
  for (const { name, version } of pins) console.log(`pinned ${name} ${version}`);
  return 0;
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  progress(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
