// Signs in and out in the workbench as a person would, and looks at what two servers get to see of the token.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { pictureSettings, untrustedSettings } from '../../scripts/editor/settings.js';
import { withEditor } from '../../scripts/editor/with-editor.js';
import { openPage, workbenchUrl } from '../../scripts/editor/workbench.js';
import { startHub } from '../support/hub.js';
import { extensionUnderTest, inIsolation } from './environment.js';
import { WorkbenchPage } from './flows/workbench-page.js';

const token = 'enterprise-veryPrivate';
const config = { model_type: 't5', architectures: ['T5ForConditionalGeneration'] };
const FILES = 10;
const repos = Array.from({ length: FILES }, (_, index) => ({ id: `lab/model-${index}`, config }));
/** The Hub of the user's environment, and a server that only a workspace or a redirect names. */
const [hub, stranger] = [await startHub(repos), await startHub(repos)];

/** What a person does, and what the servers must have seen. */
interface Case {
  readonly name: string;
  /** The settings of the workspace. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly isUntrusted: boolean;
  readonly run: (desk: Desk) => Promise<void>;
}

interface Desk {
  /** Opens the next file, and answers who was asked about its id and with what header `Authorization`. */
  readonly openNext: () => Promise<readonly (readonly ['hub' | 'stranger', string | undefined])[]>;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const bearer = `Bearer ${token}`;
const elsewhere = { 'loadlint.endpoint': stranger.url };

const cases: readonly Case[] = [
  {
    name: 'a token that was given goes to the endpoint, not along a redirect to another host, and not after it was taken back',
    settings: {},
    isUntrusted: false,
    async run({ openNext, signIn, signOut }) {
      assert.deepEqual(await openNext(), [['hub', undefined]]);
      await signIn();
      await until(openNext, bearer);
      hub.answerWith({ status: 307, headers: { Location: `${stranger.url}/api/models/lab/model-0/revision/main` } });
      assert.deepEqual(await openNext(), [
        ['hub', bearer],
        ['stranger', undefined],
      ]);
      hub.answerWith(undefined);
      await signOut();
      await until(openNext, undefined);
    },
  },
  {
    name: 'an endpoint that the workspace names gets no token',
    settings: elsewhere,
    isUntrusted: false,
    async run({ openNext, signIn }) {
      await signIn();
      for (let n = 0; n < 3; n += 1) assert.deepEqual(await openNext(), [['stranger', undefined]]);
    },
  },
  {
    name: 'nobody gets a token from a workspace that is not trusted, and its endpoint is not asked',
    settings: elsewhere,
    isUntrusted: true,
    async run({ openNext, signIn }) {
      await signIn();
      for (let n = 0; n < 3; n += 1) assert.deepEqual(await openNext(), [['hub', undefined]]);
    },
  },
];

/** The change reaches the analysis a little after the editor tells of it. */
async function until(openNext: Desk['openNext'], authorization: string | undefined): Promise<void> {
  const seen: unknown[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const asked = await openNext();
    if (JSON.stringify(asked) === JSON.stringify([['hub', authorization]])) return;
    seen.push(asked);
  }
  assert.fail(`the Hub was asked with ${JSON.stringify(seen)}`);
}

await inIsolation(async ({ scratch, environment }) => {
  let failed = 0;
  for (const [index, one] of cases.entries()) {
    const data = join(scratch, String(index));
    const error = await attempt(one, data, {
      ...environment,
      HF_ENDPOINT: hub.url,
      HF_HOME: join(data, 'hf-home'),
      LOADLINT_CACHE: join(data, 'cache'),
    });
    if (error) failed += 1;
    console.log(`${error ? '✖' : '✔'} ${one.name}`);
    if (error) console.log(error.stack ?? error.message);
  }
  await Promise.all([hub.close(), stranger.close()]);
  console.log(`tokens: ${cases.length - failed} passed, ${failed} failed`);
  return failed === 0;
});

async function attempt(
  { settings, isUntrusted, run }: Case,
  data: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Error | undefined> {
  const folder = workspaceIn(data, settings);
  const userSettings = { ...pictureSettings, 'workbench.statusBar.visible': true, 'loadlint.trace': 'verbose' };
  const trust = isUntrusted ? untrustedSettings : {};
  const options = { data, settings: { ...userSettings, ...trust }, asksForTrust: isUntrusted, environment };
  for (const server of [hub, stranger]) {
    server.requests.length = 0;
    server.answerWith(undefined);
  }
  return withEditor(options, async (server, browser) => {
    const page = await openPage(browser, join(data, 'page.log'));
    try {
      const workbench = new WorkbenchPage(page, undefined);
      await workbench.open(workbenchUrl(server, { folder, extension: extensionUnderTest }), 'readme.txt');
      await run(deskOf(workbench));
      assert.deepEqual(filesWith(token, data), []);
      return undefined;
    } catch (error) {
      await page.screenshot({ path: join(data, 'failure.png') });
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      await page.close();
    }
  });
}

function workspaceIn(data: string, settings: Readonly<Record<string, unknown>>): string {
  const folder = join(data, 'workspace');
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'readme.txt'), 'Nothing to load.');
  const load = 'from transformers import AutoModelForCausalLM\n\nAutoModelForCausalLM.from_pretrained';
  for (const [index, { id }] of repos.entries()) writeFileSync(join(folder, `load${index}.py`), `${load}("${id}")\n`);
  return folder;
}

function deskOf(workbench: WorkbenchPage): Desk {
  let next = 0;
  return {
    async openNext() {
      for (const server of [hub, stranger]) server.requests.length = 0;
      await workbench.openFile(`load${next}.py`);
      next += 1;
      // What is published after the answer: until then all that is asked has been asked.
      await workbench.squiggleUnder({ line: 'AutoModelForCausalLM.from_pretrained', text: 'AutoModelForCausalLM' });
      return [
        ...hub.requests.map(({ headers }) => ['hub', headers.authorization] as const),
        ...stranger.requests.map(({ headers }) => ['stranger', headers.authorization] as const),
      ];
    },
    async signIn() {
      await workbench.runCommand('Loadlint: Sign In');
      await workbench.answerBox('Sign in to the Hugging Face Hub', ` ${token} `);
      await workbench.notified('Loadlint keeps the token.');
    },
    async signOut() {
      await workbench.runCommand('Loadlint: Sign Out');
      await workbench.notified('Loadlint has forgotten the token.');
    },
  };
}

/** The files below a folder that hold the text: logs, settings, the store. */
function filesWith(text: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name);
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true && readFileSync(file).includes(text);
  });
}
