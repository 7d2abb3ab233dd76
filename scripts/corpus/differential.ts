import { spawn, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Tree } from 'web-tree-sitter';
import type { Module, Part } from '../../src/load.js';
import { blankMagics } from '../../src/python/notebook.js';
import type { Syntax } from '../../src/python/syntax.js';

/** The native parser, and the grammar that our wasm file is built from. */
const NATIVE = { 'tree-sitter': '0.26.1', 'tree-sitter-python': '0.25.0' } as const;

const FOLDER = '.cache/corpus-native';

/** For how many texts the first node that differs is told. */
const EXPLAINED = 10;

/** A tree in words: as an S-expression, and all its nodes with their ranges in UTF-16 code units. */
interface Told {
  readonly expression: string;
  readonly nodes: string;
}

/** What a comparison of both parsers came to. */
export interface Differential {
  readonly texts: number;
  /** Texts that one side refuses: too deep, or no valid Unicode. */
  readonly skipped: number;
  /** Where trees differ: the text's URI, for some with the first node that differs. */
  readonly differences: readonly string[];
}

/**
 * Parses the parts of `modules` with the wasm parser and with the native one, and compares the trees. The native parser
 * is that of Python's `tree-sitter`, installed from wheels into a virtual environment of its own; it reads UTF-8 where
 * ours reads UTF-16, so its offsets are converted. Throws where it cannot be installed.
 */
export async function compareParsers(
  modules: readonly Module[],
  syntax: Syntax,
  progress: (line: string) => void,
): Promise<Differential> {
  const python = installed(progress);
  const texts = modules.flatMap(({ parts }) => parts.map(parsed));
  const ours = texts.map((part) => toldBy(syntax.tree(part)));
  const digests = await nativeTrees(
    python,
    texts.map(({ text }) => text),
    true,
  );
  const differences: string[] = [];
  let skipped = 0;
  for (const [index, part] of texts.entries()) {
    const [own, theirs] = [ours[index], digests[index]];
    if (!own || !theirs) skipped++;
    else if (digest(own.expression) !== theirs.expression || digest(own.nodes) !== theirs.nodes) {
      const isExplained = differences.length < EXPLAINED;
      const [full] = isExplained ? await nativeTrees(python, [part.text], false) : [];
      differences.push(full ? `${part.uri}: ${firstDifference(own, full)}` : part.uri);
    }
    syntax.forget(part.uri);
  }
  return { texts: texts.length, skipped, differences };
}

/** What the product parses: without what only IPython understands. */
const parsed = (part: Part): Part => (part.cell === undefined ? part : { ...part, text: blankMagics(part.text) });

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The tree of our parser in the words of `native.py`. */
export function toldBy(tree: Tree | undefined): Told | undefined {
  if (!tree) return undefined;
  const nodes: string[] = [];
  const cursor = tree.walk();
  const up = (): boolean => {
    while (cursor.gotoParent()) if (cursor.gotoNextSibling()) return true;
    return false;
  };
  do nodes.push(`${cursor.nodeType} ${cursor.startIndex} ${cursor.endIndex}`);
  while (cursor.gotoFirstChild() || cursor.gotoNextSibling() || up());
  cursor.delete();
  return { expression: tree.rootNode.toString(), nodes: nodes.join('\n') };
}

function firstDifference(own: Told, theirs: Told): string {
  const [ours, native] = [own.nodes.split('\n'), theirs.nodes.split('\n')];
  const at = ours.findIndex((node, index) => node !== native[index]);
  return at === -1 && ours.length === native.length
    ? 'the S-expressions differ, the nodes do not'
    : `node ${at}: wasm ${ours[at] ?? 'none'}, native ${native[at] ?? 'none'}`;
}

/** The interpreter of the environment with the native parser; made once. */
function installed(progress: (line: string) => void): string {
  const packages = Object.entries(NATIVE).map(([name, version]) => `${name}==${version}`);
  const folder = path.join(FOLDER, digest(packages.join()).slice(0, 12));
  const python = path.join(folder, 'bin/python');
  if (existsSync(path.join(folder, 'complete'))) return python;
  progress(`installing ${packages.join(' and ')}`);
  mkdirSync(FOLDER, { recursive: true });
  run('python3', '-m', 'venv', '--clear', folder);
  run(python, '-m', 'pip', 'install', '--quiet', '--quiet', '--only-binary', ':all:', ...packages);
  writeFileSync(path.join(folder, 'complete'), '');
  return python;
}

function run(command: string, ...words: string[]): void {
  execFileSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'] });
}

async function nativeTrees(python: string, texts: readonly string[], isDigest: boolean): Promise<(Told | null)[]> {
  const words = ['scripts/corpus/native.py', ...(isDigest ? ['--digest'] : [])];
  const native = spawn(python, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  native.stdin.on('error', () => undefined).end(texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
  const answers: (Told | null)[] = [];
  for await (const line of createInterface({ input: native.stdout })) answers.push(JSON.parse(line) as Told | null);
  if (answers.length < texts.length) throw new Error(`the native parser stopped at text ${answers.length + 1}`);
  return answers;
}
