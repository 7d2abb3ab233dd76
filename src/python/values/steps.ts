import { branchSteps } from './branches.js';
import { commandSteps } from './commands.js';
import { lookUpSteps } from './look-ups.js';
import { copySteps } from './copies.js';
import { enumSteps } from './enums.js';
import { environmentSteps } from './environment.js';
import { fieldSteps } from './fields.js';
import { functionSteps } from './functions.js';
import { isFieldHandedOver } from './handed-over.js';
import { hyperparameterSteps } from './hyperparameters.js';
import { importSteps } from './imported.js';
import { keywordParameterSteps } from './keyword-parameters.js';
import { namespaceSteps } from './namespace-steps.js';
import { parsedSteps } from './parsed.js';
import { weaker } from './origins.js';
import { otherwiseSteps } from './otherwise.js';
import type { Candidate, Reader, Step } from './reader.js';
import { setSince } from './set-since.js';
import { setBefore } from './targets.js';
import { variableSteps } from './variables.js';
import { widgetSteps } from './widgets.js';

/** Every way to go on from an expression, by the type of its node; the first that knows the form decides. */
const steps: ReadonlyMap<string, readonly Step[]> = (() => {
  const byType = new Map<string, Step[]>();
  const groups = [
    ...[variableSteps, branchSteps, importSteps],
    // Ahead of look-ups in any container: `vars(args)["model"]`, `kwargs["model"]`; ahead of fields: `args.model`.
    ...[namespaceSteps, keywordParameterSteps, functionSteps, commandSteps, widgetSteps],
    ...[hyperparameterSteps, fieldSteps, enumSteps, copySteps, parsedSteps],
    ...[lookUpSteps, environmentSteps, otherwiseSteps],
  ];
  for (const group of groups) for (const [type, step] of group) byType.set(type, [...(byType.get(type) ?? []), step]);
  return byType;
})();

/** What the candidate stands for by one step; undefined where it stands for itself. */
export function stepsOf(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const next = anyStep(candidate, reader);
  const isChanged = next && candidate.node.type === 'attribute' && isFieldHandedOver(candidate, next, reader);
  return isChanged ? [] : next;
}

function anyStep(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const isTarget = candidate.node.type === 'attribute' || candidate.node.type === 'subscript';
  const set = isTarget ? setBefore(candidate, reader) : undefined;
  if (set?.isSure) return candidate.node.type === 'attribute' ? setSince(candidate, set, reader) : set.candidates;
  const before = firstStep(set ? { ...candidate, origin: weaker(candidate.origin, 'branch') } : candidate, reader);
  return set ? [...set.candidates, ...(before ?? [])] : before;
}

function firstStep(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  for (const step of steps.get(candidate.node.type) ?? []) {
    const next = step(candidate, reader);
    if (next) return next;
  }
  return undefined;
}
