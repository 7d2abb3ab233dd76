import type { CheckpointReport, FileReport, Summary } from './report.js';

/** Counts what the files hold. An id counts once, in however many files it stands; folders are no ids. */
export function summarize(files: readonly FileReport[], suppressed: number): Summary {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const checkpoints = files.flatMap(({ loads }) => loads.flatMap((load) => load.checkpoints));
  return {
    files: files.length,
    loads: files.reduce((sum, { loads }) => sum + loads.length, 0),
    checkpoints: distinctIds(checkpoints),
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    hint: count('hint'),
    unreachable: distinctIds(checkpoints.filter(({ lookup }) => lookup.state === 'unreachable')),
    suppressed,
  };
}

function distinctIds(checkpoints: readonly CheckpointReport[]): number {
  return new Set(checkpoints.flatMap((checkpoint) => ('repoId' in checkpoint ? [checkpoint.repoId] : []))).size;
}
