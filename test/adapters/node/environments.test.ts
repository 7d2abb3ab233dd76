import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packageExports } from '../../../src/adapters/node/environments-exports.js';
import { nodeEnvironments, type NodeEnvironmentOptions } from '../../../src/adapters/node/environments.js';
import { nodeEnvironmentFiles } from '../../../src/adapters/node/environments-files.js';
import { packageTables } from '../../../src/adapters/node/environments-tables.js';
import { startSyntax } from '../../../src/python/syntax.js';
import { checkoutAssets } from '../../support/assets.js';
import { packageAt } from '../../support/installed-package.js';

const top = await mkdtemp(path.join(tmpdir(), 'loadlint-environments-'));
after(() => rm(top, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(top, name)), { recursive: true });
    await writeFile(path.join(top, name), text);
  }
}

const syntax = await startSyntax(checkoutAssets, () => undefined);
const uriOf = (name: string): string => pathToFileURL(path.join(top, name)).href;

/** What stands above the test's own folder, an environment of the machine perhaps, is not there. */
const slashedTop = top.replaceAll('\\', '/');
const onlyOwn = {
  ...nodeEnvironmentFiles,
  list: (folder: string) =>
    folder.startsWith(slashedTop) ? nodeEnvironmentFiles.list(folder) : Promise.resolve(undefined),
};

function optionsFor(folder: string, lines: string[] = []): NodeEnvironmentOptions {
  return {
    cwd: path.join(top, folder),
    firstAsk: 'variables',
    variable: () => undefined,
    files: onlyOwn,
    tables: packageTables(nodeEnvironmentFiles, () => Promise.resolve(syntax)),
    exports: packageExports({ files: nodeEnvironmentFiles, syntax: () => Promise.resolve(syntax) }),
    releases: () => Promise.resolve(['4.57.6', '5.23.0']),
    log: (line) => lines.push(line),
  };
}

test('an environment and lock files on disk', async () => {
  const site = '.venv/lib/python3.11/site-packages/transformers';
  await write({
    ...packageAt(`disk/${site}`, '4.57.6'),
    'disk/sub dir/x.py': '',
    'lock/poetry.lock': '[[package]]\nname = "transformers"\nversion = "4.46.3"',
  });
  const lines: string[] = [];
  const environments = nodeEnvironments(optionsFor('disk', lines));
  const { tables, ...answer } = await environments.transformersFor(uriOf('disk/sub dir/x.py'));
  assert.deepEqual(answer, {
    ...{ range: '4.57.6', source: 'installed', path: `${site}/__init__.py` },
    environment: { path: '.venv', by: 'folder' },
  });
  assert.deepEqual(tables?.releases, ['4.57.6']);
  assert.deepEqual(await environments.transformersFor(uriOf('lock/x.py')), {
    ...{ range: '4.46.3', source: 'lock' },
    path: path.join(top, 'lock/poetry.lock').replaceAll('\\', '/'),
  });
  const elsewhere = path.join(top, 'lock').replaceAll('\\', '/');
  assert.deepEqual(lines, [
    `sub dir/x.py: transformers 4.57.6 (installed: ${site}/__init__.py)`,
    `${elsewhere}/x.py: transformers 4.46.3 (lock: ${elsewhere}/poetry.lock)`,
    `${elsewhere}/poetry.lock: transformers 4.46.3 is no release known here; judged as 4.57.6, the nearest`,
  ]);
});

test('a package that changes on disk is read again', async () => {
  const folder = 'changing/venv/lib/python3.11/site-packages/transformers';
  await write(packageAt(folder, '5.0.0rc1'));
  const environments = nodeEnvironments(optionsFor('changing'));
  const ask = async (): Promise<string | undefined> =>
    (await environments.transformersFor(uriOf('changing/x.py'))).tables?.modelClasses.get('AutoModel')?.get('bert')?.[0]
      ?.values[0];
  assert.equal(await ask(), 'BertModel');
  await write(packageAt(folder, '5.0.0rc1', { bert: 'NewModel' }));
  const later = new Date(Date.now() + 10_000);
  await utimes(path.join(top, folder, 'models/auto/modeling_auto.py'), later, later);
  environments.forget();
  assert.equal(await ask(), 'NewModel');
});

test('links that lead in circles are told, and are not there', async () => {
  await mkdir(path.join(top, 'circle'));
  await symlink('.venv', path.join(top, 'circle/.venv'));
  await symlink('uv.lock', path.join(top, 'circle/uv.lock'));
  await symlink('.', path.join(top, 'circle/again'));
  await write({ 'circle/requirements.txt': 'transformers==4.57.6' });
  const lines: string[] = [];
  const environments = nodeEnvironments(optionsFor('circle', lines));
  assert.equal((await environments.transformersFor(uriOf('circle/again/again/x.py'))).range, '4.57.6');
  const told = lines.map((line) => line.replace(/^(again\/)*/, ''));
  for (const name of ['.venv/pyvenv.cfg', '.venv', 'uv.lock'])
    assert.ok(told.includes(`${name}: cannot be read (ELOOP)`), name);
});

test('a folder in place of a file, and a file in place of a folder, are not there', async () => {
  await write({ 'odd/uv.lock/x': '', 'odd/.venv': 'elsewhere', 'odd/requirements.txt': 'transformers==4.57.6' });
  const lines: string[] = [];
  const environments = nodeEnvironments(optionsFor('odd', lines));
  assert.equal((await environments.transformersFor(uriOf('odd/x.py'))).path, 'requirements.txt');
  assert.deepEqual(lines, ['x.py: transformers 4.57.6 (lock: requirements.txt)']);
});

test('a module that is no file is taken to lie in the working folder', async () => {
  await write({ 'cwd/requirements.txt': 'transformers==4.57.6' });
  const environments = nodeEnvironments(optionsFor('cwd'));
  assert.equal((await environments.transformersFor('untitled:Untitled-1')).path, 'requirements.txt');
});

test('files in memory, in place of the machine', async () => {
  const files = {
    ...nodeEnvironmentFiles,
    list: () => Promise.resolve(undefined),
    read: () => Promise.resolve(undefined),
  };
  const environments = nodeEnvironments({ ...optionsFor('cwd'), files });
  assert.equal((await environments.transformersFor(uriOf('cwd/x.py'))).source, 'default');
});
