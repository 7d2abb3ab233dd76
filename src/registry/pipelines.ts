import { historiesOf, namedAt, sorted, valuesAt } from './histories.js';
import { readIntervalFile } from './interval-file.js';
import type { History } from './tables.js';

/** What `pipeline()` knows in one release. */
export interface ReleasePipelines {
  /** Task → the auto classes that load its model with PyTorch, in the order in which they are tried. */
  readonly tasks: ReadonlyMap<string, readonly string[]>;
  /** Another name → the task. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** The pipeline tasks of all releases. The file is `tables/pipelines.json`. */
export interface PipelineTables {
  /** Version strings as on PyPI, the oldest first; at least one. */
  readonly releases: readonly string[];
  /** By task: its auto classes. */
  readonly tasks: ReadonlyMap<string, History>;
  /** By alias: the one task. */
  readonly aliases: ReadonlyMap<string, History>;
}

/** The lookups in the pipeline tables. A task may be given by an alias; `translation_en_to_fr` is `translation`. */
export interface Pipelines {
  /** The tasks of a release by their own names, sorted; empty where there is no such release. */
  tasks(version: string): readonly string[];
  /** The task's own name in a release; undefined where that release raises KeyError, or is not known. */
  task(name: string, version: string): string | undefined;
  /**
   * The auto classes that load the task's model with PyTorch, in the order in which they are tried; empty where the
   * pipeline needs a model in hand. Undefined where `task` is.
   */
  autoClasses(name: string, version: string): readonly string[] | undefined;
  /** The first release that has the task or alias; undefined where none has. */
  since(name: string): string | undefined;
  /** The last release that has the task or alias: the newest of all where it is still there, undefined where none has. */
  until(name: string): string | undefined;
}

/** The lookups over the asset `pipelines.json`. Throws an `Error` that names the place where it is not what it should be. */
export function parsePipelines(text: string): Pipelines {
  const { releases, tasks, aliases } = parsePipelineTables(text);
  const indexes = new Map(releases.map((version, index) => [version, index]));
  const task = (name: string, index: number): string | undefined => {
    const own = valuesAt(aliases.get(name), index)?.[0] ?? plain(name);
    return valuesAt(tasks.get(own), index) && own;
  };
  const intervals = (name: string): History => [...(aliases.get(name) ?? []), ...(tasks.get(plain(name)) ?? [])];
  return {
    tasks: (version) => [...namedAt(tasks, indexes.get(version) ?? -1).keys()],
    task: (name, version) => task(name, indexes.get(version) ?? -1),
    autoClasses(name, version) {
      const index = indexes.get(version) ?? -1;
      return valuesAt(tasks.get(task(name, index) ?? ''), index);
    },
    since: (name) => releases[Math.min(...intervals(name).map(({ first }) => first))],
    until: (name) => releases[Math.max(...intervals(name).map(({ last }) => last))],
  };
}

/** `translation_XX_to_YY` names two languages; four parts are what `check_task` of `pipelines` accepts. */
function plain(name: string): string {
  return /^translation_[^_]+_to_[^_]+$/.test(name) ? 'translation' : name;
}

/** Reads the asset `pipelines.json`. Throws an `Error` that names the place where it is not what it should be. */
export function parsePipelineTables(text: string): PipelineTables {
  return readIntervalFile('pipelines.json', text, (file) => ({
    releases: file.releases,
    tasks: file.histories('tasks'),
    aliases: file.histories('aliases'),
  }));
}

/** The pipeline tasks of all `releases`, given with the oldest first. */
export function mergePipelines(
  releases: readonly { readonly version: string; readonly pipelines: ReleasePipelines }[],
): PipelineTables {
  return {
    releases: releases.map(({ version }) => version),
    tasks: sorted(historiesOf(releases.map(({ pipelines }) => pipelines.tasks))),
    aliases: sorted(
      historiesOf(
        releases.map(({ pipelines }) => new Map([...pipelines.aliases].map(([name, task]) => [name, [task]]))),
      ),
    ),
  };
}

/** The pipeline tasks of one release out of all. Throws where there is no such release. */
export function releasePipelines({ releases, tasks, aliases }: PipelineTables, version: string): ReleasePipelines {
  const release = releases.indexOf(version);
  if (release === -1) throw new Error(`there are no pipeline tasks of release ${version}`);
  const aliased = [...namedAt(aliases, release)].map(([alias, [task = '']]): [string, string] => [alias, task]);
  return { tasks: namedAt(tasks, release), aliases: new Map(aliased) };
}
