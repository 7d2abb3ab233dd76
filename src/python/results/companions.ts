import type { Companion } from '../../load-use.js';
import type { Load } from '../../load.js';
import { functionAround, type Scene, type Spot } from './scene.js';
import type { Sites } from './flowing.js';
import type { SeenCall, Trace } from './trace.js';

/** A load that was followed, and its call. */
interface Traced {
  readonly trace: Trace;
  readonly call: Spot;
}

/** Classes that make inputs for models: their objects go with a model. */
const PREPARING = /Tokenizer|Processor|FeatureExtractor/;
/** Classes that neither make inputs nor are models. */
const OTHERS = /(?:Config|Retriever|Streamer)$/;

/** For each load the ones that go with it: for a model what prepares its inputs, and the other way round. */
export function companionsOf(traced: readonly Traced[], scene: Scene): ReadonlyMap<Trace, readonly Companion[]> {
  const preparing = traced.filter(({ trace }) => isNamed(trace.load, PREPARING));
  const models = traced.filter(
    ({ trace }) => trace.load.callee !== 'pipeline' && !isNamed(trace.load, PREPARING) && !isNamed(trace.load, OTHERS),
  );
  const found = new Map<Trace, Companion[]>();
  const add = (from: Trace, { load }: Trace, by: Companion['by']): void =>
    void found.set(from, [...(found.get(from) ?? []), { load: load.place, by }]);
  const join = (by: (model: Traced, other: Traced) => Companion['by'] | undefined): void => {
    // What is known to go with another does not go with one that merely stands near.
    const known = new Set(found.keys());
    for (const model of models.filter(({ trace }) => !known.has(trace)))
      for (const other of preparing.filter(({ trace }) => !known.has(trace))) {
        const how = by(model, other);
        if (how === undefined) continue;
        add(model.trace, other.trace, how);
        add(other.trace, model.trace, how);
      }
  };
  join((model, other) => connection(model.trace, other.trace));
  const areAlone = aloneTogether(models, preparing, scene);
  join((model, other) => (areAlone(model, other) ? 'near' : undefined));
  return found;
}

const isNamed = ({ classes }: Load, pattern: RegExp): boolean => classes.some(({ name }) => pattern.test(name));

function connection({ calls: model }: Trace, { calls: other }: Trace): Companion['by'] | undefined {
  if (share(model.own, other.fed)) return 'inputs';
  if (share(model.fed, other.own)) return 'outputs';
  return share(model.given, other.given) ? 'together' : undefined;
}

function share(a: readonly SeenCall[], b: readonly SeenCall[]): boolean {
  const byId = new Map<number, SeenCall[]>();
  for (const one of b) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  return a.some(({ id, sites }) => byId.get(id)?.some((other) => agree(sites, other.sites)));
}

/** Whether one run of a function may have been reached through both: as far as both are known they are the same calls. */
function agree(a: Sites | undefined, b: Sites | undefined): boolean {
  if (!a || !b) return true;
  return a.call.node.id === b.call.node.id && agree(a.before, b.before);
}

/** Tells whether two loads stand in one function, or both in none, and are the only ones of their kind there. */
function aloneTogether(
  models: readonly Traced[],
  preparing: readonly Traced[],
  scene: Scene,
): (model: Traced, other: Traced) => boolean {
  const scopeOf = ({ call }: Traced): number | undefined => functionAround(call.node, scene)?.id;
  const alone = (all: readonly Traced[]): Map<number | undefined, Traced | undefined> => {
    const byScope = new Map<number | undefined, Traced | undefined>();
    for (const one of all) byScope.set(scopeOf(one), byScope.has(scopeOf(one)) ? undefined : one);
    return byScope;
  };
  const [ofModels, ofOthers] = [alone(models), alone(preparing)];
  return (model, other) => {
    const scope = scopeOf(model);
    return ofModels.get(scope) === model && ofOthers.get(scope) === other;
  };
}
