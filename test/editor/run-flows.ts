// Drives the workbench as a person would. With --pictures it also takes the pictures of media/.
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { checkoutRoot } from '../../scripts/editor/checkout.js';
import type { Server } from '../../scripts/editor/server.js';
import { pictureSettings } from '../../scripts/editor/settings.js';
import { withEditor } from '../../scripts/editor/with-editor.js';
import { openPage, workbenchUrl } from '../../scripts/editor/workbench.js';
import { copyOfExamples, extensionUnderTest, inIsolation } from './environment.js';
import type { Flow } from './flows/flow.js';
import { notebook } from './flows/notebook.js';
import { script } from './flows/script.js';
import { status } from './flows/status.js';
import { WorkbenchPage } from './flows/workbench-page.js';

const pictures = process.argv.includes('--pictures') ? join(checkoutRoot, 'media') : undefined;
// The pictures have no status bar, so the flow that looks at it is left out.
const flows = pictures === undefined ? [script, notebook, status] : [script, notebook];
const settings = { ...pictureSettings, 'workbench.statusBar.visible': pictures === undefined };

await inIsolation(({ scratch, environment }) =>
  withEditor({ data: scratch, settings, environment }, async (server, browser) => {
    let failed = 0;
    for (const flow of flows) {
      const began = performance.now();
      const error = await attempt(flow, server, browser, scratch);
      const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      if (error !== undefined) failed += 1;
      console.log(`${error === undefined ? '✔' : '✖'} ${flow.name} (${took})`);
      if (error !== undefined) console.log(error.stack ?? error.message);
    }
    console.log(`flows: ${flows.length - failed} passed, ${failed} failed`);
    return failed === 0;
  }),
);

/** Runs a flow on a fresh copy of the examples; the error where it failed, with a picture of the screen in the scratch folder. */
async function attempt(flow: Flow, server: Server, browser: Browser, scratch: string): Promise<Error | undefined> {
  const folder = copyOfExamples(join(scratch, flow.file));
  const page = await openPage(browser, join(scratch, `${flow.file}.log`));
  try {
    const workbench = new WorkbenchPage(page, pictures);
    await workbench.open(workbenchUrl(server, { folder, extension: extensionUnderTest }), flow.file);
    await flow.run(workbench, join(folder, flow.file));
    return undefined;
  } catch (error) {
    await page.screenshot({ path: join(scratch, `${flow.file}.png`) });
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await page.close();
  }
}
