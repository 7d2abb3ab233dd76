import type { CheckpointSource, LocalFolders } from '../../checkpoint/source.js';
import type { Store } from '../../ports.js';

/** What lies where the editor runs: facts, and a place to keep some. */
export interface Disk {
  readonly folders: LocalFolders;
  readonly store: Store;
  /** Absent where there is nothing but the editor's file systems. */
  readonly hfCache?: CheckpointSource;
}
