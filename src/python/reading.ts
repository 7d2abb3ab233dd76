import type { Module } from '../load.js';
import { NO_ANSWERS, type Answers } from './answers.js';
import { searchOf, type Search } from './kept-pieces.js';
import type { KeptTree } from './kept-tree.js';
import { moduleNames, type ModuleNames } from './names/module-names.js';
import { NO_NAMES, type NamesReader, type PartNames } from './names/part-names.js';
import type { Tree } from './node.js';
import { startWork, type Work } from './work.js';
import { namesBound, type NamesBound } from './names-in-force.js';

/** A module's text, its trees and its names: what loads and imports are read from. Lists have an entry for each part. */
export interface Reading {
  readonly texts: readonly string[];
  /** They search the texts. */
  readonly searches: readonly Search[];
  /** A part that was not parsed has none. */
  readonly trees: readonly (Tree | undefined)[];
  readonly parts: readonly PartNames[];
  readonly names: ModuleNames;
  readonly bound: NamesBound;
  readonly answers: Answers;
}

/** Finds out what the names of a module mean. `trees` are those of its parts; `reader` remembers what they said. */
export function readingOf(
  module: Module,
  trees: readonly (KeptTree | undefined)[],
  reader: NamesReader,
  work: Work = startWork(),
): Reading {
  const texts = module.parts.map(({ text }) => text);
  const parts = trees.map((tree, part) => (tree ? reader.read(tree, part) : NO_NAMES));
  const names = moduleNames(parts, work);
  const searches = texts.map((text, part) => trees[part] ?? searchOf(text));
  return { texts, searches, trees, parts, names, bound: namesBound(names), answers: NO_ANSWERS };
}
