import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TransformersInForce } from '../../src/environment/environment.js';
import { inForceInWords } from '../../src/hover/in-force.js';
import { mergeReleases } from '../../src/registry/merge-releases.js';
import { tablesOf } from '../support/made-up-release.js';
import { registryWith } from './sample.js';

const registry = registryWith();
const tables = mergeReleases([{ version: '5.24.0.dev0', tables: tablesOf({}) }]);

/** What is in force, the release that the card is drawn for, and the line. */
const table: readonly (readonly [inForce: TransformersInForce, release: string, line: string])[] = [
  [{ range: '4.57.6', source: 'lock', path: 'uv.lock' }, '4.57.6', 'transformers 4.57.6 (uv.lock)'],
  [{ range: '5.23.0', source: 'default', path: null }, '5.23.0', 'transformers 5.23.0 (the newest known)'],
  [
    { range: '4.46.3', source: 'option', path: null },
    '4.46.3',
    'transformers 4.46.3 (the option --transformers-version)',
  ],
  [
    { range: '4.46.3', source: 'setting', path: null },
    '4.46.3',
    'transformers 4.46.3 (the setting loadlint.transformersVersion)',
  ],
  [
    installed('4.46.3', { path: '/home/me/my_app/.venv', by: 'interpreter' }),
    '4.46.3',
    'transformers 4.46.3 (selected interpreter /home/me/my\\_app/.venv)',
  ],
  [installed('4.46.3', { path: '.venv', by: 'folder' }), '4.46.3', 'transformers 4.46.3 (.venv)'],
  [installed('4.46.3', { path: '/e', by: 'VIRTUAL_ENV' }), '4.46.3', 'transformers 4.46.3 (VIRTUAL\\_ENV /e)'],
  [installed('4.46.3', { path: '/e', by: 'CONDA_PREFIX' }), '4.46.3', 'transformers 4.46.3 (CONDA\\_PREFIX /e)'],
  [
    { ...installed('5.24.0.dev0', { path: '.venv', by: 'folder' }), tables },
    '5.24.0.dev0',
    'transformers 5.24.0.dev0 (.venv)',
  ],
  [
    installed('5.24.0.dev0', { path: '.venv', by: 'folder' }),
    '5.23.0',
    'transformers 5.24.0.dev0 (.venv), judged as 5.23.0, the nearest known',
  ],
  [
    { range: '4.57.6+cu121', source: 'lock', path: 'uv.lock' },
    '4.57.6',
    'transformers 4.57.6\\+cu121 (uv.lock), judged as 4.57.6',
  ],
  [{ range: '5.0', source: 'lock', path: 'uv.lock' }, '5.0.0', 'transformers 5.0 (uv.lock)'],
  [
    { range: '>=4.46,<5', source: 'requirement', path: 'pyproject.toml' },
    '4.57.6',
    'transformers ≥ 4.46, \\< 5 (pyproject.toml), shown for 4.57.6',
  ],
  [
    { range: '>=6', source: 'requirement', path: 'a](b/pyproject.toml' },
    '5.23.0',
    'transformers ≥ 6 (a\\]\\(b/pyproject.toml), judged as 5.23.0, the nearest known',
  ],
];

for (const [transformers, version, line] of table) {
  test(line, () => {
    const release = registry.at(version) ?? { ...registry.newest, version };
    assert.equal(inForceInWords({ transformers, registry, release }), line);
  });
}

function installed(range: string, environment: TransformersInForce['environment'] & object): TransformersInForce {
  return { range, source: 'installed', path: `${environment.path}/lib/transformers/__init__.py`, environment };
}
