import type { Log } from '../../ports.js';

/** Port to the files around a module. Paths are absolute with `/` separators: `/home/me`, `C:/me`, `//server/share/me`. */
export interface EnvironmentFiles {
  /** Text of a file; undefined where there is no file. Rejects where there is one that cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** The names in a folder; undefined where there is no folder. Rejects where there is one that cannot be listed. */
  list(path: string): Promise<readonly string[] | undefined>;
  /** When what stands there was last changed, in milliseconds since 1970; undefined where nothing stands there. */
  mtime(path: string): Promise<number | undefined>;
}

/** The same files, where what cannot be read counts as not there, and a log line says so. */
export function forgiving(files: EnvironmentFiles, shown: (path: string) => string, log: Log): EnvironmentFiles {
  const attempt = async <T>(path: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      log(`${shown(path)}: cannot be read${codeOf(error)}`);
      return undefined;
    }
  };
  return {
    read: (path) => attempt(path, () => files.read(path)),
    list: (path) => attempt(path, () => files.list(path)),
    mtime: (path) => attempt(path, () => files.mtime(path)),
  };
}

/** Text of the bytes: UTF-8, or UTF-16 where a byte order mark says so, as PowerShell's `>` writes it. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The folder above; undefined at the root. */
export function parentOf(path: string): string | undefined {
  const { root = '', rest = '' } = ROOT.exec(path)?.groups ?? {};
  if (root === '' || rest === '') return undefined;
  return root + rest.split('/').slice(0, -1).join('/');
}

/** Whether a path, in whatever manner of slashes, begins at a root. */
export const isAbsolute = (path: string): boolean => ROOT.test(path.replaceAll('\\', '/'));

/** The last name of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What `written` leads to from `folder`: an absolute path stays; `.`, `..` and `\` are resolved. */
export function resolved(folder: string, written: string): string {
  const slashed = written.replaceAll('\\', '/');
  const { root = '', rest = '' } = ROOT.exec(ROOT.test(slashed) ? slashed : `${folder}/${slashed}`)?.groups ?? {};
  const names: string[] = [];
  for (const name of rest.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return root + names.join('/');
}

/** How a path is shown to people: from `folder` on where it is inside. */
export function shownFrom(folder: string): (path: string) => string {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return (path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path);
}

const ROOT = /^(?<root>[A-Za-z]:\/|\/\/[^/]+\/[^/]+\/?|\/)(?<rest>.*)$/s;

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? ` (${code})` : '';
}
