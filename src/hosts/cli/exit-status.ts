/** 0 nothing at or above `--fail-on`; 1 something is; 2 wrong usage, or a failure of the program itself. */
export type ExitStatus = 0 | 1 | 2;
