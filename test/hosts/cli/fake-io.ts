import type { FileKind, Files, Io, Output } from '../../../src/hosts/cli/io.js';
import type { Product } from '../../../src/hosts/cli/product.js';
import type { Rule } from '../../../src/rules/rule.js';
import type { LanguageService } from '../../../src/service.js';

/** Content of a file by absolute path; an error's code where the file, or the folder, cannot be read; a link's target. */
export type Tree = Readonly<
  Record<string, string | Uint8Array | { readonly fails: string } | { readonly link: string }>
>;

/** A file system in memory. Folders are `/project` and those that paths run through. */
export function filesOf(tree: Tree): Files & { readonly written: Map<string, string> } {
  const written = new Map<string, string>();
  const isFolder = (path: string): boolean =>
    path === '/project' || Object.keys(tree).some((name) => name.startsWith(`${path}/`));
  const resolved = (path: string, hops = 0): string => {
    const entry = tree[path];
    if (typeof entry !== 'object' || !('link' in entry)) return path;
    if (hops > 9) throw failure('ELOOP');
    return resolved(entry.link, hops + 1);
  };
  const kind = (path: string): FileKind => {
    if (isFolder(path)) return 'folder';
    const target = resolved(path);
    if (target !== path) return kind(target);
    if (!(path in tree)) throw failure('ENOENT');
    return path.endsWith('.pipe') ? 'other' : 'file';
  };
  return {
    written,
    kind: (path) => attempt(() => kind(path)),
    list: (folder) =>
      attempt(() => {
        const closed = tree[`${folder}/`];
        if (typeof closed === 'object' && 'fails' in closed) throw failure(closed.fails);
        const names = Object.keys(tree).filter((name) => name.startsWith(`${folder}/`));
        const inside = new Set(names.map((name) => name.slice(folder.length + 1).split('/')[0] ?? ''));
        return [...inside].map((name) => {
          const entry = tree[`${folder}/${name}`];
          const isLink = typeof entry === 'object' && 'link' in entry;
          return { name, kind: isLink ? 'link' : kind(`${folder}/${name}`) };
        });
      }),
    read: (path) =>
      attempt(() => {
        const entry = tree[resolved(path)];
        if (entry === undefined) throw failure(isFolder(path) ? 'EISDIR' : 'ENOENT');
        if (typeof entry === 'string') return new TextEncoder().encode(entry);
        if (entry instanceof Uint8Array) return entry;
        throw failure('fails' in entry ? entry.fails : 'ELOOP');
      }),
    write: (path, text) =>
      attempt(() => {
        const entry = tree[path];
        if (typeof entry === 'object' && 'fails' in entry) throw failure(entry.fails);
        written.set(path, text);
      }),
  };
}

/** An output that keeps what is written. */
export interface Kept extends Output {
  text: string;
}

/** Keeps what is written; a terminal if it has columns. */
export function keptOutput(columns?: number): Kept {
  const kept: Kept = {
    text: '',
    isTerminal: columns !== undefined,
    columns,
    write: (text) => {
      kept.text += text;
      return Promise.resolve();
    },
  };
  return kept;
}

/** An environment of the command line in memory, its working folder `/project`. */
export interface FakeIo extends Io {
  readonly stdout: Kept;
  readonly stderr: Kept;
  readonly files: ReturnType<typeof filesOf>;
}

/** Streams, files and standard input in memory; terminals if `columns` is given. */
export function fakeIo(
  tree: Tree = {},
  { stdin = '', columns, env = {} }: { stdin?: string | Uint8Array; columns?: number; env?: Io['env'] } = {},
): FakeIo {
  return {
    cwd: '/project',
    env,
    stdout: keptOutput(columns),
    stderr: keptOutput(columns),
    files: filesOf(tree),
    stdin: () => Promise.resolve(typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
  };
}

/** A product of two rules around any service. */
export function fakeProduct(start: Product['start'] | LanguageService): Product {
  const rule = (id: string, severity: Rule['severity']): Rule => ({
    id,
    severity,
    summary: `What **${id}** is.`,
    why: `\nBecause of \`${id}\`.`,
    bad: '\nimport bad',
    good: '\nimport good\n\nx = 1',
    needs: () => [],
    judge: () => undefined,
  });
  return {
    version: '1.2.3',
    rules: [rule('unsupported-auto-class', 'error'), rule('dropped-weights', 'warning')],
    start: typeof start === 'function' ? start : () => Promise.resolve(start),
    end: () => Promise.resolve(),
    cache: {
      folder: (chosen = 'cache', cwd) => `${cwd}/${chosen}`,
      contents: () => Promise.resolve({ entries: 0, bytes: 0 }),
      clear: () => Promise.resolve({ entries: 0, bytes: 0 }),
      limit: 2048,
    },
  };
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: in a test`), { code });
}

/** A promise also where `work` throws. */
const attempt = async <T>(work: () => T): Promise<T> => Promise.resolve().then(work);
