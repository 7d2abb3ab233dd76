import { parseArgs } from 'node:util';
import { intervalRegistry } from '../src/registry/interval-registry.js';
import { releaseTables } from '../src/registry/merge-releases.js';
import {
  parseAttributes,
  parseAttributeTables,
  releaseAttributes,
  type Attributes,
  type AttributeTables,
} from '../src/registry/attributes.js';
import { parseExports, type Exports } from '../src/registry/exports.js';
import { parsePipelines, type Pipelines } from '../src/registry/pipelines.js';
import { parseProcessors, PROCESSOR_KINDS, type Processors } from '../src/registry/processors.js';
import type { Release } from '../src/registry/registry.js';
import { parseTables } from '../src/registry/tables.js';
import { checkoutAssets } from '../test/support/assets.js';
import { isNewestPatch } from './registry-pins.js';
import { attributeDifferences, notCompared } from './truth-attributes.js';
import { difference } from './truth-differences.js';
import { ask, type Answers, type Half, type ProcessorEntry } from './truth-environments.js';

/** The releases that are compared beside the newest: the oldest that still runs, and where much changed. */
const RELEASES = ['4.30.2', '4.46.3', '4.57.6', '5.0.0'];

const USAGE = `npm run truth [-- VERSION…]

Installs releases of transformers, imports them, and compares their answers with our tables; exits with 1 where one
differs. Without VERSION: ${RELEASES.join(', ')} and the newest that we have. Environments are kept in .cache/truth.`;

/** How many differences of a release are shown. */
const SHOWN = 40;

/** Our side. */
interface Ours {
  readonly release: Release;
  readonly modelTypes: readonly string[];
  readonly exports: Exports;
  /** Undefined for a release that is not the newest patch of its minor: the table has none of it. */
  readonly attributes: { readonly lookups: Attributes; readonly tables: AttributeTables } | undefined;
  readonly pipelines: Pipelines;
  readonly processors: Processors;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const tables = parseTables(await checkoutAssets.text('registry.json'));
  const registry = intervalRegistry(tables);
  const text = await checkoutAssets.text('attributes.json');
  const attributes = { lookups: parseAttributes(text), tables: parseAttributeTables(text) };
  const others = {
    exports: parseExports(await checkoutAssets.text('exports.json')),
    pipelines: parsePipelines(await checkoutAssets.text('pipelines.json')),
    processors: parseProcessors(await checkoutAssets.text('processors.json')),
  };
  const versions = positionals.length > 0 ? positionals : [...new Set([...RELEASES, registry.newest.version])];
  const failed = versions.filter((version) => {
    const release = registry.at(version);
    if (!release) throw new Error(`the registry has no tables of transformers ${version}`);
    const modelTypes = [...releaseTables(tables, version).configClasses.keys()];
    const ours = {
      release,
      modelTypes,
      attributes: isNewestPatch(version, tables.releases) ? attributes : undefined,
      ...others,
    };
    return compare(ours, ask(version, others.exports.names, progress)) > 0;
  });
  console.log(`${versions.length} releases compared, ${failed.length} with differences`);
  return failed.length === 0 ? 0 : 1;
}

/** Prints how the tables of `release` compare with the library's answers; the number of differences. */
function compare(ours: Ours, answers: Answers): number {
  const { release, modelTypes } = ours;
  const found = [
    ...configDifferences(release, modelTypes, answers),
    ...classDifferences(release, answers),
    ...choiceDifferences(release, answers),
    ...halfDifferences(release, answers),
    ...pipelineDifferences(ours, answers),
    ...processorDifferences(ours, answers),
    ...exportDifferences(ours, answers),
    ...(ours.attributes
      ? attributeDifferences(ours.attributes.lookups, release.version, answers.exports, answers.attributes)
      : []),
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
  const processors = Object.values(answers.processors).reduce((sum, table) => sum + Object.keys(table).length, 0);
  console.log(
    `  ${processors} entries of processor tables, ${Object.keys(answers.pipelines.tasks).length} pipeline tasks`,
  );
  console.log(`  ${answers.exports.length} exported classes, ${answers.attributes.missing.length} cannot be imported`);
  if (ours.attributes) console.log(`  ${describedAttributes(ours.attributes.tables, release, answers)}`);
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

function pipelineDifferences({ release: { version }, pipelines }: Ours, answers: Answers): string[] {
  const { tasks, aliases } = answers.pipelines;
  return [
    ...difference('pipeline tasks', pipelines.tasks(version).join(), Object.keys(tasks).sort().join()),
    ...Object.entries(tasks).flatMap(([task, theirs]) =>
      difference(`auto classes of ${task}`, pipelines.autoClasses(task, version)?.join(), theirs.join()),
    ),
    // Before 5.19 `image-to-text` is no alias but a task of its own, or nothing.
    ...Object.entries(aliases).flatMap(([alias, task]) =>
      task === null ? [] : difference(`alias ${alias}`, pipelines.task(alias, version), task),
    ),
  ];
}

function processorDifferences({ release, modelTypes, processors }: Ours, answers: Answers): string[] {
  return PROCESSOR_KINDS.flatMap((kind) => {
    const theirs = answers.processors[kind] ?? {};
    return [...new Set([...modelTypes, ...Object.keys(theirs)])].flatMap((modelType) => {
      const ours = processors.classes(kind, modelType, release.version);
      if (isTakenApart(ours, theirs[modelType])) return [];
      return difference(`${kind} of ${modelType}`, ours?.join(' ') ?? '', classesOf(theirs[modelType]));
    });
  });
}

/**
 * Whether an entry is a string where its loop expects a tuple (`rt_detr` in image_processing_auto.py, 4.42): the library
 * then takes its first two letters for classes, and does not find them. Ours is what was meant.
 */
function isTakenApart(ours: readonly string[] | undefined, theirs: ProcessorEntry | undefined): boolean {
  const [only = '', second] = ours ?? [];
  return Array.isArray(theirs) && second === undefined && theirs.join('') === only.slice(0, 2) && only.length > 2;
}

/** The slow class, a blank, the fast class. */
function classesOf(entry: ProcessorEntry | undefined): string {
  if (entry === undefined || entry === null || typeof entry === 'string') return entry ?? '';
  const [slow, fast] = isList(entry) ? entry : [entry['pil'], entry['torchvision']];
  return typeof fast === 'string' ? `${slow ?? ''} ${fast}` : (slow ?? '');
}

function isList(entry: Exclude<ProcessorEntry, string | null>): entry is readonly (string | null)[] {
  return Array.isArray(entry);
}

function exportDifferences({ release, exports }: Ours, answers: Answers): string[] {
  const theirs = new Set(answers.exports);
  return [...new Set([...exports.at(release.version), ...theirs])].flatMap((name) =>
    difference(
      `class ${name}`,
      exports.has(name, release.version) === true ? 'exported' : '',
      theirs.has(name) ? 'exported' : '',
    ),
  );
}

function describedAttributes(tables: AttributeTables, { version }: Release, { attributes }: Answers): string {
  const [models, configs] = [attributes.models, attributes.configs].map((all) => Object.keys(all).length);
  const others = notCompared(releaseAttributes(tables, version), attributes);
  const more = others.length > 0 ? `: ${others.join(', ')}` : '';
  return `attributes of ${models} models and ${configs} configurations; ${others.length} of ours not answered${more}`;
}

function described(half: Half): string {
  const { modelType, causal, whole, encoderParameters, encoderParametersInCausal, causalOnly } = half;
  const others = causalOnly.length > 0 ? `; of its own it has ${causalOnly.slice(0, 3).join(', ')}` : '';
  return `${modelType}: ${causal} has ${encoderParametersInCausal} of the ${encoderParameters} encoder parameters of ${whole}${others}`;
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main();
