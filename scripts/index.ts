/**
 * `npm run index`: builds `src/checkpoint/bundled.json` again, from the lists of a Hub. What was interrupted goes on
 * where it was; the pages lie in `.cache/index` until all are there.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { endpointIn, tokenIn } from '../src/adapters/any/hub-environment.js';
import { systemClock } from '../src/adapters/any/system-clock.js';
import { buildIndex } from './index/build-index.js';
import type { IndexFile } from './index/index-file.js';
import { keptPages } from './index/pages.js';
import { project } from './steps.js';

const help = `npm run index -- [--models N] [--output FILE] [--pages FOLDER]

Lists the N most downloaded and the N most liked models (default: 2000) of the Hub that HF_ENDPOINT names, with the
token in HF_TOKEN if there is one, and writes what their configurations say to FILE (default:
src/checkpoint/bundled.json). Former names are kept from the index that there is.`;

const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '2000' },
    output: { type: 'string', default: 'src/checkpoint/bundled.json' },
    pages: { type: 'string', default: '.cache/index' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else await run();

async function run(): Promise<void> {
  const models = Number(values.models);
  if (!Number.isInteger(models) || models < 1) throw new Error('--models must be a number');
  const environment = (name: string): string | undefined => process.env[name];
  const endpoint = endpointIn(environment);
  const folder = path.resolve(project, values.pages);
  const old = JSON.parse(await readFile(path.join(project, 'src/checkpoint/bundled.json'), 'utf8')) as IndexFile;
  const text = await buildIndex({
    ...{ endpoint, models, old, progress: console.log, builtOn: new Date().toISOString().slice(0, 10) },
    fetch: keptPages({ endpoint, token: tokenIn(environment), fetch, clock: systemClock, folder }),
  });
  await writeFile(path.resolve(project, values.output), text);
  await rm(folder, { recursive: true, force: true });
  console.log(`${values.output}: ${text.length} bytes`);
}
