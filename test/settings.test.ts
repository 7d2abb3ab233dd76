import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultSettings, readSettings, settingKeys, type SettingKey, type Settings } from '../src/settings.js';

const rules = ['unsupported-auto-class', 'dropped-weights'];

const read: readonly [written: Partial<Record<SettingKey, unknown>>, read: Partial<Settings>][] = [
  [{}, {}],
  [Object.fromEntries(settingKeys.map((key) => [key, null])), {}],
  [Object.fromEntries(settingKeys.map((key) => [key, undefined])), {}],
  [{ select: ['dropped-weights'] }, { select: ['dropped-weights'] }],
  [{ select: [] }, { select: [] }],
  [{ ignore: ['dropped-weights', 'unsupported-auto-class'] }, { ignore: rules }],
  [
    { severity: { 'dropped-weights': 'error', 'unsupported-auto-class': 'off' } },
    {
      severity: new Map([
        ['dropped-weights', 'error'],
        ['unsupported-auto-class', 'off'],
      ] as const),
    },
  ],
  [{ endpoint: 'http://127.0.0.1:8080/' }, { endpoint: 'http://127.0.0.1:8080' }],
  [{ endpoint: 'https://mirror.example/hub/' }, { endpoint: 'https://mirror.example/hub' }],
  [{ run: 'onSave' }, { run: 'onSave' }],
  [{ 'hub.lookups': 'cacheOnly' }, { lookups: 'cacheOnly' }],
  [{ 'hover.enabled': false }, { hoverEnabled: false }],
  [{ trace: 'verbose' }, { trace: 'verbose' }],
];

const list = 'a list of rules (unsupported-auto-class, dropped-weights)';
const table =
  'a table from rules (unsupported-auto-class, dropped-weights) to "error", "warning", "info", "hint" or "off"';
const address = 'an address that begins with http:// or https:// and has no user name, query or fragment';

const wrong: readonly [written: Partial<Record<SettingKey, unknown>>, read: Partial<Settings>, problems: string[]][] = [
  [{ select: 'dropped-weights' }, {}, [`select: "dropped-weights" is not ${list}; it is left out`]],
  [
    { select: ['nonesuch', 'dropped-weights'] },
    { select: ['dropped-weights'] },
    [`select: "nonesuch" is not ${list}; it is left out`],
  ],
  // Nothing but slips: what is on by default stays on.
  [{ select: ['nonesuch'] }, {}, [`select: "nonesuch" is not ${list}; it is left out`]],
  [{ ignore: [1] }, {}, [`ignore: 1 is not ${list}; it is left out`]],
  [{ severity: ['error'] }, {}, [`severity: ["error"] is not ${table}; it is left out`]],
  [
    { severity: { 'dropped-weights': 'fatal', nonesuch: 'error', 'unsupported-auto-class': 'hint' } },
    { severity: new Map([['unsupported-auto-class', 'hint']] as const) },
    [
      `severity: {"dropped-weights":"fatal"} is not ${table}; it is left out`,
      `severity: {"nonesuch":"error"} is not ${table}; it is left out`,
    ],
  ],
  [{ endpoint: 'huggingface.co' }, {}, [`endpoint: "huggingface.co" is not ${address}; it is left out`]],
  [{ endpoint: 'ftp://host' }, {}, [`endpoint: "ftp://host" is not ${address}; it is left out`]],
  [{ endpoint: 'https://host/?a=b' }, {}, [`endpoint: "https://host/?a=b" is not ${address}; it is left out`]],
  // The password is not repeated: problems are logged.
  [{ endpoint: 'https:\\\\me:secret@host' }, {}, [`endpoint: "…@host" is not ${address}; it is left out`]],
  [{ endpoint: 'https://me:secret@host' }, {}, [`endpoint: "…@host" is not ${address}; it is left out`]],
  [{ endpoint: 3 }, {}, [`endpoint: 3 is not ${address}; it is left out`]],
  [{ run: 'always' }, {}, ['run: "always" is not "onType" or "onSave"; it is left out']],
  [{ 'hub.lookups': true }, {}, ['hub.lookups: true is not "online" or "cacheOnly"; it is left out']],
  [{ 'hover.enabled': 'false' }, {}, ['hover.enabled: "false" is not true or false; it is left out']],
  [{ trace: 'on' }, {}, ['trace: "on" is not "off" or "verbose"; it is left out']],
];

describe('a setting that is allowed', () => {
  for (const [written, expected] of read) {
    test(JSON.stringify(written), () => {
      const settings = { ...defaultSettings, ...expected };
      assert.deepEqual(readSettings(written, rules), { settings, problems: [] });
    });
  }
});

describe('a setting that is not allowed', () => {
  for (const [written, expected, problems] of wrong) {
    test(JSON.stringify(written), () => {
      const settings = { ...defaultSettings, ...expected };
      assert.deepEqual(readSettings(written, rules), { settings, problems });
    });
  }
});
