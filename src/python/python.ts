import type { ClassImport, IgnoreComment, Load, Module, Part } from '../load.js';
import type { Assets } from '../ports.js';
import { AnswerKeeper, NO_ANSWERS } from './answers.js';
import { ignoresIn } from './ignores.js';
import { fileNames } from './file-names.js';
import { isGiant, piecesNeeded } from './giant.js';
import { Lately, type Latest } from './lately.js';
import { glances, glancesAround, type Glance } from './glances.js';
import { importsOf } from './imports-of.js';
import { loadsIn } from './loads.js';
import { withLoads } from './if-missing.js';
import { withOtherFiles, type FetchedFiles, type WantedFile } from './names/other-files.js';
import { blankMagics } from './notebook.js';
import { NamesReader } from './names/part-names.js';
import { watchedNames } from './names/watched-names.js';
import { readingOf } from './reading.js';
import { withUses } from './results/results.js';
import type { Syntax } from './syntax.js';
import { startWork, type Work } from './work.js';

/** What Python code says about loads. */
export interface Python {
  /** The loads of a module. Text that does not parse is skipped; the rest of the module still counts. */
  loads(module: Module): readonly Load[];
  /**
   * The same, and more; `files` are those that were fetched for what a former reading wanted. What becomes of the
   * results of loads is told where it is asked for.
   */
  read(module: Module, files?: FetchedFiles, asked?: { readonly uses?: boolean }): ReadModule;
  /** Frees what is remembered of the part with this URI. */
  forget(partUri: string): void;
}

/** What was read of a module. */
export interface ReadModule {
  readonly loads: readonly Load[];
  /** The classes that it takes from the library, in no order. */
  readonly imports: readonly ClassImport[];
  /** The comments that suppress findings. */
  readonly ignores: readonly IgnoreComment[];
  /** Parts of which something was not parsed, because that takes too long or it is nested too deeply. */
  readonly unparsed: readonly number[];
  /** Files that loads may depend on, fetched or not: with all of them fetched nothing more can be known. */
  readonly wanted: readonly WantedFile[];
  /** Whether there was too much to follow, so that only those ids count that are written in the calls themselves. */
  readonly isCutShort: boolean;
  /** What following values cost, in steps; see `Work`. What was kept counts as if it had been followed again. */
  readonly steps: number;
  /** How many of the things that are kept from one version to the next had to be found anew. */
  readonly anew: number;
}

const NOTHING: ReadModule = {
  loads: [],
  imports: [],
  ignores: [],
  unparsed: [],
  wanted: [],
  isCutShort: false,
  steps: 0,
  anew: 0,
};

/** A class of the library that is imported. */
const IMPORTS =
  /\bfrom[ \t]+transformers(?:\.models\.auto[\w.]*)?[ \t]+import[ \t]*(?:\\|\([^)]*[A-Z]|[^(\r\n]*[A-Z])|\bimport[ \t][^\r\n]*\btransformers\b/;

/** `pipeline`, which another file may have from the library. */
const PASSED_ON = /^[ \t]*from[^\r\n]+\bimport\b[^\r\n]*\bpipeline\b/m;

const NONE: FetchedFiles = new Map();

/** Compiles the queries. Rejects when an asset cannot be read. */
export async function startPython(syntax: Syntax, assets: Assets): Promise<Python> {
  const query = syntax.query(await assets.text('loads.scm'));
  const names = new NamesReader();
  const keeper = new AnswerKeeper(names);
  const readFile = fileNames(syntax, names);
  const glanceAt = glances(readFile);
  const lately = new Lately();
  const read: Python['read'] = (module, files = NONE, asked = {}) => {
    if (!mayHoldAny(module)) return NOTHING;
    const parts = module.parts.map(pythonOf);
    const hasTooMuch = isGiant(parts);
    const trees = syntax.keptTrees(parts, hasTooMuch ? piecesNeeded(parts) : undefined);
    const unparsed = trees.flatMap((tree, part) => (tree.isIncomplete ? [part] : []));
    const within = (work: Work): ReadModule => {
      const own = readingOf({ ...module, parts }, trees, names, work);
      const joined = withOtherFiles(own.names, module, files, readFile);
      const watched = watchedNames(joined.names, syntax.watch);
      const answers = hasTooMuch ? undefined : keeper.start(trees, watched, files);
      const reading = { ...own, names: watched.names, answers: answers ?? NO_ANSWERS };
      const imports = importsOf(reading);
      const around = (): Glance[] => glancesAround(reading.searches, joined.names.files, glanceAt);
      const loads = loadsIn(reading, imports, query, around);
      const ignores = ignoresIn(reading);
      const isCutShort = work.isSpent;
      if (work.isAmple) answers?.keep();
      const read = { loads, imports: withLoads(imports, loads), ignores, unparsed, wanted: joined.wanted };
      const done = { ...read, isCutShort, steps: work.spent, anew: answers?.anew ?? 0 };
      lately.keep(trees, files, { read: done, reading });
      return asked.uses === true ? followed({ read: done, reading }) : done;
    };
    const known = asked.uses === true ? lately.of(trees, files) : undefined;
    const read = known ? followed(known) : within(startWork(hasTooMuch ? 0 : undefined));
    // What was found until then hangs on the order of the search: it does not count.
    return read.isCutShort && !hasTooMuch ? within(startWork(0)) : read;
  };
  return {
    read,
    loads: (module) => read(module).loads,
    forget: (partUri) => {
      syntax.forget(partUri);
    },
  };
}

/** The same with what becomes of the results of its loads. */
function followed({ read, reading }: Latest): ReadModule {
  const { work } = reading.names;
  const loads = withUses(read.loads, reading);
  return { ...read, loads, isCutShort: work.isSpent, steps: work.spent };
}

/** A glance at the text spares most files the parser: only these can hold a load, or a class of the library. */
function mayHoldAny({ parts }: Module): boolean {
  const has = (word: string): boolean => parts.some(({ text }) => text.includes(word));
  if (has('from_pretrained') || has('sentence_transformers') || has('loadlint:')) return true;
  if (has('transformers') && (has('pipeline') || has('from_config'))) return true;
  return parts.some(({ text }) => IMPORTS.test(text) || PASSED_ON.test(text));
}

const pythonOf = (part: Part): Part => (part.cell === undefined ? part : { ...part, text: blankMagics(part.text) });
