import { readFileSync } from 'node:fs';
import { readModule, type ReadModule } from '../../src/hosts/cli/read-module.js';
import type { Load, Module } from '../../src/load.js';
import type { LanguageService } from '../../src/service.js';
import type { CorpusFile } from './files.js';

/** What became of one file. */
export interface Reading {
  readonly file: CorpusFile;
  /** Undefined where the file could not be read. */
  readonly module: Module | undefined;
  readonly loads: readonly Load[];
  readonly diagnostics: number;
  /** Why there is nothing, or not everything, of this file. */
  readonly problem?: string;
  /** An exception, with its stack: a bug. */
  readonly crash?: string;
  readonly milliseconds: number;
}

/** Reads a file as the command line does, and analyses it with what is known offline. Never rejects. */
export async function readFile(file: CorpusFile, service: LanguageService): Promise<Reading> {
  const began = performance.now();
  const nothing = { file, module: undefined, loads: [], diagnostics: 0 };
  const elapsed = (): number => performance.now() - began;
  try {
    const content = contentOf(file);
    if ('error' in content) return { ...nothing, problem: content.error, milliseconds: elapsed() };
    const { module } = content;
    const analysis = await service.analyse(module, 'stored').finally(() => {
      service.forget(module.uri);
    });
    const loads = analysis.loads.map(({ load }) => load);
    const problem = analysis.unparsed.length > 0 ? { problem: 'takes too long or is nested too deeply' } : {};
    return { file, module, loads, diagnostics: analysis.diagnostics.length, ...problem, milliseconds: elapsed() };
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...nothing, crash, milliseconds: elapsed() };
  }
}

/** The module of a file, as a list; empty where it cannot be read. */
export function moduleOf(file: CorpusFile): Module[] {
  const content = contentOf(file);
  return 'error' in content ? [] : [content.module];
}

const contentOf = ({ path, absolute }: CorpusFile): ReadModule =>
  readModule({ path, absolute }, readFileSync(absolute));
