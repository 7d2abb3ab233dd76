import type { Module } from '../load.js';
import type { TransformersInForce } from './environment.js';
import { wantedIn } from './requirement.js';
import { oneOf } from './said.js';
import { normalRange } from './versions.js';

/** What the cells of a notebook come to. */
interface Installed {
  /** PEP 440; undefined where that cannot be told, or is whatever is newest. */
  readonly range: string | undefined;
  /** Whether they install it only in some case: the commands are indented. */
  readonly isConditional: boolean;
}

/** `withInstalls`, with the same object for a notebook as long as it says the same. */
export function installingEnvironments(): typeof withInstalls {
  const told = new Map<string, TransformersInForce>();
  return (inForce, module) => {
    const own = withInstalls(inForce, module);
    const before = told.get(module.uri);
    if (own === inForce) return own;
    if (own.range === before?.range) return before;
    told.set(module.uri, own);
    return own;
  };
}

/**
 * Which transformers a notebook asks for that installs its own: `!pip install transformers==4.46.3`. The last command
 * counts, as pip has it. It is the nearest requirement that there is: what was chosen, is installed or locked comes
 * first, and where the command stands in a branch, also what the project requires.
 */
export function withInstalls(inForce: TransformersInForce, module: Module): TransformersInForce {
  const { source } = inForce;
  if (source !== 'requirement' && source !== 'default') return inForce;
  const installed = installedBy(module);
  if (installed?.range === undefined || (installed.isConditional && source !== 'default')) return inForce;
  const { range } = installed;
  return { range, source: 'requirement', path: nameOf(module.uri) };
}

const nameOf = (uri: string): string => {
  const name = uri.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** `pip install`, `python -m pip install`, `uv pip uninstall`: nothing else runs before, and no other environment is named. */
const COMMAND =
  /^\s*(?:sudo[ \t]+)?(?:["']?(?:python[\d.]*|\{sys\.executable\})["']?[ \t]+-m[ \t]+)?(?:uv[ \t]+)?pip[\d.]*(?:[ \t]+-[\w-]+)*[ \t]+(?<verb>install|uninstall)[ \t]+(?<words>.*)$/;
/** Most characters of a command that is read. */
const LONGEST = 2000;
/** A cell whose lines are those of a shell. */
const SHELL_CELL = /^\s*%%(?:bash|sh|shell|script[ \t]+(?:ba)?sh)\b/;

/** Undefined where no cell installs transformers. */
function installedBy({ parts }: Module): Installed | undefined {
  let present: Installed | undefined;
  for (const { text, cell } of parts) {
    if (cell === undefined || !text.includes('install') || !(present || text.includes('transformers'))) continue;
    const isShell = SHELL_CELL.test(text);
    if (!isShell && /^\s*%%(?!capture|time)/.test(text)) continue;
    let isInText = false;
    for (const line of text.replaceAll(/\\(?:\r\n|\r|\n)/g, ' ').split(/\r\n|\r|\n/)) {
      const command = line.trimStart();
      const isWithin = isInText;
      if (!isShell && (line.match(/"""|'''/g)?.length ?? 0) % 2 === 1) isInText = !isInText;
      if (isWithin) continue;
      if (command.length > LONGEST || !command.includes('pip')) continue;
      const isIndented = command.length < line.length;
      // Without a sign it is IPython's own `pip install …` at the beginning of a line.
      if (!isShell && !/^[!%]/.test(command) && (isIndented || !command.startsWith('pip'))) continue;
      for (const one of command
        .replace(/^[!%]/, '')
        .replace(/(?:^|\s)#.*$/, '')
        .split(/&&|[;|]/)) {
        const { verb, words = '' } = COMMAND.exec(one)?.groups ?? {};
        if (verb === 'install') present = after(present, wordsOf(words), isIndented);
        else if (verb && wordsOf(words).includes('transformers')) present = { range: undefined, isConditional: false };
      }
    }
  }
  return present;
}

/** Options with which nothing is installed, or not where the notebook runs. */
const ELSEWHERE = /^(?:--dry-run|--target|-t|--prefix|--root)(?:=|$)/;

/** What there is after one command. */
function after(
  present: Installed | undefined,
  words: readonly string[],
  isConditional: boolean,
): Installed | undefined {
  if (words.some((word) => ELSEWHERE.test(word))) return present;
  const isFromFile = words.some((word) => /^(?:-r|--requirement)/.test(word));
  if (isFromFile && present) return { range: undefined, isConditional: false };
  const wanted = words.flatMap((word) => (word.startsWith('-') ? [] : (wantedIn(word) ?? [])))[0];
  if (!wanted) return present;
  const isUpgraded = words.some((word) => word === '--upgrade' || /^-[a-zA-Z]*U/.test(word));
  // Where there is one already, pip leaves it.
  if (wanted.problem === undefined && wanted.specifier === '' && !isUpgraded) return present;
  const range = wanted.problem === undefined ? normalRange(wanted.specifier) : undefined;
  if (!isConditional) return { range, isConditional };
  if (!present) return { range, isConditional };
  const both = range !== undefined && present.range !== undefined ? oneOf([present.range, range]).range : undefined;
  return { range: both, isConditional: present.isConditional };
}

/** The words of a shell's command without their quotes. */
function wordsOf(command: string): string[] {
  const words: string[] = [];
  for (const [word] of command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"';&|<>#]|(?<=\S)#)+|[;&|<>#]/g)) {
    if (/^[;&|<>#]$/.test(word)) break;
    words.push(word.replaceAll(/["']/g, ''));
  }
  return words;
}
