import type { Registers } from '../load.js';
import type { SourceFile } from '../ports.js';
import { NO_ANSWERS } from './answers.js';
import type { ReadFile } from './file-names.js';
import { searchOf, type Search } from './kept-pieces.js';
import { importedModules, type ImportedModule } from './imported-modules.js';
import { mayMake, namesMade, type Made } from './made-ids.js';
import type { OtherFiles } from './names/other-files.js';
import { patchingPackage } from './patching-packages.js';
import { mayRegister, registeredIn } from './registrations.js';

/** What a file says that matters to the loads of whoever imports it, wherever in it that stands. */
export interface Glance {
  readonly imports: readonly ImportedModule[];
  readonly registers: Registers | undefined;
  readonly made: Made | undefined;
  readonly changedBy: string | undefined;
}

/** Glances at a file. */
export type GlanceAt = (file: SourceFile) => Glance;

/** Glances at each state of a file once. Only those are parsed of which the text says that there is something. */
export function glances(readFile: ReadFile): GlanceAt {
  const known = new WeakMap<SourceFile, Glance>();
  return (file) => {
    const glance = known.get(file) ?? glanceAt(file, readFile);
    known.set(file, glance);
    return glance;
  };
}

function glanceAt(file: SourceFile, readFile: ReadFile): Glance {
  const text = searchOf(file.text);
  const [registers, makes] = [mayRegister(text), mayMake([text])];
  const read = registers || makes ? readFile(file, 0) : undefined;
  const reading = read && {
    searches: [read.part.search ?? text],
    trees: [read.part.root?.tree],
    names: read.names,
    answers: NO_ANSWERS,
  };
  return {
    imports: importedModules(text),
    registers: registers ? (reading ? registeredIn(reading) : 'anything') : undefined,
    made: makes && reading ? namesMade(reading) : undefined,
    changedBy: patchingPackage([text], 'other'),
  };
}

/** Most modules that are asked for on behalf of one. */
const MOST_ASKED = 48;

/**
 * Glances at the files of the project that a module imports, directly or through each other, as far as they were
 * fetched; `searches` are those of its parts.
 */
export function glancesAround(
  searches: readonly Search[],
  files: OtherFiles | undefined,
  glanceAt: GlanceAt,
): Glance[] {
  if (!files) return [];
  const found = new Map<string, Glance>();
  const asked = new Set<string>();
  const open: { readonly module: string; readonly names: readonly string[]; readonly from: string | undefined }[] =
    searches.flatMap((text) => importedModules(text).map((one) => ({ ...one, from: undefined })));
  // What is found is looked at last: the nearer files come first.
  for (const { module, names, from } of open) {
    const key = `${module} ${from ?? ''}`;
    if (!asked.has(key) && asked.size >= MOST_ASKED) break;
    asked.add(key);
    const file = files.glance(module, from);
    const inner = names.map((name) => ({ module: within(module, name), names: [], from }));
    if (file?.uri.endsWith('/__init__.py') || /^\.+$/.test(module)) open.push(...inner);
    if (!file || found.has(file.uri)) continue;
    const glance = glanceAt(file);
    found.set(file.uri, glance);
    open.push(...packagesAbove(module).map((one) => ({ module: one, names: [], from })));
    open.push(...glance.imports.map((one) => ({ ...one, from: file.uri })));
  }
  return [...found.values()];
}

const within = (module: string, name: string): string =>
  module.endsWith('.') ? `${module}${name}` : `${module}.${name}`;

/** `a`, `a.b` of `a.b.c`: importing a module runs the packages that it lies in. */
function packagesAbove(module: string): string[] {
  const names = module.split('.');
  return names.slice(1).flatMap((_, index) => {
    const above = names.slice(0, index + 1).join('.');
    return /\w$/.test(above) ? [above] : [];
  });
}
