import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startSyntax } from '../src/python/syntax.js';
import { classModules } from '../src/transformers-source/class-modules.js';
import { checkoutAssets } from '../test/support/assets.js';
import { differences } from './registry-compare.js';
import {
  filesOf,
  readAll,
  readingsIn,
  TABLE_FILES,
  type Readers,
  type Reading,
  type TableFiles,
} from './registry-parts.js';
import { byVersion, isNewestPatch, readPins, writePins } from './registry-pins.js';
import { releaseFiles, releasesOnIndex } from './registry-wheels.js';

const TABLES = 'src/registry/tables';

const USAGE = `npm run registry [-- [--latest | --check] [VERSION…]]

Reads the tables of official transformers releases from their source and writes them to ${TABLES}.
Without VERSION: the releases that src/registry/releases.json pins. Wheels are kept in .cache/wheels.
--latest  asks pip for newer stable releases first, and pins them
--check   writes nothing; exits with 1 where the committed tables of these releases differ.
          Without VERSION: of the old and the new release that the pins name for this`;

/** How many differences are shown. */
const SHOWN = 40;

async function main(): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: flag, latest: flag, help: flag },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const pins = readPins();
  const syntax = await startSyntax(checkoutAssets, progress);
  const readers = { syntax, modules: classModules(syntax) };
  if (values.check) return check(positionals.length > 0 ? positionals : pins.regeneratedInCi, pins.releases, readers);
  const newest = pins.releases.at(-1) ?? '';
  const newer = values.latest ? releasesOnIndex().filter((version) => byVersion(version, newest) > 0) : [];
  if (values.latest) progress(newer.length > 0 ? `new: ${newer.join(' ')}` : `${newest} is the newest release`);
  const versions = positionals.length > 0 ? positionals : [...pins.releases, ...newer];
  const readings = versions.toSorted(byVersion).map((version, index) => {
    const reading = readAll(version, releaseFiles(version, progress), readers, isNewestPatch(version, versions));
    progress(`${index + 1}/${versions.length} ${described(reading)}`);
    return reading;
  });
  for (const [name, text] of Object.entries(filesOf(readings))) {
    writeFileSync(path.join(TABLES, name), text);
    progress(`wrote ${TABLES}/${name}: ${readings.length} releases, ${text.length} bytes`);
  }
  // Last, so that a run that stopped begins anew.
  if (newer.length > 0 && positionals.length === 0) writePins(versions);
  return 0;
}

function described({ version, tables, processors, pipelines, exports, attributes, untold }: Reading): string {
  const entries = (all: Iterable<ReadonlyMap<string, unknown>>): number =>
    [...all].reduce((sum, table) => sum + table.size, 0);
  return [
    `${version}: ${tables.configClasses.size} model types`,
    `${tables.autoClasses.size} auto classes with ${entries(tables.autoClasses.values())} entries`,
    `${entries(processors.values())} processors`,
    `${pipelines.tasks.size} pipeline tasks`,
    `${exports.length} exported classes`,
    ...(attributes
      ? [
          `attributes of ${attributes.configClasses.size} models and ${attributes.modelTypes.size} configurations`,
          `${untold.length} that cannot be told`,
        ]
      : []),
  ].join(', ');
}

/** Compares with what is committed; attributes only of the newest patches of `pinned`, which the tables have them of. */
function check(versions: readonly string[], pinned: readonly string[], readers: Readers): number {
  const committed = committedFiles();
  const readingOf = readingsIn(committed);
  const found = versions.flatMap((version) => {
    const read = readAll(version, releaseFiles(version, progress), readers, isNewestPatch(version, pinned));
    return differences(readingOf(version), read).map((line) => `${version}: ${line}`);
  });
  for (const line of found.slice(0, SHOWN)) console.log(line);
  if (found.length > SHOWN) console.log(`and ${found.length - SHOWN} more`);
  console.log(`${versions.join(' and ')} read again: ${found.length} differences from ${TABLES}`);
  return found.length === 0 ? 0 : 1;
}

function committedFiles(): TableFiles {
  const texts = TABLE_FILES.map((name) => [name, readFileSync(path.join(TABLES, name), 'utf8')] as const);
  return Object.fromEntries(texts) as TableFiles;
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main();
