import { createVSIX } from '@vscode/vsce';
import { execFile } from 'node:child_process';
import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { allBundles, buildInto, dist } from './build.js';

/** Largest .vsix that is let through, in bytes. */
const VSIX_LIMIT = 1.5 * 1024 * 1024;

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

// Never what a debug build left there.
await buildInto(dist, allBundles);
await print('dist/loadlint.vsix', await packExtension());
await print('dist/loadlint.tgz', await packCommand());

/** The extension, with what `.vscodeignore` lets through. Throws where it is too large to be installed with ease. */
async function packExtension(): Promise<string> {
  const file = path.join(dist, 'loadlint.vsix');
  await createVSIX({ cwd: project, packagePath: file, dependencies: false });
  const { size } = await stat(file);
  if (size > VSIX_LIMIT) throw new Error(`${file} has ${size} bytes; at most ${VSIX_LIMIT} are allowed`);
  return file;
}

/** The npm package of the command line, with what `.npmignore` lets through. */
async function packCommand(): Promise<string> {
  const npm = ['pack', '--ignore-scripts', '--json', '--pack-destination', dist];
  const { stdout } = await promisify(execFile)('npm', npm, { cwd: project, shell: process.platform === 'win32' });
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  const left = ['dist/cli.js', 'dist/undici.js'].filter((name) => !packed?.files.some((one) => one.path === name));
  if (!packed || left.length > 0) throw new Error(`npm pack left out ${left.join(', ')}`);
  const file = path.join(dist, 'loadlint.tgz');
  await rename(path.join(dist, packed.filename), file);
  return file;
}

async function print(name: string, file: string): Promise<void> {
  const { size } = await stat(file);
  console.log(`${name}  ${Math.ceil(size / 1024)} KB`);
}
