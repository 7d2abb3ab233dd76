import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { configFacts, fieldsOf } from '../src/checkpoint/config-json.js';
import type { Load } from '../src/load.js';
import type { TypedCheckpoint } from '../src/outcome/auto-class.js';
import { decide } from '../src/outcome/decide.js';
import { encoderDecoders } from '../src/outcome/dropped-parts.js';
import { parseAttributes } from '../src/registry/attributes.js';
import { intervalRegistry } from '../src/registry/interval-registry.js';
import { parseTables } from '../src/registry/tables.js';
import { parseWeights } from '../src/registry/weights.js';
import { checkoutAssets } from '../test/support/assets.js';
import { script } from '../test/support/modules.js';
import { python } from '../test/support/python.js';
import { runInRelease, TRUTH_FOLDER } from './truth-environments.js';
import { compared, type Compared, type LoadLine } from './truth-loads-compare.js';
import { reasonFor } from './truth-loads-exceptions.js';
import { page, summary, type ReleaseResult } from './truth-loads-page.js';

const RELEASES = ['4.46.3', '4.57.6', '5.0.0', '5.23.0'];
/** The releases that make the checkpoints: most are made by the first, those of newer model types by the second. */
const MAKERS = ['4.57.6', '5.23.0'];
const PAGE = 'docs/truth.md';
const CHECKPOINTS = path.join(TRUTH_FOLDER, 'checkpoints');
const SHOWN = 60;

const USAGE = `npm run truth:loads [-- VERSION… | --newest] [--again]
Really loads tiny checkpoints with every auto class and many others, in ${RELEASES.join(', ')}, and compares
with our outcomes; exits with 1 where one differs without a known reason. Writes ${PAGE} when all releases are compared.
With VERSION only these, with --newest only the newest. Loads that were done are not repeated, unless --again.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, newest: { type: 'boolean' }, again: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const chosen = values.newest === true ? RELEASES.slice(-1) : positionals;
  const versions = chosen.length > 0 ? chosen : RELEASES;
  if (values.again === true) rmSync(CHECKPOINTS, { recursive: true, force: true });
  for (const maker of MAKERS)
    runInRelease(maker, 'scripts/truth_checkpoints.py', [CHECKPOINTS], { progress: console.log });
  const comparedIn = await comparison();
  const results = versions.map((version): ReleaseResult => {
    const all = linesOf(version, values.again === true).map((line) => comparedIn(line, version));
    return { version, all, reasonFor: (one: Compared) => reasonFor(one, version) };
  });
  for (const result of results) {
    console.log(summary(result));
    const counting = result.all.filter((one) => one.differences.length > 0 && result.reasonFor(one) === undefined);
    for (const { line, differences } of counting.slice(0, SHOWN))
      console.log(`    ${line.class} ← ${line.checkpoint}: ${differences.join('; ')}`);
    if (counting.length > SHOWN) console.log(`    and ${counting.length - SHOWN} more`);
  }
  if (chosen.length === 0) writeFileSync(PAGE, page(results));
  const differ = results.some(({ all, reasonFor: why }) => all.some((one) => one.differences.length > 0 && !why(one)));
  return differ ? 1 : 0;
}

function linesOf(version: string, again: boolean): LoadLine[] {
  const file = path.join(TRUTH_FOLDER, `loads-${version}.jsonl`);
  if (again) rmSync(file, { force: true });
  runInRelease(version, 'scripts/truth_loads.py', [CHECKPOINTS, file], { progress: console.log });
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LoadLine);
}

/** Compares a load of one of the checkpoints with our outcome, which comes from its configuration alone. */
async function comparison(): Promise<(line: LoadLine, version: string) => Compared> {
  const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));
  const facts = {
    weights: parseWeights(await checkoutAssets.text('weights.json')),
    attributes: parseAttributes(await checkoutAssets.text('attributes.json')),
  };
  const loads = new Map<string, Load>();
  const lookups = new Map<string, Found>();
  return (line, version) => {
    const release = registry.at(version);
    const load = loads.get(line.class) ?? loadWith(line.class);
    const lookup = lookups.get(line.checkpoint) ?? lookupOf(line.checkpoint);
    loads.set(line.class, load);
    lookups.set(line.checkpoint, lookup);
    if (!release) throw new Error(`the registry has no tables of transformers ${version}`);
    const isEncoderDecoder = encoderDecoders(lookup.checkpoint, release).length > 0;
    return compared(line, decide(load, lookup, release, registry, undefined, facts), isEncoderDecoder);
  };
}

function loadWith(className: string): Load {
  const [load] = python.loads(script(`from transformers import ${className}\n${className}.from_pretrained("a/b")`));
  if (!load) throw new Error(`a load with ${className} is not read`);
  return load;
}

interface Found {
  readonly state: 'found';
  readonly from: 'hub';
  readonly checkpoint: TypedCheckpoint;
}

/** The facts of a checkpoint, as if its configuration had come from the Hub. */
function lookupOf(checkpoint: string): Found {
  const file = path.join(CHECKPOINTS, checkpoint, 'config.json');
  if (!existsSync(file)) throw new Error(`there is no checkpoint ${checkpoint}`);
  const config: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const facts = { ...configFacts(config), config: fieldsOf(config) };
  const modelType = facts.modelType ?? '';
  return {
    state: 'found',
    from: 'hub',
    checkpoint: { resolvedId: `tiny/${checkpoint}`, asOf: 0, ...facts, modelType },
  };
}

process.exitCode = await main();
