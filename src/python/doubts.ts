import type { Load, Value } from '../load.js';

/**
 * Loads without the doubt whether the code gets to them with a value where it gets to another load of the same class with
 * it all the same: a switch such as `--fp16` chooses how the class loads, and not which.
 */
export function settled(all: readonly Load[]): readonly Load[] {
  const loads = all.map(decided);
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

/**
 * A load that may be reached with each of several ids or not, for all that is known: where the code chooses between classes
 * for them, it mostly chooses by the id, and each of them is doubtful.
 */
function decided(load: Load): Load {
  const { checkpoint, isChoice } = load;
  if (!checkpoint?.values.some((one) => one.isOpen)) return load;
  const isOneOfSeveral = new Set(checkpoint.values.map(({ text }) => text)).size > 1;
  const values = checkpoint.values.map(({ isOpen, ...value }): Value =>
    isOpen && isChoice && isOneOfSeveral ? { ...value, isDoubtful: true } : value,
  );
  return { ...load, checkpoint: { ...checkpoint, values } };
}
