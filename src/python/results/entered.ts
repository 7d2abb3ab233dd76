import type { Node } from '../node.js';
import { argumentsOf } from '../values/calls.js';
import { parametersOf } from '../values/signatures.js';
import { functionsCalled } from './callees.js';
import type { Flowing } from './flowing.js';
import type { Given } from './handed.js';
import { held, heldAs } from './targets.js';
import type { Trace } from './trace.js';

/** Most functions that are entered one out of another. */
const DEEPEST = 6;

/** Goes on in the functions of the file that a call runs; false where it runs none, or where the parameter is not known. */
export function entered(given: Given, flowing: Flowing, trace: Trace): boolean {
  const { call, callee } = given;
  const { part, sites } = flowing;
  const { scene } = trace;
  if ((sites?.depth ?? 0) >= DEEPEST) return false;
  const called = scene.once(`called ${callee.id}`, () => functionsCalled({ node: callee, part }, scene));
  const each = called.map(({ definition, part: definedIn, bound }) => {
    const parameter = parameterFor(given, definition, bound);
    if (!parameter) return false;
    const bindings = scene.boundAt({ node: parameter, part: definedIn });
    const next = {
      call: { node: call, part },
      definition: definition.id,
      before: sites,
      depth: (sites?.depth ?? 0) + 1,
    };
    heldAs(parameter, { ...flowing, part: definedIn }, trace);
    held(bindings, { ...flowing, part: definedIn, sites: next }, trace);
    return true;
  });
  return each.length > 0 && each.every(Boolean);
}

/** The name in the signature that gets the argument. */
function parameterFor({ call, argument }: Given, definition: Node, bound: number): Node | undefined {
  const parameters = parametersOf(definition);
  if (typeof argument === 'string')
    return parameters.find(
      ({ name, kind }) => name === argument && kind !== 'positional-only' && kind !== 'rest' && kind !== 'keywords',
    )?.node;
  // Behind `*args` nobody knows the position.
  if (argument >= argumentsOf(call).positional.length) return undefined;
  const parameter = parameters[argument + bound];
  return parameter?.kind === 'either' || parameter?.kind === 'positional-only' ? parameter.node : undefined;
}
