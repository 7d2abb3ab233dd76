import type { Node } from '../node.js';
import { isWithin, namedClasses } from '../names/classes.js';
import type { ModuleNames } from '../names/module-names.js';
import type { Binding } from '../names/part-names.js';
import { LIBRARY } from '../names-in-force.js';
import type { Reading } from '../reading.js';
import { argumentsOf, MODEL, type ArgumentAt, type LoadCall } from './load-call.js';

/** A library whose classes load checkpoints. */
export interface Library {
  /** The package, as the index of packages has it. */
  readonly name: string;
  /** The module that is imported. */
  readonly module: string;
  /** Where `from_pretrained` of the class takes the id; undefined for a class that is not told. */
  pretrained(className: string): ArgumentAt | undefined;
  /** The classes whose constructor takes the id, and where. */
  readonly constructors: ReadonlyMap<string, ArgumentAt>;
}

const NONE: ReadonlyMap<string, ArgumentAt> = new Map();

/** An adapter comes behind the model that it is put on (peft/peft_model.py, mixed_model.py). */
const ADAPTER: ArgumentAt = { position: 1, names: ['model_id'] };

/** sentence_transformers/SentenceTransformer.py; `model_name` was the name in CrossEncoder before 4.0. */
const SENTENCES: ArgumentAt = { position: 0, names: ['model_name_or_path', 'model_name'] };

const LIBRARIES: readonly Library[] = [
  { name: LIBRARY, module: LIBRARY, pretrained: () => MODEL, constructors: NONE },
  {
    name: 'peft',
    module: 'peft',
    pretrained: (name) =>
      /^Peft(?:Mixed)?Model(?:For\w+)?$/.test(name)
        ? ADAPTER
        : /^AutoPeftModel(?:For\w+)?$|^(?:Peft|Lora|AdaLora|IA3|PrefixTuning|PromptTuning|PromptEncoder)Config$/.test(
              name,
            )
          ? MODEL
          : undefined,
    constructors: NONE,
  },
  {
    name: 'sentence-transformers',
    module: 'sentence_transformers',
    pretrained: () => undefined,
    constructors: new Map(['SentenceTransformer', 'CrossEncoder', 'SparseEncoder'].map((name) => [name, SENTENCES])),
  },
  {
    name: 'trl',
    module: 'trl',
    pretrained: (name) => (/^AutoModelFor\w+WithValueHead$/.test(name) ? MODEL : undefined),
    constructors: NONE,
  },
];

/** The libraries that a module imports. */
export function librariesIn({ everyImport, parts, files }: ModuleNames): readonly Library[] {
  const imported = new Set<string>();
  const add = ({ meaning }: Binding): void => {
    if (meaning.kind === 'import') imported.add(meaning.source.module);
  };
  everyImport.forEach(add);
  // Other files may pass on what they import.
  if (files) for (const { imports } of parts.slice(files.ownParts)) imports.forEach(add);
  for (const { stars } of parts) for (const { module } of stars) imported.add(module);
  // `import_module("transformers")` names it in a string.
  return LIBRARIES.filter(({ name, module }) => name === LIBRARY || [...imported].some((one) => isWithin(one, module)));
}

/** `SentenceTransformer("org/name")`. */
export function constructorCalls(reading: Reading, libraries: readonly Library[]): LoadCall[] {
  const { names } = reading;
  return libraries.flatMap(({ name: library, module, constructors }) => {
    if (constructors.size === 0) return [];
    return callsNamed(localNames([...constructors.keys()], names), reading).flatMap(({ call, callee, part }) => {
      const classes = namedClasses(callee, part, names, module);
      const [idAt, ...others] = classes.map(({ name }) => constructors.get(name));
      const written = argumentsOf({ call, part });
      return idAt && !others.includes(undefined)
        ? [{ callee: 'constructor' as const, library, call, part, classes, written, idAt }]
        : [];
    });
  });
}

/** The names themselves, and those under which they are imported. */
export function localNames(named: readonly string[], { everyImport }: ModuleNames): ReadonlySet<string> {
  const aliases = everyImport.filter(
    ({ meaning }) => meaning.kind === 'import' && meaning.source.form === 'from' && named.includes(meaning.source.name),
  );
  return new Set([...named, ...aliases.map(({ name }) => name)]);
}

/** A call by a name, or by `module.name`. */
export interface NamedCall {
  readonly call: Node;
  readonly callee: Node;
  readonly part: number;
}

/** The calls whose callee is, or ends with, one of the names. */
export function callsNamed(called: ReadonlySet<string>, { trees, texts, parts }: Reading): NamedCall[] {
  return [...called].flatMap((name) =>
    parts.flatMap(({ search }, part) =>
      (search?.places(name) ?? []).flatMap((at) => calledAt(at, name, part, texts[part] ?? '', trees[part])),
    ),
  );
}

function calledAt(at: number, name: string, part: number, text: string, tree: Reading['trees'][number]): NamedCall[] {
  const end = at + name.length;
  if (!tree || /\w/.test(text.charAt(at - 1)) || !/^\s*\(/.test(text.slice(end, end + 40))) return [];
  const node = tree.rootNode.descendantForIndex(at, end);
  if (node?.type !== 'identifier') return [];
  const callee = node.parent?.type === 'attribute' ? node.parent : node;
  const call = callee.parent;
  return call?.type === 'call' && call.childForFieldName('function')?.id === callee.id ? [{ call, callee, part }] : [];
}
