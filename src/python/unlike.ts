/** What of two lists is left where they begin and end alike. */
export function unlike<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is,
): [readonly T[], readonly T[]] {
  const shorter = Math.min(a.length, b.length);
  const same = (x: T | undefined, y: T | undefined): boolean => x !== undefined && y !== undefined && isSame(x, y);
  let [start, end] = [0, 0];
  while (start < shorter && same(a[start], b[start])) start++;
  while (end < shorter - start && same(a[a.length - 1 - end], b[b.length - 1 - end])) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
