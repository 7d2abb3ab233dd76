import type { ClassUse, Edit, ImportBinding, Load, Module, Place } from '../load.js';
import { insertionBefore, isInterface, removedName } from './import-edits.js';

/** Submodules that hold every auto class of a model. */
const AUTO_MODULES = ['transformers.models.auto', 'transformers.models.auto.modeling_auto'];

/** The class to load with instead. */
export interface Replacement {
  readonly name: string;
  readonly isAuto: boolean;
  /** The package that it is imported from; transformers where absent. */
  readonly from?: string;
}

/**
 * Edits that make `load` use another class of transformers and mend its import: the imported name is replaced where
 * nothing else uses it, otherwise the new one is added; an alias stays. Undefined where that cannot be done without
 * touching what else the file says: the class comes through a variable, or the new name is taken.
 */
export function replaceClass(load: Load, to: Replacement, module: Module): Edit[] | undefined {
  const [used] = load.classes;
  if (!used?.binding) return undefined;
  const { binding } = used;
  if (binding.form === 'module') return importable(binding.module, to) ? [rename(used, to.name)] : undefined;
  if (binding.form === 'star')
    return to.from !== undefined || load.names.taken.has(to.name) ? undefined : [rename(used, to.name)];
  return replaceImported(load, used, binding, to, module);
}

type FromBinding = ImportBinding & { form: 'from' };

function replaceImported(
  load: Load,
  used: ClassUse,
  binding: FromBinding,
  to: Replacement,
  module: Module,
): Edit[] | undefined {
  const old = binding.names[binding.index];
  if (!old) return undefined;
  const unused = binding.otherUses === 0 && !isInterface(module);
  const imported = to.from === undefined ? load.names.imported.get(to.name) : undefined;
  if (imported !== undefined) return [rename(used, imported), ...(unused ? removedName(binding) : [])];

  const isAliased = old.local !== old.name;
  if (isAliased && unused)
    return importable(binding.module, to)
      ? [{ place: old.place, newText: `${to.name} as ${old.local}` }]
      : fromTopLevel(binding, { ...to, name: `${to.name} as ${old.local}` }, module);

  if (load.names.taken.has(to.name)) return undefined;
  if (!importable(binding.module, to))
    return [
      rename(used, to.name),
      ...(unused ? fromTopLevel(binding, to, module) : [insertionBefore(binding, to.name, module, to.from)]),
    ];
  if (unused) return [rename(used, to.name), { place: old.place, newText: to.name }];
  return [rename(used, to.name), { place: endOf(old.place), newText: `, ${to.name}` }];
}

/** Takes the old name out of its statement and imports the new one from the package itself. */
function fromTopLevel(binding: FromBinding, { name, from = 'transformers' }: Replacement, module: Module): Edit[] {
  if (binding.names.length === 1) return [{ place: binding.statement, newText: `from ${from} import ${name}` }];
  return [insertionBefore(binding, name, module, from), ...removedName(binding)];
}

/** Whether the class can be imported from where the old one came from. Concrete classes are surely only at the top. */
const importable = (module: string, { isAuto, from }: Replacement): boolean =>
  from === undefined && (module === 'transformers' || (isAuto && AUTO_MODULES.includes(module)));

const rename = ({ place }: ClassUse, newText: string): Edit => ({ place, newText });
const endOf = ({ part, range: { end } }: Place): Place => ({ part, range: { start: end, end } });
