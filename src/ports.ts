/** What the core needs of a cancellation; an `AbortSignal` fits. */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** Files that ship with the product. Nothing big is imported statically: all is read when first needed. */
export interface Assets {
  /** Content of a text asset. Rejects when the installation is broken. */
  text(name: string): Promise<string>;
  /** Content of a binary asset. Rejects when the installation is broken. */
  bytes(name: string): Promise<Uint8Array>;
}

/** The outside world's time, so that ages and waits can be tested. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `milliseconds`, or at once when `signal` aborts. */
  sleep(milliseconds: number, signal?: Signal): Promise<void>;
}

/** Texts that outlive the process, several of which may use the same at once. Never rejects, and may forget anything. */
export interface Store {
  /** What was last written under the key, whole and not mended; undefined where there is nothing. */
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<void>;
}

/** A Python file of the workspace, as it stood at one moment. */
export interface SourceFile {
  readonly uri: string;
  /** Another one for every other text. */
  readonly version: number;
  readonly text: string;
}

/** The Python files of the workspace, for what a module imports from them. */
export interface SourceFiles {
  /**
   * The file that `from module import …` reads in the file `from`; leading dots are those of a relative import. Null
   * where the workspace has none, or where it may be one of several. Never rejects.
   */
  find(module: string, from: string): Promise<SourceFile | null>;
}

/** One line for whoever wants to know why; never shown as a diagnostic. */
export type Log = (line: string) => void;
