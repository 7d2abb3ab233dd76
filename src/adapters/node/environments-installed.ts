import { readPyvenv } from '../../environment/pyvenv.js';
import type { FoundEnvironment, TransformersInForce } from '../../environment/environment.js';
import { isAbsolute, nameOf, parentOf, resolved } from '../any/environments-files.js';
import type { InstalledSearch, Walk } from '../any/environments.js';
import { nearest } from '../any/environments-walk.js';
import type { PackageExports } from './environments-exports.js';
import { transformersIn } from './environments-package.js';
import type { PackageTables } from './environments-tables.js';

/** Where installed packages are looked for. */
export interface InstalledOptions {
  /**
   * The interpreter (its path, or the folder of its environment) that is selected for a module. Where there is one, no
   * other environment is looked at.
   */
  readonly interpreterOf?: ((moduleUri: string) => Promise<string | undefined>) | undefined;
  readonly variable: (name: string) => string | undefined;
  /** `variables`: `VIRTUAL_ENV` and `CONDA_PREFIX` come before the nearest `.venv` or `venv`; `folders`: after it. */
  readonly firstAsk: 'variables' | 'folders';
  readonly tables: PackageTables;
  /** Asked about a version that is none of `releases`: what those export is known. */
  readonly exports: PackageExports;
  readonly releases: () => Promise<readonly string[]>;
  /** Told of each folder of an environment before it is looked into, also of those that are not there. */
  readonly looksInto?: (folder: string) => void;
}

/** Looks for transformers in the selected interpreter, else in the environments of variables and folders; never in PATH. */
export function installedSearch(options: InstalledOptions, walk: Walk): InstalledSearch {
  const { shown } = walk;
  const searched = new Map<string, Promise<Environment>>();
  const environmentAt = (prefix: string, python?: string): Promise<Environment> => {
    const key = `${prefix}\n${python ?? ''}`;
    const known = searched.get(key) ?? searchedIn(prefix, python, options, walk);
    searched.set(key, known);
    return known;
  };
  const answer = async ({ prefix, by }: Candidate, python?: string): Promise<TransformersInForce | undefined> => {
    const { isThere, found } = await environmentAt(prefix, python);
    if (!found)
      walk.log(`${shown(prefix)}: ${isThere ? 'no transformers was found there' : 'is no Python environment'}`);
    return (
      found && { ...found, path: shown(found.path), source: 'installed', environment: { path: shown(prefix), by } }
    );
  };
  const byFolder = nearest(
    async (folder, names) => {
      const prefixes = ['.venv', 'venv'].filter((name) => names.includes(name)).map((name) => resolved(folder, name));
      const environments = await Promise.all(prefixes.map((prefix) => environmentAt(prefix)));
      // The nearest environment counts, also when transformers is not in it.
      const real = prefixes.filter((_prefix, index) => environments[index]?.isThere);
      return real.length > 0 ? real : undefined;
    },
    walk.namesIn,
    walk.above,
  );
  const inFolders = async (folder: string | undefined): Promise<readonly Candidate[]> =>
    ((folder === undefined ? undefined : await byFolder(folder)) ?? []).map((prefix) => ({ prefix, by: 'folder' }));
  const inVariables = (['VIRTUAL_ENV', 'CONDA_PREFIX'] as const).flatMap((by): readonly Candidate[] => {
    const prefix = slashed(options.variable(by));
    return prefix === undefined ? [] : [{ prefix, by }];
  });

  return async (moduleUri, folder) => {
    const selected = slashed(await options.interpreterOf?.(moduleUri));
    if (selected !== undefined) return answer({ prefix: prefixOf(selected), by: 'interpreter' }, nameOf(selected));
    const order =
      options.firstAsk === 'variables'
        ? [inVariables, await inFolders(folder)]
        : [await inFolders(folder), inVariables];
    for (const candidate of order.flat()) {
      const found = await answer(candidate);
      if (found) return found;
    }
    return undefined;
  };
}

/** A folder to look into. */
interface Candidate {
  readonly prefix: string;
  readonly by: FoundEnvironment['by'];
}

/** The environment's folder: `/x` of `/x/bin/python3`, `C:/x` of `C:\x\Scripts\python.exe` and of `C:\x\python.exe`. */
export function prefixOf(interpreter: string): string {
  if (!/^(python|pypy)[\d.]*t?(\.exe)?$/i.test(nameOf(interpreter))) return interpreter;
  const folder = parentOf(interpreter) ?? interpreter;
  return /^(bin|Scripts)$/i.test(nameOf(folder)) ? (parentOf(folder) ?? folder) : folder;
}

/** An environment, or what was taken for one. */
interface Environment {
  readonly isThere: boolean;
  readonly found?: Pick<TransformersInForce, 'range' | 'tables' | 'exports'> & { readonly path: string };
}

async function searchedIn(
  prefix: string,
  python: string | undefined,
  { tables, exports, releases, looksInto = () => undefined }: InstalledOptions,
  given: Walk,
): Promise<Environment> {
  const namesIn: Walk['namesIn'] = (folder) => {
    looksInto(folder);
    return given.namesIn(folder);
  };
  const walk = { ...given, namesIn };
  looksInto(prefix);
  const config = await walk.files.read(`${prefix}/pyvenv.cfg`);
  const sites = await sitesIn(prefix, python, walk);
  const below = config === undefined ? undefined : readPyvenv(config).systemPrefix;
  if (below !== undefined) sites.push(...(await sitesIn(below, undefined, walk)));
  for (const site of sites) {
    // Also where it is not there yet: then what leads to it tells that it comes.
    looksInto(parentOf(site) ?? site);
    looksInto(`${site}/transformers`);
    const found = await transformersIn(site, walk);
    if (!found) continue;
    const { range, path, folder } = found;
    if (folder === undefined) return { isThere: true, found: { range, path } };
    for (const read of [folder, `${folder}/models`, `${folder}/models/auto`]) looksInto(read);
    const own = await tables.of(folder, range, walk);
    const exported = (await releases()).includes(range) ? undefined : await exports.of(folder, range, walk);
    return {
      isThere: true,
      found: { range, path, ...(own && { tables: own }), ...(exported && { exports: exported }) },
    };
  }
  return { isThere: config !== undefined || sites.length > 0 };
}

/** The folders for packages of an interpreter: as on Linux and macOS, on Windows, and as Debian has them. */
async function sitesIn(prefix: string, python: string | undefined, { namesIn }: Walk): Promise<string[]> {
  const names = await namesIn(prefix);
  const sites: string[] = [];
  const libs = [...names.filter((name) => /^lib$/i.test(name)), ...(names.includes('local') ? ['local/lib'] : [])];
  for (const lib of libs) {
    const inLib = await namesIn(`${prefix}/${lib}`);
    const versions = inLib.filter((name) => /^(python|pypy)3[\d.]*t?$/.test(name));
    versions.sort((a, b) => Number(b === python) - Number(a === python) || minorOf(b) - minorOf(a));
    sites.push(...versions.flatMap((name) => [`${lib}/${name}/site-packages`, `${lib}/${name}/dist-packages`]));
    if (inLib.includes('site-packages')) sites.push(`${lib}/site-packages`);
  }
  return sites.map((site) => `${prefix}/${site}`);
}

const minorOf = (name: string): number => Number(/3\.(\d+)/.exec(name)?.[1] ?? 0);

function slashed(path: string | undefined): string | undefined {
  if (path === undefined || !isAbsolute(path.trim())) return undefined;
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/(?<=[^/:])\/+$/, '');
}
