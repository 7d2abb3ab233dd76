import type { Node } from '../node.js';
import { isWithin } from '../names/classes.js';
import { importedObjects } from '../names/imported-objects.js';
import type { ModuleNames } from '../names/module-names.js';
import { LIBRARY } from '../names-in-force.js';
import type { Reading } from '../reading.js';
import { dottedName } from '../values/calls.js';
import { argumentsOf, type ArgumentAt, type LoadCall } from './load-call.js';
import { callsNamed, localNames } from './libraries.js';

const PIPELINE = 'pipeline';

/** `pipeline(task, model, …)`, transformers/pipelines/__init__.py. */
const MODEL_OF_PIPELINE: ArgumentAt = { position: 1, names: ['model'] };
export const TASK: ArgumentAt = { position: 0, names: ['task'] };

/** The calls of transformers' `pipeline`, and of no other: also what it returns is often called so. */
export function pipelineCalls(reading: Reading): LoadCall[] {
  const { texts, names } = reading;
  if (!texts.some((text) => text.includes(PIPELINE))) return [];
  return callsNamed(localNames([PIPELINE], names), reading).flatMap(({ call, callee, part }): LoadCall[] => {
    if (!isPipeline(callee, part, names)) return [];
    const written = argumentsOf({ call, part });
    return [{ callee: PIPELINE, library: LIBRARY, call, part, classes: [], written, idAt: MODEL_OF_PIPELINE }];
  });
}

function isPipeline(callee: Node, part: number, names: ModuleNames): boolean {
  if (callee.type === 'attribute') return PATHS.has(dottedName(callee, part, names) ?? '');
  const objects = importedObjects(callee, part, names);
  return (
    objects.length > 0 &&
    objects.every(({ module, name }) => isWithin(module, LIBRARY) && PATHS.has(`${module}.${name}`))
  );
}

const PATHS: ReadonlySet<string> = new Set([`${LIBRARY}.${PIPELINE}`, `${LIBRARY}.pipelines.${PIPELINE}`]);
