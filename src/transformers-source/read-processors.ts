import { PROCESSOR_KINDS, type ProcessorKind, type ReleaseProcessors } from '../registry/processors.js';
import type { Syntax } from '../python/syntax.js';
import { AUTO_FOLDER, autoModules } from './auto-modules.js';
import { isList, type Data } from './data.js';
import type { PackageFiles } from './read-release.js';
import { SourceError } from './source-error.js';

/** Where the table of each kind stands. */
const SOURCES: Readonly<Record<ProcessorKind, readonly [module: string, table: string]>> = {
  tokenizer: ['tokenization_auto', 'TOKENIZER_MAPPING_NAMES'],
  processor: ['processing_auto', 'PROCESSOR_MAPPING_NAMES'],
  imageProcessor: ['image_processing_auto', 'IMAGE_PROCESSOR_MAPPING_NAMES'],
  featureExtractor: ['feature_extraction_auto', 'FEATURE_EXTRACTOR_MAPPING_NAMES'],
  videoProcessor: ['video_processing_auto', 'VIDEO_PROCESSOR_MAPPING_NAMES'],
};

/** Tables of `auto_mappings.py` that are not about processors. */
const OTHER_TABLES: ReadonlySet<string> = new Set(['CONFIG_MAPPING_NAMES']);

/**
 * The tokenizer, processor, image-processor, feature-extractor and video-processor tables of a transformers package,
 * read from its source files. A kind that the release does not have yet is empty. Throws a `SourceError` on a table or
 * form that the reader has not been told about.
 */
export function readProcessors(readFile: PackageFiles, syntax: Syntax): ReleaseProcessors {
  refuseUnknownTables(readFile);
  const module = autoModules(readFile, syntax);
  return new Map(
    PROCESSOR_KINDS.map((kind) => {
      const [name, table] = SOURCES[kind];
      // AutoProcessor came in 4.13, AutoImageProcessor in 4.25, AutoVideoProcessor in 4.52.
      const file = `${AUTO_FOLDER}/${name}.py`;
      if (kind !== 'tokenizer' && readFile(file) === undefined) return [kind, new Map<string, readonly string[]>()];
      const entries = [...module(name).table(table)];
      return [kind, new Map(entries.map(([type, value]) => [type, classesOf(value, `${table}["${type}"]`, file)]))];
    }),
  );
}

/**
 * The classes of an entry: the slow (PIL) one first, then the fast (torchvision) one, with an empty string for the first
 * where there is only the second. Written as a name, as `(slow, fast)` or `(slow,)`, as `{"pil": …, "torchvision": …}`.
 */
function classesOf(value: Data, what: string, file: string): readonly string[] {
  const pair = value instanceof Map ? backends(value) : isList(value) ? value : [value];
  const [slow = null, fast = null] = pair ?? [];
  const isKnown = (data: Data): data is string | null => data === null || (typeof data === 'string' && data !== '');
  if (!pair || pair.length > 2 || !isKnown(slow) || !isKnown(fast))
    throw new SourceError(file, undefined, `${what} is a form that the reader does not know`);
  if (fast !== null) return [slow ?? '', fast];
  return slow === null ? [] : [slow];
}

function backends(value: ReadonlyMap<string, Data>): readonly Data[] | undefined {
  const isKnown = [...value.keys()].every((key) => key === 'pil' || key === 'torchvision');
  return isKnown ? [value.get('pil') ?? null, value.get('torchvision') ?? null] : undefined;
}

function refuseUnknownTables(readFile: PackageFiles): void {
  const file = `${AUTO_FOLDER}/auto_mappings.py`;
  const known = new Set([...Object.values(SOURCES).map(([, table]) => table), ...OTHER_TABLES]);
  for (const [, table = ''] of (readFile(file) ?? '').matchAll(/^(\w+_MAPPING_NAMES)\b/gm))
    if (!known.has(table)) throw new SourceError(file, undefined, `${table} is a table that the reader does not know`);
}
