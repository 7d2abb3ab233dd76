import type { Checkpoint, Lookup } from '../checkpoint/checkpoint.js';
import type { Load } from '../load.js';
import { unknown, type Outcome } from './outcome.js';

/**
 * A load with peft: `AutoPeftModelFor…`, `PeftModel.from_pretrained(base, id)` and `PeftConfig` all begin with
 * `adapter_config.json` and raise "Can't find 'adapter_config.json' at …" without one (peft/config.py; executed with
 * 0.21.2, the same text since 0.3.0). Sure only where all files of a repository are known.
 */
export function peftOutcome(load: Load, lookup: Lookup): Outcome {
  const decides = unknown('peft decides what is loaded.');
  const [used, ...others] = load.classes;
  if (!used || others.length > 0 || load.callee !== 'from_pretrained' || isChanged(load)) return decides;
  if (load.unpacksKeywords || ['config', 'subfolder', 'repo_type'].some((name) => load.keywords.has(name)))
    return decides;
  const { checkpoint, from } = lookup.state === 'found' ? lookup : (lookup.rest ?? {});
  if (!checkpoint) return unknown(lookup.state === 'found' ? '' : lookup.detail);
  const { resolvedId, adapterOf, files } = checkpoint;
  if (adapterOf !== undefined) return unknown(`${resolvedId} holds an adapter of ${adapterOf}.`);
  // What lies in a folder may be written before the code gets there.
  if (from === 'folder' || !files || files.includes('adapter_config.json')) return decides;
  return {
    kind: 'raises',
    cause: 'no-adapter',
    error: 'ValueError',
    reason: `${resolvedId} holds no adapter: it has no adapter_config.json.`,
  };
}

/** Whether the code puts something else in the place of what a library has. */
const isChanged = ({ registers, changedBy }: Load): boolean => registers === 'anything' || changedBy !== undefined;

/**
 * `SentenceTransformer(id)` of a repository that is none of its own: it reads the configuration as `AutoConfig` does,
 * and pools what `AutoModel` gives. Undefined where the repository, or what is passed, may say otherwise.
 */
export function asAutoModel(load: Load, checkpoint: Checkpoint | undefined): Load | undefined {
  const [used, ...others] = load.classes;
  if (used?.name !== 'SentenceTransformer' || others.length > 0 || load.unpacksKeywords) return undefined;
  if ([...load.keywords.keys()].some((name) => !HARMLESS.has(name))) return undefined;
  const { files } = checkpoint ?? {};
  if (!files || files.some((file) => OWN_FILES.test(file))) return undefined;
  return { ...load, library: 'transformers', callee: 'from_pretrained', classes: [{ ...used, name: 'AutoModel' }] };
}

const HARMLESS: ReadonlySet<string> = new Set(['device', 'token', 'cache_folder', 'revision', 'model_name_or_path']);

/** What a repository of sentence-transformers has, or one that it reads otherwise. */
const OWN_FILES =
  /(?:^|\/)(?:modules\.json|config_sentence_transformers\.json|sentence_\w+_config\.json|adapter_config\.json)$/;
