import type { Syntax } from '../src/python/syntax.js';
import {
  mergeAttributes,
  parseAttributeTables,
  releaseAttributes,
  type ReleaseAttributes,
} from '../src/registry/attributes.js';
import { mergeExports, parseExportTables, releaseExports } from '../src/registry/exports.js';
import { mergeReleases, releaseTables } from '../src/registry/merge-releases.js';
import {
  mergePipelines,
  parsePipelineTables,
  releasePipelines,
  type ReleasePipelines,
} from '../src/registry/pipelines.js';
import {
  mergeProcessors,
  parseProcessorTables,
  releaseProcessors,
  type ReleaseProcessors,
} from '../src/registry/processors.js';
import type { ReleaseTables } from '../src/registry/release-tables.js';
import { parseTables } from '../src/registry/tables.js';
import type { ClassModules } from '../src/transformers-source/class-modules.js';
import { readAttributes } from '../src/transformers-source/read-attributes.js';
import { readExports } from '../src/transformers-source/read-exports.js';
import { readPipelines } from '../src/transformers-source/read-pipelines.js';
import { readProcessors } from '../src/transformers-source/read-processors.js';
import { readRelease } from '../src/transformers-source/read-release.js';
import { formatAttributes, formatExports, formatPipelines, formatProcessors, formatTables } from './registry-format.js';
import type { ReleaseFiles } from './registry-wheels.js';

/** All that is read of one release. */
export interface Reading {
  readonly version: string;
  readonly tables: ReleaseTables;
  readonly processors: ReleaseProcessors;
  readonly pipelines: ReleasePipelines;
  /** Sorted. */
  readonly exports: readonly string[];
  /** Only of the newest patch of a minor release. */
  readonly attributes?: ReleaseAttributes;
  /** Attributes that cannot be told from the source, and why; empty for a reading of our tables. */
  readonly untold: readonly string[];
}

/** What reads the releases, one after the other. */
export interface Readers {
  readonly syntax: Syntax;
  readonly modules: ClassModules;
}

/** Content of the table files, by name. */
export type TableFiles = Readonly<Record<(typeof TABLE_FILES)[number], string>>;

/** The files in `src/registry/tables`. */
export const TABLE_FILES = [
  'core.json',
  'processors.json',
  'pipelines.json',
  'exports.json',
  'attributes.json',
] as const;

/**
 * Reads one release, its attributes only `withAttributes`. Throws a `SourceError` on what the readers have not been told
 * about.
 */
export function readAll(
  version: string,
  release: ReleaseFiles,
  { syntax, modules }: Readers,
  withAttributes: boolean,
): Reading {
  const tables = readRelease(release.read, syntax);
  const exports = readExports(release.read, release.files, syntax);
  const names = new Set([...exports, ...classesIn(tables)]);
  const read = { readFile: release.read, files: release.files, names };
  const { attributes, untold } = withAttributes ? readAttributes(read, modules) : { untold: [] };
  return {
    version,
    tables,
    processors: readProcessors(release.read, syntax),
    pipelines: readPipelines(release.read, syntax),
    exports,
    ...(attributes && { attributes }),
    untold,
  };
}

/** Every class that stands in a table, be it exported or not. */
function classesIn({ configClasses, autoClasses }: ReleaseTables): readonly string[] {
  return [...configClasses.values(), ...[...autoClasses.values()].flatMap((table) => [...table.values()].flat())];
}

/** The table files of these releases, given with the oldest first. */
export function filesOf(readings: readonly Reading[]): TableFiles {
  return {
    'core.json': formatTables(mergeReleases(readings)),
    'processors.json': formatProcessors(mergeProcessors(readings)),
    'pipelines.json': formatPipelines(mergePipelines(readings)),
    'exports.json': formatExports(mergeExports(readings)),
    'attributes.json': formatAttributes(
      mergeAttributes(readings.flatMap(({ version, attributes }) => (attributes ? [{ version, attributes }] : []))),
    ),
  };
}

/** Takes a release out of the table files. It throws where they do not have it, or are not as they should be. */
export function readingsIn(files: TableFiles): (version: string) => Reading {
  const tables = parseTables(files['core.json']);
  const processors = parseProcessorTables(files['processors.json']);
  const pipelines = parsePipelineTables(files['pipelines.json']);
  const exports = parseExportTables(files['exports.json']);
  const attributes = parseAttributeTables(files['attributes.json']);
  return (version) => ({
    version,
    tables: releaseTables(tables, version),
    processors: releaseProcessors(processors, version),
    pipelines: releasePipelines(pipelines, version),
    exports: releaseExports(exports, version),
    attributes: releaseAttributes(attributes, version),
    untold: [],
  });
}
