import type { CheckpointRef } from './checkpoint.js';
import { looksLocal, looksLikePath, looksLikePlaceholder } from './local-names.js';

/** What a string that names a checkpoint means, as far as its text tells. */
export type CheckpointName =
  /** `org/name`, which only the Hub can tell about. */
  | { readonly kind: 'hub'; readonly repoId: string }
  /** No slash: a legacy name such as `gpt2`, or a folder such as `results`; the Hub is not asked which. */
  | { readonly kind: 'bare'; readonly repoId: string }
  /** A file or folder. */
  | { readonly kind: 'path'; readonly path: string }
  /** Written to be replaced: `<your-repo>`, `path/to/model`, an empty string. */
  | { readonly kind: 'placeholder'; readonly text: string }
  /** Neither a path nor an id that the Hub allows; `why` continues "the id …". */
  | { readonly kind: 'invalid'; readonly text: string; readonly why: string };

/**
 * Reads `text` as the checkpoint argument of a load; total. Blanks around it, one trailing slash of `org/name/` and the
 * address form (`https://huggingface.co/org/name`, `hf.co/…`) are stripped.
 */
export function nameIn(text: string): CheckpointName {
  const trimmed = text.trim();
  const onHub = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)(?:\/+([^?#]*)(?:[?#].*)?)?$/is.exec(trimmed);
  if (onHub !== null) return nameInAddress(trimmed, onHub[1] ?? '');
  if (looksLikePath(trimmed)) return { kind: 'path', path: trimmed };
  if (looksLikePlaceholder(trimmed)) return { kind: 'placeholder', text: trimmed };
  if (/^hf:\/\//i.test(trimmed)) return invalid(trimmed, 'is an address for file systems');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) return invalid(trimmed, 'is an address outside the Hub');
  if (looksLocal(trimmed)) return { kind: 'path', path: trimmed };
  return nameOfId(withoutSlash(trimmed), trimmed);
}

/** What to look up for `text`, whatever it means. An empty revision is `main`, as where the code names none. */
export function refOf(text: string, revision = 'main'): CheckpointRef {
  const name = nameIn(text);
  return { repoId: writtenName(name), revision: revision === '' ? 'main' : revision };
}

/**
 * Why a text that means a repository is not its id, and raises where no folder has that name: `hf_hub_download` checks
 * what it gets (executed with 4.46.3, 4.57.6 and 5.23.0; 4.x takes an address for that of the configuration itself, and
 * the Hub answers with a page). Undefined for an id as it is, and for what means no repository.
 */
export function whyNotAsWritten(text: string, name = nameIn(text)): string | undefined {
  if (!('repoId' in name) || name.repoId === text) return undefined;
  if (text !== text.trim()) return 'there are blanks around it';
  return withoutSlash(text) === name.repoId ? 'it ends in a slash' : 'it is the address of a model, and not its id';
}

/**
 * Why the Hub allows no repository of this id, as the end of a sentence that begins with "the id"; undefined where it
 * does. The rules of huggingface_hub's `validate_repo_id`: at most 96 characters, one slash at most, ASCII letters,
 * digits, `-`, `_` and `.`, no `--` and `..`, no `-` or `.` at either end, no ending `.git`; and the Hub's own `.ipynb`.
 */
export function objectionTo(repoId: string): string | undefined {
  const segments = repoId.split('/');
  if (segments.length > 2) return 'has more than one slash';
  if (segments.includes('')) return 'lacks a name before or behind the slash';
  if (repoId.length > 96) return 'is longer than 96 characters';
  if (!/^[A-Za-z0-9._/-]+$/.test(repoId)) return 'has characters other than letters, digits, "-", "_" and "."';
  if (/--|\.\./.test(repoId)) return 'has "--" or ".." in it';
  if (segments.some((segment) => /^[-.]|[-.]$/.test(segment))) return 'has "-" or "." at the end of a name';
  if (/\.(?:git|ipynb)$/.test(repoId)) return 'ends in ".git" or ".ipynb"';
  return undefined;
}

function nameInAddress(address: string, route: string): CheckpointName {
  const id = withoutSlash(route);
  if (id !== '' && looksLikePlaceholder(id)) return { kind: 'placeholder', text: address };
  const name = nameOfId(id, address);
  const isRepository = (name.kind === 'hub' || name.kind === 'bare') && !pages.has(id.split('/')[0] ?? '');
  return isRepository ? name : invalid(address, 'is the address of a page, not of a model');
}

/** First parts of the Hub's own addresses: no account has these names. */
const pages = new Set(
  'api blog chat collections datasets docs enterprise join learn login models organizations papers posts pricing settings spaces tasks'.split(
    ' ',
  ),
);

function nameOfId(id: string, text: string): CheckpointName {
  const why = objectionTo(id);
  if (why !== undefined) return invalid(text, why);
  return { kind: id.includes('/') ? 'hub' : 'bare', repoId: id };
}

/** What to look up for a name, whatever it means. */
export function writtenName(name: CheckpointName): string {
  if ('repoId' in name) return name.repoId;
  return name.kind === 'path' ? name.path : name.text;
}

const invalid = (text: string, why: string): CheckpointName => ({ kind: 'invalid', text, why });

/** Without the slashes at the end of `org/name/`. */
const withoutSlash = (id: string): string => id.replace(/\/+$/, '');
