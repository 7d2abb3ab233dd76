import type { Node } from '../node.js';
import type { Scene } from './scene.js';

const NO_GRADIENT = /\b(?:no_grad|inference_mode|set_grad_enabled\(\s*False)/;

/** Whether a node stands under `torch.no_grad()` or its like, as a `with` or as a decorator. */
export function isWithoutGradient(node: Node, scene: Scene): boolean {
  for (let at = scene.parentOf(node); at; at = scene.parentOf(at)) {
    if (at.type === 'with_statement') {
      const clause = at.namedChildren.find(({ type }) => type === 'with_clause');
      if (clause && NO_GRADIENT.test(clause.text)) return true;
    }
    if (at.type === 'decorated_definition')
      return at.namedChildren.some(({ type, text }) => type === 'decorator' && NO_GRADIENT.test(text));
    if (at.type === 'function_definition' && scene.parentOf(at)?.type !== 'decorated_definition') return false;
  }
  return false;
}
