import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAttributes } from '../src/registry/attributes.js';
import { parseExports } from '../src/registry/exports.js';
import { intervalRegistry } from '../src/registry/interval-registry.js';
import { parsePipelines } from '../src/registry/pipelines.js';
import { parseProcessors } from '../src/registry/processors.js';
import { parseTables } from '../src/registry/tables.js';
import { median, type Figure } from './bench-figures.js';
import { benchSources } from './bench-source.js';
import { project } from './steps.js';

const NAMES = ['core', 'processors', 'pipelines', 'exports', 'attributes'] as const;

/** The tables: reading each file, one lookup in each, and reading a release from its source. */
export function benchRegistry(): Figure[] {
  const [core, processors, pipelines, exports, attributes] = NAMES.map((name) =>
    JSON.stringify(JSON.parse(readFileSync(path.join(project, `src/registry/tables/${name}.json`), 'utf8'))),
  ) as [string, string, string, string, string];
  return [
    parsed('core', core, parseTables),
    parsed('processors', processors, parseProcessors),
    parsed('pipelines', pipelines, parsePipelines),
    parsed('exports', exports, parseExports),
    parsed('attributes', attributes, parseAttributes),
    ...lookups(core, processors, pipelines, exports),
    ...attributeLookups(exports, attributes),
    ...benchSources(),
  ];
}

function parsed(name: string, text: string, parse: (text: string) => unknown): Figure {
  const first = timed(() => parse(text));
  const times = Array.from({ length: 9 }, () => timed(() => parse(text)));
  return [
    `table ${name}`,
    median(times),
    `${kilobytes(text.length)} KB, ${kilobytes(gzipSync(text, { level: 9 }).length)} KB gzipped; the first time ${first.toFixed(1)} ms`,
  ];
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1024);
}

function lookups(core: string, processors: string, pipelines: string, exports: string): Figure[] {
  const tables = parseTables(core);
  const registry = intervalRegistry(tables);
  const release = registry.at('4.46.3') ?? registry.newest;
  const types = [...tables.configClasses.keys()];
  const autoClasses = release.autoClasses;
  const [prepared, tasks, exported] = [parseProcessors(processors), parsePipelines(pipelines), parseExports(exports)];
  const config = (at: number): { modelType: string; architectures: string[] } => ({
    modelType: types[at % types.length] ?? '',
    architectures: [],
  });
  const autoClass = (at: number): string => autoClasses[at % autoClasses.length] ?? '';
  return [
    each('lookup: model class', (at) => release.modelClass(autoClass(at), config(at))),
    each('lookup: since when', (at) => registry.entrySince(autoClass(at), config(at).modelType)),
    each('lookup: tokenizer', (at) => prepared.classes('tokenizer', config(at).modelType, '4.46.3')),
    each('lookup: pipeline task', () => tasks.autoClasses('image-to-text', '5.19.0')),
    each('lookup: exported class', (at) => exported.has(exported.names[at % exported.names.length] ?? '', '5.0.0')),
  ];
}

function attributeLookups(exports: string, text: string): Figure[] {
  const [{ names }, attributes] = [parseExports(exports), parseAttributes(text)];
  const name = (at: number): string => names[at % names.length] ?? '';
  return [
    each('lookup: config_class', (at) => attributes.configClass(name(at), '4.46.3')),
    each('lookup: ignored keys', (at) => attributes.keysToIgnoreOnLoad(name(at), '5.23.0')),
    each('lookup: sub_configs', (at) => attributes.subConfigs(name(at), '5.23.0')),
  ];
}

/** Milliseconds of one call, from many. */
function each(name: string, look: (at: number) => unknown): Figure {
  const calls = 20_000;
  const run = (): number =>
    timed(() => {
      for (let at = 0; at < calls; at++) look(at);
    }) / calls;
  const time = median([run(), run(), run()]);
  return [name, time, `${(time * 1000).toFixed(2)} µs`];
}

function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}
