import ignore from 'ignore';
import path from 'node:path';
import type { Files } from './io.js';

/** What the `.gitignore` files of some folders say, the innermost last. */
export type Ignoring = readonly IgnoreFile[];

interface IgnoreFile {
  /** Absolute path of the folder that the file stands in. */
  readonly folder: string;
  readonly rules: ReturnType<typeof ignore>;
}

/** `ignoring` and, if `folder` has a `.gitignore` that can be read, that. */
export async function withIgnoreFile(folder: string, ignoring: Ignoring, files: Files): Promise<Ignoring> {
  let text: string;
  try {
    text = new TextDecoder().decode(await files.read(path.join(folder, '.gitignore')));
  } catch {
    return ignoring;
  }
  return [...ignoring, { folder, rules: ignore({ ignorecase: false }).add(text) }];
}

/** What the folders above `folder` say, up to the top of its git repository; nothing outside of one. */
export async function ignoringAbove(folder: string, files: Files): Promise<Ignoring> {
  const above: string[] = [];
  for (let at = folder; !(await hasGit(at, files));) {
    const parent = path.dirname(at);
    if (parent === at) return [];
    above.unshift(parent);
    at = parent;
  }
  let ignoring: Ignoring = [];
  for (const parent of above) ignoring = await withIgnoreFile(parent, ignoring, files);
  // What is named is read, although it is ignored; then what is above has no say.
  return isIgnored(folder, 'folder', ignoring) ? [] : ignoring;
}

/** Whether `.gitignore` leaves `entry` (an absolute path) out: the innermost file that says anything decides. */
export function isIgnored(entry: string, kind: 'file' | 'folder', ignoring: Ignoring): boolean {
  for (const { folder, rules } of ignoring.toReversed()) {
    const name = path.relative(folder, entry).split(path.sep).join('/') + (kind === 'folder' ? '/' : '');
    const { ignored, unignored } = rules.test(name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** A folder in a repository, a file in a worktree or submodule. */
async function hasGit(folder: string, files: Files): Promise<boolean> {
  try {
    await files.kind(path.join(folder, '.git'));
    return true;
  } catch {
    return false;
  }
}
