import type { Module } from '../../load.js';
import type { LanguageService } from '../../service.js';
import type { Target } from './discover.js';
import { failureText } from './failure-text.js';
import { fileReport, unreadableReport } from './file-report.js';

import { readModule } from './read-module.js';
import type { ReportRange, TransformersReport } from './report.js';
import type { CheckedFile } from './report-text.js';

/**
 * Reads and analyses one file. What cannot be read is reported as such; rejects only for a failure of the program,
 * naming the file.
 */
export async function checkFile(
  target: Target,
  read: (target: Target) => Promise<Uint8Array>,
  service: LanguageService,
): Promise<CheckedFile> {
  const transformers: TransformersReport = { range: service.release.version, source: 'default', path: null };
  const content = target.error === undefined ? await contentOf(target, read) : { error: target.error };
  if ('error' in content)
    return { report: unreadableReport(target.path, transformers, content.error), lines: [], suppressed: 0 };
  const { module } = content;
  try {
    const analysis = await service.analyse(module, 'network');
    const { range, source, path } = analysis.transformers;
    const report = fileReport(target.path, { range, source, path }, module, analysis);
    const lineOf = linesOf(module);
    const lines = report.diagnostics.map(({ range }) => lineOf(range));
    return { report, lines, suppressed: analysis.suppressed };
  } catch (error) {
    throw new Error(`${target.path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    service.forget(module.uri);
  }
}

async function contentOf(
  target: Target,
  read: (target: Target) => Promise<Uint8Array>,
): Promise<ReturnType<typeof readModule>> {
  try {
    return readModule(target, await read(target));
  } catch (error) {
    return { error: failureText(error) };
  }
}

/** Answers the source line in which a range of `module` begins, without its end. */
function linesOf({ parts }: Module): (range: ReportRange) => string {
  const lines = new Map<number | undefined, readonly string[]>();
  return ({ start, cell }) => {
    // As LineIndex does.
    const ofPart = lines.get(cell) ?? parts.find((part) => part.cell === cell)?.text.split(/\r\n|\r|\n/) ?? [];
    lines.set(cell, ofPart);
    return ofPart[start.line - 1] ?? '';
  };
}
