import type { Node } from '../node.js';

/** Methods by which a function or class is called elsewhere, with its own arguments: of ray, modal, celery. */
const REMOTE: ReadonlySet<string> = new Set(['delay', 'local', 'remote', 'spawn']);

/** What follows the name of a function that is called so. */
export const REMOTE_SIGN = /^\s*\.\s*(?:delay|local|options|remote|spawn)\(/;

/** The call of `load.remote("gpt2")`, `Worker.options(num_gpus=1).remote("gpt2")`; undefined for every other use. */
export function remoteCallOf(callee: Node): Node | undefined {
  const method = methodOn(callee);
  if (!method) return undefined;
  const call = method.parent?.type === 'call' ? method.parent : undefined;
  if (call?.childForFieldName('function')?.id !== method.id) return undefined;
  const name = method.childForFieldName('attribute')?.text ?? '';
  if (name === 'options') return remoteCallOf(call);
  return REMOTE.has(name) ? call : undefined;
}

function methodOn(node: Node): Node | undefined {
  const { parent } = node;
  return parent?.type === 'attribute' && parent.childForFieldName('object')?.id === node.id ? parent : undefined;
}
