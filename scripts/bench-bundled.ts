import { build, type Plugin } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Figure } from './bench-figures.js';
import { project } from './steps.js';

/**
 * Runs an exported bench of a file in `scripts` as the product is shipped: bundled and minified, in a process of its
 * own. What `tsx` adds to functions while it translates them costs a tenth.
 */
export async function runBundled(file: string, name: string): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'loadlint-bench-'));
  try {
    const outfile = path.join(folder, 'bench.mjs');
    await build({
      stdin: {
        contents: `import { ${name} as bench } from './${file}';\nconsole.log(JSON.stringify(await bench()));`,
        resolveDir: path.join(project, 'scripts'),
        loader: 'ts',
      },
      ...{ outfile, bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node20' },
      // What is written for `require` finds none in a module otherwise.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'warning',
      plugins: [whereItStood],
    });
    const { stdout } = await promisify(execFile)(process.execPath, [outfile], { cwd: project, maxBuffer: 1 << 24 });
    return JSON.parse(stdout) as Figure[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Our files look for others beside themselves, wherever the bundle is. */
const whereItStood: Plugin = {
  name: 'where-it-stood',
  setup(builder) {
    builder.onLoad({ filter: /[\\/](?:scripts|test)[\\/].*\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
      loader: 'ts',
    }));
  },
};
