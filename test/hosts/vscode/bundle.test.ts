import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import vm from 'node:vm';
import { assetSources } from '../../../scripts/assets.js';
import { allBundles, buildInto } from '../../../scripts/build.js';

describe('the build', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'loadlint-build-'));
    await buildInto(folder, allBundles);
  });
  after(() => rm(folder, { recursive: true }));
  const bundle = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');

  test('makes the bundles and their assets, and nothing else', async () => {
    const files = [
      'THIRD_PARTY_NOTICES.txt',
      'assets',
      'cli.js',
      'node.js',
      'report.schema.json',
      'undici.js',
      'web.js',
    ];
    assert.deepEqual((await readdir(folder)).sort(), files);
    assert.deepEqual((await readdir(path.join(folder, 'assets'))).sort(), Object.keys(assetSources).sort());
  });

  test('gives the web host a bundle that requires nothing but the editor', async () => {
    assert.deepEqual(modulesRequired(await bundle('web.js')), ['vscode']);
  });

  test('gives the other hosts bundles that require nothing but Node.js, and the editor where there is one', async () => {
    const foreign = async (name: string): Promise<string[]> =>
      modulesRequired(await bundle(name)).filter((required) => !isBuiltin(required) && !required.startsWith('node:'));
    assert.deepEqual(await Promise.all(['node.js', 'cli.js', 'undici.js'].map(foreign)), [
      ['vscode'],
      ['./undici.js'],
      [],
    ]);
  });

  test('makes a program of the command line', async () => {
    assert.match(await bundle('cli.js'), /^#!\/usr\/bin\/env node\n(?!#!)/);
  });

  test('gives the web host a bundle that does with neither process nor the require of Node.js', async () => {
    assert.deepEqual(Object.keys(evaluated(await bundle('web.js'))).sort(), ['activate', 'deactivate']);
  });

  test('leaves no path of this machine in them', async () => {
    for (const name of allBundles) assert.equal((await bundle(name)).includes(process.cwd()), false, name);
  });
});

/** Names in `require("…")` and `import("…")`. */
function modulesRequired(code: string): string[] {
  const names = [...code.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}

/** What a bundle exports, evaluated as the web worker host does it, with a `require` for the editor alone. */
function evaluated(code: string): object {
  const module = { exports: {} };
  const require = (name: string): object => {
    if (name !== 'vscode') throw new Error(`${name} is required`);
    return { DiagnosticSeverity: {} };
  };
  const context = vm.createContext({ module, exports: module.exports, require });
  vm.runInContext(code, context);
  return module.exports;
}
