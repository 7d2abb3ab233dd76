import type { Checkpoint, CheckpointRef, Lookup } from '../../checkpoint/checkpoint.js';
import type { CheckpointSource } from '../../checkpoint/source.js';
import type { Log } from '../../ports.js';

/**
 * Facts about well-known checkpoints that ship with the product, as old as the index itself. They are about `main`;
 * every other revision, and every checkpoint it does not hold, is `skipped`. `text` is the asset `checkpoints.json` or
 * a function that reads it; neither is touched before the first lookup.
 */
export function bundledIndex(text: string | (() => Promise<string>), log: Log = () => undefined): BundledIndex {
  let index: Promise<Index> | undefined;
  const read = async (): Promise<Index> => indexOf(typeof text === 'string' ? text : await text());
  const readOrNone = (): Promise<Index> =>
    read().catch((error: unknown) => {
      log(`the bundled index cannot be read: ${String(error)}`);
      return { byName: new Map(), asOf: 0 };
    });
  return {
    async lookup(ref) {
      if (ref.revision !== 'main') return skipped('the bundled index knows the revision main only');
      return answer(await (index ??= readOrNone()), ref);
    },
    ids: async () => [...(await (index ??= readOrNone())).byName.keys()],
  };
}

/** The index, and what it is about. */
export interface BundledIndex extends CheckpointSource {
  /** Ids and former names of all checkpoints that it holds; none where it cannot be read. Never rejects. */
  ids(): Promise<readonly string[]>;
}

/** The asset's format: one group for all checkpoints that share the same facts. */
interface BundledFile {
  /** The day the facts were gathered, `2026-11-21`. */
  readonly builtOn: string;
  /** Former names, with the Hub's present id of each. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly groups: readonly Group[];
}

interface Group {
  readonly modelType: string;
  /** Absent where nobody knows: then no concrete class may be concluded. */
  readonly architectures?: readonly string[];
  /** The repository brings code of its own. */
  readonly remoteCode?: true;
  readonly ids: readonly string[];
}

interface Index {
  readonly byName: ReadonlyMap<string, { readonly resolvedId: string; readonly group: Group }>;
  /** Milliseconds since 1970. */
  readonly asOf: number;
}

function indexOf(text: string): Index {
  const { builtOn, aliases, groups } = JSON.parse(text) as BundledFile;
  const byName = new Map(groups.flatMap((group) => group.ids.map((id) => [id, { resolvedId: id, group }])));
  for (const [alias, id] of Object.entries(aliases)) {
    const target = byName.get(id);
    if (target !== undefined) byName.set(alias, target);
  }
  return { byName, asOf: Date.parse(builtOn) };
}

function answer({ byName, asOf }: Index, { repoId }: CheckpointRef): Lookup {
  const known = byName.get(repoId);
  if (known === undefined) return skipped('the bundled index does not hold this checkpoint');
  const { modelType, architectures = [], remoteCode } = known.group;
  const checkpoint: Checkpoint = {
    resolvedId: known.resolvedId,
    modelType,
    architectures,
    remoteCode: remoteCode === true ? 'some' : [],
    asOf,
  };
  return { state: 'found', from: 'bundled', checkpoint };
}

const skipped = (detail: string): Lookup => ({ state: 'skipped', detail });
