import type { TransformersInForce } from './environment/environment.js';
import type { FilePlace, Load, Module, Place } from './load.js';
import type { Signal, SourceFile } from './ports.js';
import type { Families } from './registry/families.js';
import type { Release } from './registry/registry.js';
import type { Fix, JudgedLoad, Severity } from './rules/rule.js';

/** A finding with its place in the module and its final severity. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Place;
  /** Index into `Analysis.loads`; null for a finding about the file or an import. */
  readonly load: number | null;
  /** Address of the rule's page. */
  readonly help: string;
  readonly fixes: readonly Fix[];
  /** Comments that would suppress it: behind the statement, and for the file. */
  readonly suppressions?: readonly Fix[];
  /** Whether it is shown struck through: what it stands at is gone, or will go. */
  readonly isDeprecation?: boolean;
  /** Where the value stands that the finding rests on, when it is not in the call. */
  readonly related: readonly Related[];
}

/** Where a value stands, and what it is. */
export interface Related {
  /** In the module itself; of a value in another file what leads there. */
  readonly at: Place;
  /** The place itself, if it is in another file. */
  readonly file?: FilePlace;
  readonly message: string;
}

/** What there is to say about a module. */
export interface Analysis {
  /** Which transformers the module runs with, and how that is known. */
  readonly transformers: TransformersInForce;
  readonly loads: readonly JudgedLoad[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings comments suppress. */
  readonly suppressed: number;
  /** Parts of which something was not parsed, because that takes too long or it is nested too deeply. */
  readonly unparsed: readonly number[];
  /** Whether there was too much to follow, so that only those ids count that are written in the calls themselves. */
  readonly isCutShort: boolean;
  /** The other files that were read for what the module imports from them. */
  readonly files: readonly SourceFile[];
  /** Whether the network may tell of some checkpoint what is not known, or whether what is known is still true. */
  readonly pending: boolean;
}

/** Markdown for a place in the code. */
export interface HoverCard {
  readonly at: Place;
  readonly markdown: string;
}

/** How far a pass may go for facts: what is stored at hand, or also the network. */
export type Reach = 'stored' | 'network';

/** The one door that every host goes through. Modules and offsets in, offsets out. */
export interface LanguageService {
  /** The loads of a module as the code says them, without any lookup. */
  loads(module: Module): readonly Load[];
  /** Never rejects for what a repository or the network does; `signal` stops waiting for lookups. */
  analyse(module: Module, reach: Reach, signal?: Signal): Promise<Analysis>;
  /** The card for the offset (UTF-16 units) in a part; undefined where there is nothing to say. */
  hover(module: Module, part: number, offset: number, reach: Reach, signal?: Signal): Promise<HoverCard | undefined>;
  readonly families: Families;
  /** The newest transformers there are tables of. */
  readonly release: Release;
  /** Frees the parse trees of a closed module. */
  forget(moduleUri: string): void;
}
