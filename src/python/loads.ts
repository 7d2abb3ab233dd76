import type { Query } from './node.js';
import type { Argument, ClassImport, ClassUse, Load, Place, Value } from '../load.js';
import type { Moved } from './answers.js';
import { choicesAmong } from './choices.js';
import type { Glance } from './glances.js';
import { guarded } from './guards.js';
import { dispatched } from './dispatch.js';
import { settled } from './doubts.js';
import { ifMissingIn } from './if-missing.js';
import { statementAround } from './ignores.js';
import { argumentAt, asArgument, passedArguments, type CallArguments, type Passed } from './loading/arguments.js';
import { loadCalls } from './loading/calls.js';
import { configuredBy, ownConfig } from './loading/configurations.js';
import { argumentsOf, CONFIGURATION, type LoadCall } from './loading/load-call.js';
import { TASK } from './loading/pipelines.js';
import { isWithin, type NamedClass } from './names/classes.js';
import type { ModuleNames } from './names/module-names.js';
import { rangeOf, type Binding } from './names/part-names.js';
import { usesOf } from './names/uses.js';
import { LIBRARY, namesInForce } from './names-in-force.js';
import { isExpectedToRaise } from './prepared.js';
import type { Reading } from './reading.js';
import { aboutImport } from './uses-of-import.js';
import { chosenByDefault } from './selectors.js';
import { startReader, type Reader } from './values/reader.js';
import { candidateValues } from './values/strings.js';

/**
 * Every load in a module, in the order of the text; `imports` are its own, `query` is the compiled `loads.scm`,
 * `glancesAround` looks at the files of the project that it imports.
 */
export function loadsIn(
  reading: Reading,
  imports: readonly ClassImport[],
  query: Query,
  glancesAround: () => readonly Glance[],
): Load[] {
  const { trees, parts, names } = reading;
  const counts = new Map<Binding, number>();
  const otherUses = ({ via }: NamedClass): number => {
    if (!via) return 0;
    const find = (): number => usesOf(via, trees, parts, names);
    const count = counts.get(via) ?? aboutImport('count', via, reading, find, (found) => found);
    counts.set(via, count);
    return count - 1; // This load is one of them.
  };
  const ifMissing = ifMissingIn(reading, imports);
  const calls = loadCalls(reading, query);
  const loads = calls.map((call) => {
    const classes = call.classes.map((used) => classUse(used, otherUses(used)));
    return loadOf(call, call.library === LIBRARY ? classes.map(ifMissing) : classes, reading);
  });
  const choiceOf = choicesAmong(loads, parts);
  const chosen = loads.map((load, index) => {
    const choice = choiceOf(load);
    const call = choice === 'none' ? undefined : calls[index];
    if (!call) return load;
    const tried = choice === 'tried' && { isExpectedToRaise: true as const };
    return { ...load, isChoice: true, ...tried, checkpoint: chosenByDefault(call, load.checkpoint, names) };
  });
  return guarded(settled(chosen), reading, glancesAround);
}

function classUse({ name, place, binding }: NamedClass, otherUses: number): ClassUse {
  if (!binding) return { name, place };
  return { name, place, binding: binding.form === 'from' ? { ...binding, otherUses } : binding };
}

function loadOf(call: LoadCall, classes: readonly ClassUse[], { names, bound, answers }: Reading): Load {
  const { callee, library, part, idAt, written } = call;
  const place: Place = { part, range: rangeOf(call.call) };
  const nodes = [call.call, ...written.map(({ node }) => node)];
  const what = `${callee} ${idAt.position} ${idAt.names.join()}`;
  const { isOpen, isByKind, ...passes } = answers.about(what, nodes, () => passedTo(call, names), movedWith);
  const last = argumentsOf(call).at(-1);
  return {
    callee,
    place,
    statement: statementAround(call.call, part),
    library,
    classes,
    ...passes,
    ...(last && { lastArgument: { part, range: rangeOf(last.node) } }),
    names: namesInForce(place, names, bound),
    isChoice: isByKind,
    ...(isByKind && { isByKind }),
    ...(isExpectedToRaise(call.call) && { isExpectedToRaise: true }),
    isUncertain: isOpen || names.stars(place).some(({ module }) => !isWithin(module, LIBRARY)),
  };
}

/** What a call passes, as far as the module shows. */
interface PassedTo extends Pick<Load, 'checkpoint' | 'task' | 'keywords' | 'unpacksKeywords' | 'ownConfig'> {
  readonly isOpen: boolean;
  readonly isByKind: boolean;
}

function passedTo(call: LoadCall, names: ModuleNames): PassedTo {
  const passed = passedArguments(call.written, names);
  const keywords = new Map<string, Argument>();
  for (const [name, argument] of passed.keywords) keywords.set(name, asArgument(argument, names));
  const task = call.callee === 'pipeline' ? argumentAt(TASK, passed) : undefined;
  const { unpacksKeywords, isOpen } = passed;
  const named = checkpointArgument(call, passed, names);
  return {
    ...named,
    ...(task && { task: asArgument(task, names) }),
    ...{ keywords, unpacksKeywords, isOpen },
    ...givenConfig(call, passed, named.checkpoint, names),
  };
}

const movedWith: Moved<PassedTo> = (passed, to) => {
  const value = (one: Value): Value => ({ ...one, place: to(one.place) });
  const argument = (one: Argument): Argument => ({ ...one, place: to(one.place), strings: one.strings.map(value) });
  const { checkpoint, task, keywords } = passed;
  return {
    ...passed,
    checkpoint: checkpoint && { place: to(checkpoint.place), values: checkpoint.values.map(value) },
    ...(task && { task: argument(task) }),
    keywords: new Map([...keywords].map(([name, one]) => [name, argument(one)])),
  };
};

/** Whether `config=` is the checkpoint's own; of another revision nothing is said. */
function givenConfig(
  { callee, library }: LoadCall,
  { keywords }: CallArguments,
  checkpoint: Load['checkpoint'],
  names: ModuleNames,
): Pick<Load, 'ownConfig'> {
  const [configuration, ...others] = keywords.get('config')?.candidates ?? [];
  const [value, ...more] = checkpoint?.values ?? [];
  if (callee !== 'from_pretrained' || library !== LIBRARY || keywords.has('revision')) return {};
  if (!configuration || !value || others.length > 0 || more.length > 0) return {};
  const reader = startReader(names);
  const own = ownConfig({ id: value.text, configuration }, reader);
  return own === undefined || reader.isExhausted() ? {} : { ownConfig: own };
}

/** The argument that names the checkpoint, without the values for which the call does not run. */
function checkpointArgument(
  { call, idAt }: LoadCall,
  passed: CallArguments,
  names: ModuleNames,
): { readonly checkpoint: Load['checkpoint']; readonly isByKind: boolean } {
  const argument = argumentAt(idAt, passed);
  if (!argument) return { checkpoint: undefined, isByKind: false };
  const { node, part } = argument.written;
  const every = idAt === CONFIGURATION ? configured(argument, names) : candidateValues(argument.candidates, names);
  // Conditions speak of the expression itself, wherever the mapping stands that passes it.
  const [{ node: meant } = argument.written, ...others] = argument.candidates;
  const read = (reader: Reader): readonly Value[] => {
    const ids =
      idAt === CONFIGURATION ? argument.candidates.flatMap((one) => configuredBy(one, reader)) : argument.candidates;
    return ids.flatMap((one) => reader.texts(one));
  };
  const { values, isByKind } = dispatched(call, others.length === 0 ? meant : node, part, every, read, names);
  return { checkpoint: { place: { part, range: rangeOf(node) }, values: values.filter(isId) }, isByKind };
}

/** An empty text stands for an id that has to be given: `--model` with the default `""`. */
const isId = ({ text, origin }: Value): boolean => text !== '' || origin === 'literal';

function configured({ candidates }: Passed, names: ModuleNames): Value[] {
  const reader = startReader(names);
  const ids = candidates.flatMap((one) => configuredBy(one, reader));
  return reader.isExhausted() ? [] : candidateValues(ids, names);
}
