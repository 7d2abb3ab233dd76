/** `npm run bench [-- core | outcome | registry | editor …]`: how long things take on this machine. Nothing here passes or fails. */
import { runBundled } from './bench-bundled.js';
import { benchEditor } from './bench-editor.js';
import type { Figure } from './bench-figures.js';
import { benchRegistry } from './bench-registry.js';
import { allBundles, buildInto, dist } from './build.js';

const benches: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  core: () => runBundled('bench-core.ts', 'benchCore'),
  outcome: () => runBundled('bench-outcome.ts', 'benchOutcome'),
  registry: benchRegistry,
  editor: async () => {
    await buildInto(dist, allBundles);
    return benchEditor();
  },
};

const chosen = process.argv.slice(2);
for (const name of chosen) if (!benches[name]) throw new Error(`there is no bench ${name}`);
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches))
  if (chosen.length === 0 || chosen.includes(name)) figures.push(...(await bench()));
const width = Math.max(...figures.map(([name]) => name.length));
for (const [name, milliseconds, about] of figures)
  console.log(`${name.padEnd(width)}  ${milliseconds.toFixed(milliseconds < 10 ? 2 : 0).padStart(7)} ms  ${about}`);
