/** The asset `bundled.json`: what is said of the most used models, and under which former names they go. */
export interface IndexFile {
  /** The day the facts were gathered, `2026-11-21`. */
  readonly builtOn: string;
  readonly aliases: Readonly<Record<string, string>>;
  readonly groups: readonly IndexGroup[];
}

/** All models of which the same is said. */
export interface IndexGroup extends IndexFacts {
  readonly ids: readonly string[];
}

/** What is said of a model. */
export interface IndexFacts {
  readonly modelType: string;
  readonly architectures?: readonly string[];
  readonly remoteCode?: true;
}

/** The facts of each model by its id, as the text of the asset: one group a line, so that a change reads as a diff. */
export function formatIndex(
  builtOn: string,
  models: ReadonlyMap<string, IndexFacts>,
  aliases: Readonly<Record<string, string>>,
): string {
  const groups = new Map<string, IndexFacts & { readonly ids: string[] }>();
  for (const [id, facts] of models) {
    const key = orderOf(facts);
    const group = groups.get(key) ?? { ...facts, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  const lines = [...groups].sort(byKey).map(([, { ids, ...facts }]) => JSON.stringify({ ...facts, ids: ids.sort() }));
  const names = Object.entries(aliases).sort(byKey);
  const aliasLines = names.map(([alias, id]) => `${JSON.stringify(alias)}:${JSON.stringify(id)}`);
  return (
    `{\n"builtOn":${JSON.stringify(builtOn)},\n"aliases":{\n${aliasLines.join(',\n')}\n},\n` +
    `"groups":[\n${lines.join(',\n')}\n]}\n`
  );
}

const orderOf = ({ modelType, architectures = [], remoteCode }: IndexFacts): string =>
  [modelType, architectures.join(), remoteCode === true ? '1' : ''].join('\n');

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
