import type { Dirent } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import process from 'node:process';
import type { FileKind, Files, Io, Output } from './io.js';

/** The process's own streams, folder and environment. */
export function nodeIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    files: nodeFiles,
    stdin: readStandardInput,
  };
}

/** The file system of Node.js. */
export const nodeFiles: Files = {
  kind: async (path) => kindOf(await stat(path)),
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  read: (path) => readFile(path),
  write: (path, text) => writeFile(path, text),
};

/** `stream` as an output that takes a closed pipe (`loadlint check | head`) for the reader's good right. */
export function outputTo(stream: NodeJS.WriteStream): Output {
  // Without a listener a closed pipe would end the process with a stack trace; the write's own callback has the error.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error && !hasGone(error)) reject(error);
          else resolve();
        });
      }),
  };
}

/** EPIPE: the reader closed its end; the others: what later writes to the same stream then give. */
function hasGone(error: Error): boolean {
  return 'code' in error && ['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF'].includes(String(error.code));
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
