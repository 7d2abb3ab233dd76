/** Where text goes that a user or a program reads. */
export interface Output {
  /** Resolves when the text has left the process. A reader that has gone away is no error. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Width in character cells; undefined where it is no terminal. */
  readonly columns: number | undefined;
}

/** What stands at a path, `link` and `other` (sockets, pipes) only as entries of a folder. */
export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** One name in a folder, links not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/** Port to the file system. Paths are absolute; everything rejects with the errors of Node.js (`code: 'ENOENT'` …). */
export interface Files {
  /** Kind of what a path leads to, links followed. */
  kind(path: string): Promise<FileKind>;
  list(folder: string): Promise<readonly FolderEntry[]>;
  read(path: string): Promise<Uint8Array>;
  write(path: string, text: string): Promise<void>;
}

/** Everything that the command line touches outside itself. */
export interface Io {
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
}
