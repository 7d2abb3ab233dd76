import type { Arm, Binding, PartNames } from '../names/part-names.js';

/** Whether two bindings stand in different branches of one `if` or `try`, so that only one of them happens. */
export function exclusive(a: Binding, b: Binding, parts: readonly PartNames[]): boolean {
  if (a.part !== b.part) return false;
  const around = ({ part, range }: Binding): Arm[] =>
    (parts[part]?.armsAround(range) ?? []).filter(({ construct }) => construct.kind !== 'loop');
  const [ofA, ofB] = [around(a), around(b)];
  return ofA.some((one) =>
    ofB.some(
      (other) => one !== other && one.construct.range.start === other.construct.range.start && isEither(one, other),
    ),
  );
}

/** The body of a `try` and its `else` both happen. */
const isEither = (a: Arm, b: Arm): boolean =>
  a.construct.range.end === b.construct.range.end &&
  a.construct.kind === b.construct.kind &&
  (a.construct.kind === 'if' || [a, b].some(({ kind }) => kind === 'other'));
