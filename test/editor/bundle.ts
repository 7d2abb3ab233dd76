import { join } from 'node:path';

import { build } from 'esbuild';

import { checkoutRoot } from '../../scripts/editor/checkout.js';

/**
 * The bundled Mocha suites: the same tests for each kind of extension host, and those that need a Python extension in
 * the Node.js host.
 */
export interface SuiteBundles {
  readonly node: string;
  readonly python: string;
  readonly web: string;
}

/**
 * Bundles the suites as CommonJS, because the web worker host loads nothing else, into the extension's `dist/test`:
 * VS Code runs tests in the host of the extension that they lie in.
 */
export async function bundleSuites(extension: string): Promise<SuiteBundles> {
  const folder = join(extension, 'dist/test');
  const bundles = { node: join(folder, 'node.js'), python: join(folder, 'python.js'), web: join(folder, 'web.js') };
  const common = {
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    logLevel: 'warning',
    absWorkingDir: checkoutRoot,
  } as const;
  await build({
    ...common,
    entryPoints: { node: 'test/editor/index-node.ts', python: 'test/editor/index-python.ts' },
    outdir: folder,
    platform: 'node',
    external: ['vscode', 'mocha'],
    define: { EXPECTED_HOST: '"node"' },
  });
  await build({
    ...common,
    entryPoints: ['test/editor/index-web.ts'],
    outfile: bundles.web,
    platform: 'browser',
    external: ['vscode'],
    define: { EXPECTED_HOST: '"web"' },
  });
  return bundles;
}
