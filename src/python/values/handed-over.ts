import type { Node } from '../node.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { placesOf } from '../names/searches.js';
import { childrenOf } from './branches.js';
import { callablesOf } from './callables.js';
import { dottedName } from './calls.js';
import { membersOf } from './class-shape.js';
import { itemsOf } from './entries.js';
import { definitionsOf, lineageOf } from './lineage.js';
import type { Candidate, Reader } from './reader.js';
import { parametersOf } from './signatures.js';

/** Calls whose result is a container that may be changed in place. */
const MAKERS =
  /(?:^|\.)(?:dict|list|set|OrderedDict|defaultdict|Namespace|SimpleNamespace|EasyDict|Dict|AttrDict|Munch|munchify|DotMap|Box|ConfigDict|OmegaConf\.create|r?split)$/;

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
    'bar|barh|boxplot|violinplot|scatter|pie|heatmap|legend|xticks|yticks|set_[xy]ticklabels|tabulate',
    'append|extend|add|get|index|count|array|asarray|tensor|DataFrame|Series|from_dict|from_list|write|writerow|writerows|echo|secho|shuffle|MappingProxyType',
  ].join('|')})$`,
);

/** Libraries whose functions read the lists that they get and leave them as they are. */
const READERS = /^(?:matplotlib|seaborn|plotly|altair|numpy|pandas|torch|json|yaml|csv|rich|math|statistics)\./;

/** Arguments that list what may be chosen. */
const LISTS = /^(?:choices|options|values|config)$/;

/** How many aliases and functions are followed. */
const DEEPEST = 3;

/** Whether a name stands for a container that may have been changed in place before it is used. */
export function isHandedOver(use: Candidate, reader: Reader): boolean {
  if (use.node.type !== 'attribute')
    return isChangedBefore(use, (made, part) => isContainer(made, part, reader), reader);
  // What a field holds is only not known where that is so.
  return reader.meanings(use).length === 0 && isFieldHandedOver(use, undefined, reader);
}

/** The same for whatever a call has made, `settings = Settings()`, of which an attribute is missing. */
export const isGivenAway = (use: Candidate, reader: Reader): boolean =>
  isChangedBefore(use, ({ type }) => type === 'call', reader);

/** Whether the container that a field holds, `self.options`, may be changed in place somewhere. */
export function isFieldHandedOver(
  { node }: Candidate,
  held: readonly Candidate[] | undefined,
  reader: Reader,
): boolean {
  const name = node.childForFieldName('attribute');
  const isOne = held === undefined || held.some((one) => isContainer(one.node, one.part, reader));
  return name !== null && isOne && fieldChanges(name, reader, 0);
}

function isChangedBefore(
  { node, part, origin }: Candidate,
  isOne: (made: Node, part: number) => boolean,
  reader: Reader,
): boolean {
  if (node.type !== 'identifier') return false;
  const bindings = reader.names.bindings(node.text, { part, range: rangeOf(node) });
  return bindings.some(
    (one) =>
      one.meaning.kind === 'value' &&
      isOne(one.meaning.node, one.part) &&
      isChangedFor(one, { node, part, origin }, reader),
  );
}

function isChangedFor(binding: Binding, use: Candidate, reader: Reader): boolean {
  const { name } = binding;
  const functionAround = ({ node, part }: Place): unknown =>
    reader.names.parts[part]?.scopesAround(rangeOf(node)).find(({ kind }) => kind === 'function');
  const around = functionAround(use);
  const isList = binding.meaning.node.type.startsWith('list');
  return usesOf(name, binding, reader).some((place) => {
    const isEarlier = place.part === use.part ? place.node.startIndex < use.node.startIndex : place.part < use.part;
    const isElsewhere = functionAround(place) !== around;
    if (place.node.id === use.node.id || !(isEarlier || isElsewhere)) return false;
    return (isList && isItemSet(place.node)) || changes(place.node, place.part, reader, 0);
  });
}

/** `names[0] = …`: whoever goes through the list finds it there. */
function isItemSet({ id, parent }: Node): boolean {
  if (parent?.type !== 'subscript' || parent.childForFieldName('value')?.id !== id) return false;
  return parent.parent?.childForFieldName('left')?.id === parent.id || parent.parent?.type === 'pattern_list';
}

function isContainer(node: Node, part: number, reader: Reader): boolean {
  if (CONTAINERS.has(node.type)) return true;
  if (node.type === 'binary_operator') return itemsOf({ node, part, origin: 'literal' }, reader) !== undefined;
  return node.type === 'call' && MAKERS.test(node.childForFieldName('function')?.text ?? '');
}

const CONTAINERS: ReadonlySet<string> = new Set(['list', 'dictionary', 'set', 'list_comprehension']);

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
      if (!left || parent.childForFieldName('right')?.id !== node.id) return false;
      if (left.type === 'identifier') return boundBy(boundAt(left, part, reader), left.text, left, reader, depth);
      // `self.options = options`: who has the object, has it by that name.
      const field = left.type === 'attribute' ? left.childForFieldName('attribute') : null;
      return field !== null && fieldChanges(field, reader, depth + 1);
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

/** Whether something may be changed by way of a field, of whatever object: `self.options["model"] = …` */
function fieldChanges({ id, text }: Node, reader: Reader, depth: number): boolean {
  const { names, anew } = reader;
  const look = (by: Reader): boolean =>
    placesOf(text, names).some(({ root, part, at }) => {
      names.work.spend(1 / 16);
      const node = root.descendantForIndex(at, at + text.length);
      const whole = node?.type === 'identifier' && node.text === text ? node.parent : null;
      const isField = whole?.type === 'attribute' && whole.childForFieldName('attribute')?.id === node?.id;
      return isField && (depth === 0 || node?.id !== id) && changes(whole, part, by, depth);
    });
  // Many read the same field; where it is read makes no difference.
  return depth === 0 && anew ? names.once(`changed field ${text}`, () => look(anew())) : look(reader);
}

/** Whether the call that an argument belongs to may change it. */
function calledWith(argument: Node, keyword: string | undefined, part: number, reader: Reader, depth: number): boolean {
  const call = argument.parent?.parent;
  const callee = call?.type === 'call' ? call.childForFieldName('function') : null;
  if (!call || !callee) return false;
  const last = (callee.type === 'attribute' ? callee.childForFieldName('attribute')?.text : callee.text) ?? '';
  // `vars(options)["model"] = …`
  if (last === 'vars') return changes(call, part, reader, depth + 1);
  if (
    HARMLESS.test(last) ||
    isOfReaders(callee, part, reader) ||
    /(?:^|\.)(?:log\w*|wandb|st|gr)\.\w+$/.test(callee.text)
  )
    return false;
  const called = callablesOf({ node: callee, part, origin: 'literal' }, reader);
  const index = childrenOf(call.childForFieldName('arguments') ?? call).findIndex(({ id }) => id === argument.id);
  if (called.length === 0) return keptBy(callee, keyword ?? index, part, reader, depth) ?? true;
  return called.some(({ definition, bound }) => {
    const parameters = parametersOf(definition);
    const given = keyword === undefined ? parameters[index + bound] : parameters.find(({ name }) => name === keyword);
    const own = given && reader.names.named(given.name).filter(({ meaning }) => meaning.node.id === given.node.id);
    if (!given || !own || own.length === 0) return true;
    return boundBy(own, given.name, given.node, reader, depth);
  });
}

/** Whether a function of such a library is called: `plt.bar(names, sizes)`. */
const isOfReaders = (callee: Node, part: number, { names }: Reader): boolean =>
  callee.type === 'attribute' && READERS.test(dottedName(callee, part, names) ?? '');

/** The same for a class of the file without a constructor, which keeps its arguments in its fields; undefined for any other. */
function keptBy(
  callee: Node,
  argument: string | number,
  part: number,
  reader: Reader,
  depth: number,
): boolean | undefined {
  const [definition, ...others] = callee.type === 'identifier' ? definitionsOf(callee, part, reader) : [];
  if (!definition || others.length > 0 || lineageOf(definition, reader).foreign.length > 0) return undefined;
  const fields = lineageOf(definition, reader)
    .own.toReversed()
    .flatMap((one) => membersOf(one));
  const declared = fields.filter(({ annotation }) => annotation !== undefined);
  const field = typeof argument === 'number' ? declared[argument] : declared.find(({ name }) => name === argument);
  return field && fieldChanges(field.node, reader, depth + 1);
}
