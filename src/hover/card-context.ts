import type { TransformersInForce } from '../environment/environment.js';
import type { TypedCheckpoint } from '../outcome/auto-class.js';
import type { Alternative } from '../outcome/alternatives.js';
import type { ClassTables } from '../registry/class-lives.js';
import type { Exports } from '../registry/exports.js';
import type { Families } from '../registry/families.js';
import type { Registry, Release } from '../registry/registry.js';

/** What every card is drawn against. */
export interface CardContext {
  /** Which transformers is in force, and how that is known. */
  readonly transformers: TransformersInForce;
  /** The release of it that cards are drawn for: of a range the newest. */
  readonly release: Release;
  /** All releases, to tell since when something is so. */
  readonly registry: Registry;
  readonly exports: Exports;
  /** What the transformers in force exports; undefined where that is not known. */
  readonly classes: ClassTables | undefined;
  readonly families: Families;
  /** The auto classes that load a checkpoint in `release`, the most fitting first. */
  readonly alternatives: (checkpoint: TypedCheckpoint) => readonly Alternative[];
  /** Address of the Hub that repositories are linked to, `https://huggingface.co`. */
  readonly endpoint: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}
