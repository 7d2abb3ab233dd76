import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Pin } from './pins.js';
import { filesInTarGz, pathBelow } from './tar.js';

/** What was fetched, kept between runs; git ignores it. */
const FOLDER = '.cache/corpus';

/** The folder that holds the Python files and notebooks of a package. */
export const folderOf = ({ name, version }: Pin): string => path.join(FOLDER, `${name}-${version}`);

/**
 * Fetches and unpacks what is not there yet. Nothing of a package runs: the archive is found and downloaded by pip's own
 * parts, checked against its pin, and only its `.py` and `.ipynb` files are written. Throws, naming all that failed; what
 * was fetched by then stays.
 */
export async function fetchCorpus(pins: readonly Pin[], progress: (line: string) => void): Promise<void> {
  const missing = pins.filter((pin) => !existsSync(folderOf(pin)));
  if (missing.length === 0) return;
  progress(`fetching ${missing.length} of ${pins.length} packages into ${FOLDER}`);
  let done = 0;
  const failures: string[] = [];
  for await (const answer of downloads(missing)) {
    done++;
    if ('error' in answer) failures.push(`${answer.name} ${answer.version ?? ''}: ${answer.error}`);
    else progress(`${done}/${missing.length} ${answer.name} ${answer.version}: ${unpacked(answer)} files`);
  }
  if (done < missing.length) failures.push('the download stopped early; run it again to go on');
  if (failures.length > 0) throw new Error(`not all of the corpus could be fetched\n  ${failures.join('\n  ')}`);
}

/** The newest source distributions of these packages. Throws where pip finds one not. */
export async function newestPins(names: readonly string[]): Promise<readonly Pin[]> {
  const pins: Pin[] = [];
  for await (const answer of downloads(names.map((name) => ({ name, version: null, file: null, sha256: null })))) {
    if ('error' in answer) throw new Error(`${answer.name}: ${answer.error}`);
    if (!existsSync(folderOf(answer))) unpacked(answer);
    pins.push(answer);
  }
  return pins;
}

type Wanted = Pin | { readonly name: string; readonly version: null; readonly file: null; readonly sha256: null };
type Answer = Pin | (Wanted & { readonly error: string });

/** What `download.py` says of each, while it goes on with the next. */
async function* downloads(wanted: readonly Wanted[]): AsyncGenerator<Answer> {
  mkdirSync(FOLDER, { recursive: true });
  const python = spawn('python3', ['scripts/corpus/download.py', FOLDER], { stdio: ['pipe', 'pipe', 'inherit'] });
  const failure = new Promise<never>((_, reject) =>
    python.once('error', (error) => {
      reject(new Error(`Python 3.11 with pip is needed to fetch the corpus: ${error.message}`));
    }),
  );
  // The lines below end without a word when Python does not start; then this tells why.
  failure.catch(() => undefined);
  python.stdin.on('error', () => undefined).end(JSON.stringify(wanted));
  for await (const line of createInterface({ input: python.stdout })) yield JSON.parse(line) as Answer;
  if (python.pid === undefined) await failure;
}

/** Unpacks an archive that was downloaded, and removes it; the number of files written. */
function unpacked(pin: Pin): number {
  const archive = path.join(FOLDER, pin.file);
  const unfinished = `${folderOf(pin)}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  let count = 0;
  for (const { name, content } of filesInTarGz(readFileSync(archive))) {
    const below = pathBelow(name);
    if (below === undefined || !/\.(?:py|ipynb)$/.test(below)) continue;
    const file = path.join(unfinished, below);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    count++;
  }
  renameSync(unfinished, folderOf(pin));
  rmSync(archive);
  return count;
}
