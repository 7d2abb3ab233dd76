import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PackageFiles } from '../src/transformers-source/read-release.js';
import { openZip } from './zip.js';

/** Downloaded wheels, kept between runs; git ignores it. */
const FOLDER = '.cache/wheels';

/** The source files of a release. */
export interface ReleaseFiles {
  readonly read: PackageFiles;
  /** Paths inside `transformers/`. */
  readonly files: readonly string[];
}

/**
 * The source files of a release of transformers, from its wheel; downloaded with pip unless it is there already.
 * Throws where pip does not find or get it.
 */
export function releaseFiles(version: string, progress: (line: string) => void): ReleaseFiles {
  mkdirSync(FOLDER, { recursive: true });
  const wheel = openZip(downloadedWheel(version) ?? download(version, progress));
  return {
    read: (file) => wheel.text(`transformers/${file}`),
    files: wheel.names.flatMap((name) =>
      name.startsWith('transformers/') ? [name.slice('transformers/'.length)] : [],
    ),
  };
}

/** The stable releases that pip finds, in no particular order. Throws where pip finds none. */
export function releasesOnIndex(): readonly string[] {
  const listed = execFileSync('python3', ['-m', 'pip', 'index', 'versions', 'transformers'], { encoding: 'utf8' });
  const [, versions = ''] = /^Available versions: (.*)$/m.exec(listed) ?? [];
  const stable = versions.split(', ').filter((version) => /^\d+(?:\.\d+)*$/.test(version));
  if (stable.length === 0) throw new Error('pip index versions transformers lists no releases');
  return stable;
}

function downloadedWheel(version: string): string | undefined {
  const wheel = readdirSync(FOLDER).find(
    (file) => file.startsWith(`transformers-${version}-`) && file.endsWith('.whl'),
  );
  return wheel === undefined ? undefined : path.join(FOLDER, wheel);
}

function download(version: string, progress: (line: string) => void): string {
  progress(`${version}: downloading`);
  // pip moves the file into place only when it is complete.
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', FOLDER];
  execFileSync('python3', [...pip, `transformers==${version}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  const wheel = downloadedWheel(version);
  if (wheel === undefined) throw new Error(`pip left no wheel of transformers ${version} in ${FOLDER}`);
  return wheel;
}
