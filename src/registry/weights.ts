import { minorOf } from './attributes.js';
import { isAtLeast } from './at-least.js';
import { readIntervalFile } from './interval-file.js';

/**
 * What becomes of the weights that one class saved when another class loads them. Modules are named as far outside as
 * possible: `classifier` where all of it is meant, `*` the whole model, `layers.*` any of a list.
 */
export interface WeightFit {
  /** Modules of the loaded class that are newly initialised, with values that depend on the seed. */
  readonly random: readonly string[];
  /** Modules of the saved class that are not used; transformers reports them. */
  readonly left: readonly string[];
  /** The same, but the class ignores them on purpose (`_keys_to_ignore_on_load_unexpected`), and nothing is reported. */
  readonly silent: readonly string[];
  /** Modules that both have, with other shapes in a default configuration: two labels, for example. */
  readonly mismatched: readonly string[];
  /** transformers refuses: "The state dictionary of the model you are trying to load is corrupted." */
  readonly raises: boolean;
}

/** What is known of pairs of classes, by version of transformers. */
export interface Weights {
  /**
   * What `loaded` makes of weights that `saved` wrote with the same configuration. `tied` is the configuration's
   * `tie_word_embeddings`; undefined where it is not known. Of well-known classes of another family it is what `loaded`
   * makes with that family's configuration, as far as the names tell. Undefined where the answer is not known: the pair
   * was not or could not be built, or the measured releases around `version` disagree.
   */
  fit(loaded: string, saved: string, version: string, tied: boolean | undefined): WeightFit | undefined;
  /** Whether a configuration that says nothing of `tie_word_embeddings` ties them; undefined where not known. */
  tiesByDefault(configClass: string, version: string): boolean | undefined;
}

/** The parts of `weights.json`, as written by `scripts/weights-table.ts`. */
export const WEIGHT_PARTS = ['random', 'left', 'silent', 'mismatched'] as const;

/** Reads the asset `weights.json`. Throws an `Error` that names the place where it is not what it should be. */
export function parseWeights(text: string): Weights {
  const { releases, fits, pairs, ties, strangers, compared } = readIntervalFile('weights.json', text, (file) => ({
    releases: file.releases,
    fits: file.texts('fits'),
    pairs: file.texts('pairs'),
    ties: file.texts('ties'),
    strangers: file.texts('strangers'),
    compared: file.texts('compared'),
  }));
  // Rows are read when they are asked for: there are thousands, and a file asks for a few.
  const rows = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const known = new Map<string, WeightFit>();
  const rowsOf = (loaded: string): ReadonlyMap<string, readonly string[]> => {
    const found = rows.get(loaded) ?? readRows(pairs[loaded] ?? '');
    rows.set(loaded, found);
    return found;
  };
  const fitOf = (number: string): WeightFit => {
    const found = known.get(number) ?? readFit(fits[number] ?? '');
    known.set(number, found);
    return found;
  };
  const families = new Map(
    Object.entries(strangers).flatMap(([family, names]) => names.split(' ').map((name) => [name, family])),
  );
  /** Well-known classes of different families find nothing of each other's, but for the pairs that have a row. */
  const areStrangers = (loaded: string, saved: string): boolean =>
    families.has(loaded) && families.has(saved) && families.get(loaded) !== families.get(saved);
  const isCompared = (version: string): boolean => {
    const around = neighbours(releases, version);
    return around.length > 0 && around.every((index) => Object.hasOwn(compared, releases[index] ?? ''));
  };
  return {
    fit(loaded, saved, version, tied) {
      const row = rowsOf(loaded).get(saved);
      if (!row && areStrangers(loaded, saved)) return isCompared(version) ? NOTHING : undefined;
      const cells = row && neighbours(releases, version).map((index) => cellAt(row, index));
      const numbers = new Set(cells?.map((cell) => numberIn(cell, tied)));
      const [number] = numbers;
      return numbers.size === 1 && number !== undefined ? fitOf(number) : undefined;
    },
    tiesByDefault(configClass, version) {
      const row = ties[configClass]?.split(' ');
      const said = new Set(row && neighbours(releases, version).map((index) => cellAt(row, index)));
      const [word] = said;
      return said.size === 1 && word !== undefined && word !== UNKNOWN ? word === 'yes' : undefined;
    },
  };
}

/** What a class finds that finds nothing. */
const NOTHING: WeightFit = { random: ['*'], left: ['*'], silent: [], mismatched: [], raises: false };

/** Stands for a release in which the pair does not exist or could not be built. */
const UNKNOWN = '-';

/**
 * Indexes of the measured releases that answer for a version: the one with the same minor, else the next older and
 * the next newer. Empty beyond the ends.
 */
function neighbours(releases: readonly string[], version: string): readonly number[] {
  const minor = minorOf(version);
  const same = releases.findIndex((release) => minor !== undefined && minorOf(release) === minor);
  if (same !== -1) return [same];
  const newer = releases.findIndex((release) => isAtLeast(release, version));
  return newer > 0 ? [newer - 1, newer] : [];
}

/** A row ends where nothing changes any more. */
const cellAt = (row: readonly string[], index: number): string => row[index] ?? row.at(-1) ?? UNKNOWN;

/** `3` in both cases, or `3|4`: without and with tied word embeddings. */
function numberIn(cell: string, tied: boolean | undefined): string | undefined {
  const [untied = UNKNOWN, whenTied = untied] = cell.split('|');
  if (tied === undefined && untied !== whenTied) return undefined;
  const number = tied === true ? whenTied : untied;
  return number === UNKNOWN ? undefined : number;
}

/** `BertModel 1 2|3,BertForMaskedLM 0`: saved classes, each with a cell for every release. */
function readRows(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    text.split(',').map((row) => {
      const [saved = '', ...cells] = row.split(' ');
      return [saved, cells];
    }),
  );
}

/** `random classifier;left cls pooler`; `raises`. */
function readFit(text: string): WeightFit {
  const parts = new Map(
    text.split(';').map((part) => {
      const [name = '', ...modules] = part.split(' ');
      return [name, modules];
    }),
  );
  const of = (name: (typeof WEIGHT_PARTS)[number]): readonly string[] => parts.get(name) ?? [];
  return {
    random: of('random'),
    left: of('left'),
    silent: of('silent'),
    mismatched: of('mismatched'),
    raises: parts.has('raises'),
  };
}
