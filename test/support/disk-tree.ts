import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

/** What to write: the content of a file by its path, or where a link there leads. */
export type DiskTree = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** Writes a tree into a new folder of the machine, which goes when the tests of the file have ended; answers the folder. */
export async function diskTree(tree: DiskTree): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'loadlint-disk-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await writeTree(folder, tree);
  return folder;
}

/** Writes a tree into a folder. */
export async function writeTree(folder: string, tree: DiskTree): Promise<void> {
  for (const [name, content] of Object.entries(tree)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    if (typeof content === 'object' && 'link' in content) await symlink(content.link, file);
    else await writeFile(file, content);
  }
}

/** A safetensors file: its header, and nothing of the weights. `length` is what it claims the header to be long. */
export function safetensors(header: unknown, length?: number): Uint8Array {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const start = Buffer.alloc(8);
  start.writeBigUInt64LE(BigInt(length ?? text.length));
  return Buffer.concat([start, text]);
}
