import type { NodeEnvironmentFiles } from '../../src/adapters/node/environments-files.js';
import { nameOf, parentOf } from '../../src/adapters/any/environments-files.js';

/** Files in memory that count what is asked of them. */
export interface MemoryFiles extends NodeEnvironmentFiles {
  /** By path; an error is what reading gives, also of a folder. */
  readonly contents: Map<string, string | Error>;
  readonly times: Map<string, number>;
  /** `read /a/b`, in order. */
  readonly asked: string[];
}

/** What the system says where permission lacks. */
export const forbidden = Object.assign(new Error('permission denied'), { code: 'EACCES' });

/** A file system with these files and the folders that lead to them. */
export function memoryFiles(contents: Readonly<Record<string, string | Error>>): MemoryFiles {
  const map = new Map(Object.entries(contents));
  const times = new Map<string, number>();
  const asked: string[] = [];
  const readNow = (path: string): string | undefined => {
    const content = map.get(path);
    if (content instanceof Error) throw content;
    return content;
  };
  const mtimeNow = (path: string): number | undefined => {
    const isThere = readNow(path) !== undefined || namesIn(path, [...map.keys()]).length > 0;
    return isThere ? (times.get(path) ?? 1) : undefined;
  };
  return {
    contents: map,
    times,
    asked,
    readNow,
    mtimeNow: (path) => (map.get(path) instanceof Error ? undefined : mtimeNow(path)),
    read: (path) => {
      asked.push(`read ${path}`);
      return attempt(() => readNow(path));
    },
    list: (path) => {
      asked.push(`list ${path}`);
      return attempt(() => {
        const own = map.get(path);
        if (own instanceof Error) throw own;
        const names = namesIn(path, [...map.keys()]);
        return names.length === 0 ? undefined : names;
      });
    },
    mtime: (path) => attempt(() => mtimeNow(path)),
  };
}

function namesIn(folder: string, paths: readonly string[]): string[] {
  const names = new Set<string>();
  for (const path of paths) {
    for (let below = path, above = parentOf(path); above !== undefined; below = above, above = parentOf(above)) {
      if (above === folder) names.add(nameOf(below));
    }
  }
  return [...names];
}

const attempt = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });
