import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startSyntax } from '../src/python/syntax.js';
import { readPipelines } from '../src/transformers-source/read-pipelines.js';
import { readRelease } from '../src/transformers-source/read-release.js';
import { checkoutAssets } from '../test/support/assets.js';
import { median, type Figure } from './bench-figures.js';
import { releaseFiles } from './registry-wheels.js';
import { project } from './steps.js';

/** Of each release, that the other ways of writing `__init__.py` and the tables are measured too. */
const RELEASES = ['4.30.2', '4.46.3', '4.57.6', '5.0.0', '5.23.0'];

const RUNS = 5;

/** Reading the tables of an installed release, each time in a process that has read nothing else before. */
export function benchSources(): Figure[] {
  return RELEASES.map((version) => {
    const times = Array.from({ length: RUNS }, () => inOwnProcess(version));
    const [least, most] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0));
    return [`source of ${version}`, median(times), `core tables, pipelines; cold, ${least} to ${most} ms`];
  });
}

function inOwnProcess(version: string): number {
  const options = ['--import', 'tsx', fileURLToPath(import.meta.url), version];
  return Number(execFileSync(process.execPath, options, { cwd: project, encoding: 'utf8' }));
}

/** Milliseconds, with the parser started and the texts at hand, for they come from a wheel here. */
async function coldReading(version: string): Promise<number> {
  const { read, files } = releaseFiles(version, console.error);
  const needed = files.filter((file) => /^(?:models\/auto\/\w+|pipelines\/__init__|__init__)\.py$/.test(file));
  const texts = new Map(needed.map((file) => [file, read(file)]));
  const readFile = (file: string): string | undefined => texts.get(file);
  const syntax = await startSyntax(checkoutAssets, () => undefined);
  const began = performance.now();
  readRelease(readFile, syntax);
  readPipelines(readFile, syntax);
  return performance.now() - began;
}

const [, script, asked] = process.argv;
if (script === fileURLToPath(import.meta.url) && asked !== undefined) console.log(await coldReading(asked));
