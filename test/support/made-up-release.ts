import type { ReleaseTables, SharedLookup } from '../../src/registry/release-tables.js';

/** What a made-up release has; `configs` are in the order of transformers. */
interface MadeUp {
  readonly configs?: Readonly<Record<string, string>>;
  readonly auto?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  readonly lookup?: SharedLookup;
}

/** The tables of a made-up release. */
export function tablesOf({ configs = {}, auto = {}, lookup = 'last' }: MadeUp): ReleaseTables {
  const sharing = new Map<string, string[]>();
  for (const [type, config] of Object.entries(configs)) sharing.set(config, [...(sharing.get(config) ?? []), type]);
  return {
    sharedLookup: lookup,
    configClasses: new Map(Object.entries(configs)),
    sharedConfigClasses: new Map([...sharing].filter(([, types]) => types.length > 1)),
    autoClasses: new Map(
      Object.entries(auto).map(([name, table]) => [
        name,
        new Map(
          Object.entries(table).map(([type, classes]) => [type, typeof classes === 'string' ? [classes] : classes]),
        ),
      ]),
    ),
  };
}
