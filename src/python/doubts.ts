import type { Load, Value } from '../load.js';

/**
 * Loads without the doubt whether the code gets to them with a value where it gets to another load of the same class with
 * it all the same: a switch such as `--fp16` chooses how the class loads, and not which.
 */
export function settled(loads: readonly Load[]): readonly Load[] {
  const doubtful = loads.filter(({ checkpoint }) => checkpoint?.values.some((one) => one.isDoubtful));
  if (doubtful.length === 0) return loads;
  const isSure = ({ classes: [used] }: Load, { text }: Value): boolean =>
    loads.some(
      ({ classes: [other], checkpoint, isChoice }) =>
        !isChoice &&
        other?.name === used?.name &&
        checkpoint?.values.some((one) => one.text === text && !one.isDoubtful),
    );
  return loads.map((load) => {
    const { checkpoint } = load;
    if (!checkpoint || !doubtful.includes(load)) return load;
    const values = checkpoint.values.map((value): Value => {
      if (!value.isDoubtful || !isSure(load, value)) return value;
      const { text, origin, place, file, isMade } = value;
      return { text, origin, place, ...(file && { file }), ...(isMade && { isMade }) };
    });
    return { ...load, checkpoint: { ...checkpoint, values } };
  });
}
