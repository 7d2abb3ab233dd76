import type { Syntax } from '../src/python/syntax.js';
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
import { readExports } from '../src/transformers-source/read-exports.js';
import { readPipelines } from '../src/transformers-source/read-pipelines.js';
import { readProcessors } from '../src/transformers-source/read-processors.js';
import { readRelease } from '../src/transformers-source/read-release.js';
import { formatExports, formatPipelines, formatProcessors, formatTables } from './registry-format.js';
import type { ReleaseFiles } from './registry-wheels.js';

/** All that is read of one release. */
export interface Reading {
  readonly version: string;
  readonly tables: ReleaseTables;
  readonly processors: ReleaseProcessors;
  readonly pipelines: ReleasePipelines;
  /** Sorted. */
  readonly exports: readonly string[];
}

/** Content of the table files, by name. */
export type TableFiles = Readonly<Record<(typeof TABLE_FILES)[number], string>>;

/** The files in `src/registry/tables`. */
export const TABLE_FILES = ['core.json', 'processors.json', 'pipelines.json', 'exports.json'] as const;

/** Reads one release. Throws a `SourceError` on what the readers have not been told about. */
export function readAll(version: string, { read, files }: ReleaseFiles, syntax: Syntax): Reading {
  return {
    version,
    tables: readRelease(read, syntax),
    processors: readProcessors(read, syntax),
    pipelines: readPipelines(read, syntax),
    exports: readExports(read, files, syntax),
  };
}

/** The table files of these releases, given with the oldest first. */
export function filesOf(readings: readonly Reading[]): TableFiles {
  return {
    'core.json': formatTables(mergeReleases(readings)),
    'processors.json': formatProcessors(mergeProcessors(readings)),
    'pipelines.json': formatPipelines(mergePipelines(readings)),
    'exports.json': formatExports(mergeExports(readings)),
  };
}

/** Takes a release out of the table files. It throws where they do not have it, or are not as they should be. */
export function readingsIn(files: TableFiles): (version: string) => Reading {
  const tables = parseTables(files['core.json']);
  const processors = parseProcessorTables(files['processors.json']);
  const pipelines = parsePipelineTables(files['pipelines.json']);
  const exports = parseExportTables(files['exports.json']);
  return (version) => ({
    version,
    tables: releaseTables(tables, version),
    processors: releaseProcessors(processors, version),
    pipelines: releasePipelines(pipelines, version),
    exports: releaseExports(exports, version),
  });
}
