import { confusion, OUR_KINDS, REAL_KINDS, type Compared } from './truth-loads-compare.js';

/** All loads of one release, compared. */
export interface ReleaseResult {
  readonly version: string;
  readonly all: readonly Compared[];
  /** Why a difference does not count; undefined where it does. */
  readonly reasonFor: (one: Compared) => string | undefined;
}

/** How one release compares, for the terminal. */
export function summary({ version, all, reasonFor }: ReleaseResult): string {
  const rows = confusion(all).map((row, index) => [REAL_KINDS[index] ?? '', ...row.map(String)]);
  const table = [['really', ...OUR_KINDS], ...rows].map((row) => row.map((cell) => cell.padStart(15)).join(' '));
  const differing = all.filter(({ differences }) => differences.length > 0);
  const excused = differing.filter((one) => reasonFor(one) !== undefined).length;
  return [
    `transformers ${version}: ${all.length} loads, ${share(all)}`,
    ...table,
    `  ${differing.length - excused} differences, and ${excused} with a known reason`,
  ].join('\n');
}

/** The page `docs/truth.md`. */
export function page(results: readonly ReleaseResult[]): string {
  return `# Compared with the real library

Written by \`npm run truth:loads\`. Tiny checkpoints with random weights are really loaded, by every auto class that the
release exports, by every class that takes their configuration, and by classes of other families, each under two seeds:
parameters that differ between the seeds are newly initialised. What the library did is compared with what Loadlint says
of \`config.json\` alone. Rows are what happened, columns what Loadlint says; \`unknown\` is no agreement.
\`missing-package\` is a load that wants a package which is not installed.

${results.map(section).join('\n')}`;
}

function section(result: ReleaseResult): string {
  const { version, all, reasonFor } = result;
  const rows = confusion(all).map((row, index) => `| ${[REAL_KINDS[index] ?? '', ...row].join(' | ')} |`);
  const differing = all.filter(({ differences }) => differences.length > 0);
  const reasons = new Map<string, Compared[]>();
  for (const one of differing) {
    const reason = reasonFor(one) ?? '';
    reasons.set(reason, [...(reasons.get(reason) ?? []), one]);
  }
  const listed = [...reasons].map(([reason, some]) =>
    reason === ''
      ? some
          .map(({ line, differences }) => `- ${line.class} ← ${line.checkpoint}: ${differences.join('; ')}`)
          .join('\n')
      : `- ${some.length} × ${reason}`,
  );
  return `## transformers ${version}

${all.length} loads; ${share(all)}.

| really \\ Loadlint | ${OUR_KINDS.join(' | ')} |
| --- | ${OUR_KINDS.map(() => '---:').join(' | ')} |
${rows.join('\n')}

${listed.length > 0 ? `Differences:\n\n${listed.join('\n')}\n` : 'No differences.\n'}`;
}

/** How many loads are known, and how many of these agree. */
function share(all: readonly Compared[]): string {
  const counted = all.filter(({ real }) => real !== 'missing-package');
  const known = counted.filter(({ ours }) => ours !== 'unknown');
  const agree = known.filter(({ differences }) => differences.length === 0);
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  return `${percent(known.length, counted.length)} known, ${percent(agree.length, known.length)} of them agree`;
}
