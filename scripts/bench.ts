/** `npm run bench`: how long things take, as medians on this machine. Nothing here passes or fails. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Module } from '../src/load.js';
import { offlineService } from '../test/support/service.js';
import { benchEditor } from './bench-editor.js';
import { benchRegistry } from './bench-registry.js';
import { median, type Figure } from './bench-figures.js';
import { allBundles, buildInto, dist } from './build.js';
import { project } from './steps.js';

await buildInto(dist, allBundles);
const figures = [...(await benchCore()), ...benchRegistry(), ...(await benchEditor())];
const width = Math.max(...figures.map(([name]) => name.length));
for (const [name, milliseconds, about] of figures)
  console.log(`${name.padEnd(width)}  ${milliseconds.toFixed(milliseconds < 10 ? 2 : 0).padStart(7)} ms  ${about}`);

async function benchCore(): Promise<Figure[]> {
  const starts = await measured(5, () => offlineService());
  const service = await offlineService();
  const text = longScript(2000);
  let version = 0;
  const cold = await measured(5, () => service.analyse(scriptOf(`${text}# ${++version}\n`, ++version), 'stored'));
  const keystrokes = await measured(60, () => {
    const edited = `${text.slice(0, 30_000)}${'x'.repeat(++version % 7)}${text.slice(30_000)}`;
    return service.analyse(moduleOf('file:///edited.py', edited, version), 'stored');
  });
  const repeated = await measured(60, () => service.analyse(moduleOf('file:///edited.py', text, 0), 'stored'));
  return [
    ['start of the core', median(starts), 'parser, queries, tables, families'],
    ['a script, first time', median(cold), '2,000 lines, 20 loads'],
    ['a script, after a keystroke', median(keystrokes), 'the same, parsed incrementally'],
    ['a script, unchanged', median(repeated), 'the same, from its remembered tree'],
  ];
}

/** Plain code with a load in every hundred lines. */
function longScript(lines: number): string {
  const filler = Array.from(
    { length: 98 },
    (_, at) => `value_${at} = compute(value_${at}, options["${at}"], limit=${at})`,
  );
  const example = readFileSync(path.join(project, 'examples/chat.py'), 'utf8').split('\n').slice(3, 5);
  const load = ['NAME = "google-t5/t5-small"', 'model = AutoModelForCausalLM.from_pretrained(NAME)'];
  const block = [...filler, ...load];
  return [...example, ...Array.from({ length: lines / 100 }, () => block).flat()].join('\n');
}

function scriptOf(text: string, unique: number): Module {
  return moduleOf(`file:///${unique}.py`, text, 1);
}

function moduleOf(uri: string, text: string, version: number): Module {
  return { uri, parts: [{ uri, version, text }] };
}

/** Milliseconds of each of `times` runs. */
async function measured(times: number, run: () => Promise<unknown>): Promise<number[]> {
  const results: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const began = performance.now();
    await run();
    results.push(performance.now() - began);
  }
  return results;
}
