import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetSources } from './assets.js';
import { noticesFor } from './notices.js';

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The bundles, by the name of their file in `dist`. */
export type Bundle = 'node.js' | 'web.js' | 'cli.js' | 'undici.js';

/** Bundles for the two extension hosts and the command line; CommonJS, because the web worker host refuses modules. */
const bundles: Readonly<Record<Bundle, BuildOptions>> = {
  'node.js': { entryPoints: ['src/hosts/vscode/node.ts'], platform: 'node', target: 'node20', external: ['vscode'] },
  'web.js': {
    entryPoints: ['src/hosts/vscode/web.ts'],
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: { '@huggingface/hub': path.join(project, 'node_modules/@huggingface/hub/dist/browser/index.mjs') },
    // A web worker has no process: what only runs where there is one is left out.
    define: { process: 'undefined', 'globalThis.process': 'undefined' },
  },
  'cli.js': {
    entryPoints: ['src/hosts/cli/cli.ts'],
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
  // As big as the command line itself, and read only where there are proxies.
  'undici.js': { entryPoints: ['src/adapters/node/undici.ts'], platform: 'node', target: 'node20' },
};

/** Bundles that another one reads when it needs them. */
const companions: Readonly<Partial<Record<Bundle, Bundle>>> = { 'cli.js': 'undici.js' };

/** Every bundle of the product. */
export const allBundles = Object.keys(bundles) as Bundle[];

/** Where the product is built. */
export const dist = path.join(project, 'dist');

/**
 * Builds into `folder`, which is emptied: the bundles and, in `assets`, what they read when they run. `debug` leaves
 * them readable and adds source maps.
 */
export async function buildInto(folder: string, names: readonly Bundle[], debug = false): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const [sources] = await Promise.all([
    Promise.all([...new Set(names.flatMap(withCompanion))].map((name) => bundle(folder, name, debug))),
    copyAssets(path.join(folder, 'assets')),
    // For those who read the reports; the product itself does not.
    cp(path.join(project, 'src/hosts/cli/report.schema.json'), path.join(folder, 'report.schema.json')),
  ]);
  const used = [...sources.flat(), ...Object.values(assetSources)].map((file) => path.resolve(project, file));
  await writeFile(path.join(folder, 'THIRD_PARTY_NOTICES.txt'), await noticesFor(used));
}

const withCompanion = (name: Bundle): Bundle[] => [name, ...(companions[name] === undefined ? [] : [companions[name]])];

/** Returns the files of which something is in the bundle. */
async function bundle(folder: string, name: Bundle, debug: boolean): Promise<string[]> {
  const { define, ...options } = bundles[name];
  const { metafile } = await build({
    ...options,
    absWorkingDir: project,
    outfile: path.join(folder, name),
    bundle: true,
    format: 'cjs',
    minify: !debug,
    sourcemap: debug,
    metafile: true,
    logLevel: 'warning',
    // web-tree-sitter would look for its wasm there; we hand it over.
    define: { ...define, 'import.meta.url': '"file:///nowhere"' },
    plugins: [parserWithoutNode, hubWithoutUpload, proxiesApart],
  });
  if (options.platform === 'browser') refuseBuiltins(name, metafile);
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}

/** web-tree-sitter reads files itself where it believes to be in Node.js. It gets bytes, so it need not believe so. */
const parserWithoutNode: Plugin = {
  name: 'parser-without-node',
  setup(build) {
    build.onLoad({ filter: /web-tree-sitter\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const guess = /var ENVIRONMENT_IS_NODE = [^;]+;/;
      if (!guess.test(text)) throw new Error(`${file} no longer says ENVIRONMENT_IS_NODE`);
      return { contents: `const ENVIRONMENT_IS_NODE = false;\n${text.replace(guess, '')}`, loader: 'js' };
    });
  },
};

/** The Hub's client brings the hashing that uploads need. Nothing here uploads, so it may be left out. */
const hubWithoutUpload: Plugin = {
  name: 'hub-without-upload',
  setup(build) {
    const asked = {};
    build.onResolve({ filter: /^@huggingface\/xetchunk-wasm$/ }, async ({ path: name, pluginData, ...how }) => {
      if (pluginData === asked) return undefined;
      const resolved = await build.resolve(name, { ...how, pluginData: asked });
      return { ...resolved, sideEffects: false };
    });
  },
};

/** What knows proxies stays a file of its own, beside the bundle. */
const proxiesApart: Plugin = {
  name: 'proxies-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/undici\.js$/ }, ({ path: name }) => ({ path: name, external: true }));
  },
};

/** The web worker host has no `require` for anything but the editor. */
function refuseBuiltins(name: string, { inputs }: Metafile): void {
  for (const [input, { imports }] of Object.entries(inputs)) {
    const reached = imports.find((one) => isBuiltin(one.path) || (one.external === true && one.path !== 'vscode'));
    if (reached) throw new Error(`${name}: ${input} reaches ${reached.path}, which a web worker does not have`);
  }
}

async function copyAssets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.entries(assetSources).map(async ([name, source]) => {
      const from = path.join(project, source);
      const to = path.join(folder, name);
      if (!name.endsWith('.json')) return cp(from, to);
      // In the checkout tables are readable as a diff; the product only reads them.
      return writeFile(to, JSON.stringify(JSON.parse(await readFile(from, 'utf8'))));
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  await buildInto(dist, allBundles, process.argv.includes('--debug'));
  console.log(`built dist/ in ${Math.round(performance.now() - began)} ms`);
}
