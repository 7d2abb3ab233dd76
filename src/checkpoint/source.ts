import type { Signal } from '../ports.js';
import type { CheckpointRef, Fact, Lookup } from './checkpoint.js';

/** Port: where facts about checkpoints come from. Never rejects; an aborted lookup answers `unreachable`. */
export interface CheckpointSource {
  lookup(ref: CheckpointRef, needs: ReadonlySet<Fact>, signal?: Signal): Promise<Lookup>;
}
