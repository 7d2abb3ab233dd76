import type { Part } from '../load.js';

/** A module with more UTF-16 units of code is not read as a whole. The largest files people write by hand have a third. */
const GIANT = 600_000;

/** Whether so much code is in a module that only what is written in the calls themselves is read. */
export const isGiant = (parts: readonly Part[]): boolean =>
  parts.reduce((sum, { text }) => sum + text.length, 0) > GIANT;

/** What loads, imports and comments of ours are told by, and what names the folders that models are saved to. */
const WORDS =
  'import|transformers|from_pretrained|from_config|pipeline|SentenceTransformer|CrossEncoder|SparseEncoder|loadlint:' +
  '|save_pretrained|save_model|push_to_hub|create_repo|TrainingArguments|output_dir|hub_model_id|local_dir|repo_id';

/** Tells which pieces of a giant module say anything about its loads: those with a word of theirs, or a class of them. */
export function piecesNeeded(parts: readonly Part[]): (text: string) => boolean {
  const classes = new Set<string>();
  for (const { text } of parts)
    for (const [, name = ''] of text.matchAll(/\b(\w+)\s*\.\s*from_(?:pretrained|config)\b/g)) {
      if (classes.size >= MOST_CLASSES) break;
      classes.add(name);
    }
  const needed = new RegExp([WORDS, ...[...classes].map((name) => `\\b${name}\\b`)].join('|'));
  return (text) => needed.test(text);
}

/** More names than that stand for nothing that could be told apart. */
const MOST_CLASSES = 200;
