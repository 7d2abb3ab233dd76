import type { Node } from '../node.js';
import { placesOf } from '../names/searches.js';
import { classAround } from './class-shape.js';
import type { Reader } from './reader.js';
import { isAsWritten } from './signatures.js';
import { functionAround } from './sources.js';

/**
 * Whether a function, of which the file shows so many calls, may be called from where the file does not show, with its defaults. One that is private, stands in
 * another one, or in a program or a notebook, is not, as long as it is mentioned only where it is called.
 */
export function isLeftToDefaults(definition: Node, part: number, calls: number, reader: Reader): boolean {
  if (calls === 0 || !isAsWritten(definition) || definition.type === 'lambda') return true;
  const owner = definition.childForFieldName('name')?.text === '__init__' ? classAround(definition) : definition;
  const name = owner?.childForFieldName('name')?.text;
  if (name === undefined || !owner) return true;
  const isPrivate = /^_(?!_)/.test(name) || functionAround(owner) !== undefined;
  if (!isPrivate && !isProgram(part, reader)) return true;
  const mentions = placesOf(name, reader.names).filter(
    ({ search, at }) =>
      !/\w/.test(search.slice(at - 1, at)) && !/\w/.test(search.slice(at + name.length, at + name.length + 1)),
  );
  return mentions.length !== calls + 1;
}

/** Whether nobody imports the part: it is what is run, or a cell of a notebook. */
function isProgram(part: number, { names }: Reader): boolean {
  const own = names.files?.ownParts ?? names.parts.length;
  return part < own && (own > 1 || names.parts[part]?.search?.has(MAIN) === true);
}

const MAIN = /^if\s+__name__\s*==\s*["']__main__["']/m;
