import { join } from 'node:path';

import { build } from 'esbuild';

import { checkoutRoot } from '../../scripts/editor/checkout.js';

/** The bundled Mocha suites: the same tests, one entry for each kind of extension host. */
export interface SuiteBundles {
  readonly node: string;
  readonly web: string;
}

/**
 * Bundles the suites as CommonJS, because the web worker host loads nothing else, into the extension's `dist/test`:
 * VS Code runs tests in the host of the extension that they lie in.
 */
export async function bundleSuites(extension: string): Promise<SuiteBundles> {
  const bundles = { node: join(extension, 'dist/test/node.js'), web: join(extension, 'dist/test/web.js') };
  const common = {
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    logLevel: 'warning',
    absWorkingDir: checkoutRoot,
  } as const;
  await build({
    ...common,
    entryPoints: ['test/editor/index-node.ts'],
    outfile: bundles.node,
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
