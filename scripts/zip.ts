import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive. */
export interface Zip {
  readonly names: readonly string[];
  /** Content as UTF-8; undefined where there is no such file. */
  text(name: string): string | undefined;
}

/** Opens an archive such as a wheel; each file is inflated when asked for. Throws where it is no zip archive. */
export function openZip(file: string): Zip {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end === -1) throw new Error(`${file} is no zip archive`);
  const entries = new Map<string, () => Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const start = bytes.readUInt32LE(at + 42);
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), () => {
      const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
      const stored = bytes.subarray(content, content + packed);
      return method === 0 ? stored : inflateRawSync(stored);
    });
    at += 46 + name + extra + comment;
  }
  return { names: [...entries.keys()], text: (name) => entries.get(name)?.().toString('utf8') };
}
