import type { Module } from '../../src/load.js';
import { NamesReader } from '../../src/python/names/part-names.js';
import type { Reading } from '../../src/python/reading.js';
import { readingOf } from '../../src/python/reading.js';
import { startSyntax } from '../../src/python/syntax.js';
import { checkoutAssets } from './assets.js';

const syntax = await startSyntax(checkoutAssets, () => undefined);

/** The names and trees of a module, by the real parser. */
export function reading(module: Module): Reading {
  return readingOf(module, syntax.keptTrees(module.parts), new NamesReader());
}
