import { isGeneral, type Alternative } from '../outcome/alternatives.js';
import { typed, type TypedCheckpoint } from '../outcome/auto-class.js';
import type { Fix, JudgedCheckpoint, JudgedLoad, RuleContext } from '../rules/rule.js';
import { replaceClass, type Replacement } from './replace-class.js';

/**
 * Fixes that load with another class: every fitting auto class, the best first, and last the class that the weights
 * were saved from. None where the class at the call cannot be swapped.
 */
export function loadWithFixes(judged: JudgedLoad, context: RuleContext): Fix[] {
  const { load, checkpoints } = judged;
  const found = knownCheckpoints(judged);
  const fixes = fittingClasses(judged, context).flatMap(({ autoClass, modelClass }, index) => {
    // A class without a head has other outputs, and no generate().
    const keepsHead = autoClass !== HEADLESS;
    const yieldsSaved = found.every(({ architectures }) => architectures.includes(modelClass));
    const isSafe =
      index === 0 && yieldsSaved && keepsHead && isPlain(checkpoints) && worksThroughout(autoClass, found, context);
    return fixWith({ name: autoClass, isAuto: true }, isSafe);
  });
  // `from_config` is a method of auto classes alone.
  const saved = load.callee === 'from_pretrained' && isOwn(judged) ? savedClass(found) : [];
  return [...fixes, ...saved.flatMap((name) => fixWith({ name, isAuto: false }, false))];

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
  const common = classesForAll(judged, context);
  const [best] = common;
  return best && judged.checkpoints.length > 1 && isGeneral(best) ? [] : common;
}

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

/** The class that all checkpoints were saved from, if it is one and the same. */
function savedClass(found: readonly TypedCheckpoint[]): string[] {
  const [name, ...others] = new Set(found.map(({ architectures }) => architectures[0]));
  return name !== undefined && others.length === 0 ? [name] : [];
}
