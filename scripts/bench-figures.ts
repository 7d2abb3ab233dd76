/** One figure: a name, milliseconds, and what was measured. */
export type Figure = readonly [name: string, milliseconds: number, about: string];

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The measurement that `percent` of all do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  return (
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * percent) / 100))] ?? NaN
  );
}
