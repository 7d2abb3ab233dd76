import type { Node } from './node.js';
import type { Value } from '../load.js';
import { askedOnTheWay, isSame } from './asked-on-the-way.js';
import type { ModuleNames } from './names/module-names.js';
import { casesAround, type Requirement } from './requirements.js';
import { isAbout, isMatchedIn, negated, textOf, truthOf, type Subject } from './values/conditions.js';
import { startReader, type Candidate, type Reader } from './values/reader.js';
import { onTheWay } from './ways.js';

/** Words that tell that a condition chooses by what kind of model it is. */
const BY_KIND =
  /\b(?:model_type|is_encoder_decoder|architectures?|model_arch|model_family)\b|\w\(\s*(?:\w+\.)*\w*config\b/;

/** `"t5" in model_name.lower()`: the text that a name is asked for. */
const ASKED = /^["']([^"'\\]+)["']\s+(not\s+)?in\s+(?:\w+\.)*\w*(?:model|name|path|checkpoint)\w*(?:\.lower\(\))?$/;

/** What is left of an argument's values where code chooses by the value: `if "t5" in name: … else: …`. */
export interface Dispatched {
  readonly values: readonly Value[];
  /** Whether the code chooses here by the kind of the model. */
  readonly isByKind: boolean;
}

/**
 * Drops the values for which the call does not run, and those of which that cannot be told although the conditions
 * speak of them: whoever asks for the name before loading mostly knows what it is.
 */
export function dispatched(
  call: Node,
  argument: Node,
  part: number,
  values: readonly Value[],
  read: (reader: Reader) => readonly Value[],
  names: ModuleNames,
): Dispatched {
  const requirements = askedOnTheWay(call, argument, part, names);
  const matched = matchedValues(call, argument, part, values, names);
  const cases = casesAround(call);
  const isByKind = requirements.some(({ condition }) => BY_KIND.test(condition.text));
  const about = { argument, part, values };
  const ofArgument = requirements.filter(({ condition }) => isAbout(condition, about));
  // Assertions of something else are many in tests, and tell nothing of it.
  const telling = requirements.filter((one) => !one.isAsserted || ofArgument.includes(one));
  const kept = matched.filter((value) =>
    telling.every((requirement) => mayHold(requirement, { ...about, value }, startReader(names))),
  );
  // What is asked of the argument itself has been answered, or nothing is left.
  const others = requirements.filter((one) => !ofArgument.includes(one));
  return { values: onTheWay({ call, part, requirements: [...others, ...cases], read }, kept, names), isByKind };
}

/**
 * The values with which an expression is reached where code asks for them on the way: of `name` in
 * `if "/" not in name: name = "org/" + name` those without an owner.
 */
export function reachedWith(
  argument: Node,
  part: number,
  values: readonly Value[],
  names: ModuleNames,
): readonly Value[] {
  const requirements = values.length === 0 ? [] : askedOnTheWay(argument, argument, part, names);
  if (requirements.length === 0) return values;
  return values.filter((value) =>
    requirements.every((one) => mayHold(one, { argument, part, values, value }, startReader(names))),
  );
}

/**
 * What is left of the candidates for a name where the code on the way to it asks for its value, and is told no:
 * `if name in TABLE: return TABLE[name]` above `return name`.
 */
export function undispatched(
  name: Node,
  part: number,
  candidates: readonly Candidate[],
  reader: Reader,
): readonly Candidate[] {
  const requirements = askedOnTheWay(name, name, part, reader.names).filter(({ condition }) =>
    isAbout(condition, { argument: name, part, values: [] }),
  );
  if (requirements.length === 0) return candidates;
  const meanings = candidates.flatMap((one) => reader.meanings(one));
  const texts = meanings.map((one) => reader.texts(one));
  const about = { argument: name, part, values: texts.flat() };
  const isOut = (value: Value): boolean =>
    requirements.some(({ condition, holds }) => {
      const truth = truthOf(condition, { ...about, value }, reader);
      return truth !== undefined && truth !== holds;
    });
  return meanings.filter((_, index) => !(texts[index] ?? []).some(isOut));
}

/** The values with which a place in `match name: case "gpt2": …` is reached, as long as the name means the same there. */
function matchedValues(
  place: Node,
  argument: Node,
  part: number,
  values: readonly Value[],
  names: ModuleNames,
): readonly Value[] {
  let left = values;
  for (let at: Node | null = place; at && left.length > 0; at = at.parent) {
    if (at.type === 'function_definition' || at.type === 'lambda') break;
    const clause = at.type === 'case_clause' ? at : undefined;
    const subject = clause?.parent?.parent?.childForFieldName('subject');
    if (!clause || !subject || !asksFor(subject, argument, part, names)) continue;
    const reader = startReader(names);
    left = left.filter((value) => {
      const text = textOf(subject, { argument, part, values, value }, reader);
      return text === undefined || isMatchedIn(clause, text);
    });
  }
  return left;
}

/** Whether what is matched is the argument, also in other letters: `match name.lower():`. */
function asksFor(subject: Node, argument: Node, part: number, names: ModuleNames): boolean {
  const { text } = argument;
  const [plain = ''] = subject.text.split(/\.(?:lower|upper|casefold)\(\)$/);
  if (plain !== text) return false;
  const name =
    subject.text === text ? subject : subject.descendantsOfType(argument.type).find((one) => one.text === text);
  return name !== undefined && isSame(argument, name, part, names);
}

function mayHold({ condition, holds, isAsserted }: Requirement, subject: Subject, reader: Reader): boolean {
  const truth = truthOf(condition, subject, reader);
  const met = holds ? truth : negated(truth);
  return met ?? (isAsserted === true || !(isAbout(condition, subject) || contradicts(condition, holds, subject.value)));
}

/** Whether what is asked of a name that is not known, such as one made of the value, is otherwise for the value. */
function contradicts({ text: condition }: Node, holds: boolean, { text }: Value): boolean {
  const [, asked, negation] = ASKED.exec(condition) ?? [];
  return (
    asked !== undefined && text.toLowerCase().includes(asked.toLowerCase()) !== ((negation === undefined) === holds)
  );
}
