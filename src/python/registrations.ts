import type { Registers } from '../load.js';
import type { Search } from './kept-pieces.js';
import type { Node } from './node.js';
import { namedClasses } from './names/classes.js';
import { startFullReader } from './names/full-reader.js';
import type { ModuleNames } from './names/module-names.js';
import { LIBRARY } from './names-in-force.js';
import type { Reading } from './reading.js';
import { argumentsOf } from './values/calls.js';

const REGISTER = 'register';

/** `AutoModel.from_pretrained = …`, `transformers.AutoModel = …` */
const ASSIGNS = /\.\s*(?:from_pretrained|Auto\w+)\s*=(?!=)/;

/** What a test puts in the place of the library's own, for as long as it runs. */
const PATCHES: readonly RegExp[] = [
  // `patch("transformers.AutoModel")`, and `patch(target)`, which may be anything.
  /(?<![\w.]|def )(?:\w+\s*\.\s*)?patch\(\s*(?:[^\s"')]|["'][^"'\n]*(?:\bAuto[A-Z]|from_pretrained|\btransformers[\w.]*\.[A-Z]))/,
  // `patch.object(AutoModel, "from_pretrained")`, `monkeypatch.setattr(transformers, "AutoModel", …)`
  /\b(?:patch\.object|setattr)\(\s*(?:transformers\s*,|[^,()]*,?[^,()]*(?:\bAuto[A-Z]|from_pretrained|\btransformers[\w.]*\.[A-Z]))/,
];

/** `CONFIG_MAPPING.update(…)`, `MODEL_MAPPING_NAMES["x"] = …`: entries in the library's own tables. */
const ENTERS =
  /\b(?:CONFIG|MODEL(?:_FOR_[A-Z0-9_]+)?)_MAPPING(?:_NAMES)?\s*(?:\.\s*(?:register|update)\s*\(|\.\s*_extra_content\b|\[[^\]\n]*\]\s*=(?!=))/;
/** Projects have tables of such names too. */
const TABLES = /\btransformers[\w.]*\s+import\s*(?:\([^)]*|[^\n]*)_MAPPING|\btransformers\.(?:\w+\.)*[A-Z_]+_MAPPING/;

const replaces = (text: Search): boolean => text.has(ASSIGNS) || (text.has(ENTERS) && text.has(TABLES));

/** Whether a text patches classes for a while: for the code in it, not for whoever imports it. */
export const patches = (text: Search): boolean => PATCHES.some((pattern) => text.has(pattern));

/** The classes that have `register`; names that are not told by an import are taken for them. */
const AUTO =
  /^(?:TF|Flax)?Auto(?:Model(?:For\w+)?|Backbone|Config|Tokenizer|Processor|ImageProcessor|VideoProcessor|FeatureExtractor)$/;

/** Whether a text may register or replace anything: a glance that spares most files the parser. */
export const mayRegister = (text: Search): boolean =>
  replaces(text) || (text.has(REGISTERS) && text.places('Auto').length > 0);

const REGISTERS = /\.\s*register\s*\(/;

/**
 * What the parts of a module register with transformers: `AutoConfig.register("mine", MyConfig)`,
 * `AutoModel.register(MyConfig, MyModel)`. Where that is not told, it may be anything. Undefined where it is nothing.
 */
export function registeredIn({
  searches,
  trees,
  names,
}: Pick<Reading, 'searches' | 'trees' | 'names'>): Registers | undefined {
  if (searches.some(replaces)) return 'anything';
  const each = searches.flatMap((text, part) => {
    if (!mayRegister(text)) return [];
    const root = trees[part]?.rootNode;
    return root ? text.places(REGISTER).flatMap((at) => registeredAt(root, at, part, names)) : ['anything' as const];
  });
  return joinedRegisters(each);
}

/** All that several texts register together. */
export function joinedRegisters(each: readonly (Registers | undefined)[]): Registers | undefined {
  const known = each.flatMap((one) => one ?? []);
  if (known.length === 0) return undefined;
  const told = known.flatMap((one) => (one === 'anything' ? [] : one));
  if (told.length < known.length) return 'anything';
  return {
    modelTypes: [...new Set(told.flatMap(({ modelTypes }) => modelTypes))],
    classes: [...new Set(told.flatMap(({ classes }) => classes))],
  };
}

function registeredAt(root: Node, at: number, part: number, names: ModuleNames): Registers[] {
  const node = root.descendantForIndex(at, at + REGISTER.length);
  const callee = node?.text === REGISTER && node.parent?.type === 'attribute' ? node.parent : undefined;
  const call = callee?.parent;
  const object = callee?.childForFieldName('object');
  if (!object || callee?.childForFieldName('attribute')?.id !== node?.id) return [];
  if (call?.type !== 'call' || call.childForFieldName('function')?.id !== callee?.id) return [];
  const classes = namedClasses(object, part, names, LIBRARY).map(({ name }) => name);
  const written = object.type === 'attribute' ? object.childForFieldName('attribute') : object;
  if (classes.length === 0) return AUTO.test(written?.text ?? '') ? ['anything'] : [];
  const others = classes.filter((name) => name !== CONFIG);
  if (others.length === classes.length) return [{ modelTypes: [], classes: others }];
  const modelTypes = registeredTypes(call, part, names);
  return [modelTypes.length === 0 ? 'anything' : { modelTypes, classes: others }];
}

const CONFIG = 'AutoConfig';

/** The model types that `AutoConfig.register(model_type, config)` is given; empty where one of them is not known. */
function registeredTypes(call: Node, part: number, names: ModuleNames): string[] {
  const { positional, keywords } = argumentsOf(call);
  const type = positional[0] ?? keywords.get('model_type');
  if (!type) return [];
  const reader = startFullReader(names);
  const texts = reader.texts({ node: type, part, origin: 'literal' });
  // Others may call it too, from other files.
  const isOpen = reader.isExhausted() || texts.some(({ origin }) => origin === 'caller');
  return isOpen ? [] : texts.map(({ text }) => text);
}
