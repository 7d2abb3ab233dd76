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

type Answer = Partial<WeightFit> | null;

/** The file `weights.json`: one line for each loaded class. The same answers, the same bytes. */
export function formatWeights(releases: readonly WeightAnswers[]): string {
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
"ties":${lines(names(releases.map(({ tied }) => tied)).map((config) => [config, tie(config)]))}
}
`;
}

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
