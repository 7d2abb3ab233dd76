import { entriesOf, itemsOf, textOf, valueAt } from './data.js';
import { readToml } from './parse.js';
import { poetryWanted } from './poetry.js';
import { isTransformers, wantedIn } from './requirement.js';
import { together, useless, type Said, type Wanted } from './said.js';

/**
 * Reads `pyproject.toml`: the project's dependencies (PEP 621, Poetry); where they do not mention transformers, those
 * of its extras and groups (PEP 735, Poetry, uv, PDM).
 */
export function readPyproject(text: string): Said {
  const parsed = readToml(text);
  if ('problem' in parsed) return useless(parsed.problem);
  const project = valueAt(parsed.value, 'project');
  const poetry = valueAt(parsed.value, 'tool', 'poetry');
  const main = [...listOf(valueAt(project, 'dependencies')), ...poetryTable(valueAt(poetry, 'dependencies'))];
  const said = together(main);
  if (said.range !== undefined || said.problems.length > 0) return said;
  const tool = (name: string): unknown => valueAt(parsed.value, 'tool', name, 'dev-dependencies');
  const further = [
    ...grouped(valueAt(project, 'optional-dependencies')),
    ...grouped(valueAt(parsed.value, 'dependency-groups')),
    ...grouped(tool('pdm')),
    ...listed(tool('uv')),
    ...poetryTable(tool('poetry')),
    ...entriesOf(valueAt(poetry, 'group')).flatMap(([, group]) => poetryTable(valueAt(group, 'dependencies'))),
  ];
  return together(further.map((one) => ({ ...one, isConditional: true })));
}

/** PEP 621 wants a list; of another form that mentions transformers nobody knows what it asks for. */
function listOf(value: unknown): readonly Wanted[] {
  const isOdd = value !== undefined && !Array.isArray(value) && /transformers/i.test(JSON.stringify(value));
  return isOdd
    ? [{ specifier: '', isConditional: false, problem: 'has "dependencies" that are no list' }]
    : listed(value);
}

const listed = (value: unknown): readonly Wanted[] =>
  itemsOf(value).flatMap((item) => wantedIn(textOf(item) ?? '') ?? []);

const grouped = (value: unknown): readonly Wanted[] => entriesOf(value).flatMap(([, list]) => listed(list));

const poetryTable = (value: unknown): readonly Wanted[] =>
  entriesOf(value).flatMap(([name, entry]) => (isTransformers(name) ? poetryWanted(entry) : []));
