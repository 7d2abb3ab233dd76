/** How much reading a module may cost, counted in steps; there is no clock, so a file always reads the same. */
export interface Work {
  /** Takes so many steps from what is left. */
  spend(steps: number): void;
  /** How many were taken. */
  readonly spent: number;
  /** Whether more was taken than there is: what is not written out in a call counts as not known from here on. */
  readonly isSpent: boolean;
  /** Whether not even half of it was: then it is no matter if some steps are counted otherwise. */
  readonly isAmple: boolean;
}

/** Most steps for one module: some 5 times what the costliest of 20,000 files needs; see `npm run corpus`. */
export const MOST_WORK = 150_000;

/** Begins to count. With 0 steps nothing is followed from the start. */
export function startWork(most: number = MOST_WORK): Work {
  let spent = 0;
  return {
    spend: (steps) => void (spent += steps),
    get spent() {
      return spent;
    },
    get isSpent() {
      return spent >= most;
    },
    get isAmple() {
      return spent < most / 2;
    },
  };
}
