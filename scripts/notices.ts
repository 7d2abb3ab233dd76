import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Name, version and licence text of every package that one of the files comes from. Throws where one has no licence. */
export async function noticesFor(files: readonly string[]): Promise<string> {
  const folders = [...new Set(files.flatMap((file) => packageFolder(file) ?? []))];
  const notices = await Promise.all(folders.map(notice));
  return notices.sort().join(`\n${'-'.repeat(80)}\n\n`);
}

/** `…/node_modules/@scope/name` of a file in it; undefined for a file of the project itself. */
function packageFolder(file: string): string | undefined {
  return /^.*\bnode_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
}

async function notice(folder: string): Promise<string> {
  const manifest = await readFile(path.join(folder, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  const licence = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  if (licence === undefined) throw new Error(`${name} has no licence text to go along with the product`);
  return `${name} ${version}\n\n${(await readFile(path.join(folder, licence), 'utf8')).trim()}\n`;
}
