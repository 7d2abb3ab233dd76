import type { Load, Module, Part } from '../load.js';
import type { Assets } from '../ports.js';
import { loadsIn } from './loads.js';
import { blankMagics } from './notebook.js';
import type { Syntax } from './syntax.js';

/** What Python code says about loads. */
export interface Python {
  /** The loads of a module. Text that does not parse is skipped; the rest of the module still counts. */
  loads(module: Module): readonly Load[];
  /** The same, and the parts that were not parsed at all, because that takes too long or they are nested too deeply. */
  read(module: Module): { readonly loads: readonly Load[]; readonly unparsed: readonly number[] };
  /** Frees what is remembered of the part with this URI. */
  forget(partUri: string): void;
}

/** Compiles the queries. Rejects when an asset cannot be read. */
export async function startPython(syntax: Syntax, assets: Assets): Promise<Python> {
  const queries = {
    loads: syntax.query(await assets.text('loads.scm')),
    bindings: syntax.query(await assets.text('bindings.scm')),
  };
  const read: Python['read'] = (module) => {
    // A glance at the text spares most files the parser.
    if (!module.parts.some(({ text }) => text.includes('from_pretrained'))) return { loads: [], unparsed: [] };
    const parts = module.parts.map(pythonOf);
    const trees = parts.map((part) => syntax.tree(part));
    const unparsed = trees.flatMap((tree, part) => (tree ? [] : [part]));
    return { loads: loadsIn({ ...module, parts }, trees, queries), unparsed };
  };
  return {
    read,
    loads: (module) => read(module).loads,
    forget: (partUri) => {
      syntax.forget(partUri);
    },
  };
}

const pythonOf = (part: Part): Part => (part.cell === undefined ? part : { ...part, text: blankMagics(part.text) });
