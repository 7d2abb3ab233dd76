import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs `work` with an empty folder, which is removed afterwards, also after Ctrl+C; kept and named where `$KEEP` is set,
 * or `work` rejects or answers false.
 */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'loadlint-editor-'));
  const remove = (): void => {
    if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    else console.error(`Logs of the editor: ${folder}`);
  };
  const interrupted = (): void => {
    // What still runs ends with this process; see startServer().
    process.once('exit', remove);
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const result = await work(folder);
    if (result === false) console.error(`Logs of the editor: ${folder}`);
    else remove();
    return result;
  } catch (error) {
    console.error(`Logs of the editor: ${folder}`);
    throw error;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}
