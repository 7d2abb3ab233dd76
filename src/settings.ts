import { normalRange } from './environment/versions.js';
import { severities, type Severity } from './rules/rule.js';

/** What the user chose, the same for every host. */
export interface Settings {
  /** The rules in force; undefined: those that are on by default. */
  readonly select: readonly string[] | undefined;
  /** Rules that are taken out again. */
  readonly ignore: readonly string[];
  /** By rule id, in place of the rule's own severity. */
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  /** Address of the Hub without a slash at its end; undefined: the environment's, else the public Hub. */
  readonly endpoint: string | undefined;
  /** PEP 440, in one spelling; undefined: what each file's surroundings say. */
  readonly transformersVersion: string | undefined;
  readonly run: (typeof runModes)[number];
  readonly lookups: (typeof lookupModes)[number];
  readonly hoverEnabled: boolean;
  readonly trace: (typeof traceModes)[number];
}

/** Names of the settings, without the `loadlint.` that the editor puts before them. */
export const settingKeys = [
  'select',
  'ignore',
  'severity',
  'endpoint',
  'transformersVersion',
  'run',
  'hub.lookups',
  'hover.enabled',
  'trace',
] as const;
export type SettingKey = (typeof settingKeys)[number];

/** Values of `run`: check while typing, or only what is saved. */
export const runModes = ['onType', 'onSave'] as const;
/** Values of `hub.lookups`: ask the Hub, or only what is at hand. */
export const lookupModes = ['online', 'cacheOnly'] as const;
/** Values of `trace`: whether the log also tells every analysis. */
export const traceModes = ['off', 'verbose'] as const;

/** What is in force where nothing is set. */
export const defaultSettings: Settings = {
  select: undefined,
  ignore: [],
  severity: new Map(),
  endpoint: undefined,
  transformersVersion: undefined,
  run: 'onType',
  lookups: 'online',
  hoverEnabled: true,
  trace: 'off',
};

/**
 * Settings from what a user wrote, by key; undefined and null mean "not set". Never throws: for a value that is not
 * allowed the default holds, entries of a list or table that are not allowed are left out, and a problem tells so.
 * A problem begins with the key.
 */
export function readSettings(
  written: Readonly<Partial<Record<SettingKey, unknown>>>,
  ruleIds: readonly string[],
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const read = <T>(key: SettingKey, kind: Kind<T>, otherwise: T): T => {
    const value = written[key];
    if (value === undefined || value === null) return otherwise;
    const { result, wrong } = kind.read(value);
    for (const part of wrong) problems.push(`${key}: ${JSON.stringify(part)} is not ${kind.allowed}; it is left out`);
    return result ?? otherwise;
  };
  const rules = listOf(ruleIds);
  const settings: Settings = {
    select: read('select', rules, defaultSettings.select),
    ignore: read('ignore', rules, defaultSettings.ignore),
    severity: read('severity', severityTable(ruleIds), defaultSettings.severity),
    endpoint: read('endpoint', address, defaultSettings.endpoint),
    transformersVersion: read('transformersVersion', versionRange, defaultSettings.transformersVersion),
    run: read('run', oneOf(runModes), defaultSettings.run),
    lookups: read('hub.lookups', oneOf(lookupModes), defaultSettings.lookups),
    hoverEnabled: read('hover.enabled', oneOf([true, false]), defaultSettings.hoverEnabled),
    trace: read('trace', oneOf(traceModes), defaultSettings.trace),
  };
  return { settings, problems };
}

/** What a setting may be: `allowed` completes "… is not". */
interface Kind<T> {
  readonly allowed: string;
  /** `result` is undefined where nothing of the value can be used; `wrong` holds what cannot. */
  read(value: unknown): { readonly result: T | undefined; readonly wrong: readonly unknown[] };
}

function oneOf<T>(allowed: readonly T[]): Kind<T> {
  return {
    allowed: choice(allowed),
    read: (value) => {
      const result = allowed.find((one) => one === value);
      return { result, wrong: result === undefined ? [value] : [] };
    },
  };
}

function listOf(ruleIds: readonly string[]): Kind<readonly string[]> {
  return {
    allowed: `a list of rules (${ruleIds.join(', ')})`,
    read: (value) => {
      if (!Array.isArray(value)) return { result: undefined, wrong: [value] };
      const result = ruleIds.filter((id) => value.includes(id));
      const wrong = value.filter((one: unknown) => !ruleIds.some((id) => id === one));
      // A list of nothing but slips must not switch everything off.
      return { result: result.length === 0 && wrong.length > 0 ? undefined : result, wrong };
    },
  };
}

function severityTable(ruleIds: readonly string[]): Kind<ReadonlyMap<string, Severity | 'off'>> {
  const levels = [...severities, 'off'] as const;
  return {
    allowed: `a table from rules (${ruleIds.join(', ')}) to ${choice(levels)}`,
    read: (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { result: undefined, wrong: [value] };
      const result = new Map<string, Severity | 'off'>();
      const wrong: unknown[] = [];
      for (const [id, level] of Object.entries(value)) {
        const known = levels.find((one) => one === level);
        if (known !== undefined && ruleIds.includes(id)) result.set(id, known);
        else wrong.push({ [id]: level as unknown });
      }
      return { result, wrong };
    },
  };
}

const versionRange: Kind<string> = {
  allowed: 'a version or range such as "4.57.6" or ">=4.46,<5"',
  read: (value) => {
    const result = typeof value === 'string' ? normalRange(value) : undefined;
    return { result, wrong: result === undefined ? [value] : [] };
  },
};

/** Without a user name: an address is logged and shown, and a secret must not stand in it. */
const address: Kind<string> = {
  allowed: 'an address that begins with http:// or https:// and has no user name, query or fragment',
  read: (value) => {
    if (typeof value !== 'string') return { result: undefined, wrong: [value] };
    if (/^https?:\/\/[^\s/?#@\\]+(\/[^\s?#@\\]*)?$/i.test(value))
      return { result: value.replace(/\/+$/, ''), wrong: [] };
    return { result: undefined, wrong: [value.replace(/^.*@/s, '…@')] };
  },
};

function choice(values: readonly unknown[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].join(' or ');
}
