/**
 * How what a condition asks for is known: it is written in the text for good, goes together with the call or the turn of
 * a loop that is asked about, or is what there is where nobody gives anything else.
 */
export type Ground = 'constant' | 'given' | 'default';

/** What a condition comes to. */
export interface Answer {
  readonly holds: boolean;
  readonly ground: Ground;
}

/** The answer to the contrary. */
export const opposite = (answer: Answer | undefined): Answer | undefined =>
  answer && { ...answer, holds: !answer.holds };

/** `a and b`, `a or b`: one side decides, or both agree. */
export function joined(both: readonly (Answer | undefined)[], decides: boolean): Answer | undefined {
  const deciding = both.filter((one) => one?.holds === decides).map((one) => one?.ground ?? 'default');
  if (deciding.length > 0) return { holds: decides, ground: firmest(deciding) };
  const grounds = both.map((one) => one?.ground);
  return grounds.includes(undefined)
    ? undefined
    : { holds: !decides, ground: weakest(grounds.flatMap((one) => one ?? [])) };
}

const ORDER: readonly Ground[] = ['constant', 'given', 'default'];
/** What several grounds come to. */
export const weakest = (grounds: readonly Ground[]): Ground =>
  ORDER.findLast((one) => grounds.includes(one)) ?? 'constant';
/** What goes together with the call says more than what is always so. */
const firmest = (grounds: readonly Ground[]): Ground =>
  grounds.includes('given') ? 'given' : grounds.includes('constant') ? 'constant' : 'default';

/** What all answers say alike. */
export function agreed(answers: readonly Answer[] | undefined): Answer | undefined {
  const [first] = answers ?? [];
  if (!first || answers?.some(({ holds }) => holds !== first.holds)) return undefined;
  return { ...first, ground: weakest(answers?.map(({ ground }) => ground) ?? []) };
}
