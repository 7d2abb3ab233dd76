import { itemsOf, textOf, valueAt } from './data.js';
import { fromAddress } from './requirement.js';
import type { Wanted } from './said.js';

/** What the entry of a package in a dependency table of Poetry asks for: a string, a table, or a list of tables. */
export function poetryWanted(entry: unknown): readonly Wanted[] {
  const several = itemsOf(entry);
  if (several.length > 0) return several.flatMap(poetryWanted).map((one) => ({ ...one, isConditional: true }));
  const isConditional = ['markers', 'python', 'platform'].some((key) => valueAt(entry, key) !== undefined);
  const constraint = textOf(entry) ?? textOf(valueAt(entry, 'version'));
  if (constraint !== undefined) return [{ isConditional, ...translated(constraint) }];
  const tag = textOf(valueAt(entry, 'tag')) ?? textOf(valueAt(entry, 'rev')) ?? textOf(valueAt(entry, 'branch'));
  const address = textOf(valueAt(entry, 'url')) ?? `@${tag ?? ''}`;
  return [{ isConditional, ...fromAddress(address) }];
}

/**
 * Poetry's constraints in PEP 440: `^4.46` is `>=4.46,<5`, `~4.46` is `>=4.46,<4.47`, `4.*` is `==4.*`, a bare version
 * is that version. Constraints stand side by side with commas or blanks.
 */
export function translated(constraint: string): Pick<Wanted, 'specifier' | 'problem'> {
  if (constraint.includes('|')) {
    return { specifier: '', problem: `asks for transformers ${constraint}, which is no single range` };
  }
  const clauses = constraint.replace(/([\^~=!<>])\s+/g, '$1').split(/[\s,]+/);
  return {
    specifier: clauses
      .map(clause)
      .filter((one) => one !== '')
      .join(','),
  };
}

function clause(written: string): string {
  if (written === '*' || written === '') return '';
  const { operator = '', version = '' } = /^(?<operator>\^|~=|~|)(?<version>v?\d.*)$/.exec(written)?.groups ?? {};
  if (operator === '^') return `>=${version},<${afterCaret(version)}`;
  if (operator === '~') return `>=${version},<${afterTilde(version)}`;
  if (operator === '' && version !== '') return `==${version}`;
  return written.replace(/^=(?=\d)/, '==');
}

/** The first version that `^` no longer allows: its first part that is not 0, one higher. */
function afterCaret(version: string): string {
  const numbers = numbersOf(version);
  const at = numbers.findIndex((number) => number > 0);
  return raised(numbers, at === -1 ? numbers.length - 1 : at);
}

/** The first version that `~` no longer allows: the minor one higher, or the major where there is no minor. */
function afterTilde(version: string): string {
  const numbers = numbersOf(version);
  return raised(numbers, Math.min(numbers.length - 1, 1));
}

const raised = (numbers: readonly number[], at: number): string =>
  [...numbers.slice(0, at), (numbers[at] ?? 0) + 1].join('.');

const numbersOf = (version: string): readonly number[] =>
  (/^v?(\d+(?:\.\d+)*)/.exec(version)?.[1] ?? '0').split('.').map(Number);
