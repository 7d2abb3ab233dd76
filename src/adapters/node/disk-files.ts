import { open, readdir, stat } from 'node:fs/promises';
import type { DiskFiles } from '../any/disk-files.js';

/** The files of this machine. */
export const nodeDiskFiles: DiskFiles = {
  async entry(path) {
    try {
      const found = await stat(path);
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : undefined;
      return kind && { kind, size: found.size, mtime: found.mtimeMs };
    } catch {
      return undefined;
    }
  },
  list: (path) => readdir(path).catch(() => []),
  async read(path, start, length) {
    try {
      // Before it is opened: to open a pipe means to wait for who writes into it.
      if (!(await stat(path)).isFile()) return undefined;
      const handle = await open(path, 'r');
      try {
        // Another file may stand there by now: only what was opened tells how long it is.
        const { size } = await handle.stat();
        return await bytesOf(handle, start, Math.max(0, Math.min(length, size - start)));
      } finally {
        await handle.close();
      }
    } catch {
      return undefined;
    }
  },
};

type Handle = Awaited<ReturnType<typeof open>>;

/** One read may bring less than was asked for. */
async function bytesOf(handle: Handle, start: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
