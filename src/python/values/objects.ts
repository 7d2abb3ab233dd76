import type { Node } from '../node.js';
import { classOfInstance } from './annotations.js';
import { argumentsOf } from './calls.js';
import { isChanged } from './look-ups.js';
import { copiedField } from './copies.js';
import { memberField } from './enums.js';
import { fieldOfClass, fieldOfInstance } from './instance-fields.js';
import { keywordedField } from './keyworded.js';
import { knownKeywords } from './keywords.js';
import { definitionsOf, lineageOf } from './lineage.js';
import { madeNamespace } from './made-namespaces.js';
import { namedTupleField } from './named-tuples.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';

/**
 * What the attribute `name` of a known object is: of a class or instance of the file, a namespace, a member of an
 * enumeration. Undefined where the object is none of these. `use` is the whole expression, `object.name`.
 */
export function attributeOf(
  object: Candidate,
  name: string,
  use: Node,
  reader: Reader,
): readonly Candidate[] | undefined {
  const { node, part, origin } = object;
  switch (node.type) {
    case 'class_definition':
      return fieldOfClass({ node, part }, name, origin, use, reader);
    case 'block': {
      const definition = classOfInstance(object);
      if (!definition) return undefined;
      const instance = { node: definition, part, isSelf: false, asked: [] };
      return fieldOfInstance(instance, name, origin, use, reader);
    }
    case 'assignment':
    case 'string':
      return memberField(object, name);
    case 'dictionary':
      return entry(object, name, use, reader);
    case 'call':
      return attributeOfCall(object, name, use, reader);
    default:
      return undefined;
  }
}

/** Whether a meaning is an object whose class is known and whose making is not: one that is known in full is better. */
export const isSomeInstance = (object: Candidate): boolean => classOfInstance(object) !== undefined;

function attributeOfCall(object: Candidate, name: string, use: Node, reader: Reader): readonly Candidate[] | undefined {
  const { node, part, origin } = object;
  const callee = node.childForFieldName('function');
  if (!callee) return undefined;
  const simple = madeNamespace(object, name, reader) ?? copiedField(object, name, use, reader);
  if (simple) return simple;
  const definitions =
    callee.type === 'attribute' || callee.type === 'identifier' ? definitionsOf(callee, part, reader) : [];
  if (definitions.length === 0) return namedTupleField(object, name, reader) ?? keywordedField(object, name, reader);
  if (definitions.some((one) => lineageOf(one, reader).foreign.includes('dict')))
    return ofDictionaryClass(object, name, reader);
  const made = { node, part, skipped: 0 } as const;
  const how = definitions.length > 1 ? weaker(origin, 'branch') : origin;
  return definitions.flatMap((definition) =>
    fieldOfInstance({ ...definition, made, isSelf: false, asked: [] }, name, how, use, reader),
  );
}

/** `cfg.model.name` of `OmegaConf.create({"model": {"name": "gpt2"}})`: plain dictionaries have no such attributes. */
function entry({ node, part, origin }: Candidate, name: string, use: Node, reader: Reader): readonly Candidate[] {
  const object = use.type === 'attribute' ? use.childForFieldName('object') : null;
  const written = knownKeywords({ node, part, origin }, reader).values.get(name) ?? [];
  return object && isChanged(object, use) ? [] : written;
}

/** `AttrDict({"model": "gpt2"})` of a class of the file that is a dictionary. */
function ofDictionaryClass({ node, part, origin }: Candidate, name: string, reader: Reader): readonly Candidate[] {
  const { positional, keywords } = argumentsOf(node);
  const [mapping] = positional;
  const value = keywords.get(name);
  const how = weaker(origin, 'constant');
  if (value) return [{ node: value, part, origin: how }];
  return mapping ? (knownKeywords({ node: mapping, part, origin: how }, reader).values.get(name) ?? []) : [];
}
