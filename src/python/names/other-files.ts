import type { Module } from '../../load.js';
import type { SourceFile } from '../../ports.js';
import type { Node } from '../node.js';
import type { ModuleNames } from './module-names.js';
import { NO_NAMES, type PartNames } from './part-names.js';

/** A file that another one imports from. */
export interface OtherFile extends SourceFile {
  /** Its place in `ModuleNames.parts`, behind the parts of the module itself. */
  readonly part: number;
}

/** The files of the workspace that a module imports from, directly or not. */
export interface OtherFiles {
  /** How many parts are the module's own. */
  readonly ownParts: number;
  /** The file that `module` is in the imports of `part`; undefined where there is none, or it was not fetched yet. */
  find(module: string, part: number): OtherFile | undefined;
  /** The other file that is `part`; undefined for the module's own parts. */
  at(part: number): OtherFile | undefined;
  /**
   * The file that `module` is in the imports of the file `from`, without one in those of the module itself, for a look
   * at its text: it becomes no part. Undefined where there is none, or it was not fetched yet.
   */
  glance(module: string, from?: string): SourceFile | undefined;
}

/** A module that is imported, and the URI of the file that does so. */
export interface WantedFile {
  readonly module: string;
  readonly from: string;
  /** Whether it is wanted only for what its text says to whoever imports it. */
  readonly isGlance?: true;
}

/** Files that were fetched, by `keyOfWanted`; null where the workspace has none. */
export type FetchedFiles = ReadonlyMap<string, SourceFile | null>;

/** The key of a wanted file among the fetched ones. */
export const keyOfWanted = ({ module, from, isGlance }: WantedFile): string =>
  `${module} ${from}${isGlance ? GLANCE : ''}`;

const GLANCE = ' at a glance';

/** What a file's names mean, with the part that they were read as. */
export interface FileNames {
  readonly part: PartNames;
  readonly names: ModuleNames;
}

/** The names of a module and of the files that it imports from, as far as these were asked for. */
export interface NamesOfFiles {
  readonly names: ModuleNames;
  /** Files that were asked for, fetched or not. It grows while the names are used. */
  readonly wanted: readonly WantedFile[];
}

/** Most files that are read for one module: each keeps a parse tree. */
const MOST_FILES = 24;
/** Parts of a module that leave room for the trees of other files. */
const MOST_PARTS = 100;
/** The package whose classes are looked for is no file of the workspace, not even where it is developed. */
const NEVER = /^(?:transformers|builtins|__future__)(?:\.|$)/;

/**
 * Joins to the names of a module those of the files that it imports from: each is a part of its own behind the module's
 * parts, and its names are looked up in it alone. `read` reads a file as the part of that number; undefined where it
 * was not parsed.
 */
export function withOtherFiles(
  own: ModuleNames,
  { uri, parts }: Module,
  fetched: FetchedFiles,
  read: (file: SourceFile, part: number) => FileNames | undefined,
): NamesOfFiles {
  const ownParts = parts.length;
  const opened: Opened[] = [];
  const wanted = new Map<string, WantedFile>();
  const at = (part: number): Opened | undefined => opened[part - ownParts];
  const namesAt = (part: number): ModuleNames => at(part)?.names ?? own;

  const open = (file: SourceFile): OtherFile | undefined => {
    const [only, ...cells] = parts;
    // Files may import each other: the module itself is already there.
    if (file.uri === uri && only && cells.length === 0) return { ...file, part: 0 };
    const known = opened.find(({ file: other }) => other.uri === file.uri);
    if (known || opened.length >= MOST_FILES || ownParts > MOST_PARTS) return known?.file;
    const part = ownParts + opened.length;
    const names = read(file, part);
    if (!names) return undefined;
    opened.push({ ...names, file: { ...file, part } });
    return opened.at(-1)?.file;
  };
  const want = (one: WantedFile): SourceFile | undefined => {
    if (NEVER.test(one.module)) return undefined;
    const key = keyOfWanted(one);
    wanted.set(key, one);
    return fetched.get(key) ?? undefined;
  };
  const files: OtherFiles = {
    ownParts,
    find(module, part) {
      const file = want({ module, from: at(part)?.file.uri ?? uri });
      return file && open(file);
    },
    at: (part) => at(part)?.file,
    glance(module, from = uri) {
      const file = want({ module, from, isGlance: true });
      return file?.uri === uri ? undefined : file;
    },
  };
  // At once: glances at what the files hold somewhere come before any name that leads there.
  for (const [key, file] of fetched) if (file && !key.endsWith(GLANCE)) open(file);
  const names: ModuleNames = {
    bindings: (name, use) => namesAt(use.part).bindings(name, use),
    reach: (name, use) => namesAt(use.part).reach(name, use),
    stars: (use) => namesAt(use.part).stars(use),
    isSure: (binding, use) => namesAt(use.part).isSure(binding, use),
    isLocalAround: (binding, use) => namesAt(use.part).isLocalAround(binding, use),
    isBorrowed: (binding) => namesAt(binding.part).isBorrowed(binding),
    everyImport: own.everyImport,
    everyName: () => own.everyName(),
    named: (name) =>
      opened.length === 0
        ? own.named(name)
        : [own, ...opened.map((one) => one.names)].flatMap((one) => one.named(name)),
    get parts() {
      return opened.length === 0 ? own.parts : [...own.parts, ...opened.map(({ part }) => part)];
    },
    files,
    once: (key, find) => own.once(`${opened.length} ${key}`, find),
    work: own.work,
  };
  return {
    names,
    get wanted() {
      return [...wanted.values()];
    },
  };
}

/** Whether a node stands in the file of `part`; the parts of a notebook are one file. */
export function isOfFile({ tree }: Node, part: number, { parts, files }: ModuleNames): boolean {
  const own = parts.findIndex(({ root }) => root?.tree === tree);
  return own === part || !files || (own < files.ownParts && part < files.ownParts);
}

/** The same names without what other files say than the one that `part` belongs to. */
export function onlyFileOf(part: number, names: ModuleNames): ModuleNames {
  const { files, parts } = names;
  if (!files || parts.length === files.ownParts) return names;
  const isOwn = (index: number): boolean => (part < files.ownParts ? index < files.ownParts : index === part);
  return {
    bindings: (name, use) => names.bindings(name, use),
    reach: (name, use) => names.reach(name, use),
    stars: (use) => names.stars(use),
    isSure: (binding, use) => names.isSure(binding, use),
    isLocalAround: (binding, use) => names.isLocalAround(binding, use),
    isBorrowed: (binding) => names.isBorrowed(binding),
    get everyImport() {
      return names.everyImport;
    },
    everyName: () => names.everyName(),
    files,
    work: names.work,
    once: (_, find) => find(),
    named: (name) => names.named(name).filter((binding) => isOwn(binding.part)),
    parts: parts.map((one, index) => (isOwn(index) ? one : NO_NAMES)),
  };
}

interface Opened extends FileNames {
  readonly file: OtherFile;
}
