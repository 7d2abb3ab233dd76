import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startSyntax, type Syntax } from '../src/python/syntax.js';
import { mergeReleases, releaseTables, type VersionedTables } from '../src/registry/merge-releases.js';
import { parseTables } from '../src/registry/tables.js';
import { readRelease } from '../src/transformers-source/read-release.js';
import { checkoutAssets } from '../test/support/assets.js';
import { differences } from './registry-compare.js';
import { formatTables } from './registry-format.js';
import { releaseFiles } from './registry-wheels.js';

const TABLES = 'src/registry/tables/core.json';
const PINS = 'src/registry/releases.json';

const USAGE = `npm run registry [-- [--check] [VERSION…]]

Reads the mapping tables of official transformers releases and writes them to ${TABLES}.
Without VERSION: the releases of ${PINS}.
--check  writes nothing; exits with 1 where the committed tables of these releases differ`;

/** How many differences are shown. */
const SHOWN = 40;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const syntax = await startSyntax(checkoutAssets, progress);
  const releases = (positionals.length > 0 ? positionals : pins())
    .toSorted(byVersion)
    .map((version) => read(version, syntax));
  if (values.check) return check(releases, positionals.length === 0);
  const text = formatTables(mergeReleases(releases));
  writeFileSync(TABLES, text);
  progress(`wrote ${TABLES}: ${releases.length} releases, ${text.length} bytes`);
  return 0;
}

function read(version: string, syntax: Syntax): VersionedTables {
  const tables = readRelease(releaseFiles(version, progress), syntax);
  const entries = [...tables.autoClasses.values()].reduce((sum, table) => sum + table.size, 0);
  progress(
    `${version}: ${tables.configClasses.size} model types, ${tables.autoClasses.size} auto classes, ${entries} entries`,
  );
  return { version, tables };
}

/** Compares with what is committed; `whole` also the bytes of the file. */
function check(releases: readonly VersionedTables[], whole: boolean): number {
  const committed = readFileSync(TABLES, 'utf8');
  const tables = parseTables(committed);
  const found = releases.flatMap(({ version, tables: fresh }) =>
    tables.releases.includes(version)
      ? differences(releaseTables(tables, version), fresh).map((line) => `${version}: ${line}`)
      : [`${version}: is not in ${TABLES}`],
  );
  if (found.length === 0 && whole && committed !== formatTables(mergeReleases(releases))) {
    found.push(`${TABLES} has these tables, but not as npm run registry writes them`);
  }
  for (const line of found.slice(0, SHOWN)) console.log(line);
  if (found.length > SHOWN) console.log(`and ${found.length - SHOWN} more`);
  console.log(`${releases.length} releases compared, ${found.length} differences`);
  return found.length === 0 ? 0 : 1;
}

function pins(): readonly string[] {
  const { releases } = JSON.parse(readFileSync(PINS, 'utf8')) as { releases: string[] };
  return releases;
}

/** Stable releases only have numbers. */
function byVersion(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const differs = left.findIndex((number, index) => number !== (right[index] ?? 0));
  return differs === -1 ? left.length - right.length : (left[differs] ?? 0) - (right[differs] ?? 0);
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main();
