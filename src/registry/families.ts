/** How the parts of a model are arranged. */
export type Architecture = 'encoder-decoder' | 'decoder-only' | 'encoder-only' | 'dual-encoder' | 'other';

/** What a model reads. */
export type Modality = 'text' | 'vision' | 'audio' | 'multimodal' | 'other';

/** What a model type is, for people. */
export interface Family {
  /** The name people use: `T5`, `GPT-2`, `Llama`. */
  readonly name: string;
  readonly architecture: Architecture;
  readonly modality: Modality;
  /** One or two sentences: what the model does with its input. Only for the families most in use. */
  readonly summary?: string;
  /** One or two sentences: what that means for prompt and output. Only for the families most in use. */
  readonly prompting?: string;
}

/** `families.json`: model type → family. */
export type Families = Readonly<Record<string, Family>>;
