import { ATTRIBUTE_PARTS } from '../src/registry/attributes.js';
import type { Reading } from './registry-parts.js';

/**
 * What differs between two readings of one release, a line for each name; empty where nothing does. Attributes are
 * compared where they were read.
 */
export function differences(committed: Reading, read: Reading): string[] {
  const [before, after] = [flat(committed, read), flat(read, read)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    return was === is ? [] : [`${name}: ${was ?? 'not there'} is committed, ${is ?? 'not there'} is read`];
  });
}

/** `AutoModel.bert` → `BertModel` and so on. */
function flat({ tables, processors, pipelines, exports, attributes }: Reading, asked: Reading): Map<string, string> {
  return new Map([
    ['shared configuration classes', tables.sharedLookup],
    ...rows('configuration of ', tables.configClasses),
    ...rows('model types of ', tables.sharedConfigClasses),
    ...[...tables.autoClasses.keys()].map((name): [string, string] => [name, 'exported']),
    ...[...tables.autoClasses].flatMap(([name, table]) => rows(`${name}.`, table)),
    ...[...processors].flatMap(([kind, table]) => rows(`${kind} of `, table)),
    ...rows('pipeline ', pipelines.tasks),
    ...rows('alias ', pipelines.aliases),
    ...exports.map((name): [string, string] => [`class ${name}`, 'exported']),
    ...(attributes && asked.attributes ? ATTRIBUTE_PARTS.flatMap((part) => rows(`${part} of `, attributes[part])) : []),
  ]);
}

function rows(prefix: string, table: ReadonlyMap<string, string | readonly string[]>): [string, string][] {
  return [...table].map(([name, value]) => [prefix + name, typeof value === 'string' ? value : value.join(' ')]);
}
