import { lineageOf } from '../values/lineage.js';
import type { Flowing } from './flowing.js';
import type { Scene, Spot } from './scene.js';
import type { Trace } from './trace.js';

/** Bases whose heirs are mostly trained from outside. */
const TRAINABLE = /Module|Lightning|Train|Learner|PreTrained|Model$|Estimator|Policy|Network|Agent/;

/** Bases that are not, although they are named so. */
const PLAIN = /^(?:pydantic|langchain\w*|typing)\./;

/** Methods that show that a class trains what it holds, as Lightning's modules do. */
const OWN_TRAINING = /^[ \t]*(?:async\s+)?def\s+(?:configure_optimizers|train_step)\b/m;
const MAYBE_TRAINING = /^[ \t]*(?:async\s+)?def\s+(?:_?(?:fit|train|finetune|fine_tune)\w*)\b/m;

/** Says of a model that a class holds whether that class, or who uses it, may train it. */
export function noteOwner(owner: Spot, flowing: Flowing, trace: Trace): void {
  if (flowing.role.kind === 'output') return;
  const { node, part } = owner;
  const verdict = trace.scene.once(`training ${node.id}`, () => verdictOn(owner, trace.scene));
  if (verdict) trace.trains(verdict, { node: node.childForFieldName('name') ?? node, part });
}

function verdictOn(owner: Spot, { reader, texts }: Scene): 'yes' | 'perhaps' | undefined {
  const { own, foreign } = lineageOf(owner, reader());
  const bases = foreign.filter((base) => TRAINABLE.test(base) && !PLAIN.test(base));
  const has = (pattern: RegExp): boolean =>
    own.some(({ node, part }) => pattern.test(texts[part]?.slice(node.startIndex, node.endIndex) ?? ''));
  const isLightning = bases.some((base) => base.endsWith('LightningModule'));
  if (has(OWN_TRAINING) || (isLightning && has(MAYBE_TRAINING))) return 'yes';
  return bases.length > 0 || has(MAYBE_TRAINING) ? 'perhaps' : undefined;
}
