import { ATTRIBUTE_PARTS, type AttributeTables } from '../src/registry/attributes.js';
import type { ExportTables } from '../src/registry/exports.js';
import type { PipelineTables } from '../src/registry/pipelines.js';
import type { ProcessorTables } from '../src/registry/processors.js';
import { TABLES_FORMAT, type History, type RegistryTables } from '../src/registry/tables.js';

/** The file `core.json`: one line for each name, so that a release reads as a diff. The same tables, the same bytes. */
export function formatTables(tables: RegistryTables): string {
  const row = rowsFor(tables.releases);
  const histories = (table: ReadonlyMap<string, History>): string => lines(table, row);
  return file(tables.releases, {
    sharedLookup: row(tables.sharedLookup),
    configClasses: histories(tables.configClasses),
    sharedConfigClasses: histories(tables.sharedConfigClasses),
    autoClasses: histories(tables.autoClasses),
    modelClasses: lines(tables.modelClasses, histories),
  });
}

/** The file `processors.json`, in the manner of `core.json`. */
export function formatProcessors({ releases, tables }: ProcessorTables): string {
  const row = rowsFor(releases);
  return file(releases, { tables: lines(tables, (table) => lines(table, row)) });
}

/** The file `pipelines.json`, in the manner of `core.json`. */
export function formatPipelines({ releases, tasks, aliases }: PipelineTables): string {
  const row = rowsFor(releases);
  return file(releases, { tasks: lines(tasks, row), aliases: lines(aliases, row) });
}

/** The file `exports.json`: of each class only since when, and up to when it is there. */
export function formatExports({ releases, classes }: ExportTables): string {
  const interval = (row: History[number]): string => between(row, releases).join(' ');
  return file(releases, { classes: lines(classes, (history) => JSON.stringify(history.map(interval).join(', '))) });
}

/** The file `attributes.json`, in the manner of `core.json`; its releases are minor ones. */
export function formatAttributes({ releases, parts }: AttributeTables): string {
  const row = rowsFor(releases);
  return file(releases, Object.fromEntries(ATTRIBUTE_PARTS.map((part) => [part, lines(parts[part], row)])));
}

function file(releases: readonly string[], parts: Readonly<Record<string, string>>): string {
  const written = Object.entries(parts).map(([name, part]) => `,\n"${name}":${part}`);
  return `{\n"format":${TABLES_FORMAT},\n"releases":${JSON.stringify(releases)}${written.join('')}\n}\n`;
}

/** `[["BartForCausalLM","4.10.0","4.57.6"]]` */
function rowsFor(releases: readonly string[]): (history: History) => string {
  const row = (interval: History[number]): string => {
    const [only, second] = interval.values;
    const written = second === undefined && only !== undefined ? only : interval.values;
    return JSON.stringify([written, ...between(interval, releases)]);
  };
  return (history) => `[${history.map(row).join(',')}]`;
}

/** Open towards the newest release, so that a new one changes only the rows that it changes. */
function between({ first, last }: History[number], releases: readonly string[]): readonly (string | undefined)[] {
  return [releases[first], ...(last === releases.length - 1 ? [] : [releases[last]])];
}

function lines<T>(table: ReadonlyMap<string, T>, write: (value: T) => string): string {
  if (table.size === 0) return '{}';
  return `{\n${[...table].map(([name, value]) => `${JSON.stringify(name)}:${write(value)}`).join(',\n')}\n}`;
}
