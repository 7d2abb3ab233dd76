/** One figure: a name, milliseconds, and what was measured. */
export type Figure = readonly [name: string, milliseconds: number, about: string];

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
