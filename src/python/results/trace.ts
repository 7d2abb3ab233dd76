import type { Escape, HeldBy, ResultUse, Training, UseAt } from '../../load-use.js';
import type { Load, Place } from '../../load.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import type { Flowing, Role, Sites, Via } from './flowing.js';
import { followed } from './follow.js';
import type { Scene, Spot } from './scene.js';
import { isWithoutGradient } from './surroundings.js';

/** What is found of one load while its result is followed. Lists are in no order. */
export interface Trace {
  readonly scene: Scene;
  readonly load: Load;
  readonly names: HeldBy[];
  readonly uses: Found[];
  readonly escapes: Escape[];
  readonly training: Exclude<Training, { verdict: 'no' }>[];
  readonly replaced: Place[];
  /** The bindings that hold it, or something of it. */
  readonly held: Set<Binding>;
  /** Calls: of itself and its methods, those that it is handed to, and those that its outputs are. */
  readonly calls: Record<'own' | 'given' | 'fed', SeenCall[]>;
  /** Follows an expression, unless it was followed already. */
  readonly go: (next: Flowing) => void;
  readonly note: (spot: Spot, via: Via | undefined, use: WithoutPlace<ResultUse>) => void;
  readonly escape: (how: Escape['how'], from: Flowing, spot: Spot) => void;
  readonly trains: (verdict: 'yes' | 'perhaps', spot: Spot) => void;
}

/** A call by the id of its node, and those through which it was reached. */
export interface SeenCall {
  readonly id: number;
  readonly sites: Sites | undefined;
}

/** A use, and the names through which it was reached. */
export interface Found {
  readonly use: Omit<UseAt, 'isSure'> & WithoutPlace<ResultUse>;
  readonly via: Via | undefined;
}

type WithoutPlace<T> = T extends unknown ? Omit<T, keyof UseAt> : never;

/** Most expressions that are followed for one load: beyond, it counts as out of sight. */
const MOST_STEPS = 3_000;

export const placeOf = ({ node, part }: Spot): Place => ({ part, range: rangeOf(node) });

/** Follows the result of a load, whose call is `call`, through the module. */
export function traceOf(load: Load, call: Spot, scene: Scene): Trace {
  const queue: Flowing[] = [];
  const seen = new Set<string>();
  const trace: Trace = {
    scene,
    load,
    names: [],
    uses: [],
    escapes: [],
    training: [],
    replaced: [],
    held: new Set(),
    calls: { own: [], given: [], fed: [] },
    go: (next) => {
      const key = `${next.node.id} ${wordsFor(next.role)} ${next.path.join()} ${next.sites?.call.node.id ?? ''}`;
      if (seen.has(key)) return;
      seen.add(key);
      queue.push(next);
    },
    note: (spot, via, use) => {
      const at = { place: placeOf(spot), isWithoutGradient: isWithoutGradient(spot.node, scene) };
      trace.uses.push({ via, use: { ...use, ...at } });
    },
    escape: (how, { role }, spot) => {
      if (role.kind !== 'output') trace.escapes.push({ how, place: placeOf(spot) });
    },
    trains: (verdict, spot) => void trace.training.push({ verdict, place: placeOf(spot) }),
  };
  const start: Flowing = { ...call, role: { kind: 'result' }, path: [], sites: undefined, via: undefined };
  trace.go(start);
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (seen.size > MOST_STEPS) {
      trace.escape('passed', start, next);
      break;
    }
    followed(next, trace);
  }
  return trace;
}

function wordsFor(role: Role): string {
  if (role.kind === 'part') return `part ${role.member}`;
  return role.kind === 'output' ? `${role.of} ${role.name} ${role.isWhole}` : role.kind;
}
