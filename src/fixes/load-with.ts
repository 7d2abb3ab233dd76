import { isGeneral, type Alternative } from '../outcome/alternatives.js';
import { typed, type TypedCheckpoint } from '../outcome/auto-class.js';
import type { Fix, JudgedCheckpoint, JudgedLoad, RuleContext } from '../rules/rule.js';
import type { ReleaseRange } from '../registry/ranges.js';
import { replaceClass, type Replacement } from './replace-class.js';

/**
 * Fixes that load with another class: every fitting auto class, the best first, and last the class that the weights
 * were saved from. None where the class at the call cannot be swapped.
 */
export function loadWithFixes(judged: JudgedLoad, context: RuleContext): Fix[] {
  const { load, checkpoints } = judged;
  const found = knownCheckpoints(judged);
  const fitting = fittingClasses(judged, context);
  const fixes = fitting.flatMap(({ autoClass, modelClass }, index) => {
    // A class without a head has other outputs, and no generate().
    const keepsHead = autoClass !== HEADLESS;
    const yieldsSaved = found.every(({ architectures }) => architectures.includes(modelClass));
    const isSafe =
      index === 0 && yieldsSaved && keepsHead && isPlain(checkpoints) && worksThroughout(autoClass, found, context);
    return fixWith({ name: autoClass, isAuto: true }, isSafe);
  });
  const saved = savedClasses(judged, context).flatMap((name) => fixWith({ name, isAuto: false }, false));
  return fitting.some((one) => !isGeneral(one)) || !isClosed(context.range)
    ? [...fixes, ...saved]
    : [...saved, ...fixes];

  function fixWith(to: Replacement, safe: boolean): Fix[] {
    const edits = replaceClass(load, to, context.module);
    return edits ? [{ title: `Load with ${to.name}`, safe, edits }] : [];
  }
}

const HEADLESS = 'AutoModel';

/**
 * The auto classes, apart from the load's own, that have a model class for every checkpoint the load may name, the
 * most fitting first. None where one of the checkpoints is not known.
 */
export function classesForAll(judged: JudgedLoad, { alternatives }: RuleContext): Alternative[] {
  const [first, ...others] = knownCheckpoints(judged).map(alternatives);
  if (!isOwn(judged)) return [];
  const own = judged.load.classes.map(({ name }) => name);
  return (first ?? []).filter(
    ({ autoClass }) =>
      !own.includes(autoClass) && others.every((list) => list.some((other) => other.autoClass === autoClass)),
  );
}

/**
 * Of these, what can be advised: what models for different tasks have in common is at best a class that names none of
 * the tasks.
 */
export function fittingClasses(judged: JudgedLoad, context: RuleContext): Alternative[] {
  const all = classesForAll(judged, context);
  const { range } = context;
  const known = isClosed(range) ? knownCheckpoints(judged) : [];
  const common = isClosed(range)
    ? all.filter(({ autoClass }) => isThroughout(autoClass, range) && worksThroughout(autoClass, known, context))
    : all;
  const [best] = common;
  return best && judged.checkpoints.length > 1 && isGeneral(best) ? [] : common;
}

/**
 * The class to advise: an auto class for the task, else, where the releases of a closed range have none in common, the
 * one that the weights were saved from.
 */
export function advisedClass(judged: JudgedLoad, context: RuleContext): string | undefined {
  const fitting = fittingClasses(judged, context);
  const [best] = fitting;
  if (!isClosed(context.range) || fitting.some((one) => !isGeneral(one))) return best?.autoClass;
  return savedClasses(judged, context)[0] ?? best?.autoClass;
}

/** Whether a range says both where it begins and where it ends: then what is advised must be there in all of it. */
const isClosed = ({ text, releases, isOpen }: ReleaseRange): boolean =>
  !isOpen && releases.length > 1 && /(?:^|,)\s*(?:>|~=|==)/.test(text);

const isThroughout = (name: string, { releases, classes }: ReleaseRange): boolean =>
  releases.every((release) => classes?.life(name, release)?.isThere ?? release.autoClasses.includes(name));

/** Whether the class is one of transformers: another library's class is not replaced by one of these. */
const isOwn = ({ load }: JudgedLoad): boolean => load.library === 'transformers';

/** All checkpoints of the load, or none at all if there is one whose model type is not known. */
export function knownCheckpoints({ checkpoints }: JudgedLoad): TypedCheckpoint[] {
  const found = checkpoints.flatMap(({ lookup }) => (lookup.state === 'found' ? (typed(lookup.checkpoint) ?? []) : []));
  return found.length === checkpoints.length ? found : [];
}

/** Whether every release that knows the model types has a class for them. */
export const worksThroughout = (
  autoClass: string,
  found: readonly TypedCheckpoint[],
  { range }: RuleContext,
): boolean =>
  range.releases.every((release) =>
    found.every(
      (checkpoint) =>
        !release.knowsModelType(checkpoint.modelType) || release.modelClass(autoClass, checkpoint) !== undefined,
    ),
  );

/** One value, and nothing but a variable between it and the call. */
export const isPlain = (checkpoints: readonly JudgedCheckpoint[]): boolean =>
  checkpoints.length === 1 &&
  checkpoints.every(({ value }) => value.origin === 'literal' || value.origin === 'constant');

/** The class that all checkpoints of a load were saved from, if it is one and the same, and is there to be loaded with. */
function savedClasses(judged: JudgedLoad, { range }: RuleContext): string[] {
  // `from_config` is a method of auto classes alone.
  if (judged.load.callee !== 'from_pretrained' || !isOwn(judged)) return [];
  const [name, ...others] = new Set(knownCheckpoints(judged).map(({ architectures }) => architectures[0]));
  if (name === undefined || others.length > 0) return [];
  return isClosed(range) && !isThroughout(name, range) ? [] : [name];
}
