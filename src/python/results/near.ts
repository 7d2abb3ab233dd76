import type { Node } from '../node.js';
import { isCode } from './file-training.js';
import { around, functionAround, type Scene, type Spot } from './scene.js';
import { isWithoutGradient } from './surroundings.js';

const BACKWARD = /\.\s*backward\s*\(|\bGradientTape\s*\(/g;

/** Whether a call stands with a backward pass in one function; at the top level, in one loop. */
export function trainsNear({ node, part }: Spot, scene: Scene): boolean {
  const passes = scene.once(`backward ${part}`, () => passesIn(part, node, scene));
  // That there are none spares nearly all modules the search.
  if (passes.length === 0) return false;
  const region =
    functionAround(node, scene) ?? around(node, scene, ({ type }) => /^(?:for|while)_statement$/.test(type));
  if (!region || !passes.some((at) => region.startIndex <= at && at < region.endIndex)) return false;
  return !isWithoutGradient(node, scene);
}

/** Offsets of the backward passes of a part, to whose tree `node` belongs. */
function passesIn(part: number, node: Node, { texts }: Scene): number[] {
  const found = [...(texts[part] ?? '').matchAll(BACKWARD)].map(({ index }) => index);
  return found.filter((at) => isCode(at, node.tree));
}
