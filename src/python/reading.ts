import type { Query, Tree } from 'web-tree-sitter';
import type { Module } from '../load.js';
import { moduleNames, type ModuleNames } from './names/module-names.js';
import { partNames, type PartNames } from './names/part-names.js';
import { namesBound, type NamesBound } from './names-in-force.js';

/** A module's text, its trees and its names: what loads and imports are read from. Lists have an entry for each part. */
export interface Reading {
  readonly texts: readonly string[];
  /** A part that was not parsed has none. */
  readonly trees: readonly (Tree | undefined)[];
  readonly parts: readonly PartNames[];
  readonly names: ModuleNames;
  readonly bound: NamesBound;
}

/** Finds out what the names of a module mean; `bindings` is the compiled `bindings.scm`. */
export function readingOf(module: Module, trees: readonly (Tree | undefined)[], bindings: Query): Reading {
  const texts = module.parts.map(({ text }) => text);
  const parts = trees.map((tree, part) => (tree ? partNames(tree, bindings, texts[part] ?? '', part) : NO_NAMES));
  const names = moduleNames(parts);
  return { texts, trees, parts, names, bound: namesBound(names) };
}

const NO_NAMES: PartNames = { scopes: [], arms: [], bindings: [], borrowed: [], stars: [], heirs: [] };
