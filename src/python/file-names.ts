import type { SourceFile } from '../ports.js';
import { isGiant } from './giant.js';
import type { KeptTree } from './kept-tree.js';
import { moduleNames } from './names/module-names.js';
import type { FileNames } from './names/other-files.js';
import { NO_NAMES, type NamesReader } from './names/part-names.js';
import type { Syntax } from './syntax.js';
import { startWork } from './work.js';

/** Reads another file as the part of that number; undefined where it was not parsed. */
export type ReadFile = (file: SourceFile, part: number) => FileNames | undefined;

/** Reads other files, each text once as long as its tree is remembered. */
export function fileNames(syntax: Syntax, reader: NamesReader): ReadFile {
  const known = new WeakMap<KeptTree, FileNames & { readonly index: number; readonly version: number }>();
  return (file, index) => {
    if (isGiant([{ ...file, version: 0 }])) return undefined;
    const [tree] = syntax.keptTrees([file]);
    if (!tree) return undefined;
    const read = known.get(tree);
    if (read?.index === index && read.version === tree.version) return withOwnWork(read);
    const part = reader.read(tree, index);
    const parts = [...Array<typeof NO_NAMES>(index).fill(NO_NAMES), part];
    const names = { index, version: tree.version, part, names: moduleNames(parts) };
    known.set(tree, names);
    return withOwnWork(names);
  };
}

/** What one reading costs is no other one's matter. */
const withOwnWork = (read: FileNames): FileNames => ({ ...read, names: { ...read.names, work: startWork() } });
