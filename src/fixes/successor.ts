import { isNamedBy } from '../class-import.js';
import type { ClassImport, ClassUse, Edit } from '../load.js';
import { deprecationOf } from '../registry/deprecations.js';
import type { Release } from '../registry/registry.js';
import type { Fix, JudgedLoad, RuleContext } from '../rules/rule.js';
import { classesForAll, isPlain, knownCheckpoints, worksThroughout } from './load-with.js';
import { replaceClass } from './replace-class.js';
import { replaceImport } from './replace-import.js';

/** What takes the place of a class that has gone or will go. */
export interface Successor {
  /** Behind "use". */
  readonly words: string;
  readonly fixes: readonly Fix[];
}

/** What takes the place of the class of a load: for an auto class what builds the same for these checkpoints. */
export function successorForLoad(judged: JudgedLoad, used: ClassUse, context: RuleContext): Successor | undefined {
  const plan = planFor(judged, used, context);
  if (!plan) return undefined;
  const { words, to } = plan;
  if (to === undefined) return { words, fixes: [] };
  const uses = countUses(used, context);
  const all = uses === 1 || plan.isForAll;
  const edits = editsForLoad(judged, used, to, all, context);
  const title = uses > 1 && all ? `Replace ${used.name} with ${to}` : `Load with ${to}`;
  const isSafe = plan.isEqual && isPlain(judged.checkpoints) && (uses === 1 || plan.isRename);
  return { words, fixes: fixWith(edits, title, to, isSafe, context) };
}

/** What takes the place of a class that is only imported: a fix where that is the same whatever the checkpoint. */
export function successorForImport(imported: ClassImport, context: RuleContext): Successor | undefined {
  const { name } = imported;
  const plan = usualPlan(name, context);
  if (!plan) return undefined;
  const { words, to, isRename } = plan;
  if (to === undefined) return { words, fixes: [] };
  const edits = replaceImport(imported, to, context);
  return { words, fixes: fixWith(edits, `Replace ${name} with ${to}`, to, isRename, context) };
}

/** What to do about a class. */
interface Plan {
  readonly words: string;
  /** The class to put in its place; absent where a swap is not all it takes. */
  readonly to?: string;
  /** Whether it is the same class under another name. */
  readonly isRename: boolean;
  /** Whether it does the same for the checkpoints of the load. */
  readonly isEqual: boolean;
  /** Whether it takes the place of the old class everywhere, whatever the checkpoint. */
  readonly isForAll: boolean;
}

function planFor(judged: JudgedLoad, used: ClassUse, context: RuleContext): Plan | undefined {
  const known = knownCheckpoints(judged);
  const before = releaseWith(used.name, context);
  if (known.length === 0 || !before?.autoClasses.includes(used.name)) return usualPlan(used.name, context);
  const builds = (release: Release, autoClass: string): readonly (string | undefined)[] =>
    known.map((checkpoint) => release.modelClass(autoClass, checkpoint));
  const old = builds(before, used.name);
  const { successors = [] } = deprecationOf(used.name) ?? {};
  const fitting = classesForAll(judged, context).map(({ autoClass }) => autoClass);
  const equal = fitting.filter((one) => builds(context.release, one).every((built, index) => built === old[index]));
  const to =
    equal.find((one) => successors.includes(one)) ??
    equal[0] ??
    // What the old class would not have built either, as the weights were saved.
    fitting.find((one) =>
      builds(context.release, one).every((built, index) => known[index]?.architectures.includes(built ?? '')),
    );
  if (to === undefined) return undefined;
  const isEqual = equal.includes(to) && worksThroughout(to, known, context);
  return { words: to, to, isRename: false, isEqual, isForAll: successors.length === 1 && equal.includes(to) };
}

/** The successor that transformers names; for TensorFlow and Flax the class of PyTorch, which is no mere swap. */
function usualPlan(name: string, context: RuleContext): Plan | undefined {
  const inWords = (words: string): Plan => ({ words, isRename: false, isEqual: false, isForAll: false });
  const own = /^(?:TF|Flax)(?<rest>[A-Z]\w+)$/.exec(name)?.groups?.['rest'];
  if (own !== undefined && isIn(own, context.release, context)) return inWords(`the PyTorch class ${own}`);
  const { successors = [], isRename = false, instead } = deprecationOf(name) ?? {};
  const there = successors.filter((successor) => isIn(successor, context.release, context));
  const [to, ...others] = there;
  if (to !== undefined && others.length === 0) return { words: to, to, isRename, isEqual: isRename, isForAll: true };
  if (to !== undefined) return inWords(eitherOf(there));
  return instead === undefined ? undefined : inWords(instead);
}

/** The release in force if it has the class, else the nearest that has it. */
function releaseWith(name: string, { range, release, registry }: RuleContext): Release | undefined {
  const life = range.classes?.life(name, release);
  if (!life || life.isThere) return release;
  return registry.at(life.lastIn ?? life.cameIn ?? '');
}

function editsForLoad(
  { load }: JudgedLoad,
  used: ClassUse,
  to: string,
  all: boolean,
  context: RuleContext,
): Edit[] | undefined {
  if (used.binding?.form !== 'from') return replaceClass(load, { name: to, isAuto: true }, context.module);
  const imported = context.imports.find((one) => isNamedBy(one, used));
  if (!imported) return undefined;
  if (all) return replaceImport(imported, to, context);
  // The import is mended when the last of the loads is: but not where something else still needs the old class.
  const isForLoads = imported.uses?.length === imported.loads;
  return isForLoads ? replaceClass(load, { name: to, isAuto: true }, context.module) : undefined;
}

function countUses(used: ClassUse, { imports }: RuleContext): number {
  if (used.binding?.form !== 'from') return 1;
  return imports.find((one) => isNamedBy(one, used))?.uses?.length ?? 0;
}

/** A fix is none where a release that the file surely runs with lacks the new class, too. */
function fixWith(edits: Edit[] | undefined, title: string, to: string, safe: boolean, context: RuleContext): Fix[] {
  const { range, release } = context;
  const isThroughout = range.releases.every((one) => isIn(to, one, context));
  if (!edits || !(range.isOpen ? isIn(to, release, context) : isThroughout)) return [];
  return [{ title, safe: safe && isThroughout, edits }];
}

const isIn = (name: string, release: Release, { range }: RuleContext): boolean =>
  range.classes?.life(name, release)?.isThere === true;

/** `A, B or C` */
const eitherOf = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
