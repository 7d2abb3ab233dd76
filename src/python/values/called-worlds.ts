import type { Node } from '../node.js';
import type { ModuleNames } from '../names/module-names.js';
import { requirementsOf } from '../requirements.js';
import { answerTo } from './asked.js';
import { sitesOf, type Site } from './call-sites.js';
import { startReader } from './reader.js';
import { functionAround } from './sources.js';
import { placeKey, type World } from './world.js';

/** Whether what is asked where the calls of a world stand does not keep any of them from running in it. */
export function isCalledIn(world: World, names: ModuleNames): boolean {
  for (const site of world.calls.values())
    for (const { condition, holds, isAsserted } of site ? requirementsOf(site.node) : []) {
      const answer = isAsserted || !site ? undefined : answerTo(condition, site.part, startReader(names, world));
      if (answer?.ground === 'given' && answer.holds !== holds) return false;
    }
  return true;
}

/** Whether something is asked where a function is called that a place stands in, or one that calls it. */
export function isAskedAround(place: Node, part: number, names: ModuleNames, depth: number): boolean {
  const around = depth > 0 ? functionAround(place) : undefined;
  return (
    around !== undefined &&
    calledFrom(around, part, names).some(
      (site) => requirementsOf(site.node).length > 0 || isAskedAround(site.node, site.part, names, depth - 1),
    )
  );
}

/** Where the file calls a function. */
export const calledFrom = (callee: Node, part: number, names: ModuleNames): Site[] =>
  names.once(`sites ${placeKey(callee, part)}`, () => sitesOf(callee, part, startReader(names)));
