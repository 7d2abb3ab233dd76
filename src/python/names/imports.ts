import type { Node } from '../node.js';
import type { ImportedName, Place } from '../../load.js';
import { rangeOf, type Binding, type PartNames } from './part-names.js';

/** What an import makes of a name. */
export type ImportSource =
  | {
      /** `from module import name as alias` */
      readonly form: 'from';
      readonly module: string;
      readonly name: string;
      readonly statement: FromImport;
      readonly index: number;
    }
  | {
      /** `import module as alias`, or `import a.b`, which binds `a` */
      readonly form: 'module';
      readonly module: string;
    };

/** A `from … import …` statement. */
export interface FromImport {
  readonly module: string;
  readonly place: Place;
  readonly names: readonly ImportedName[];
  /** The statement's whole lines, where it stands alone at the module's top level and can go without a trace. */
  readonly wholeLines: Place | undefined;
}

/**
 * The names that one import statement binds. Relative imports keep their dots: `.transformers` is not `transformers`.
 * What is imported for type checkers alone is not there when the code runs, so it binds nothing.
 */
export function importedBindings(
  node: Node,
  text: string,
  part: number,
): { bindings: Binding[]; stars: PartNames['stars'][number][] } {
  if (isForTypesOnly(node)) return { bindings: [], stars: [] };
  if (node.type === 'import_statement')
    return { bindings: node.childrenForFieldName('name').flatMap((name) => moduleBinding(name, part)), stars: [] };
  const module = node.childForFieldName('module_name')?.text ?? '';
  if (node.namedChildren.some(({ type }) => type === 'wildcard_import'))
    return { bindings: [], stars: [{ module, range: rangeOf(node) }] };
  const nameNodes = node.childrenForFieldName('name');
  const names = nameNodes.map((name) => importedName(name, part));
  const statement: FromImport = {
    module,
    place: { part, range: rangeOf(node) },
    names,
    wholeLines: wholeLines(node, text, part),
  };
  const bindings = nameNodes.map((nameNode, index): Binding => {
    const { name, local } = importedName(nameNode, part);
    return {
      name: local,
      part,
      range: rangeOf(nameNode.childForFieldName('alias') ?? nameNode),
      from: node.endIndex,
      isOptional: false,
      meaning: { kind: 'import', source: { form: 'from', module, name, statement, index }, node: nameNode },
    };
  });
  return { bindings, stars: [] };
}

/**
 * The dotted path of what an import statement's name stands for, by that name's node as bindings have it:
 * `transformers.AutoModel`, or `transformers` for `import transformers.models`. Undefined for every other node.
 */
export function importedPath(node: Node): string | undefined {
  if (node.type !== 'dotted_name' && node.type !== 'aliased_import') return undefined;
  const alias = node.childForFieldName('alias');
  const path = (alias ? node.childForFieldName('name') : node)?.text ?? '';
  const statement = node.parent;
  if (statement?.type === 'import_statement') return alias ? path : path.split('.')[0];
  if (statement?.type !== 'import_from_statement') return undefined;
  return `${statement.childForFieldName('module_name')?.text ?? ''}.${path}`;
}

/** Whether a statement stands in the first block of `if TYPE_CHECKING:`. */
function isForTypesOnly(statement: Node): boolean {
  for (let at = statement; at.parent && at.parent.type !== 'module'; at = at.parent) {
    const { parent } = at;
    if (parent.type !== 'if_statement' || parent.childForFieldName('consequence')?.id !== at.id) continue;
    if (/^(?:\w+\.)?TYPE_CHECKING$/.test(parent.childForFieldName('condition')?.text ?? '')) return true;
  }
  return false;
}

function moduleBinding(node: Node, part: number): Binding[] {
  const alias = node.childForFieldName('alias');
  const path = (alias ? node.childForFieldName('name') : node)?.text ?? '';
  const module = alias ? path : (path.split('.')[0] ?? path);
  const source: ImportSource = { form: 'module', module };
  return [
    {
      name: alias?.text ?? module,
      part,
      range: rangeOf(alias ?? node),
      from: node.endIndex,
      isOptional: false,
      meaning: { kind: 'import', source, node },
    },
  ];
}

function importedName(node: Node, part: number): ImportedName {
  const alias = node.childForFieldName('alias');
  const name = (alias ? node.childForFieldName('name') : node)?.text ?? '';
  return { name, local: alias?.text ?? name, place: { part, range: rangeOf(node) } };
}

function wholeLines(node: Node, text: string, part: number): Place | undefined {
  if (node.parent?.type !== 'module') return undefined;
  const start = Math.max(text.lastIndexOf('\n', node.startIndex - 1), text.lastIndexOf('\r', node.startIndex - 1)) + 1;
  const ending = /^[ \t]*(\r\n|\r|\n|$)/.exec(text.slice(node.endIndex));
  if (text.slice(start, node.startIndex).trim() !== '' || !ending) return undefined;
  return { part, range: { start, end: node.endIndex + ending[0].length } };
}
