const architectures = ['encoder-decoder', 'decoder-only', 'encoder-only', 'dual-encoder', 'other'] as const;
const modalities = ['text', 'vision', 'audio', 'multimodal', 'other'] as const;

/** How the parts of a model are arranged; `other` where none of the words fits. */
export type Architecture = (typeof architectures)[number];

/** What a model works on: what it reads or, for a voice, what it makes. */
export type Modality = (typeof modalities)[number];

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

/** The family of a model type; undefined for a type that no known release has. */
export function familyOf(families: Families, modelType: string): Family | undefined {
  // A repository chooses its model type freely: `constructor` must not find what every object inherits.
  return Object.hasOwn(families, modelType) ? families[modelType] : undefined;
}

/** What a family is, with its article, as it stands after "is": `an encoder-decoder`, `an encoder-only vision model`. */
export function describe(family: Family): string {
  const words = architectureInWords(family);
  switch (family.architecture) {
    case 'encoder-decoder':
    case 'dual-encoder':
      return withArticle(words);
    case 'decoder-only':
    case 'encoder-only':
      return withArticle([words, ...named(family.modality), 'model'].join(' '));
    case 'other':
      return withArticle(words);
  }
}

/** The architecture as an attribute: `encoder-decoder`, `dual encoder`; for `other` what the model works on. */
export function architectureInWords({ architecture, modality }: Family): string {
  if (architecture === 'dual-encoder') return 'dual encoder';
  if (architecture !== 'other') return architecture;
  return modality === 'other' ? 'model of another kind' : `${modality} model`;
}

/** `words` behind "a" or "an". */
function withArticle(words: string): string {
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** Modalities that are worth a word; text goes without saying. */
function named(modality: Modality): string[] {
  return modality === 'text' || modality === 'other' ? [] : [modality];
}

/** Reads the asset `families.json`. Throws an `Error` that names the entry where it is not what `Families` says. */
export function parseFamilies(text: string): Families {
  const parsed: unknown = JSON.parse(text);
  if (!isRecord(parsed)) throw new Error('families.json: not an object of model types');
  for (const [modelType, entry] of Object.entries(parsed)) {
    const problem = problemOf(entry);
    if (problem !== undefined) throw new Error(`families.json: ${modelType}: ${problem}`);
  }
  return parsed as Families;
}

function problemOf(entry: unknown): string | undefined {
  if (!isRecord(entry)) return 'not an object';
  const { name, architecture, modality, summary, prompting } = entry;
  if (typeof name !== 'string' || name === '') return 'name is no text';
  if (!architectures.some((known) => known === architecture))
    return `architecture is none of ${architectures.join(', ')}`;
  if (!modalities.some((known) => known === modality)) return `modality is none of ${modalities.join(', ')}`;
  if (![summary, prompting].every((prose) => prose === undefined || typeof prose === 'string'))
    return 'prose is no text';
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
