import { TABLES_FORMAT } from '../src/registry/tables.js';
import { WEIGHT_PARTS, type WeightFit } from '../src/registry/weights.js';

/** What `weights.py` writes for one release. */
export interface WeightAnswers {
  readonly transformers: string;
  /** Configuration class → whether it ties word embeddings unless it is told. */
  readonly tied: Readonly<Record<string, boolean>>;
  /** Loaded class → saved class → without and with tied word embeddings; null where it could not be built. */
  readonly pairs: Readonly<Record<string, Readonly<Record<string, readonly [Answer, Answer]>>>>;
  readonly failures: readonly string[];
}

/** What `weights_foreign.py` writes for one release. */
export interface ForeignAnswers {
  /** Configuration class → the classes that were compared with those of the other families. */
  readonly families: Readonly<Record<string, readonly string[]>>;
  /** Loaded class → saved class → what becomes of it, in whatever way the embeddings are tied. */
  readonly pairs: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
  readonly failures: readonly string[];
}

/** Version → its comparison of families; of some releases there is none. */
export type ForeignReleases = ReadonlyMap<string, ForeignAnswers>;

type Answer = Partial<WeightFit> | null;

/**
 * The file `weights.json`: one line for each loaded class. The same answers, the same bytes. Of classes of different
 * families that find nothing of each other's in any release it has only the names.
 */
export function formatWeights(own: readonly WeightAnswers[], foreign: ForeignReleases = new Map()): string {
  const releases = own.map((answers) => withForeign(answers, foreign));
  const numbers = numbered(releases);
  const cell = (answer: Answer | undefined): string => (answer ? String(numbers.get(fitText(answer))) : '-');
  const cells = ([untied, tied]: readonly Answer[] = []): string =>
    cell(untied) === cell(tied) ? cell(untied) : `${cell(untied)}|${cell(tied)}`;
  const row = (loaded: string): string =>
    names(releases.map(({ pairs }) => pairs[loaded]))
      .map((saved) => [saved, ...short(releases.map(({ pairs }) => cells(pairs[loaded]?.[saved])))].join(' '))
      .join(',');
  const tie = (config: string): string =>
    short(releases.map(({ tied }) => (tied[config] === undefined ? '-' : tied[config] ? 'yes' : 'no'))).join(' ');
  return `{
"format":${TABLES_FORMAT},
"releases":${JSON.stringify(releases.map(({ transformers }) => transformers))},
"fits":${lines([...numbers].map(([text, number]) => [String(number), text]))},
"pairs":${lines(names(releases.map(({ pairs }) => pairs)).map((loaded) => [loaded, row(loaded)]))},
"ties":${lines(names(releases.map(({ tied }) => tied)).map((config) => [config, tie(config)]))},
"strangers":${lines(strangers([...foreign.values()]))},
"compared":${lines([...foreign.keys()].map((version) => [version, '']))}
}
`;
}

/** Family → the classes that were compared with those of others; where a class has moved, its newest family. */
function strangers(foreign: readonly ForeignAnswers[]): (readonly [string, string])[] {
  const families = new Map(
    foreign.flatMap(({ families: all }) =>
      Object.entries(all).flatMap(([family, classes]) => classes.map((name) => [name, family] as const)),
    ),
  );
  const grouped = names([Object.fromEntries([...families].map(([, family]) => [family, '']))]);
  return grouped.map((family) => {
    const classes = [...families].filter(([, of]) => of === family).map(([name]) => name);
    return [family, classes.sort((a, b) => (a < b ? -1 : 1)).join(' ')];
  });
}

/** The answers of one release with those of its pairs of families that are not the same everywhere. */
function withForeign(own: WeightAnswers, foreign: ForeignReleases): WeightAnswers {
  const releases = [...foreign].map(([version, { families, pairs }]) => {
    const classes = new Set(Object.values(families).flat());
    return { version, pairs, has: (name: string) => classes.has(name), classes };
  });
  const all = [...new Set(releases.flatMap(({ classes }) => [...classes]))];
  const pairs = new Map(Object.entries(own.pairs).map(([loaded, row]) => [loaded, { ...row }]));
  const families = new Map(
    strangers([...foreign.values()]).flatMap(([family, some]) => some.split(' ').map((name) => [name, family])),
  );
  for (const loaded of all)
    for (const saved of all) {
      if (families.get(loaded) === families.get(saved)) continue;
      const answers = new Map(
        releases.map(({ version, pairs: answered, has }) => [
          version,
          has(loaded) && has(saved) ? sure(answered[loaded]?.[saved]) : ALL,
        ]),
      );
      if ([...answers.values()].every((answer) => answer !== null && fitText(answer) === fitText(ALL))) continue;
      const row = pairs.get(loaded) ?? {};
      const answer = answers.get(own.transformers) ?? null;
      row[saved] ??= [answer, answer];
      pairs.set(loaded, row);
    }
  return { ...own, pairs: Object.fromEntries(pairs) };
}

/** What depends on names alone: who finds something may yet miss more, or refuse the sizes that go with it. */
function sure(answer: Answer | undefined): Answer {
  if (answer?.raises === true) return { raises: true };
  const isAll = answer?.random?.includes('*') === true && (answer.mismatched ?? []).length === 0;
  return isAll ? ALL : null;
}

/** Everything is new. */
const ALL = { random: ['*'] };

/** Every fit as text, the most frequent first, with its number. */
function numbered(releases: readonly WeightAnswers[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pairs } of releases)
    for (const row of Object.values(pairs))
      for (const answer of Object.values(row).flat())
        if (answer) counts.set(fitText(answer), (counts.get(fitText(answer)) ?? 0) + 1);
  const sorted = [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return new Map(sorted.map(([text], number) => [text, number]));
}

function fitText(answer: Partial<WeightFit>): string {
  const parts = WEIGHT_PARTS.flatMap((part) => {
    const modules = answer[part] ?? [];
    return modules.length > 0 ? [[part, ...modules].join(' ')] : [];
  });
  return [...parts, ...(answer.raises === true ? ['raises'] : [])].join(';');
}

/** Without the end in which nothing changes. */
function short(row: readonly string[]): readonly string[] {
  const last = row.findLastIndex((cell) => cell !== row.at(-1));
  return row.slice(0, last + 2);
}

function names(records: readonly (object | undefined)[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {})))].sort((a, b) => (a < b ? -1 : 1));
}

const lines = (entries: readonly (readonly [string, string])[]): string =>
  `{\n${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',\n')}\n}`;
