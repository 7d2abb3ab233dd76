import { createWriteStream } from 'node:fs';

import { chromium, type Browser, type Page } from 'playwright-core';

import type { Server } from './server.js';

/** What a workbench page opens. Paths are absolute. */
export interface WorkbenchOptions {
  readonly folder: string;
  /** Folder of the extension in development. */
  readonly extension?: string;
  /** Module whose `run` is called in the extension host, and whose outcome ends the page. */
  readonly tests?: string;
}

/** Address of the workbench on a folder; what else it opens goes into VS Code's own `payload` parameter. */
export function workbenchUrl(server: Server, options: WorkbenchOptions): string {
  const remote = (path: string): string => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(options.extension === undefined ? [] : [['extensionDevelopmentPath', remote(options.extension)]]),
    ...(options.tests === undefined ? [] : [['extensionTestsPath', remote(options.tests)]]),
  ];
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return `${server.url}/?${query.toString()}`;
}

/** Starts the Chromium at the path, headless. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, headless: true, args: [...args, ...quiet] });
}

/** A page of 1280×800 that reaches nothing but the loopback: every other request is refused at once. */
export async function openPage(browser: Browser, logFile: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route(isOutside, (route) => route.abort());
  const page = await context.newPage();
  const log = createWriteStream(logFile);
  page.on('console', (message) => log.write(`[${message.type()}] ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`[pageerror] ${error.message}\n`));
  return page;
}

function isOutside(url: URL): boolean {
  return /^(https?|wss?):$/.test(url.protocol) && !/^(127\.0\.0\.1|localhost|[\w-]+\.localhost)$/.test(url.hostname);
}
