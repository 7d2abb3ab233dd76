import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { intervalRegistry } from '../src/registry/interval-registry.js';
import { releaseTables } from '../src/registry/merge-releases.js';
import type { Release } from '../src/registry/registry.js';
import { parseTables } from '../src/registry/tables.js';
import { checkoutAssets } from '../test/support/assets.js';

/** The releases that are compared, each with the torch it runs with. */
const ENVIRONMENTS = [{ transformers: '5.23.0', torch: '2.13.0' }];

const FOLDER = '.cache/truth';

/** How many differences of a release are shown. */
const SHOWN = 40;

/** What `truth.py` writes: the answers of the imported library. */
interface Answers {
  readonly transformers: string;
  readonly torch: string;
  readonly configClasses: Readonly<Record<string, string>>;
  /** What could not be imported, and is left out or known in part. */
  readonly failures: readonly string[];
  /** Auto class → model type → class names; null where the class is there but cannot be imported. */
  readonly autoClasses: Readonly<Record<string, Readonly<Record<string, readonly string[] | null>>>>;
  readonly choices: readonly Choice[];
  readonly halves: readonly Half[];
}

/** What several classes and `architectures` come to. */
interface Choice {
  readonly autoClass: string;
  readonly modelType: string;
  readonly architectures: readonly string[] | null;
  /** A class name or `TypeError`. */
  readonly chosen: string;
}

/** A model type that has a causal class beside its encoder-decoder, both built and compared by parameter names. */
interface Half {
  readonly autoClass: string;
  readonly modelType: string;
  readonly whole: string;
  readonly causal: string;
  readonly encoderParameters: number;
  readonly encoderParametersInCausal: number;
  readonly causalOnly: readonly string[];
}

async function main(): Promise<number> {
  const tables = parseTables(await checkoutAssets.text('registry.json'));
  const registry = intervalRegistry(tables);
  const failed = ENVIRONMENTS.filter((environment) => {
    const release = registry.at(environment.transformers);
    if (!release) throw new Error(`the registry has no tables of transformers ${environment.transformers}`);
    const modelTypes = [...releaseTables(tables, environment.transformers).configClasses.keys()];
    return compare(release, modelTypes, ask(environment)) > 0;
  });
  return failed.length === 0 ? 0 : 1;
}

/** Runs `truth.py` in a virtual environment with this release, which is made unless it is there. */
function ask({ transformers, torch }: (typeof ENVIRONMENTS)[number]): Answers {
  const environment = path.join(FOLDER, transformers);
  const python = path.join(environment, 'bin/python');
  const run = (command: string, ...options: string[]): void => {
    execFileSync(command, options, { stdio: ['ignore', 'inherit', 'inherit'] });
  };
  if (!existsSync(path.join(environment, 'complete'))) {
    progress(`${transformers}: making a virtual environment with torch ${torch}`);
    mkdirSync(FOLDER, { recursive: true });
    run('python3', '-m', 'venv', '--clear', environment);
    // torch first, and pinned: transformers alone would take the newest.
    run(python, '-m', 'pip', 'install', '--quiet', '--quiet', `torch==${torch}`);
    run(python, '-m', 'pip', 'install', '--quiet', '--quiet', `transformers==${transformers}`);
    writeFileSync(path.join(environment, 'complete'), '');
  }
  progress(`${transformers}: asking the library, which takes some minutes`);
  const answers = path.join(FOLDER, `${transformers}.json`);
  run(python, 'scripts/truth.py', answers);
  return JSON.parse(readFileSync(answers, 'utf8')) as Answers;
}

/** Prints how the tables of `release` compare with the library's answers; the number of differences. */
function compare(release: Release, modelTypes: readonly string[], answers: Answers): number {
  const found = [
    ...configDifferences(release, modelTypes, answers),
    ...classDifferences(release, answers),
    ...choiceDifferences(release, answers),
    ...halfDifferences(release, answers),
  ];
  const autoClasses = Object.keys(answers.autoClasses).length;
  const entries = Object.values(answers.autoClasses).reduce((sum, table) => sum + Object.keys(table).length, 0);
  console.log(`transformers ${answers.transformers}, torch ${answers.torch}`);
  console.log(
    `  ${autoClasses} auto classes × ${modelTypes.length} model types = ${autoClasses * modelTypes.length} pairs`,
  );
  console.log(`  ${entries} of them have a model class, ${answers.failures.length} could not be imported`);
  for (const failure of answers.failures.slice(0, SHOWN)) console.log(`    ${failure}`);
  console.log(`  ${answers.choices.length} choices by architectures`);
  console.log(`  ${answers.halves.length} model types whose causal class is the decoder of another class:`);
  for (const half of answers.halves) console.log(`    ${described(half)}`);
  console.log(`  ${found.length} differences`);
  for (const line of found.slice(0, SHOWN)) console.log(`    ${line}`);
  if (found.length > SHOWN) console.log(`    and ${found.length - SHOWN} more`);
  return found.length;
}

function configDifferences(release: Release, modelTypes: readonly string[], { configClasses }: Answers): string[] {
  return [
    ...difference('model types', modelTypes.toSorted().join(), Object.keys(configClasses).sort().join()),
    ...Object.entries(configClasses).flatMap(([modelType, theirs]) =>
      difference(`configuration of ${modelType}`, release.configClass(modelType), theirs),
    ),
  ];
}

function classDifferences(release: Release, { autoClasses, configClasses, failures }: Answers): string[] {
  const isAsked = (type: string): boolean => !failures.some((failure) => failure.startsWith(`config of ${type}:`));
  const modelTypes = Object.keys(configClasses).filter(isAsked);
  return [
    ...difference('auto classes', release.autoClasses.toSorted().join(), Object.keys(autoClasses).sort().join()),
    ...Object.entries(autoClasses).flatMap(([autoClass, table]) =>
      modelTypes.flatMap((modelType) => {
        const ours = release.modelClasses(autoClass, modelType);
        const theirs = table[modelType];
        // Where the class itself cannot be imported, its name is not known; that there is an entry is.
        if (theirs === null) return ours.length > 0 ? [] : [`${autoClass} of ${modelType}: the table has no entry`];
        return difference(`${autoClass} of ${modelType}`, ours.join(' or '), (theirs ?? []).join(' or '));
      }),
    ),
  ];
}

function choiceDifferences(release: Release, { choices }: Answers): string[] {
  return choices.flatMap(({ autoClass, modelType, architectures, chosen }) => {
    const what = `${autoClass} of ${modelType} with architectures ${JSON.stringify(architectures)}`;
    const ours =
      architectures === null && release.modelClasses(autoClass, modelType).length > 1
        ? 'TypeError'
        : release.modelClass(autoClass, { modelType, architectures: architectures ?? [] });
    return difference(what, ours, chosen);
  });
}

/** The rule that `src/outcome` follows: a causal class beside the encoder-decoder's class is its decoder alone. */
function halfDifferences(release: Release, { halves, configClasses }: Answers): string[] {
  const ours = ['AutoModelForSeq2SeqLM', 'AutoModelForSpeechSeq2Seq'].flatMap((autoClass) =>
    Object.keys(configClasses).flatMap((modelType) => {
      const [whole] = release.modelClasses(autoClass, modelType);
      const [causal] = release.modelClasses('AutoModelForCausalLM', modelType);
      return whole === undefined || causal === undefined || whole === causal
        ? []
        : [`${modelType}: ${causal} of ${whole}`];
    }),
  );
  const theirs = halves
    .filter(
      ({ encoderParameters, encoderParametersInCausal }) => encoderParameters > 0 && encoderParametersInCausal === 0,
    )
    .map(({ modelType, causal, whole }) => `${modelType}: ${causal} of ${whole}`);
  return difference('decoders alone', ours.sort().join('; '), theirs.sort().join('; '));
}

function described(half: Half): string {
  const { modelType, causal, whole, encoderParameters, encoderParametersInCausal, causalOnly } = half;
  const others = causalOnly.length > 0 ? `; of its own it has ${causalOnly.slice(0, 3).join(', ')}` : '';
  return `${modelType}: ${causal} has ${encoderParametersInCausal} of the ${encoderParameters} encoder parameters of ${whole}${others}`;
}

function difference(what: string, ours: string | undefined, theirs: string): string[] {
  return ours === theirs
    ? []
    : [
        `${what}: the table says ${ours === undefined || ours === '' ? 'nothing' : ours}, the library ${theirs === '' ? 'nothing' : theirs}`,
      ];
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main();
