import type { SourceFile, SourceFiles } from '../../ports.js';
import { nameOf, parentOf, resolved } from './environments-files.js';

/** What the search for imported files asks of the file system. Paths are absolute with `/` separators. */
export interface SourceReader {
  /**
   * Text of a Python file and its version, another one for every other text. Undefined where there is no plain file, or
   * one that must not be read: outside of `boundary` when links are followed, too large, no text. Never rejects.
   */
  read(path: string, boundary: string): Promise<Omit<SourceFile, 'uri'> | undefined>;
}

/** Where files lie: as paths, and as URIs. */
export interface SourcePlaces {
  /** The file's path; undefined where it is in no file system, or not in the one that is read. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
  /** The outermost folder whose files count for the file at this path: that of the workspace. */
  boundaryOf(path: string): string;
}

/** Longest file that is read for its constants, in bytes: some 8,000 lines. */
export const LARGEST = 256 * 1024;

/** How many folders above a file are looked through. */
const MOST_FOLDERS = 8;
/** Folders of packages that others wrote. */
const FOREIGN = /(?:^|\/)(?:site-packages|dist-packages|node_modules|\.venv|venv|\.tox|\.nox|__pycache__)\//;
const NAME = /^[^\W\d]\w*$/u;

/**
 * Finds what a file imports among the files of the workspace, as Python does: relative imports from the file's own
 * package; other ones from the folder that the package lies in, or of the script, from the folders above, and from
 * `src` in each of them.
 */
export function sourceFiles(reader: SourceReader, places: SourcePlaces): SourceFiles {
  const readAt = async (path: string, boundary: string): Promise<SourceFile | undefined> => {
    if (FOREIGN.test(path.slice(boundary.length))) return undefined;
    const found = await reader.read(path, boundary);
    return found && { ...found, uri: places.uriOf(path) };
  };
  /** The package or module of that dotted name in a folder. */
  const moduleIn = async (
    folder: string,
    names: readonly string[],
    boundary: string,
  ): Promise<SourceFile | undefined> => {
    const path = [folder.replace(/\/$/, ''), ...names].join('/');
    const asPackage = await readAt(`${path}/__init__.py`, boundary);
    return asPackage ?? (names.length > 0 ? readAt(`${path}.py`, boundary) : undefined);
  };
  const isPackage = async (folder: string, boundary: string): Promise<boolean> =>
    (await readAt(`${folder}/__init__.py`, boundary)) !== undefined;

  const absolute = async (folder: string, names: readonly string[], boundary: string): Promise<SourceFile | null> => {
    const folders = foldersUpTo(boundary, folder);
    let depth = 0;
    while (depth < folders.length - 1 && (await isPackage(folders[depth] ?? '', boundary))) depth++;
    for (const root of folders.slice(depth)) {
      const found = (await moduleIn(root, names, boundary)) ?? (await moduleIn(`${root}/src`, names, boundary));
      if (!found) continue;
      // A file of a package may also be run as a script: then the file beside it is the one.
      const beside = depth > 0 ? await moduleIn(folder, names, boundary) : undefined;
      return beside ? null : found;
    }
    return depth > 0 ? ((await moduleIn(folder, names, boundary)) ?? null) : null;
  };

  return {
    async find(module, from) {
      const { dots = '', rest = '' } = /^(?<dots>\.*)(?<rest>.*)$/s.exec(module)?.groups ?? {};
      const names = rest === '' ? [] : rest.split('.');
      const path = places.pathOf(from);
      const folder = path === undefined ? undefined : parentOf(path);
      if (path === undefined || folder === undefined || !names.every((name) => NAME.test(name))) return null;
      const boundary = places.boundaryOf(path);
      if (!isIn(boundary, path)) return null;
      if (dots === '') return names.length === 0 ? null : absolute(folder, names, boundary);
      const base = resolved(folder, '../'.repeat(dots.length - 1) || '.');
      return isIn(boundary, `${base}/${nameOf(path)}`) ? ((await moduleIn(base, names, boundary)) ?? null) : null;
    },
  };
}

/** The folder and those above it, the nearest first, up to the boundary. */
function foldersUpTo(boundary: string, folder: string): string[] {
  const folders: string[] = [];
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    folders.push(at);
    if (at === boundary || folders.length > MOST_FOLDERS) break;
  }
  return folders;
}

/** Whether a path lies in a folder. */
export const isIn = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Files whose places are remembered until they are forgotten. */
export interface RememberedSourceFiles extends SourceFiles {
  /** Drops what is known of the file with this URI; without one everything, absences included. */
  forget(uri?: string): void;
}

/** Asks `files` once for each module and file that imports it. */
export function rememberedFiles(files: SourceFiles): RememberedSourceFiles {
  interface Entry {
    readonly found: Promise<SourceFile | null>;
    /** Undefined as long as it is looked for. */
    uri?: string | null;
  }
  const known = new Map<string, Entry>();
  const ask = (module: string, from: string): Entry => {
    const entry: Entry = { found: files.find(module, from) };
    void entry.found.then((file) => (entry.uri = file?.uri ?? null));
    return entry;
  };
  return {
    find(module, from) {
      const key = `${module} ${from}`;
      const entry = known.get(key) ?? ask(module, from);
      known.set(key, entry);
      return entry.found;
    },
    forget(uri) {
      if (uri === undefined) known.clear();
      for (const [key, entry] of known) if (entry.uri === undefined || entry.uri === uri) known.delete(key);
    },
  };
}
