import type { Browser } from 'playwright-core';

import { startServer, type Server, type ServerOptions } from './server.js';
import { ensureBrowser } from './system.js';
import { launchBrowser } from './workbench.js';

/** Runs `work` with a server and a browser to show its pages; both are ended afterwards. */
export async function withEditor<T>(
  options: ServerOptions,
  work: (server: Server, browser: Browser) => Promise<T>,
): Promise<T> {
  const chromium = ensureBrowser();
  const server = await startServer(options);
  try {
    const browser = await launchBrowser(chromium);
    // Without its server a page would wait for ever.
    void server.ended.then(() => browser.close());
    try {
      return await work(server, browser);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
