import type { Node } from '../node.js';
import { stringLiteral } from '../string-literal.js';
import { subscriptOf } from './calls.js';
import { methodOf } from './class-shape.js';
import { lineageOf, receiverOf } from './lineage.js';
import { parameterValues } from './parameters.js';
import type { Candidate, Reader, Step } from './reader.js';
import { parametersOf, type Parameter } from './signatures.js';
import { givenBy } from './variables.js';

/**
 * `self.hparams.model`, `self.hparams["model"]` of a module of Lightning whose constructor calls
 * `self.save_hyperparameters()`: the constructor's own parameters.
 */
export const hyperparameterSteps: readonly (readonly [type: string, step: Step])[] = [
  ['attribute', attribute],
  ['subscript', subscripted],
];

function attribute(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { node } = candidate;
  const [object, name] = [node.childForFieldName('object'), node.childForFieldName('attribute')];
  return object && name ? saved(object, name.text, candidate, reader) : undefined;
}

function subscripted(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const item = subscriptOf(candidate.node);
  const name = item && stringLiteral(item.key);
  return item && name !== undefined ? saved(item.object, name, candidate, reader) : undefined;
}

function saved(
  hparams: Node,
  name: string,
  { part, origin }: Candidate,
  reader: Reader,
): readonly Candidate[] | undefined {
  if (hparams.type !== 'attribute' || hparams.childForFieldName('attribute')?.text !== 'hparams') return undefined;
  const self = hparams.childForFieldName('object');
  const receiver = self ? receiverOf(self, part, reader) : undefined;
  if (!receiver || receiver.isClass) return undefined;
  for (const owner of lineageOf(receiver.definition, reader).own) {
    const constructor = methodOf(owner, '__init__');
    if (!constructor) continue;
    const at = SAVES.exec(constructor.text)?.index;
    const parameter = parametersOf(constructor).find((one) => one.name === name);
    if (at === undefined || !parameter || parameter.kind === 'rest' || parameter.kind === 'keywords') return undefined;
    return isChanged(owner.node, name)
      ? []
      : savedAt(constructor.startIndex + at, parameter, owner.part, origin, reader);
  }
  return undefined;
}

/** What a parameter is where the parameters are saved: it may have been bound anew above. */
function savedAt(
  at: number,
  { name, node }: Parameter,
  part: number,
  origin: Candidate['origin'],
  reader: Reader,
): readonly Candidate[] {
  const bindings = reader.names.bindings(name, { part, range: { start: at, end: at } });
  const isItself = bindings.every(({ meaning }) => meaning.node.id === node.id);
  return isItself ? parameterValues({ node, part, origin }, reader) : givenBy(bindings, origin, reader);
}

/** Whether methods of the class change what was saved, other than by `self.hparams.model = …`, which is followed. */
function isChanged(definition: Node, name: string): boolean {
  const change = new RegExp(
    `\\bhparams\\s*\\.\\s*(?:update|pop|clear|setdefault)\\s*\\(|\\bhparams\\s*\\[\\s*["']${name}["']\\s*\\]\\s*=(?!=)` +
      `|\\b(?:setattr|vars)\\s*\\(\\s*self\\.hparams\\b`,
  );
  return change.test(definition.text);
}

/** The call without what is saved in the place of the parameters: a dictionary, a namespace. */
const SAVES = /\.save_hyperparameters\(\s*(?:\)|["']|ignore\b|logger\b)/;
