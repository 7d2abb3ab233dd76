/** A checkpoint as code names it: what a repository holds at a revision. */
export interface CheckpointRef {
  /** `org/name`, or a legacy bare name such as `gpt2`; trimmed, without URL and trailing slash. */
  readonly repoId: string;
  /** Branch, tag or commit; `main` where the code names none. */
  readonly revision: string;
  /** URI of the module that names it, for names that may be folders; nothing but a folder on the disk depends on it. */
  readonly from?: string;
}

/**
 * Kinds of facts, by what they cost to get. `summary` is model type, architectures, remote code and, from the Hub, the
 * names of the files: one request. `config` is the whole `config.json`, `headers` are the tensors of the weights.
 */
export type Fact = 'summary' | 'config' | 'files' | 'headers' | 'tokenizer';

/** Where an answer came from. */
export type FactSource = 'bundled' | 'store' | 'hf-cache' | 'hub' | 'folder';

/** What a repository says about the model it holds. */
export interface Checkpoint {
  /** The Hub's id, after aliases and redirects. */
  readonly resolvedId: string;
  /** `config.model_type`; absent where the configuration has none. */
  readonly modelType?: string;
  /** The whole `config.json` as parsed, where it was read and not only the Hub's summary of it. Nothing in it is trusted. */
  readonly config?: JsonObject;
  /** `config.architectures`: the classes the weights were saved from. Empty where not known. */
  readonly architectures: readonly string[];
  /** Keys of `config.auto_map`, the classes that the repository brings its own code for; `some` where only their presence is known. */
  readonly remoteCode: readonly string[] | 'some';
  /** Id of the base model, where the repository holds a PEFT adapter (`adapter_config.json`). */
  readonly adapterOf?: string;
  /** The commit the facts are of, where known. */
  readonly commit?: string;
  readonly gated?: boolean;
  /** Of a gated repository: whether whoever asked may read its files, has no token, or was not let in with it. */
  readonly access?: 'granted' | 'no-token' | 'refused';
  readonly library?: string;
  readonly license?: string;
  /** Paths of the repository's files, where they are known. */
  readonly files?: readonly string[];
  /** The tensors of the weights as saved, by name, from the safetensors headers; absent where they were not read. */
  readonly tensors?: ReadonlyMap<string, Tensor>;
  /** Number of parameters, from the safetensors headers. */
  readonly parameters?: number;
  /** When the facts were true: milliseconds since 1970. */
  readonly asOf: number;
}

/** What a safetensors header says of a tensor. */
export interface Tensor {
  /** `F32`, `BF16`, … */
  readonly dtype: string;
  /** Sizes of its dimensions, the outermost first; empty for a scalar. */
  readonly shape: readonly number[];
}

/** A parsed JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Why there are no facts; the words of the JSON report. */
export type LookupFailure =
  'absent' | 'denied' | 'gated' | 'disabled' | 'invalid' | 'noRevision' | 'noConfig' | 'unreachable' | 'skipped';

/**
 * The answer to "what does this repository hold". A failure is never the fault of the code that names it. Of a
 * repository without a configuration there may be other facts: its files, its library, its commit.
 */
export type Lookup =
  | { readonly state: 'found'; readonly from: FactSource; readonly checkpoint: Checkpoint }
  | {
      readonly state: LookupFailure;
      readonly detail: string;
      readonly rest?: RepositoryRest;
      /** What the code may mean, the nearest first: revisions where there is no such revision, else ids of models. */
      readonly near?: readonly string[];
      /** What the Hub has under this id instead of a model. */
      readonly isA?: 'dataset' | 'space';
      /** Whether somebody between here and the Hub may have said it: then it is not kept, and takes nothing back. */
      readonly isUnsure?: true;
    };

/** What is known of a repository that has no configuration. */
export interface RepositoryRest {
  readonly from: FactSource;
  /** With neither model type nor architectures. */
  readonly checkpoint: Checkpoint;
}
