import { gunzipSync } from 'node:zlib';

/** A regular file of an archive. */
export interface TarFile {
  /** As the archive has it, `/` separators. */
  readonly name: string;
  readonly content: Buffer;
}

const BLOCK = 512;

/**
 * The regular files of a `.tar.gz`, in their order; links, folders and devices are passed over. Reads ustar, GNU's long
 * names and pax paths. Throws where the bytes are no such archive or break off.
 */
export function* filesInTarGz(bytes: Buffer): Generator<TarFile> {
  const tar = gunzipSync(bytes);
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const size = sizeIn(header);
    const content = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw new Error('the archive breaks off');
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'L') longName = textOf(content);
    else if (type === 'x') longName = paxPath(content) ?? longName;
    else {
      if (type === '0' || type === '\0') yield { name: longName ?? nameIn(header), content };
      // A global header stands for itself; every other entry uses up the long name before it.
      if (type !== 'g') longName = undefined;
    }
  }
}

/**
 * Where a file of a source distribution goes below the folder of its package: without the archive's own top folder.
 * Undefined for a name that leads anywhere else.
 */
export function pathBelow(name: string): string | undefined {
  const [, ...steps] = name.replace(/^(?:\.\/)+/, '').split('/');
  const isSafe = !name.startsWith('/') && steps.every((step) => !['', '.', '..'].includes(step));
  return isSafe && steps.length > 0 && !/[\\:\0]/.test(name) ? steps.join('/') : undefined;
}

const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/\0.*$/s, '');

function nameIn(header: Buffer): string {
  const name = textOf(header.subarray(0, 100));
  const prefix = header.toString('latin1', 257, 262) === 'ustar' ? textOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function sizeIn(header: Buffer): number {
  const octal = textOf(header.subarray(124, 136)).trim();
  if (!/^[0-7]+$/.test(octal)) throw new Error('no tar archive, or one with a file of more than 8 GiB');
  return parseInt(octal, 8);
}

/** Records of a pax header: `<length> path=<name>\n`, the length being that of the whole record in bytes. */
function paxPath(content: Buffer): string | undefined {
  for (let at = 0; at < content.length;) {
    const length = parseInt(content.toString('latin1', at, at + 20), 10);
    if (!(length > 0)) return undefined;
    const record = content.toString('utf8', at, at + length - 1);
    const path = /^\d+ path=(.*)$/s.exec(record)?.[1];
    if (path !== undefined) return path;
    at += length;
  }
  return undefined;
}
