/**
 * The `known` names that come nearest to `name`, the nearest first, `count` at most; of those as near the first in the
 * order of the alphabet.
 */
export function nearestNames(name: string, known: readonly string[], count: number): string[] {
  return known
    .map((one) => ({ one, away: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.away - b.away || (a.one < b.one ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one);
}

/**
 * The `known` ids of which `id` looks like a misspelling, the nearest first: one letter is another, is missing, is too
 * many, or two have changed places, and in a long id twice so. Digits make another model, not a misspelling, and so does
 * an owner that is another word.
 */
export function misspelt(id: string, known: readonly string[]): string[] {
  const most = id.length < 8 ? 0 : id.length < 16 ? 1 : 2;
  const digits = digitsIn(id);
  const near = known.filter(
    (one) =>
      one.includes('/') === id.includes('/') &&
      Math.abs(one.length - id.length) <= most &&
      digitsIn(one) === digits &&
      distance(id.toLowerCase(), one.toLowerCase()) <= most,
  );
  return nearestNames(id, near, 3);
}

const digitsIn = (id: string): string => (id.match(/\d+/g) ?? []).join(' ');

/** Damerau-Levenshtein: letters changed, lost, added, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
