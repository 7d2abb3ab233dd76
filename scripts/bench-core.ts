import type { Module } from '../src/load.js';
import { startSyntax } from '../src/python/syntax.js';
import type { LanguageService } from '../src/service.js';
import { checkoutAssets } from '../test/support/assets.js';
import { pathological } from '../test/support/pathological.js';
import { offlineService } from '../test/support/service.js';
import { median, percentile, type Figure } from './bench-figures.js';
import { longScript } from './bench-script.js';

/** Keystrokes at each place. */
const KEYSTROKES = 60;

/** The core on a script of 2,000 lines: the first time, unchanged, and after single keystrokes all over it. */
export async function benchCore(): Promise<Figure[]> {
  const starts = await measured(5, () => offlineService());
  const service = await offlineService();
  const text = longScript();
  const loads = service.loads(moduleOf('file:///script.py', text));
  const known = loads.filter(({ checkpoint }) => checkpoint && checkpoint.values.length > 0).length;
  const about = `${text.split('\n').length} lines, ${loads.length} loads, ${known} with a known id`;
  let turn = 0;
  const cold = await measured(9, () => service.analyse(moduleOf(`file:///${++turn}.py`, text), 'stored'));
  // Who opens a file nine times has closed it eight times.
  for (; turn > 0; turn--) service.forget(`file:///${turn}.py`);
  const unchanged = await measured(KEYSTROKES, () => service.analyse(moduleOf('file:///script.py', text), 'stored'));
  return [
    ['start of the core', median(starts), 'parser, queries, tables, families'],
    ['a script, first time', median(cold), about],
    ['a script, unchanged', median(unchanged), 'the same, from what is remembered of it'],
    ...(await keystrokes(text, service)),
    ...(await pathologicalFigures()),
  ];
}

/** What asks too much: the first reading, and one after a keystroke at the end. */
async function pathologicalFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, module } of pathological()) {
    const service = await offlineService();
    const parts = module.parts.map((part, at) =>
      at < module.parts.length - 1 ? part : { ...part, text: `${part.text}x` },
    );
    const [first = NaN, then = NaN] = await measured(2, (turn) =>
      service.analyse(turn ? { ...module, parts } : module, 'stored'),
    );
    const { isCutShort } = await service.analyse(module, 'stored');
    figures.push([
      name,
      first,
      `after a keystroke ${then.toFixed(0)} ms${isCutShort ? '; only ids in the calls' : ''}`,
    ]);
  }
  return figures;
}

interface Times {
  readonly parse: number[];
  readonly pass: number[];
}

async function keystrokes(text: string, service: LanguageService): Promise<Figure[]> {
  // Whoever types has typed before: the first round is not counted.
  for (const [name, at] of placesIn(text)) {
    const uri = `file:///warm/${name}.py`;
    for (const typed of typedAt(text, at)) await service.analyse(moduleOf(uri, typed), 'stored');
    service.forget(uri);
  }
  const syntax = await startSyntax(checkoutAssets, () => undefined);
  const figures: Figure[] = [];
  const all: Times = { parse: [], pass: [] };
  for (const [name, at] of placesIn(text)) {
    const uri = `file:///${name.replaceAll(' ', '-')}.py`;
    const texts = typedAt(text, at);
    const parse = await measured(texts.length, (turn) =>
      Promise.resolve(syntax.keptTrees([partOf(uri, texts[turn] ?? '')])),
    );
    const pass = await measured(texts.length, (turn) => service.analyse(moduleOf(uri, texts[turn] ?? ''), 'stored'));
    // The first is no keystroke: it reads the text for the first time.
    const own = { parse: parse.slice(1), pass: pass.slice(1) };
    all.parse.push(...own.parse);
    all.pass.push(...own.pass);
    figures.push([`keystroke ${name}`, percentile(own.pass, 50), `the whole pass; p95 ${shown(own.pass)}`]);
  }
  return [
    ['parsing after a keystroke', percentile(all.parse, 50), `of all places; p95 ${shown(all.parse)}`],
    ['a script, after a keystroke', percentile(all.pass, 50), `the whole pass, of all places; p95 ${shown(all.pass)}`],
    ...figures,
  ];
}

const shown = (times: readonly number[]): string => `${percentile(times, 95).toFixed(2)} ms`;

/** Offsets at which a person may type. */
function placesIn(text: string): [name: string, at: number][] {
  const behind = (needle: string, from = 0): number => text.indexOf(needle, from) + needle.length;
  const middle = text.length >> 1;
  return [
    ['at the top', behind('"""Trains')],
    ['in an import', behind('AutoConf')],
    ['in an id', behind('google-t5/t5')],
    ['in a function', behind('optimizer.', middle)],
    ['in a class', behind('self.rows', middle)],
    ['between statements', behind('\n\n\n', middle) - 1],
    ['that opens a string', behind('logger.info(', middle)],
    ['at the end', text.length],
  ];
}

/** The texts that arise when a word is typed letter by letter and taken back, again and again. */
function typedAt(text: string, at: number): string[] {
  const word = text.slice(at - 12, at).endsWith('logger.info(') ? '"' : 'value';
  const steps = [...Array(word.length + 1).keys(), ...[...Array(word.length).keys()].reverse()];
  return Array.from({ length: KEYSTROKES + 1 }, (_, turn) => {
    const typed = word.slice(0, steps[turn % steps.length]);
    return text.slice(0, at) + typed + text.slice(at);
  });
}

const partOf = (uri: string, text: string) => ({ uri, version: 1, text });
const moduleOf = (uri: string, text: string): Module => ({ uri, parts: [partOf(uri, text)] });

/** Milliseconds of each of `times` runs. */
async function measured(times: number, run: (turn: number) => Promise<unknown>): Promise<number[]> {
  const results: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const began = performance.now();
    await run(turn);
    results.push(performance.now() - began);
  }
  return results;
}
