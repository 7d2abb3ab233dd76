/** `npm run editor [FOLDER]`: a real VS Code in the browser, with the extension of this checkout in it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { allBundles, buildInto, dist } from './build.js';
import { checkoutRoot } from './editor/checkout.js';
import { withScratch } from './editor/scratch.js';
import { startServer } from './editor/server.js';
import { workbenchUrl } from './editor/workbench.js';

const folder = resolve(process.argv[2] ?? join(checkoutRoot, 'examples'));
try {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist.`);
  await buildInto(dist, allBundles, true);
  await withScratch(async (scratch) => {
    const server = await startServer({ data: scratch });
    console.log(
      `VS Code with Loadlint, on ${folder}:\n\n  ${workbenchUrl(server, { folder, extension: checkoutRoot })}\n`,
    );
    console.log('Ctrl+C ends it.');
    await server.ended;
    throw new Error('The VS Code server has ended.');
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
