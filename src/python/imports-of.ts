import type { Node, Tree } from './node.js';
import type { ClassImport, IfMissing, Place } from '../load.js';
import type { Search } from './kept-pieces.js';
import { namedClasses } from './names/classes.js';
import type { ImportSource } from './names/imports.js';
import type { Binding } from './names/part-names.js';
import { LIBRARY } from './names-in-force.js';
import { isPrepared } from './prepared.js';
import type { Reading } from './reading.js';
import { replacedIn } from './replaced.js';
import { usesOfImport } from './uses-of-import.js';

/** Every class that a module takes from the library's own modules, in no order. `loads` is not counted yet. */
export function importsOf(reading: Reading): ClassImport[] {
  const isReplaced = replacedIn(reading.searches);
  return [...fromImports(reading, isReplaced), ...attributes(reading, isReplaced)];
}

/** What is in `transformers.models.auto`, and what of it in `modeling_auto`. */
const AUTO =
  /^(?:TF|Flax)?Auto(?:Model|Backbone|Config|Tokenizer|Processor|ImageProcessor|VideoProcessor|FeatureExtractor)/;
const AUTO_MODEL = /^Auto(?:Model|Backbone)/;

/** 4.52.1 to 4.52.4 have it in `modeling_auto` without exporting it. */
const UNEXPORTED = 'AutoModelForTimeSeriesPrediction';

/** Whether a module has the class in just the releases that export it from the top. */
export function isTold(module: string, name: string): boolean {
  if (!/^[A-Z]\w*[a-z]/.test(name)) return false;
  if (module === LIBRARY) return true;
  if (module === `${LIBRARY}.models.auto`) return AUTO.test(name);
  return module === `${LIBRARY}.models.auto.modeling_auto` && AUTO_MODEL.test(name) && name !== UNEXPORTED;
}

/** What happens at `place` where the library has no such class. */
export function ifMissingAt(
  place: Place,
  what: 'import' | 'use',
  { trees, texts, parts }: Reading,
): Exclude<IfMissing, 'NameError'> {
  const { part, range } = place;
  const node = trees[part]?.rootNode.descendantForIndex(range.start, range.end);
  const names = parts[part];
  if (!node || !names || isPrepared(node, what, names, texts[part] ?? '')) return 'prepared';
  return what === 'import' ? 'ImportError' : 'AttributeError';
}

type IsReplaced = (name: string) => boolean;

function fromImports(reading: Reading, isReplaced: IsReplaced): ClassImport[] {
  return reading.bound.classes.flatMap((binding) => {
    const { meaning } = binding;
    if (meaning.kind !== 'import' || meaning.source.form !== 'from') return [];
    const { source } = meaning;
    const isOnlyOne = reading.names.named(binding.name).length === 1;
    return isTold(source.module, source.name) ? [fromImport(binding, source, isOnlyOne, reading, isReplaced)] : [];
  });
}

function fromImport(
  binding: Binding,
  { module, name, statement, index }: ImportSource & { form: 'from' },
  isOnlyOne: boolean,
  reading: Reading,
  isReplaced: IsReplaced,
): ClassImport {
  const { place, names, wholeLines } = statement;
  const { plain, others } = usesOfImport(binding, reading);
  const around = reading.parts[binding.part];
  const isInRegion = [around?.armsAround(place.range), around?.scopesAround(place.range)].some((one) => one?.length);
  const start = names[index]?.place.range.start ?? place.range.start;
  return {
    name,
    place: { part: place.part, range: { start, end: start + name.length } },
    ifMissing: isReplaced(name) ? 'prepared' : ifMissingAt(place, 'import', reading),
    binding: {
      form: 'from',
      module,
      statement: place,
      names,
      index,
      otherUses: plain.length + others,
      ...(wholeLines && { wholeLines }),
    },
    isSure: isOnlyOne && !isInRegion,
    uses: isOnlyOne && others === 0 && !reading.names.isBorrowed(binding) ? plain : undefined,
    loads: 0,
    taken: reading.bound.taken,
  };
}

/** `hf.AutoModel` and `transformers.models.auto.AutoModel`, wherever they stand. */
function attributes(reading: Reading, isReplaced: IsReplaced): ClassImport[] {
  const { names, texts, trees, parts } = reading;
  const modules = names.everyImport.filter(
    ({ meaning }) =>
      meaning.kind === 'import' && meaning.source.form === 'module' && /^transformers\b/.test(meaning.source.module),
  );
  const locals = new Set(modules.map(({ name }) => name));
  return [...locals].flatMap((local) =>
    texts.flatMap((text, part) =>
      classesBehind(local, text, parts[part]?.search, trees[part]).flatMap((node) =>
        namedClasses(node, part, names, LIBRARY).flatMap(({ name, place, binding }): ClassImport[] => {
          if (binding?.form !== 'module' || !isTold(binding.module, name)) return [];
          const ifMissing = isReplaced(name) ? 'prepared' : ifMissingAt(place, 'use', reading);
          const { taken } = reading.bound;
          return [{ name, place, ifMissing, binding, isSure: false, uses: [], loads: 0, taken }];
        }),
      ),
    ),
  );
}

/** The attributes that begin with `local` and end with a capital name: `hf.models.auto.AutoModel`. */
function classesBehind(local: string, text: string, search: Search | undefined, tree: Tree | undefined): Node[] {
  if (!tree || !search) return [];
  return search.places(local).flatMap((at) => {
    if (!/^\s*\./.test(text.slice(at + local.length, at + local.length + 40))) return [];
    const node = tree.rootNode.descendantForIndex(at, at + local.length);
    return node?.type === 'identifier' && node.text === local ? (classAround(node) ?? []) : [];
  });
}

function classAround(node: Node): Node | undefined {
  for (let at = node; at.parent?.type === 'attribute'; at = at.parent) {
    if (at.parent.childForFieldName('object')?.id !== at.id) return undefined;
    if (/^[A-Z]/.test(at.parent.childForFieldName('attribute')?.text ?? '')) return at.parent;
  }
  return undefined;
}
