import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Load, Module, Registers } from '../../src/load.js';
import { LineIndex } from '../../src/text.js';
import { notebook, script } from './modules.js';

/** One piece of Python with what its loads are expected to be, by line. */
export interface Section {
  readonly title: string;
  readonly module: Module;
  /** `part:line → AutoModel ← gpt2 (literal)`, sorted. */
  readonly expected: readonly string[];
}

const MARKER = /#> (.*)$/;

/** The files of `test/python/forms`: sections begin at `#: title`, notebook cells at `# %%`, expectations behind `#>`. */
export const formFiles = (): SectionFile[] => sectionFiles('forms');

/** A file of sections. */
export interface SectionFile {
  readonly name: string;
  readonly sections: readonly Section[];
}

/** The files of a folder of `test/python`, written in the same way. */
export function sectionFiles(folder: 'forms' | 'results'): SectionFile[] {
  const url = new URL(`../python/${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => ({ name, sections: sectionsOf(readFileSync(fileURLToPath(new URL(name, url)), 'utf8')) }));
}

/** The sections of one such file. */
export function sectionsOf(text: string): Section[] {
  const [, ...sections] = text.split(/^#: /m);
  return sections.map((section) => {
    const end = section.indexOf('\n');
    const [title, code] = [section.slice(0, end).trim(), section.slice(end + 1)];
    const cells = code.split(/^# %%\n/m);
    const [only = '', ...others] = cells;
    const module = others.length > 0 ? notebook(...cells) : script(only);
    return { title, module, expected: cells.flatMap(markersIn).sort() };
  });
}

function markersIn(cell: string, part: number): string[] {
  return cell.split('\n').flatMap((line, index) => {
    const marker = MARKER.exec(line)?.[1];
    return marker === undefined ? [] : marker.split(' ; ').map((load) => `${part}:${index + 1} ${load.trim()}`);
  });
}

/**
 * The same words for what was found: `0:2 AutoModel ← gpt2 (literal), t5 (branch) !choice`, `0:3 pipeline fill-mask ← ?`,
 * `0:4 peft: PeftModel ← org/adapter (literal)`.
 */
export function foundIn(module: Module, loads: readonly Load[]): string[] {
  return loads.map((load) => `${lineOf(load, module)} ${wordsFor(load)}`).sort();
}

/** Part and line at which a load begins: `0:2`. */
export function lineOf({ place }: Load, module: Module): string {
  const text = module.parts[place.part]?.text ?? '';
  return `${place.part}:${new LineIndex(text).positionAt(place.range.start).line}`;
}

function wordsFor(load: Load): string {
  const { library, classes, checkpoint, callee, task, isChoice, isUncertain, registers, changedBy } = load;
  const names = classes.map(({ name }) => name).join(' | ');
  const plain = callee === 'from_pretrained' ? names : [names, callee].filter((word) => word !== '').join('.');
  const tasks = task && ` ${task.strings.map(({ text }) => text).join(' | ') || '?'}`;
  const what = `${library === 'transformers' ? '' : `${library}: `}${plain}${tasks ?? ''}`;
  const values = checkpoint?.values.map(
    ({ text, origin, isMade, isDoubtful }) => `${text} (${isMade ? 'made' : origin}${isDoubtful ? '?' : ''})`,
  );
  const said = values === undefined ? 'no argument' : values.length === 0 ? '?' : values.join(', ');
  const flags = [
    isChoice && '!choice',
    isUncertain && '!uncertain',
    registers && `!${registeredWords(registers)}`,
    changedBy !== undefined && '!changed',
  ].filter(Boolean);
  return [`${what} ← ${said}`, ...flags].join(' ');
}

/** `patched`, or `registers(mine; AutoModel)`: the model types, then the classes. */
const registeredWords = (registers: Registers): string =>
  registers === 'anything'
    ? 'patched'
    : `registers(${registers.modelTypes.join(', ')}; ${registers.classes.join(', ')})`;
