import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalFolders } from '../../checkpoint/source.js';
import type { Clock, Log } from '../../ports.js';
import { localFolders } from '../any/local-folders.js';
import { nodeDiskFiles } from './disk-files.js';

/** Where the code that is read is likely to be run. */
export interface NodeFolderOptions {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The user's folder. */
  readonly home: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** The folders of this machine that names lead to: from the working folder, or from that of the file. For one run. */
export function nodeFolders({ cwd, home, clock, log }: NodeFolderOptions): LocalFolders {
  const basesOf = (uri: string): readonly string[] =>
    uri.startsWith('file:') ? [slashed(cwd), slashed(path.dirname(fileURLToPath(uri)))] : [];
  return localFolders({ disk: nodeDiskFiles, basesOf, home: slashed(home), clock, keptFor: Infinity, log });
}

const slashed = (file: string): string => (path.sep === '\\' ? file.replaceAll('\\', '/') : file);
