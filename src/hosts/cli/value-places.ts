import path from 'node:path';
import type { Module, Place, Value } from '../../load.js';
import type { Analysis } from '../../service.js';
import { LineIndex } from '../../text.js';
import type { CheckpointReport, ReportRange } from './report.js';

/** Tells where the string of a value stands. */
export type ValueAt = (value: Value) => Pick<CheckpointReport, 'valueRange' | 'valuePath'>;

/**
 * The places of a module's values as the report of the file at `reported` has them: the path of another file begins
 * where that one does.
 */
export function valuePlaces(
  reported: string,
  module: Module,
  { files }: Analysis,
  rangeAt: (place: Place) => ReportRange,
): ValueAt {
  const indexes = new Map<string, LineIndex>();
  return ({ place, file }) => {
    if (!file) return { valueRange: rangeAt(place), valuePath: null };
    const { uri, range } = file;
    const index = indexes.get(uri) ?? new LineIndex(files.find((one) => one.uri === uri)?.text ?? '');
    indexes.set(uri, index);
    return {
      valueRange: { start: index.positionAt(range.start), end: index.positionAt(range.end) },
      valuePath: pathBeside(reported, module.uri, uri),
    };
  };
}

/** The path of `uri`, given that `reported` is the one of `moduleUri`. */
function pathBeside(reported: string, moduleUri: string, uri: string): string {
  const [from, to] = [moduleUri, uri].map((one) => decodeURIComponent(new URL(one).pathname));
  const way = path.posix.relative(path.posix.dirname(from ?? ''), to ?? '');
  return path.posix.join(path.posix.dirname(reported), way);
}
