import type { Compared } from './truth-loads-compare.js';

/** Differences that are known, with their reason. */
interface Exception {
  readonly checkpoint?: RegExp;
  readonly className: RegExp;
  readonly versions?: RegExp;
  readonly reason: string;
}

/** Kept short: what can be known belongs into the core. */
const EXCEPTIONS: readonly Exception[] = [
  {
    className: /^AutoBackbone$/,
    versions: /^5\./,
    reason:
      'From 5.4 on AutoBackbone first asks the Hub for a repository with the name of the folder, which is none; a real repository is not refused for that.',
  },
];

/** Why a difference is no fault of ours; undefined where it counts. */
export function reasonFor({ line }: Compared, version: string): string | undefined {
  return EXCEPTIONS.find(
    ({ checkpoint, className, versions }) =>
      className.test(line.class) && (checkpoint?.test(line.checkpoint) ?? true) && (versions?.test(version) ?? true),
  )?.reason;
}
