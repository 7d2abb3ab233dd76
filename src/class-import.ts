import type { ClassImport, ClassUse, ImportBinding, Place } from './load.js';

/** Whether a load's class is named through this import, or is this attribute. */
export function isNamedBy({ binding, place }: ClassImport, used: ClassUse): boolean {
  if (binding.form === 'module') return isSamePlace(place, used.place);
  return used.binding?.form === 'from' && isSameName(binding, used.binding);
}

type FromBinding = ImportBinding & { form: 'from' };

const isSameName = (a: FromBinding, b: FromBinding): boolean =>
  a.index === b.index && isSamePlace(a.statement, b.statement);

const isSamePlace = (a: Place, b: Place): boolean =>
  a.part === b.part && a.range.start === b.range.start && a.range.end === b.range.end;
