import type { Node } from '../node.js';
import { argumentsOf, dottedName } from './calls.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';

const DOWNLOAD = 'snapshot_download';

/**
 * The repository id of `snapshot_download("org/name")` of huggingface_hub: the folder that it returns holds what the
 * id names on the branch `main`. Null where it is another branch or no model, undefined for every other expression.
 */
export function downloadedRepository({ node, part, origin }: Candidate, reader: Reader): Candidate | null | undefined {
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  if (!callee || !isDownload(callee, part, reader)) return undefined;
  const { positional, keywords, unpacks } = argumentsOf(node);
  const id = positional[0] ?? keywords.get('repo_id');
  const isDefault = (name: string, plain?: string): boolean => {
    const text = keywords.get(name)?.text ?? 'None';
    return text === 'None' || text.slice(1, -1) === plain;
  };
  const isModel = isDefault('repo_type', 'model') && isDefault('revision', 'main');
  return id && isModel && !unpacks && positional.length <= 1
    ? { node: id, part, origin: weaker(origin, 'constant') }
    : null;
}

/** `snapshot_download` under whatever alias, or the method of an `HfApi()`. */
function isDownload(callee: Node, part: number, reader: Reader): boolean {
  const name = dottedName(callee, part, reader.names);
  if (name !== undefined) return name === `huggingface_hub.${DOWNLOAD}`;
  const object = callee.childForFieldName('attribute')?.text === DOWNLOAD ? callee.childForFieldName('object') : null;
  if (!object) return false;
  return reader.meanings({ node: object, part, origin: 'literal' }).some((one) => {
    const made = one.node.type === 'call' ? one.node.childForFieldName('function') : null;
    return made !== null && dottedName(made, one.part, reader.names) === 'huggingface_hub.HfApi';
  });
}
