import type { Node } from '../node.js';
import { targetName, type Binding } from '../names/part-names.js';
import { classOfInstance } from './annotations.js';
import { dottedName } from './calls.js';
import { isHandedToChanger } from './changers.js';
import { isOfFile } from '../names/other-files.js';
import { definitionsOf, receiverOf, type Lineage } from './lineage.js';
import type { Candidate, Reader } from './reader.js';
import { assigned, functionAround, targetOf, type Source } from './sources.js';

/** What assignments from outside give a field, `cfg.model = "gpt2"`. */
export interface SetElsewhere {
  readonly sources: readonly Source[];
  /** Whether there are assignments of which it is not known whose field they set. */
  readonly isDoubtful: boolean;
  /** Whether `setattr(cfg, "model", …)` sets the very field, or `override(cfg)` what it likes: to what, is not followed. */
  readonly isUnknown: boolean;
}

/** Whose field it is: a class's own, or one of an instance that `made` made, if the file shows that. */
export interface Owner {
  readonly line: Lineage;
  readonly made: Node | undefined;
  readonly isClass: boolean;
}

/**
 * Assignments to the field of an instance or class that stand neither in its methods nor in the scope of `use`, where
 * they are followed by control flow.
 */
export function setElsewhere(owner: Owner, name: string, use: Node, reader: Reader): SetElsewhere {
  const sources: Source[] = [];
  const byName = setByName(owner, name, reader);
  let isDoubtful = byName !== 'other';
  for (const part of reader.names.parts)
    for (const binding of part.ofAttribute(name)) {
      reader.names.work.spend(1);
      const verdict = verdictOn(binding, owner, use, reader);
      if (verdict === 'same') sources.push(assigned(binding, reader));
      else if (verdict === 'unknown') isDoubtful = true;
    }
  const isIt = (object: Candidate): boolean => verdictOnObject(object, owner, reader) === 'same';
  return { sources, isDoubtful, isUnknown: byName === 'same' || isHandedToChanger(isIt, reader) };
}

/** Whether methods of a class set fields by names that are not written out: `setattr(self, key, value)`. */
export function setsAnything({ own }: Lineage, name: string): boolean {
  return own.some(({ node }) => {
    const text = node.text;
    if (/\bself\s*\.\s*__dict__\b|\bvars\(\s*self\s*\)\s*\./.test(text)) return true;
    return [...text.matchAll(SETATTR)].some(
      ([, object, literal]) => object === 'self' && (literal === undefined || literal === name),
    );
  });
}

const SETATTR = /\bsetattr\(\s*([\w.]+)\s*,\s*(?:["'](\w+)["'])?/g;

/** Most calls of `setattr` whose object is looked at. */
const MOST_SETTERS = 24;

/**
 * `setattr(cfg, key, value)` of an object that may be the one; `same` where it surely is, and the name is written out.
 * What methods of a class set is their lineage's matter.
 */
function setByName(owner: Owner, name: string, reader: Reader): Verdict {
  let left = MOST_SETTERS;
  const verdictsOn = function* (isWritten: boolean): Generator<Verdict> {
    for (const [part, { root, search }] of reader.names.parts.entries()) {
      if (!root || !search || (!isWritten && !isNear(part, owner, reader))) continue;
      for (const { groups, index } of search.matches(SETATTR)) {
        const [written, literal] = groups;
        if (written === 'self' || literal !== (isWritten ? name : undefined)) continue;
        const object = objectSet(root, index + 'setattr'.length);
        if (!object) continue;
        yield left-- > 0 ? verdictOnObject({ node: object, part, origin: 'literal' }, owner, reader) : 'unknown';
      }
    }
  };
  let isDoubtful = false;
  for (const verdict of verdictsOn(true))
    if (verdict === 'same') return 'same';
    else isDoubtful ||= verdict === 'unknown';
  // Each of them costs: one that may be it is enough.
  if (!isDoubtful) for (const verdict of verdictsOn(false)) if (verdict !== 'other') return 'unknown';
  return isDoubtful ? 'unknown' : 'other';
}

/**
 * Whether a part is of the module or of a file that defines the class: other files are full of `setattr(module, name, …)`
 * whose objects lead far and end nowhere.
 */
function isNear(part: number, { line }: Owner, { names: { files } }: Reader): boolean {
  return !files || part < files.ownParts || line.own.some((definition) => definition.part === part);
}

/** The first argument of the call whose `(` stands at an offset; undefined where that is in a text or a comment. */
function objectSet(root: Node, at: number): Node | undefined {
  const list = root.descendantForIndex(at, at + 1);
  return list?.type === 'argument_list' ? list.namedChildren.find(({ type }) => type !== 'comment') : undefined;
}

function verdictOnObject(object: Candidate, owner: Owner, reader: Reader): Verdict {
  const meanings = reader.meanings(object);
  if (meanings.length === 0) return 'unknown';
  const verdicts = meanings.map((one) => (isImported(one, reader) ? 'other' : whose(one, owner, reader)));
  return verdicts.find((one) => one === 'same') ?? verdicts.find((one) => one === 'unknown') ?? 'other';
}

/** Whether something is from another library: a module, a class of one. */
function isImported({ node, part }: Candidate, { names }: Reader): boolean {
  if (node.type === 'dotted_name' || node.type === 'aliased_import') return true;
  return node.type === 'attribute' && dottedName(node, part, names) !== undefined;
}

/** Whether something is this very instance or class, another one, or nobody knows. */
type Verdict = 'same' | 'other' | 'unknown';

function verdictOn(binding: Binding, owner: Owner, use: Node, reader: Reader): Verdict {
  const target = targetOf(binding);
  const object = target?.childForFieldName('object');
  if (!target || !object) return 'other';
  const { part } = binding;
  const receiver = receiverOf(object, part, reader);
  if (receiver) return receiver.isClass && isIn(receiver.definition.node, owner.line) ? 'same' : 'other';
  const isFollowed =
    targetName(target) === targetName(use) &&
    functionAround(target)?.id === functionAround(use)?.id &&
    isOfFile(use, part, reader.names);
  if (isFollowed) return 'other';
  return verdictOnObject({ node: object, part, origin: 'literal' }, owner, reader);
}

function whose(object: Candidate, { line, made, isClass }: Owner, reader: Reader): Verdict {
  const { node, part } = object;
  const definition = classOfInstance(object) ?? (node.type === 'class_definition' ? node : undefined);
  if (definition) return isIn(definition, line) ? 'same' : 'other';
  if (node.type !== 'call') return NAMES.has(node.type) ? 'unknown' : 'other';
  if (isClass) return 'other';
  if (node.id === made?.id) return 'same';
  const callee = node.childForFieldName('function');
  const makers = callee ? definitionsOf(callee, part, reader) : [];
  // Two calls make two instances; of one whose making is not shown nobody knows.
  if (makers.length > 0) return made || !makers.some((one) => isIn(one.node, line)) ? 'other' : 'same';
  // What another library makes is no instance of a class of the file.
  const isForeign = callee && (dottedName(callee, part, reader.names) !== undefined || callee.text.endsWith('args'));
  return isForeign ? 'other' : 'unknown';
}

/** What stands for itself where nothing is known of it. */
const NAMES: ReadonlySet<string> = new Set(['identifier', 'attribute', 'subscript']);

const isIn = (definition: Node, { own }: Lineage): boolean => own.some(({ node }) => node.id === definition.id);
