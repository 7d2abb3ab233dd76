import { droppedParts } from '../src/outcome/dropped-parts.js';
import type { Outcome } from '../src/outcome/outcome.js';

/** What `truth_loads.py` writes of one load. */
export type LoadLine = { readonly checkpoint: string; readonly class: string } & (
  | { readonly outcome: 'raises' | 'missing-package'; readonly error: string }
  | {
      readonly outcome: 'loads';
      readonly modelClass: string;
      /** Modules with parameters that differ between the two seeds. */
      readonly random: readonly string[];
      /** Modules of the checkpoint that are not used: reported, and not. */
      readonly left: readonly string[];
      readonly silent: readonly string[];
    }
);

/** What the library did, in the words of `Outcome`; or could not, because it wants a package that is not there. */
export type RealKind = 'raises' | 'random-weights' | 'drops-weights' | 'loads' | 'missing-package';

/** One load: what the library did, and what we say. */
export interface Compared {
  readonly line: LoadLine;
  readonly real: RealKind;
  readonly ours: Outcome['kind'];
  /** In words; empty where we agree, or say that it is not known. */
  readonly differences: readonly string[];
}

/** Compares one load of the library with our outcome; `isEncoderDecoder` is what the checkpoint is. */
export function compared(line: LoadLine, ours: Outcome, isEncoderDecoder: boolean): Compared {
  const dropped = line.outcome === 'loads' ? droppedParts([...line.left, ...line.silent], isEncoderDecoder) : [];
  const real = realKind(line, dropped);
  return {
    line,
    real,
    ours: ours.kind,
    differences: real === 'missing-package' ? [] : differencesOf(line, real, dropped, ours),
  };
}

function realKind(line: LoadLine, dropped: readonly string[]): RealKind {
  if (line.outcome !== 'loads') return line.outcome;
  if (line.random.length > 0) return 'random-weights';
  return dropped.length > 0 ? 'drops-weights' : 'loads';
}

function differencesOf(line: LoadLine, real: RealKind, dropped: readonly string[], ours: Outcome): string[] {
  const found: string[] = [];
  if (ours.kind !== 'unknown' && ours.kind !== real) found.push(`it ${inWords(line, real)}, we say ${ours.kind}`);
  if (line.outcome !== 'loads') return found;
  if ('modelClass' in ours && ours.modelClass !== line.modelClass)
    found.push(`it builds ${line.modelClass}, we say ${ours.modelClass}`);
  if (ours.kind === 'random-weights' && real === ours.kind && !isSame(ours.random, line.random))
    found.push(`random are ${line.random.join(', ')}, we say ${ours.random.join(', ')}`);
  if (ours.kind === 'drops-weights' && real === ours.kind && dropped.join() !== ours.dropped.join())
    found.push(`it drops the ${dropped.join(' and ')}, we say the ${ours.dropped.join(' and ')}`);
  return found;
}

function inWords(line: LoadLine, real: RealKind): string {
  if (line.outcome !== 'loads') return `raises ${line.error.slice(0, 120)}`;
  if (real === 'random-weights') return `initialises ${line.random.slice(0, 4).join(', ')} newly`;
  return real === 'drops-weights' ? `drops ${[...line.left, ...line.silent].slice(0, 4).join(', ')}` : 'loads all';
}

/** Whether each module of one list is, or is inside, or holds, one of the other. */
function isSame(ours: readonly string[], theirs: readonly string[]): boolean {
  const meet = (a: string, b: string): boolean =>
    a === b || a === '*' || b === '*' || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
  const covers = (some: readonly string[], others: readonly string[]): boolean =>
    others.every((other) => some.some((one) => meet(one, other)));
  return covers(ours, theirs) && covers(theirs, ours);
}

/** The kinds in the order of the table: rows are the library's, columns are ours. */
export const REAL_KINDS: readonly RealKind[] = [
  'raises',
  'random-weights',
  'drops-weights',
  'loads',
  'missing-package',
];
/** Columns of the table. */
export const OUR_KINDS: readonly Outcome['kind'][] = ['raises', 'random-weights', 'drops-weights', 'loads', 'unknown'];

/** How often each pair of kinds occurs: rows as `REAL_KINDS`, columns as `OUR_KINDS`. */
export function confusion(all: readonly Compared[]): number[][] {
  return REAL_KINDS.map((real) =>
    OUR_KINDS.map((ours) => all.filter((one) => one.real === real && one.ours === ours).length),
  );
}
