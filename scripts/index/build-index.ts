import { listModels } from '@huggingface/hub';
import { configFacts } from '../../src/checkpoint/config-json.js';
import { nameIn } from '../../src/checkpoint/repo-id.js';
import { formatIndex, type IndexFacts, type IndexFile } from './index-file.js';

/** What is listed, and what is kept of the index that there is. */
export interface IndexOptions {
  readonly endpoint: string;
  /** Fetches the pages of the list. */
  readonly fetch: typeof globalThis.fetch;
  /** How many models of each order are listed. */
  readonly models: number;
  readonly builtOn: string;
  readonly old: IndexFile;
  readonly progress: (line: string) => void;
}

/**
 * The index of the most used models of a Hub: by downloads and by likes, as far as they have a model type that the
 * present tables know or any other. Former names stay, and with them the models that they lead to.
 */
export async function buildIndex(options: IndexOptions): Promise<string> {
  const { endpoint: hubUrl, fetch, models: limit, builtOn, old, progress } = options;
  const found = new Map<string, IndexFacts>();
  for (const sort of ['downloads', 'likes'] as const) {
    let listed = 0;
    for await (const model of listModels({ sort, limit, hubUrl, fetch, additionalFields: ['config'] })) {
      listed += 1;
      const facts = model.private ? undefined : factsOf(model.config);
      if (facts && nameIn(model.name).kind === 'hub') found.set(model.name, facts);
      if (listed % 500 === 0) progress(`${sort}: ${listed} listed`);
    }
    progress(`${sort}: ${listed} listed, ${found.size} models with a model type so far`);
  }
  const targets = new Set(Object.values(old.aliases));
  for (const { ids, ...facts } of old.groups)
    for (const id of ids) if (targets.has(id) && !found.has(id)) found.set(id, facts);
  const aliases = Object.entries(old.aliases).filter(([alias, id]) => found.has(id) && !found.has(alias));
  return formatIndex(builtOn, found, Object.fromEntries(aliases));
}

function factsOf(config: unknown): IndexFacts | undefined {
  const { modelType, architectures, remoteCode } = configFacts(config);
  if (modelType === undefined || !/^[a-z0-9_-]+$/.test(modelType)) return undefined;
  const classes = architectures.filter((name) => /^[A-Z]\w+$/.test(name));
  return {
    modelType,
    ...(classes.length > 0 && { architectures: classes }),
    ...(remoteCode.length > 0 && { remoteCode: true as const }),
  };
}
