import type { Node } from '../node.js';
import type { LoadUse } from '../../load-use.js';
import type { Load, Place } from '../../load.js';
import type { Reading } from '../reading.js';
import { companionsOf } from './companions.js';
import { trainingAnywhere } from './file-training.js';
import { sceneOf, type Spot } from './scene.js';
import { predictionOf, trainingOf, usesOf } from './summary.js';
import { traceOf, type Trace } from './trace.js';

/** The loads of a module, each with what the module does with its result. */
export function withUses(loads: readonly Load[], reading: Reading): Load[] {
  if (loads.length === 0) return [];
  const scene = sceneOf(reading, loads);
  const anywhere = trainingAnywhere(reading);
  const traced = loads.map((load) => {
    const call = callAt(load.place, reading);
    return { load, call, trace: call && traceOf(load, call, scene) };
  });
  const traces = traced.flatMap(({ trace, call }) => (trace && call ? [{ trace, call }] : []));
  const companions = companionsOf(traces, scene);
  return traced.map(({ load, trace }) =>
    trace ? { ...load, use: useOf(trace, anywhere, companions.get(trace) ?? []) } : load,
  );
}

function useOf(trace: Trace, anywhere: Place | undefined, companions: LoadUse['companions']): LoadUse {
  const uses = usesOf(trace);
  return {
    names: trace.names.toSorted((a, b) => byPlace(a.place, b.place)),
    uses,
    escapes: trace.escapes.toSorted((a, b) => byPlace(a.place, b.place))[0],
    trains: trainingOf(trace, anywhere),
    predicts: predictionOf(trace.load, uses),
    replaces: trace.replaced.toSorted(byPlace)[0],
    companions,
  };
}

const byPlace = (a: Place, b: Place): number => a.part - b.part || a.range.start - b.range.start;

/** The call of a load; undefined where its part is not parsed any more. */
function callAt({ part, range }: Place, { trees }: Reading): Spot | undefined {
  let node: Node | null = trees[part]?.rootNode.descendantForIndex(range.start, range.end) ?? null;
  while (node && node.type !== 'call') node = node.parent;
  return node?.startIndex === range.start && node.endIndex === range.end ? { node, part } : undefined;
}
