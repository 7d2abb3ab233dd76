import type { Node } from '../node.js';
import type { Load } from '../../load.js';
import type { NamedClass } from '../names/classes.js';
import { childrenOf } from '../values/branches.js';
import type { Written } from '../values/call-sites.js';

/** A call that loads something, before its arguments are read. */
export interface LoadCall {
  readonly callee: Load['callee'];
  readonly library: string;
  readonly call: Node;
  readonly part: number;
  /** Empty for a pipeline, which chooses its class by itself. */
  readonly classes: readonly NamedClass[];
  /** The arguments in order; those of a `partial` come before the call's own. */
  readonly written: readonly Written[];
  /** Where the argument stands that names the checkpoint. */
  readonly idAt: ArgumentAt;
}

/** Where a function takes an argument: at a position, from 0, or by one of these names. */
export interface ArgumentAt {
  readonly position: number;
  readonly names: readonly string[];
}

/** The argument of `from_config`. */
export const CONFIGURATION: ArgumentAt = { position: 0, names: ['config'] };

/** The argument of transformers' own `from_pretrained`. */
export const MODEL: ArgumentAt = { position: 0, names: ['pretrained_model_name_or_path'] };

/** What stands in the parentheses of a call. */
export function argumentsOf({ call, part }: { readonly call: Node; readonly part: number }): Written[] {
  const list = call.childForFieldName('arguments');
  return list?.type === 'argument_list' ? childrenOf(list).map((node) => ({ node, part })) : [];
}
