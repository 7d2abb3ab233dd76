import type { TypedCheckpoint } from '../outcome/auto-class.js';
import type { Alternative } from '../outcome/alternatives.js';
import type { Families } from '../registry/families.js';
import type { Release } from '../registry/registry.js';

/** What every card is drawn against. */
export interface CardContext {
  /** The transformers in force. */
  readonly release: Release;
  readonly families: Families;
  /** The auto classes that load a checkpoint in `release`, the most fitting first. */
  readonly alternatives: (checkpoint: TypedCheckpoint) => readonly Alternative[];
  /** Address of the Hub that repositories are linked to, `https://huggingface.co`. */
  readonly endpoint: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}
