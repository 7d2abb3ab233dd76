import path from 'node:path';
import { failureText, isMissing } from './failure-text.js';
import { ignoringAbove, isIgnored, withIgnoreFile, type Ignoring } from './gitignore.js';
import type { Files, FolderEntry } from './io.js';
import { UsageError } from './usage-error.js';

/** A file to check, or a place that could not be entered. */
export interface Target {
  /** As given, or found from what was given; `/` separators. */
  readonly path: string;
  readonly absolute: string;
  /** Why there is nothing to read. */
  readonly error?: string;
}

/**
 * The files that `given` paths name: files whatever their ending, and the `.py` and `.ipynb` files of folders, without
 * what `.gitignore` or convention leaves out. In the order of their paths (code units), each once.
 * Links to folders are not followed, unless given. Throws `UsageError` naming all given paths that do not exist.
 */
export async function discover(given: readonly string[], cwd: string, files: Files): Promise<readonly Target[]> {
  const missing: string[] = [];
  const targets: Target[] = [];
  for (const written of given) {
    const target: Target = { path: withSlashes(written), absolute: path.resolve(cwd, written) };
    try {
      const kind = await files.kind(target.absolute);
      if (kind === 'folder') await walk(target, await ignoringAbove(target.absolute, files), files, targets);
      else targets.push(target);
    } catch (error) {
      if (isMissing(error)) missing.push(written);
      else targets.push({ ...target, error: failureText(error) });
    }
  }
  if (missing.length > 0) throw new UsageError(`no such file or folder: ${missing.join(', ')}`);
  return inPathOrder(targets);
}

/** Folders that hold no code of the user's; the list is ruff's, and Python's own cache. */
const leftOut = new Set(
  (
    '.bzr .direnv .eggs .git .git-rewrite .hg .ipynb_checkpoints .mypy_cache .nox .pants.d .pyenv .pytest_cache ' +
    '.pytype .ruff_cache .svn .tox .venv .vscode __pycache__ __pypackages__ _build buck-out build dist node_modules ' +
    'site-packages venv'
  ).split(' '),
);

async function walk(folder: Target, above: Ignoring, files: Files, targets: Target[]): Promise<void> {
  let entries: readonly FolderEntry[];
  try {
    entries = await files.list(folder.absolute);
  } catch (error) {
    targets.push({ ...folder, error: failureText(error) });
    return;
  }
  const hasOwn = entries.some(({ name }) => name === '.gitignore');
  const ignoring = hasOwn ? await withIgnoreFile(folder.absolute, above, files) : above;
  for (const { name, kind } of entries) {
    const entry: Target = { path: path.posix.join(folder.path, name), absolute: path.join(folder.absolute, name) };
    if (kind === 'folder') {
      if (!leftOut.has(name) && !isIgnored(entry.absolute, 'folder', ignoring))
        await walk(entry, ignoring, files, targets);
    } else if (/\.(py|ipynb)$/i.test(name) && !isIgnored(entry.absolute, 'file', ignoring)) {
      if (kind === 'file' || (kind === 'link' && (await leadsToFile(entry, files)))) targets.push(entry);
    }
  }
}

/** A link that leads nowhere counts: reading it tells what is wrong with it. */
async function leadsToFile({ absolute }: Target, files: Files): Promise<boolean> {
  try {
    return (await files.kind(absolute)) === 'file';
  } catch {
    return true;
  }
}

function inPathOrder(targets: readonly Target[]): readonly Target[] {
  const once = new Map<string, Target>();
  for (const target of targets) if (!once.has(target.absolute)) once.set(target.absolute, target);
  return [...once.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const withSlashes = (written: string): string => written.split(path.sep).join('/');
