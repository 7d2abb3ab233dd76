import type { Deprecation } from './deprecations.js';
import type { Release } from './registry.js';

/** Whether a release exports a class; where it does not, the releases around it that do. Versions as on PyPI. */
export type ClassLife =
  | { readonly isThere: true }
  | {
      readonly isThere: false;
      /** The last earlier release with it; absent where none had it. */
      readonly lastIn?: string;
      /** The first later release with it; absent where none has it. */
      readonly cameIn?: string;
    };

/** What is known of the classes that the releases of a range export. */
export interface ClassTables {
  /** Undefined where it cannot be told: no release has such a class, or the exports of this one are not known. */
  life(className: string, release: Release): ClassLife | undefined;
  /** How a class is deprecated that the release has; undefined where it is not, or where that cannot be told. */
  deprecation(className: string, release: Release): Deprecation | undefined;
  /** The first later release without the class; undefined where the newest still has it. */
  goneIn(className: string, release: Release): string | undefined;
}
