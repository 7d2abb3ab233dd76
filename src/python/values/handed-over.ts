import type { Node } from '../node.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { placesOf } from '../names/searches.js';
import type { Candidate, Reader } from './reader.js';

/** Calls whose result is a container that may be changed in place. */
const MAKERS =
  /(?:^|\.)(?:dict|list|set|OrderedDict|defaultdict|Namespace|SimpleNamespace|EasyDict|Dict|AttrDict|Munch|munchify|DotMap|Box|ConfigDict|OmegaConf\.create)$/;

/** Methods that change what a container holds; those that only add to it leave what it held before. */
const CHANGES =
  /^(?:remove|pop|popitem|clear|update|merge_with|merge_with_cli|merge_with_dotlist|merge_from_(?:list|file|dict|other_cfg)|merge_update|update_from_flattened_dict|__setitem__|__delitem__)$/;

/** Functions and methods that leave their arguments as they are, by their last name. */
const HARMLESS = new RegExp(
  `^(?:${[
    'print|pprint|pformat|len|str|repr|list|dict|tuple|set|frozenset|sorted|reversed|enumerate|zip|iter|next|range|any|all|max|min|sum|map|filter',
    'bool|type|id|isinstance|issubclass|vars|hasattr|getattr|callable|hash|format|join|product|chain|cycle|permutations|combinations|islice|tqdm|trange',
    'dump|dumps|safe_dump|copy|deepcopy|log|log_\\w+|debug|info|warning|error|exception|critical|assert\\w*|Namespace|SimpleNamespace|Counter|OrderedDict',
    'choice|choices|sample|Choice|Enum|Literal|grid_search|parametrize|add_argument|selectbox|radio|multiselect|Dropdown|Radio|from_pretrained|pipeline',
    'append|extend|add|get|index|count|array|asarray|tensor|DataFrame|Series|from_dict|from_list|write|writerow|writerows|echo|secho|shuffle|MappingProxyType',
  ].join('|')})$`,
);

/** Arguments that list what may be chosen. */
const LISTS = /^(?:choices|options|values|config)$/;

/** How many aliases and functions are followed. */
const DEEPEST = 3;

/** Whether a name stands for a container that may have been changed in place before it is used. */
export function isHandedOver(use: Candidate, reader: Reader): boolean {
  const { node, part } = use;
  if (node.type !== 'identifier') return false;
  return reader.names.bindings(node.text, { part, range: rangeOf(node) }).some((one) => isChangedFor(one, use, reader));
}

function isChangedFor(binding: Binding, use: Candidate, reader: Reader): boolean {
  const { meaning, name } = binding;
  if (meaning.kind !== 'value' || !isContainer(meaning.node)) return false;
  const functionAround = ({ node, part }: Place): unknown =>
    reader.names.parts[part]?.scopesAround(rangeOf(node)).find(({ kind }) => kind === 'function');
  const around = functionAround(use);
  return usesOf(name, binding, reader).some((place) => {
    const isEarlier = place.part === use.part ? place.node.startIndex < use.node.startIndex : place.part < use.part;
    const isElsewhere = functionAround(place) !== around;
    return place.node.id !== use.node.id && (isEarlier || isElsewhere) && changes(place.node, place.part, reader, 0);
  });
}

function isContainer(node: Node): boolean {
  if (node.type === 'list' || node.type === 'dictionary' || node.type === 'set') return true;
  return node.type === 'call' && MAKERS.test(node.childForFieldName('function')?.text ?? '');
}

interface Place {
  readonly node: Node;
  readonly part: number;
}

/** The places where a name means a binding. */
function usesOf(name: string, binding: Binding, { names }: Reader): Place[] {
  return placesOf(name, names).flatMap(({ root, part, at }) => {
    names.work.spend(1 / 16);
    const node = root.descendantForIndex(at, at + name.length);
    if (node?.type !== 'identifier' || node.text !== name) return [];
    return names.bindings(name, { part, range: rangeOf(node) }).includes(binding) ? [{ node, part }] : [];
  });
}

/** Whether what is done with the object at one place may change it. */
function changes(node: Node, part: number, reader: Reader, depth: number): boolean {
  const { parent } = node;
  if (!parent || depth > DEEPEST) return false;
  switch (parent.type) {
    case 'subscript':
    case 'attribute':
      if (parent.childForFieldName(parent.type === 'subscript' ? 'value' : 'object')?.id !== node.id) return false;
      return changesItem(parent, part, reader, depth);
    case 'assignment': {
      const left = parent.childForFieldName('left');
      const isAlias = left?.type === 'identifier' && parent.childForFieldName('right')?.id === node.id;
      return isAlias && boundBy(boundAt(left, part, reader), left.text, left, reader, depth);
    }
    case 'keyword_argument': {
      const name = parent.childForFieldName('name')?.text ?? '';
      const isValue = parent.childForFieldName('value')?.id === node.id;
      return isValue && !LISTS.test(name) && calledWith(parent, name, part, reader, depth);
    }
    default:
      return parent.type === 'argument_list' && calledWith(node, undefined, part, reader, depth);
  }
}

/** The same for what the object holds: `x[key]`, `x.field`, or a method of it. */
function changesItem(item: Node, part: number, reader: Reader, depth: number): boolean {
  const { parent } = item;
  const isCalled = parent?.type === 'call' && parent.childForFieldName('function')?.id === item.id;
  if (isCalled) return CHANGES.test(item.childForFieldName('attribute')?.text ?? '');
  // What is set under the very name is followed where the item is read.
  const isTarget = parent?.childForFieldName('left')?.id === item.id || parent?.type === 'delete_statement';
  if (isTarget) return depth > 0 || parent.type === 'delete_statement';
  const alias = parent?.type === 'assignment' ? parent.childForFieldName('left') : null;
  if (alias?.type !== 'identifier' || parent?.childForFieldName('right')?.id !== item.id) return false;
  return boundBy(boundAt(alias, part, reader), alias.text, alias, reader, depth, isWritten);
}

/** Whether something is set on what a name stands for. Most items are texts: whoever is handed one cannot change it. */
function isWritten(node: Node, part: number, reader: Reader, depth: number): boolean {
  const type = node.parent?.type;
  return (type === 'subscript' || type === 'attribute') && changes(node, part, reader, depth);
}

const boundAt = (alias: Node, part: number, { names }: Reader): readonly Binding[] =>
  names.named(alias.text).filter((one) => one.part === part && one.range.start === alias.startIndex);

/** Whether what is done with one of the bindings of a name may change what it stands for. */
function boundBy(
  own: readonly Binding[],
  name: string,
  target: Node,
  reader: Reader,
  depth: number,
  mayChange = changes,
): boolean {
  return own.some((binding) =>
    usesOf(name, binding, reader).some(
      (place) => place.node.id !== target.id && mayChange(place.node, place.part, reader, depth + 1),
    ),
  );
}

/** Whether the call that an argument belongs to may change it. */
function calledWith(argument: Node, keyword: string | undefined, part: number, reader: Reader, depth: number): boolean {
  const call = argument.parent?.parent;
  const callee = call?.type === 'call' ? call.childForFieldName('function') : null;
  if (!callee) return false;
  const last = callee.type === 'attribute' ? callee.childForFieldName('attribute')?.text : callee.text;
  const { names } = reader;
  const [made, ...others] =
    callee.type === 'identifier' ? names.bindings(callee.text, { part, range: rangeOf(callee) }) : [];
  const definition = others.length === 0 ? made?.meaning.node.parent : undefined;
  if (made && definition?.type === 'function_definition') {
    const index = (argument.parent?.namedChildren ?? []).findIndex(({ id }) => id === argument.id);
    const parameters = (definition.childForFieldName('parameters')?.namedChildren ?? []).map(
      (one) => one.childForFieldName('name') ?? (one.type === 'identifier' ? one : (one.namedChildren[0] ?? one)),
    );
    const given = keyword === undefined ? parameters[index] : parameters.find(({ text }) => text === keyword);
    const own = given && names.named(given.text).filter((one) => one.meaning.node.id === given.id);
    if (given && own && own.length > 0) return boundBy(own, given.text, given, reader, depth);
  }
  return !HARMLESS.test(last ?? '') && !/(?:^|\.)(?:log\w*|wandb|st|gr)\.\w+$/.test(callee.text);
}
