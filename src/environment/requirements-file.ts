import { wantedIn } from './requirement.js';
import type { Wanted } from './said.js';

/** Another file that a requirements file takes in. */
export interface Inclusion {
  /** As written: relative to the folder of the file that names it, or absolute. */
  readonly path: string;
  /** `-c`: restricts versions, but asks for no package. */
  readonly isConstraint: boolean;
}

/** What stands in a requirements file (pip's "Requirements File Format"), or in what works like one. */
export interface RequirementsFile {
  readonly wanted: readonly Wanted[];
  readonly inclusions: readonly Inclusion[];
  /** Predicates to the file's name. */
  readonly problems: readonly string[];
}

/** Reads a requirements or a constraints file: what it asks of transformers, and which files it takes in. */
export function readRequirementsFile(text: string): RequirementsFile {
  const wanted: Wanted[] = [];
  const inclusions: Inclusion[] = [];
  for (const line of logicalLines(text)) {
    const option = /^(?<name>-r|-c|--requirement|--constraint)(?:\s*=\s*|\s*)(?<path>\S.*)$/.exec(line)?.groups;
    if (option) {
      const isConstraint = /^--?c/.test(option['name'] ?? '');
      inclusions.push({ path: unquoted(option['path'] ?? ''), isConstraint });
      continue;
    }
    const editable = /^(?:-e|--editable)(?:\s*=\s*|\s+)(?<what>.+)$/.exec(line)?.groups?.['what'];
    // Options of a requirement, such as --hash, follow it.
    const requirement = unquoted((editable ?? line).replace(/\s--?[a-z][\w-]*(=|\s).*$/s, ''));
    const one = line.startsWith('-') && editable === undefined ? undefined : wantedIn(requirement);
    if (one) wanted.push(one);
  }
  return { wanted, inclusions, problems: [] };
}

/** Lines joined where one ends with a backslash, without comments and blanks around them. */
function logicalLines(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\\(?:\r\n|\r|\n)/g, ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/(^|\s)#.*$/s, '').trim())
    .filter((line) => line !== '');
}

const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/s, '$2');
