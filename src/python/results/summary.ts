import type { Prediction, ResultUse, Training } from '../../load-use.js';
import type { Load, Place } from '../../load.js';
import type { Binding } from '../names/part-names.js';
import { exclusive } from './exclusive.js';
import type { Via } from './flowing.js';
import { isPipeline } from './handed.js';
import type { Found, Trace } from './trace.js';
import { DECIDING } from './words.js';

/** The uses that were found, in the order of the text, each with whether it is surely one of this result. */
export function usesOf(trace: Trace): ResultUse[] {
  const known = new Map<string, ResultUse>();
  for (const found of trace.uses) {
    const use = { ...found.use, isSure: isSure(found, trace) };
    const key = keyOf(found.use);
    // Of several ways to one place a sure one is enough.
    if (!known.get(key)?.isSure) known.set(key, use);
  }
  return [...known.values()].sort(
    ({ place: a }, { place: b }) => a.part - b.part || a.range.end - b.range.end || a.range.start - b.range.start,
  );
}

/** What is done and where. */
const keyOf = ({ place: { part, range }, ...what }: Found['use']): string =>
  [part, range.start, range.end, ...Object.values(what)].join(' ');

function isSure({ via }: Found, { held, scene }: Trace): boolean {
  for (let at: Via | undefined = via; at; at = at.before) {
    const { reached } = at;
    const own = reached.filter((one) => held.has(one));
    const others = reached.filter((one) => !held.has(one) && !isLiteral(one));
    if (!others.every((other) => own.some((one) => exclusive(one, other, scene.names.parts)))) return false;
  }
  return true;
}

/** `model = None` or `model = "gpt2"`: nothing that could be used in place of the result. */
const isLiteral = ({ meaning }: Binding): boolean => meaning.kind === 'value' && LITERALS.has(meaning.node.type);
const LITERALS: ReadonlySet<string> = new Set(['none', 'integer', 'float', 'string', 'list', 'dictionary', 'false']);

/** Whether the module trains the result; `anywhere` is a place where it trains something. */
export function trainingOf({ training, escapes }: Trace, anywhere: Place | undefined): Training {
  const inOrder = training.toSorted(({ place: a }, { place: b }) => a.part - b.part || a.range.start - b.range.start);
  const plain = inOrder.find(({ verdict }) => verdict === 'yes') ?? inOrder[0];
  if (plain) return plain;
  const place = anywhere ?? escapes[0]?.place;
  return place ? { verdict: 'perhaps', place } : { verdict: 'no' };
}

/** What shows a prediction, the plainest first. */
export function predictionOf(load: Load, uses: readonly ResultUse[]): Prediction | undefined {
  if (load.callee === 'pipeline') return { by: 'pipeline', place: load.place };
  const sure = uses.filter((use) => use.isSure);
  for (const [by, shows] of SIGNS) {
    const use = sure.find(shows);
    if (use) return { by, place: use.place };
  }
  return undefined;
}

const SIGNS: readonly (readonly [by: Prediction['by'], shows: (use: ResultUse) => boolean])[] = [
  ['generate', (use) => use.kind === 'member' && use.access !== 'set' && /(?:^|\.)generate$/.test(use.name)],
  ['pipeline', (use) => use.kind === 'argument' && isPipeline(use.callee.split('.').at(-1) ?? '')],
  ['argmax', (use) => use.kind === 'output' && DECIDING.has(use.name)],
  ['no_grad', (use) => use.isWithoutGradient && isInference(use)],
  ['eval', (use) => use.kind === 'member' && use.access === 'call' && use.name === 'eval'],
];

const isInference = (use: ResultUse): boolean =>
  use.kind === 'call' || (use.kind === 'member' && use.access === 'call' && INFERRING.test(use.name));
const INFERRING = /^(?:forward|encode\w*|predict\w*|get_\w+_features|chat|score|transcribe)$/;
