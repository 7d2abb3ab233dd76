import type { Load, Value } from '../load.js';
import { requirementsOf, type Requirement } from './requirements.js';
import type { LoadCall } from './loading/load-call.js';
import type { ModuleNames } from './names/module-names.js';
import type { Node } from './node.js';
import { negated, truthOf } from './values/conditions.js';
import { startReader, type Reader } from './values/reader.js';

/**
 * What is left of the values of a load that is one of several for the same checkpoint: where the code chooses by
 * something else that has a default, such as the task, a default checkpoint belongs to the choice by default. Whoever
 * asks for another task gives another checkpoint.
 */
export function chosenByDefault(
  { call, part }: LoadCall,
  checkpoint: Load['checkpoint'],
  names: ModuleNames,
): Load['checkpoint'] {
  if (!checkpoint?.values.some(isDefault)) return checkpoint;
  const reader = startReader(names);
  const isOther = requirementsOf(call).some((one) => isNotByDefault(one, part, reader));
  return isOther ? { ...checkpoint, values: checkpoint.values.filter((value) => !isDefault(value)) } : checkpoint;
}

const isDefault = ({ origin }: Value): boolean => origin === 'default';

function isNotByDefault({ condition, holds }: Requirement, part: number, reader: Reader): boolean {
  const comparisons = [condition, ...condition.descendantsOfType('comparison_operator')];
  return comparisons.some((comparison) => {
    const selector = comparison.type === 'comparison_operator' ? selectorOf(comparison) : undefined;
    const values = selector ? reader.texts({ node: selector, part, origin: 'literal' }) : [];
    const [value, ...others] = values;
    if (!selector || value?.origin !== 'default' || others.length > 0) return false;
    const truth = truthOf(condition, { argument: selector, part, values, value }, reader);
    return (holds ? truth : negated(truth)) === false;
  });
}

/** The name in `task == "summarization"`, `args.task.lower() in ("a", "b")`. */
function selectorOf(comparison: Node): Node | undefined {
  const [left] = comparison.namedChildren;
  const callee = left?.type === 'call' ? left.childForFieldName('function') : undefined;
  const name = callee ? callee.childForFieldName('object') : left;
  return name && (name.type === 'identifier' || name.type === 'attribute') ? name : undefined;
}
