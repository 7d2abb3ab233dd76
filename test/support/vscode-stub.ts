import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

/** The part of the editor's API that its file systems need, over the files of this machine. Takes the place of `vscode`. */
export class Uri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;

  constructor(scheme: string, authority: string, path: string) {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
  }

  static parse(text: string): Uri {
    const [, scheme = '', authority = '', path = ''] = /^([^:]+):(?:\/\/([^/]*))?(.*)$/.exec(text) ?? [];
    return new Uri(scheme, authority, decodeURIComponent(path));
  }

  static joinPath(uri: Uri, ...names: readonly string[]): Uri {
    return uri.with({ path: [uri.path, ...names].join('/') });
  }

  get fsPath(): string {
    return this.path;
  }

  with({ path = this.path }: { readonly path?: string }): Uri {
    return new Uri(this.scheme, this.authority, path);
  }

  toString(): string {
    return `${this.scheme}://${this.authority}${this.path}`;
  }
}

export const FileType = { File: 1, Directory: 2, SymbolicLink: 64 } as const;

/** A file system named `broken` refuses everything. */
const at = ({ scheme, path }: Uri): string => {
  if (scheme === 'broken') throw new Error('no such file system');
  return path;
};

export const workspace = {
  workspaceFolders: [] as { uri: Uri }[],
  getWorkspaceFolder: (uri: Uri): { uri: Uri } | undefined =>
    workspace.workspaceFolders.find((folder) => uri.path.startsWith(`${folder.uri.path}/`)),
  fs: {
    async stat(uri: Uri): Promise<{ type: number; size: number; mtime: number }> {
      const found = await stat(at(uri));
      const type = found.isDirectory() ? FileType.Directory : found.isFile() ? FileType.File : 0;
      return { type: type | FileType.SymbolicLink, size: found.size, mtime: found.mtimeMs };
    },
    readDirectory: async (uri: Uri): Promise<[string, number][]> =>
      (await readdir(at(uri))).map((name) => [name, FileType.File]),
    readFile: async (uri: Uri): Promise<Uint8Array> => readFile(at(uri)),
    writeFile: async (uri: Uri, content: Uint8Array): Promise<void> => writeFile(at(uri), content),
    createDirectory: async (uri: Uri): Promise<void> => {
      await mkdir(at(uri), { recursive: true });
    },
    rename: async (from: Uri, to: Uri): Promise<void> => rename(at(from), at(to)),
    delete: async (uri: Uri): Promise<void> => rm(at(uri)),
  },
};
