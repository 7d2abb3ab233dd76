import type { Search } from './kept-pieces.js';
import type { Node } from './node.js';
import { argumentsOf } from './values/calls.js';
import type { Reading } from './reading.js';
import { stringValues } from './values/strings.js';

/** Methods and functions that write a model to a folder or a repository, with the argument that names it. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  save_pretrained: ['save_directory'],
  save_pretrained_merged: ['save_directory'],
  save_model: ['output_dir'],
  push_to_hub: ['repo_id'],
  push_to_hub_merged: ['repo_id'],
  create_repo: ['repo_id'],
  TrainingArguments: [],
  Seq2SeqTrainingArguments: [],
};
/** Keywords and keys that name such a folder or repository, whatever they are passed to. */
const NAMING = ['output_dir', 'hub_model_id', 'local_dir', 'save_directory'];
/** Calls that name a repository to write to by a keyword alone. */
const UPLOADS: ReadonlySet<string> = new Set(['upload_folder', 'upload_file', 'upload_large_folder']);

const SIGN = new RegExp(`\\b(?:${[...Object.keys(WRITERS), ...NAMING, ...UPLOADS].join('|')})\\b`);
/** Most places that are looked at. */
const MOST_PLACES = 48;

/** Folders and repositories that code makes. */
export interface Made {
  readonly names: ReadonlySet<string>;
  /** Whether it pushes to the Hub, perhaps without saying whose the repository is. */
  readonly pushes: boolean;
}

/** Whether texts may make anything: a glance that spares most modules the search. */
export const mayMake = (texts: readonly Search[]): boolean => texts.some((text) => text.has(SIGN));

/**
 * Whether a module makes what lies under a name: it saves a model to that folder, or pushes it to that repository. What
 * such a name held before, or whether there is anything yet, nobody knows.
 */
export function isMadeBy({ names, pushes }: Made, text: string): boolean {
  const name = plain(text);
  if (names.has(name)) return true;
  // `results/checkpoint-500`, and `me/my-model` of what is pushed as `my-model`.
  const inside = name.split('/').map((_, index, every) => every.slice(0, index).join('/'));
  const [, own = '', ...more] = name.split('/');
  return inside.some((folder) => names.has(folder)) || (pushes && more.length === 0 && own !== '' && names.has(own));
}

const plain = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');

const PUSHES = /push_to_hub|hub_model_id/;

/** What the parts of a module make. */
export function namesMade({
  searches,
  trees,
  names,
  answers,
}: Pick<Reading, 'searches' | 'trees' | 'names' | 'answers'>): Made {
  const made = new Set<string>();
  let left = MOST_PLACES;
  for (const [part, text] of searches.entries())
    for (const word of [...Object.keys(WRITERS), ...NAMING, ...UPLOADS])
      for (const at of text.places(word)) {
        const node = trees[part]?.rootNode.descendantForIndex(at, at + word.length);
        const named = node && namedBy(node, word);
        if (!named || left-- < 0) continue;
        const texts = (): string[] => stringValues(named, part, names).map(({ text: one }) => plain(one));
        for (const name of answers.about('made', [named], texts, (found) => found)) {
          if (name !== '' && name !== '.') made.add(name);
        }
      }
  return { names: made, pushes: searches.some((text) => text.has(PUSHES)) };
}

/** The expression that names what is written, where a word of ours stands. */
function namedBy(node: Node, word: string): Node | undefined {
  if (node.text !== word) return undefined;
  const { parent } = node;
  if (parent?.type === 'keyword_argument' && parent.childForFieldName('name')?.id === node.id)
    return NAMING.includes(word) ? (parent.childForFieldName('value') ?? undefined) : undefined;
  if (node.type === 'string_content') {
    const pair = parent?.parent;
    const isKey = pair?.type === 'pair' && pair.childForFieldName('key')?.id === parent?.id;
    return isKey && NAMING.includes(word) ? (pair.childForFieldName('value') ?? undefined) : undefined;
  }
  const callee = parent?.type === 'attribute' && parent.childForFieldName('attribute')?.id === node.id ? parent : node;
  const call = callee.parent?.type === 'call' ? callee.parent : undefined;
  if (call?.childForFieldName('function')?.id !== callee.id) return undefined;
  const { positional, keywords } = argumentsOf(call);
  if (UPLOADS.has(word)) return keywords.get('repo_id');
  const keyword = WRITERS[word]?.map((name) => keywords.get(name)).find((value) => value !== undefined);
  return keyword ?? positional[0];
}
