import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { checkoutRoot } from '../../scripts/editor/checkout.js';
import { withScratch } from '../../scripts/editor/scratch.js';
import type { Environment } from '../../scripts/editor/server.js';
import { startTestHub } from './hub.js';

/** The extension under test: the checkout, unless `$LOADLINT_EXTENSION` names the folder of another one. */
export const extensionUnderTest: string = process.env['LOADLINT_EXTENSION'] ?? checkoutRoot;

/** What a run of tests has to itself. */
export interface Isolation {
  /** An empty folder. */
  readonly scratch: string;
  /** Address of the test Hub. */
  readonly hubUrl: string;
  /** What the extension host may know: the test Hub, and nothing of the developer's own tokens and caches. */
  readonly environment: Environment;
}

/** Runs tests; the process fails where they answer false or reject. */
export async function inIsolation(tests: (isolation: Isolation) => Promise<boolean>): Promise<void> {
  const hub = await startTestHub();
  try {
    const passed = await withScratch((scratch) =>
      tests({ scratch, hubUrl: hub.url, environment: environment(scratch, hub.url) }),
    );
    if (!passed) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await hub.close();
  }
}

function environment(scratch: string, hubUrl: string): Environment {
  return {
    ...Object.fromEntries(ownNames.map((name) => [name, undefined])),
    HF_ENDPOINT: hubUrl,
    HF_HOME: join(scratch, 'hf-home'),
    LOADLINT_CACHE: join(scratch, 'cache'),
  };
}

const ownNames = [
  'HF_TOKEN',
  'HUGGING_FACE_HUB_TOKEN',
  'HF_TOKEN_PATH',
  'HF_HUB_CACHE',
  'HUGGINGFACE_HUB_CACHE',
  'HF_HUB_OFFLINE',
  'TRANSFORMERS_OFFLINE',
  'VIRTUAL_ENV',
  'CONDA_PREFIX',
];

/** An empty folder to work in. */
export function emptyWorkspace(scratch: string): string {
  const folder = join(scratch, 'workspace');
  mkdirSync(folder);
  return folder;
}

/** A copy of the examples, made at `folder`. */
export function copyOfExamples(folder: string): string {
  cpSync(join(checkoutRoot, 'examples'), folder, { recursive: true });
  return folder;
}
