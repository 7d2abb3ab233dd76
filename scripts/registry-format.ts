import { TABLES_FORMAT, type History, type RegistryTables } from '../src/registry/tables.js';

/** The file `core.json`: one line for each name, so that a release reads as a diff. The same tables, the same bytes. */
export function formatTables(tables: RegistryTables): string {
  const { releases } = tables;
  const row = ({ values, first, last }: History[number]): string => {
    const [only, second] = values;
    const written = second === undefined && only !== undefined ? only : values;
    // Open towards the newest release, so that a new one changes only the rows that it changes.
    const interval = [releases[first], ...(last === releases.length - 1 ? [] : [releases[last]])];
    return JSON.stringify([written, ...interval]);
  };
  const history = (rows: History): string => `[${rows.map(row).join(',')}]`;
  const histories = (table: ReadonlyMap<string, History>): string => lines(table, history);
  return `{
"format":${TABLES_FORMAT},
"releases":${JSON.stringify(releases)},
"sharedLookup":${history(tables.sharedLookup)},
"configClasses":${histories(tables.configClasses)},
"sharedConfigClasses":${histories(tables.sharedConfigClasses)},
"autoClasses":${histories(tables.autoClasses)},
"modelClasses":${lines(tables.modelClasses, histories)}
}
`;
}

function lines<T>(table: ReadonlyMap<string, T>, write: (value: T) => string): string {
  if (table.size === 0) return '{}';
  return `{\n${[...table].map(([name, value]) => `${JSON.stringify(name)}:${write(value)}`).join(',\n')}\n}`;
}
