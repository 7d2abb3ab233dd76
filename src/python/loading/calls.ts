import type { Search } from '../kept-pieces.js';
import type { Node, Query, Tree } from '../node.js';
import { boundMethodCalls } from '../names/bound-methods.js';
import { namedClasses } from '../names/classes.js';
import type { ModuleNames } from '../names/module-names.js';
import { LIBRARY } from '../names-in-force.js';
import type { Reading } from '../reading.js';
import { childrenOf } from '../values/branches.js';
import { constructorCalls, librariesIn, type Library } from './libraries.js';
import { argumentsOf, CONFIGURATION, MODEL, type LoadCall } from './load-call.js';
import { pipelineCalls } from './pipelines.js';

/** Every call that loads something, in the order of the text. `query` is the compiled `loads.scm`. */
export function loadCalls(reading: Reading, query: Query): LoadCall[] {
  const { trees, parts, names } = reading;
  const libraries = librariesIn(names);
  const methods = trees.flatMap((tree, part) =>
    tree ? methodCalls(tree, part, parts[part]?.search, query, names, libraries) : [],
  );
  const calls = [
    ...methods,
    ...(libraries.some(({ name }) => name === LIBRARY) ? [...renamedCalls(reading), ...pipelineCalls(reading)] : []),
    ...constructorCalls(reading, libraries),
  ];
  return calls.sort((a, b) => a.part - b.part || a.call.startIndex - b.call.startIndex);
}

const PRETRAINED = 'from_pretrained';
const CONFIGURED = 'from_config';

/** `Class.from_pretrained(…)` and `Class.from_config(…)`; the query runs only on calls of these names. */
function methodCalls(
  tree: Tree,
  part: number,
  search: Search | undefined,
  query: Query,
  names: ModuleNames,
  libraries: readonly Library[],
): LoadCall[] {
  return [PRETRAINED, CONFIGURED].flatMap((method) =>
    (search?.places(method) ?? []).flatMap((at) => {
      const called = tree.rootNode.descendantForIndex(at, at + method.length)?.parent?.parent;
      if (called?.type !== 'call') return [];
      return query.matches(called, { maxStartDepth: 0 }).flatMap(({ captures }) => {
        const node = (name: string) => captures.find((capture) => capture.name === name)?.node;
        const [call, named, list] = [node('call'), node('class'), node('arguments')];
        if (!call || !named || !list) return [];
        const written = childrenOf(list).map((one) => ({ node: one, part }));
        return methodCall({ call, part, written }, named, method, names, libraries);
      });
    }),
  );
}

type Call = Pick<LoadCall, 'call' | 'part' | 'written'>;

function methodCall(
  call: Call,
  named: Node,
  method: string,
  names: ModuleNames,
  libraries: readonly Library[],
): LoadCall[] {
  for (const library of libraries) {
    const classes = namedClasses(named, call.part, names, library.module);
    const [first] = classes;
    if (!first) continue;
    if (method === CONFIGURED)
      return library.name === LIBRARY
        ? [{ ...call, callee: CONFIGURED, library: library.name, classes, idAt: CONFIGURATION }]
        : [];
    const [idAt, ...others] = classes.map(({ name }) => library.pretrained(name));
    return idAt && !others.includes(undefined)
      ? [{ ...call, callee: PRETRAINED, library: library.name, classes, idAt }]
      : [];
  }
  return [];
}

/** `load = AutoModel.from_pretrained`, `partial(AutoModel.from_pretrained, "gpt2")`, called later. */
function renamedCalls({ trees, texts, names }: Reading): LoadCall[] {
  return boundMethodCalls(PRETRAINED, LIBRARY, trees, texts, names).map(({ call, part, classes, partials }) => {
    const before = partials.flatMap((partial) => argumentsOf(partial).slice(1));
    const written = [...before, ...argumentsOf({ call, part })];
    return { callee: PRETRAINED, library: LIBRARY, call, part, classes, written, idAt: MODEL };
  });
}
