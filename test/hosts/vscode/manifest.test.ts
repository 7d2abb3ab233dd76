import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { rules } from '../../../src/rules/index.js';
import { severities } from '../../../src/rules/rule.js';
import {
  lookupModes,
  readSettings,
  defaultSettings,
  runModes,
  settingKeys,
  traceModes,
} from '../../../src/settings.js';
import { projectFolder } from '../../support/assets.js';

interface Property {
  readonly default: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly items?: { readonly enum: readonly string[] };
  readonly propertyNames?: { readonly enum: readonly string[] };
  readonly additionalProperties?: { readonly enum: readonly string[]; readonly enumDescriptions: readonly string[] };
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

const manifest = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8')) as Manifest;
const { commands, configuration } = manifest.contributes;
const ruleIds = rules.map(({ id }) => id);
const property = (key: string): Property => {
  const found = configuration.properties[`loadlint.${key}`];
  assert.ok(found, key);
  return found;
};

describe('the manifest', () => {
  test('has the settings that are read, and no others', () => {
    assert.deepEqual(Object.keys(configuration.properties).sort(), settingKeys.map((key) => `loadlint.${key}`).sort());
  });

  test('gives them the defaults of the core', () => {
    const defaults = Object.fromEntries(settingKeys.map((key) => [key, property(key).default]));
    assert.deepEqual(readSettings(defaults, ruleIds), { settings: defaultSettings, problems: [] });
  });

  test('allows what the core allows', () => {
    assert.deepEqual(property('run').enum, runModes);
    assert.deepEqual(property('hub.lookups').enum, lookupModes);
    assert.deepEqual(property('trace').enum, traceModes);
    assert.deepEqual(property('select').items?.enum, ruleIds);
    assert.deepEqual(property('ignore').items?.enum, ruleIds);
    assert.deepEqual(property('severity').propertyNames?.enum, ruleIds);
    assert.deepEqual(property('severity').additionalProperties?.enum, [...severities, 'off']);
  });

  for (const endpoint of [
    'https://hub.example.org',
    'http://127.0.0.1:80/a/',
    'hub.example.org',
    'https://a@b',
    'https://a/?b',
  ]) {
    test(`takes ${endpoint} for an endpoint where the core does`, () => {
      const allowed = readSettings({ endpoint }, ruleIds).problems.length === 0;
      assert.equal(new RegExp(property('endpoint').pattern ?? '').test(endpoint), allowed);
    });
  }

  test('describes every value', () => {
    const severity = property('severity').additionalProperties;
    const choices = [property('run'), property('hub.lookups'), property('trace'), severity ?? property('severity')];
    for (const { enum: values, enumDescriptions } of choices) assert.equal(enumDescriptions?.length, values?.length);
  });

  test('puts the product before the name of each command', () => {
    assert.deepEqual(
      commands.map(({ command, category }) => [command.split('.')[0], category]),
      commands.map(() => ['loadlint', 'Loadlint']),
    );
  });
});
