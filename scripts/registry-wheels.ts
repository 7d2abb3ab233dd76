import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PackageFiles } from '../src/transformers-source/read-release.js';

/** Downloaded wheels, kept between runs; git ignores it. */
const FOLDER = '.cache/wheels';

/** The parts of the wheel that are read. */
const PARTS = ['transformers/__init__.py', 'transformers/models/auto/'];

/**
 * The source files of a release of transformers, from its wheel; downloaded with pip unless it is there already.
 * Throws where pip does not find or get it.
 */
export function releaseFiles(version: string, progress: (line: string) => void): PackageFiles {
  mkdirSync(FOLDER, { recursive: true });
  const files = unpacked(downloadedWheel(version) ?? download(version, progress));
  return (file) => files.get(`transformers/${file}`);
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

const UNPACK = `
import json, sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
names = [name for name in wheel.namelist() if name.endswith(".py") and name.startswith(tuple(sys.argv[2:]))]
print(json.dumps({name: wheel.read(name).decode("utf-8") for name in names}))
`;

function unpacked(wheel: string): Map<string, string> {
  const json = execFileSync('python3', ['-c', UNPACK, wheel, ...PARTS], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return new Map(Object.entries(JSON.parse(json) as Record<string, string>));
}
