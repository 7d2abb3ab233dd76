import type { Module } from '../../src/load.js';
import type { Reading } from '../../src/python/reading.js';
import { readingOf } from '../../src/python/reading.js';
import { startSyntax } from '../../src/python/syntax.js';
import { checkoutAssets } from './assets.js';

const syntax = await startSyntax(checkoutAssets, () => undefined);
const bindings = syntax.query(await checkoutAssets.text('bindings.scm'));

/** The names and trees of a module, by the real parser. */
export function reading(module: Module): Reading {
  return readingOf(
    module,
    module.parts.map((part) => syntax.tree(part)),
    bindings,
  );
}
