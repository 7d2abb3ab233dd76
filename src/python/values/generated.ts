import { given, type Given } from './given.js';
import { argumentsOf } from './calls.js';
import { constructionsOf } from './constructions.js';
import {
  declaredSource,
  fieldOrder,
  generationOf,
  isField,
  takesUnknownFields,
  type Declared,
} from './declarations.js';
import { through, type Instance, type Made } from './frames.js';
import type { Lineage } from './lineage.js';
import { weaker } from './origins.js';
import type { Reader } from './reader.js';
import { unknown, type Source } from './sources.js';

/**
 * What a member of a class gives the field of its name: for dataclasses, pydantic models and the like what a
 * constructor's call passes, else the default. A class attribute is just what it is.
 */
export function generatedSources(
  member: Declared,
  instance: Instance,
  line: Lineage,
  hasConstructor: boolean,
  reader: Reader,
): Source[] {
  const source = declaredSource(member, reader);
  const generation = hasConstructor ? 'not' : generationOf(line);
  const { made, isSelf } = instance;
  const isPassed = made && argumentsOf(made.node).keywords.has(member.name);
  if (generation === 'not' || !(isField(member) || (generation === 'perhaps' && isPassed))) return [source];
  const otherwise: Source = { ...source, values: (origin) => source.values(weaker(origin, 'default')) };
  if (made) {
    const argument = passedTo(made, member.name, line, reader);
    return [sourceOf(argument, made, reader) ?? otherwise];
  }
  if (!isSelf) return [otherwise];
  const selves = [...(reader.world?.selves.values() ?? [])];
  const isUnseen = selves.some(({ node }) => node.id === instance.node.id);
  const calls = isUnseen ? [] : constructionsOf(instance, reader);
  const given = calls.map((call) => sourceOf(passedTo(call, member.name, line, reader), call, reader));
  const isDefault = calls.length === 0 || given.includes(undefined);
  const callers = given.filter((one) => one !== undefined);
  return [asCalled(callers, isDefault ? otherwise : undefined)];
}

/** What the file's calls pass for a field and its default are, like those of a parameter, one source. */
function asCalled(callers: readonly Source[], otherwise: Source | undefined): Source {
  const all = otherwise ? [otherwise, ...callers] : callers;
  return {
    isNothing: all.every(({ isNothing }) => isNothing),
    values: (origin) => [
      ...(otherwise?.values(origin) ?? []),
      ...callers.flatMap(({ values }) => values(weaker(origin, 'caller'))),
    ],
  };
}

/** The argument for a field, by name or by its place among the fields. */
function passedTo(call: Made, name: string, line: Lineage, reader: Reader): Given {
  const isCounted = !takesUnknownFields(line);
  const position = isCounted ? fieldOrder(line).indexOf(name) : -1;
  const argument = given(call, name, position < 0 ? undefined : position, reader);
  // Nobody knows how many fields an unknown base takes first.
  const mayBePassed = argument === 'nothing' && !isCounted && argumentsOf(call.node).positional.length > 0;
  return mayBePassed ? 'unknown' : argument;
}

/** What a call passes; undefined where it passes nothing. */
function sourceOf(argument: Given, made: Made, reader: Reader): Source | undefined {
  if (argument === 'nothing') return undefined;
  const list = made.node.childForFieldName('arguments') ?? made.node;
  if (argument === 'unknown') return unknown(list, made.part);
  return {
    isNothing: argument.every(({ node }) => node.type === 'none'),
    values: (origin) => through(argument, origin, made, reader),
  };
}
