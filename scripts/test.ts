/** `npm test`: everything that CI runs, the real editor included. */
import { runSteps, script, verification } from './steps.js';

runSteps([
  ...verification,
  { name: 'the committed tables are those of the releases', command: script('registry', '--check') },
  { name: 'the outcomes are those of the newest release', command: script('truth-loads', '--newest') },
  { name: 'the wasm parser agrees with the native one', command: script('corpus', '--differential', '--no-corpus') },
  { name: 'the caches of the real Hugging Face client', command: script('hf-cache-check') },
  { name: 'two processes that hammer one store', command: script('store-hammer') },
  { name: 'a mirror of the Hub that others wrote', command: script('mirror') },
  { name: 'a real VS Code', command: [process.execPath, '--import', 'tsx', 'test/editor/run.ts'] },
  { name: 'packages', command: script('package') },
  { name: 'the examples, from the command line', command: script('start') },
]);
