/** What of two lists is left where they begin and end alike, and with how many they begin so. */
export function unlike<A, B>(
  a: readonly A[],
  b: readonly B[],
  isSame: (a: A, b: B) => boolean = Object.is,
): readonly [a: readonly A[], b: readonly B[], alike: number] {
  const shorter = Math.min(a.length, b.length);
  const same = (x: A | undefined, y: B | undefined): boolean => x !== undefined && y !== undefined && isSame(x, y);
  let [start, end] = [0, 0];
  while (start < shorter && same(a[start], b[start])) start++;
  while (end < shorter - start && same(a[a.length - 1 - end], b[b.length - 1 - end])) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end), start];
}
