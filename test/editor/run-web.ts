// The same Mocha suites in the web worker extension host.
import { join } from 'node:path';

import { runSuite } from '../../scripts/editor/run-suite.js';
import { webHostSettings } from '../../scripts/editor/settings.js';
import { withEditor } from '../../scripts/editor/with-editor.js';
import { openPage, workbenchUrl } from '../../scripts/editor/workbench.js';
import { bundleSuites } from './bundle.js';
import { emptyWorkspace, extensionUnderTest, inIsolation } from './environment.js';

await inIsolation(async ({ scratch, hubUrl, environment }) => {
  const { web } = await bundleSuites(extensionUnderTest);
  // A web worker has no environment variables.
  const settings = { ...webHostSettings, 'loadlint.endpoint': hubUrl };
  return withEditor({ data: scratch, settings, environment }, async (server, browser) => {
    const options = { folder: emptyWorkspace(scratch), extension: extensionUnderTest, tests: web };
    const page = await openPage(browser, join(scratch, 'page.log'));
    const { code } = await runSuite(page, workbenchUrl(server, options));
    console.log(`Exit code:   ${code}`);
    return code === 0;
  });
});
