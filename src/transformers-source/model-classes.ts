import type { ClassesByName, ClassHierarchy } from './class-hierarchy.js';
import type { SourceClass } from './class-modules.js';

/** The file and the name of the class that all models for PyTorch descend from. */
export const MODELS = { file: 'modeling_utils.py', name: /^PreTrainedModel$/ } as const;

/** The file and the names of the class that all configurations descend from: with a small t up to 4.57. */
export const CONFIGURATIONS = { file: 'configuration_utils.py', name: /^Pre[Tt]rainedConfig$/ } as const;

/** What a class is, as far as its bases can be told. */
export type ClassKind = 'model' | 'config' | 'other' | 'unknown';

/** Tells what classes are, each once. */
export function classKinds(hierarchy: ClassHierarchy): (of: SourceClass) => ClassKind {
  const known = new Map<SourceClass, ClassKind>();
  return (of) => {
    const kind = known.get(of) ?? kindOf(of, hierarchy);
    known.set(of, kind);
    return kind;
  };
}

function kindOf(of: SourceClass, hierarchy: ClassHierarchy): ClassKind {
  const order = hierarchy.order(of);
  const isBelow = ({ file, name }: typeof MODELS | typeof CONFIGURATIONS): boolean =>
    order.some((each) => each !== 'unknown' && each.file === file && name.test(each.name));
  if (isBelow(MODELS)) return 'model';
  if (isBelow(CONFIGURATIONS)) return 'config';
  return order.includes('unknown') ? 'unknown' : 'other';
}

/** The classes that have a name, by what they are, and which names do not say which class they mean. */
export interface ModelClasses {
  readonly models: ReadonlyMap<string, SourceClass>;
  readonly configs: ReadonlyMap<string, SourceClass>;
  /** `BertModel: several files have a class of that name` */
  readonly untold: readonly string[];
}

/** The models and configurations among `names`; `defined` are all classes of the files that are looked at. */
export function modelClasses(
  names: Iterable<string>,
  defined: ClassesByName,
  hierarchy: ClassHierarchy,
  kindOf: (of: SourceClass) => ClassKind,
): ModelClasses {
  const [models, configs] = [new Map<string, SourceClass>(), new Map<string, SourceClass>()];
  const untold: string[] = [];
  for (const name of names) {
    const classes = defined.get(name) ?? otherName(name, hierarchy);
    const kinds = new Set(classes.map(kindOf));
    const [only, second] = classes;
    if (!only || (kinds.size === 1 && kinds.has('other'))) continue;
    if (second) untold.push(`${name}: several files have a class of that name`);
    else if (kinds.has('unknown')) untold.push(`${name}: its bases cannot be told`);
    else (kinds.has('model') ? models : configs).set(name, only);
  }
  return { models, configs, untold };
}

/** `PretrainedConfig` is another name of `PreTrainedConfig` since 5.0. */
function otherName(name: string, hierarchy: ClassHierarchy): readonly SourceClass[] {
  const resolved = hierarchy.resolve(CONFIGURATIONS.file, name);
  return typeof resolved === 'string' ? [] : [resolved];
}
