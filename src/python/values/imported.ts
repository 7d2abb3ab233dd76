import type { Node } from '../node.js';
import type { OtherFile } from '../names/other-files.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { isChangedIn } from './look-ups.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';
import { givenBy } from './variables.js';

/** What names of other files of the workspace stand for: `from config import MODEL`, `settings.MODEL`. */
export const importSteps: readonly (readonly [type: string, step: Step])[] = [
  ['dotted_name', imported],
  ['aliased_import', imported],
  ['attribute', ofModule],
  ['identifier', starred],
];

/** How many imports and packages may stand between a name and the file that gives it. */
const DEEPEST = 8;

/** The name in `from config import MODEL as M`; that of a mere module stands for itself. */
function imported({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const statement = node.parent;
  if (statement?.type !== 'import_from_statement') return undefined;
  const module = statement.childForFieldName('module_name');
  const name = node.type === 'aliased_import' ? node.childForFieldName('name') : node;
  if (!module || !name || module.id === node.id) return undefined;
  return fromModule({ module: module.text, part }, name.text, origin, reader);
}

/** `settings.MODEL` after `import settings`, `pkg.config.MODEL`, `config.MODEL` after `from pkg import config` */
function ofModule({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const [object, name] = [node.childForFieldName('object'), node.childForFieldName('attribute')];
  const module = object && name ? moduleOf(object, part, reader) : undefined;
  return module && name ? fromModule(module, name.text, origin, reader) : undefined;
}

/** A name that nothing binds may come from `from config import *`. */
function starred({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  if (reader.names.bindings(node.text, { part, range: rangeOf(node) }).length > 0) return undefined;
  return fromStars({ part, range: rangeOf(node) }, node.text, origin, reader, 0);
}

/** A dotted module as the file of `part` names it. */
interface ModulePath {
  readonly module: string;
  readonly part: number;
}

function fromModule(
  { module, part }: ModulePath,
  name: string,
  origin: Candidate['origin'],
  reader: Reader,
  depth = 0,
): readonly Candidate[] | undefined {
  const file = depth > DEEPEST ? undefined : reader.names.files?.find(module, part);
  if (!file) return undefined;
  const use = endOf(file);
  const bindings = reader.names.bindings(name, use).filter(runsOnImport);
  if (bindings.length === 0) return fromStars(use, name, origin, reader, depth + 1);
  return isChangedIn(name, file.text) ? [] : givenBy(bindings, weaker(origin, 'imported'), reader);
}

/** What the last star import that has the name gives it; nothing is known where a later one may have it too. */
function fromStars(
  use: Parameters<Reader['names']['stars']>[0],
  name: string,
  origin: Candidate['origin'],
  reader: Reader,
  depth: number,
): readonly Candidate[] | undefined {
  if (name.startsWith('_')) return undefined;
  for (const { module, part } of reader.names.stars(use).toReversed()) {
    if (!reader.names.files?.find(module, part)) return undefined;
    const found = fromModule({ module, part }, name, origin, reader, depth);
    if (found) return found;
  }
  return undefined;
}

/** The module that an expression names; undefined where it is anything else. */
function moduleOf(node: Node, part: number, reader: Reader): ModulePath | undefined {
  if (node.type === 'attribute') {
    const [object, name] = [node.childForFieldName('object'), node.childForFieldName('attribute')];
    const around = object && moduleOf(object, part, reader);
    return around && name ? within(around, name.text, reader, 0) : undefined;
  }
  if (node.type !== 'identifier') return undefined;
  const [binding, ...others] = reader.names.bindings(node.text, { part, range: rangeOf(node) });
  return binding && others.length === 0 ? moduleBoundBy(binding, reader, 0) : undefined;
}

function moduleBoundBy({ meaning, part }: Binding, reader: Reader, depth: number): ModulePath | undefined {
  if (meaning.kind !== 'import') return undefined;
  const { source } = meaning;
  if (source.form === 'module') return { module: source.module, part };
  return within({ module: source.module, part }, source.name, reader, depth);
}

/** The module `name` of a package, unless the package has something else of that name. */
function within({ module, part }: ModulePath, name: string, reader: Reader, depth: number): ModulePath | undefined {
  if (depth > DEEPEST) return undefined;
  const inner = { module: module.endsWith('.') ? `${module}${name}` : `${module}.${name}`, part };
  const file = reader.names.files?.find(module, part);
  // `from . import config` in the package's own `__init__.py` is about the file beside it.
  if (!file || file.part === part) return inner;
  const [binding, ...others] = reader.names.bindings(name, endOf(file));
  if (!binding) return inner;
  return others.length === 0 ? moduleBoundBy(binding, reader, depth + 1) : undefined;
}

const endOf = ({ part, text }: OtherFile): { readonly part: number; readonly range: Binding['range'] } => ({
  part,
  range: { start: text.length, end: text.length },
});

/** Whether a binding happens when its file is imported: what stands behind `if __name__ == "__main__":` does not. */
function runsOnImport({ meaning: { node } }: Binding): boolean {
  for (let at = node; at.parent; at = at.parent) {
    if (at.parent.type !== 'if_statement' || at.parent.childForFieldName('consequence')?.id !== at.id) continue;
    if (/^\(?\s*__name__\s*==/.test(at.parent.childForFieldName('condition')?.text ?? '')) return false;
  }
  return true;
}
