import { dependsOnUse, diagnosticsOf, judgedLoads, nameOf, needsOf } from './analysis.js';
import type { CheckpointSource } from './checkpoint/source.js';
import type { Fact } from './checkpoint/checkpoint.js';
import { standingOf } from './checkpoint/standing.js';
import type { Environments, TransformersInForce } from './environment/environment.js';
import { installingEnvironments } from './environment/notebook-installs.js';
import { rangeInForce } from './environment/release-range.js';
import type { CardContext } from './hover/card-context.js';
import { checkpointCard } from './hover/checkpoint-card.js';
import { classCard } from './hover/class-card.js';
import { importingReader } from './imported-files.js';
import { KeptJudgements, NO_JUDGEMENTS, type JudgementsOfPass } from './kept-judgements.js';
import type { Load, Module, Place } from './load.js';
import { rememberedAlternatives } from './outcome/alternatives.js';
import { wants } from './outcome/verdict.js';
import { NO_MODEL_FACTS, type ModelFacts } from './outcome/weight-fit.js';
import type { Assets, Clock, Log, Signal, SourceFiles } from './ports.js';
import { startPython, type Python } from './python/python.js';
import { startSyntax, type Syntax } from './python/syntax.js';
import { parseAttributes } from './registry/attributes.js';
import { NO_EXPORTS, parseExports, type Exports } from './registry/exports.js';
import { parseFamilies } from './registry/families.js';
import { intervalRegistry } from './registry/interval-registry.js';
import { newestOf, type ReleaseRange } from './registry/ranges.js';
import { parseTables } from './registry/tables.js';
import { parseWeights } from './registry/weights.js';
import { rules } from './rules/index.js';
import type { JudgedLoad } from './rules/rule.js';
import type { Analysis, HoverCard, LanguageService, Reach } from './service.js';
import type { Choice } from './severity.js';
import { suppressed, withSuppressions } from './suppression.js';
import { touches } from './text.js';
import { unusedIgnores } from './unused-ignores.js';

/** What the service lends to whatever finds out which transformers there is. */
export interface EnvironmentTools {
  readonly syntax: Syntax;
  /** The releases that there are tables of, the oldest first. */
  readonly releases: readonly string[];
}

/** What a host gives the service. */
export interface ServiceOptions {
  readonly assets: Assets;
  /** Where facts come from, by how far a pass may go. */
  readonly sources: Readonly<Record<Reach, CheckpointSource>>;
  /** Makes what tells which transformers each module runs with; without it all run with the newest release known. */
  readonly environments?: (tools: EnvironmentTools) => Environments;
  /** The workspace's files, for what modules import from them; without it nothing is known of other files. */
  readonly files?: SourceFiles;
  readonly settings: Choice;
  readonly log: Log;
  readonly clock: Pick<Clock, 'now'>;
  /** Address of the Hub that cards link to. */
  readonly endpoint: string;
}

/** Composes the core. Rejects when an asset cannot be read, which means a broken installation. */
export async function createLanguageService(options: ServiceOptions): Promise<LanguageService> {
  const { assets, sources, settings, log, clock, endpoint } = options;
  const [syntax, registry, families] = await Promise.all([
    startSyntax(assets, log),
    assets.text('registry.json').then((text) => intervalRegistry(parseTables(text))),
    assets.text('families.json').then(parseFamilies),
  ]);
  const python = await startPython(syntax, assets);
  const environments = options.environments?.({ syntax, releases: registry.releases });
  const byDefault: TransformersInForce = { range: registry.newest.version, source: 'default', path: null };
  const installing = installingEnvironments();
  const inForceFor = async (module: Module, signal?: Signal): Promise<TransformersInForce> =>
    installing(environments ? await environments.transformersFor(module.uri, signal) : byDefault, module);
  let factsRead: Promise<ModelFacts> | undefined;
  const modelFacts = (): Promise<ModelFacts> => (factsRead ??= modelFactsFrom(assets, log));
  const judge = (
    loads: readonly Load[],
    { uri }: Module,
    range: ReleaseRange,
    reach: Reach,
    kept: JudgementsOfPass,
    signal?: Signal,
  ): Promise<JudgedLoad[]> =>
    judgedLoads(loads, { rules, source: sources[reach], range, registry, modelFacts, kept, signal, from: uri });
  const judgements = new KeptJudgements();
  const alternativesIn = rememberedAlternatives(families);

  let exportsRead: Promise<Exports> | undefined;
  const exports = (): Promise<Exports> => (exportsRead ??= exportsFrom(assets, log));

  const ranges = new WeakMap<TransformersInForce, { readonly of: Exports | undefined; readonly range: ReleaseRange }>();
  const rangeOf = (inForce: TransformersInForce, of: Exports | undefined): ReleaseRange => {
    const known = ranges.get(inForce);
    if (known && known.of === of) return known.range;
    const range = rangeInForce(inForce, registry, of);
    ranges.set(inForce, { of, range });
    return range;
  };

  const partsOf = new Map<string, Set<string>>();
  const readOf: Python['read'] = (module, files, asked) => {
    const parts = partsOf.get(module.uri) ?? new Set();
    for (const { uri } of module.parts) parts.add(uri);
    partsOf.set(module.uri, parts);
    return python.read(module, files, asked);
  };

  const cutShort = new Set<string>();
  /** Says it once of each module, as long as it stays so. */
  const tellCutShort = (uri: string, isCutShort: boolean): void => {
    if (!isCutShort) cutShort.delete(uri);
    else if (!cutShort.has(uri)) log(`${uri}: too much to follow, only ids in the calls are read`);
    if (isCutShort) cutShort.add(uri);
  };

  const importing = importingReader({ read: readOf }, options.files ?? NO_FILES);

  return {
    families,
    release: registry.newest,
    loads: (module) => readOf(module).loads,
    async analyse(module, reach, signal): Promise<Analysis> {
      const { loads, imports, ignores, unparsed, isCutShort, files } = await importing.read(module);
      tellCutShort(module.uri, isCutShort);
      const transformers = await inForceFor(module, signal);
      const isConcerned = loads.length > 0 || imports.length > 0;
      const range = rangeOf(transformers, isConcerned ? await exports() : undefined);
      const kept = judgements.start(module.uri, range);
      const judged = withUses(await judge(loads, module, range, reach, kept, signal), () => importing.uses(module));
      const release = newestOf(range);
      const context = { module, imports, range, release, registry, families, alternatives: alternativesIn(release) };
      const every = diagnosticsOf(judged, rules, context, settings, kept);
      const { kept: shown, count } = suppressed(every, ignores, judged, module);
      const unused = unusedIgnores(judged, ignores, rules, context, settings);
      const diagnostics = [...shown.map((one) => withSuppressions(one, ignores, judged, module)), ...unused];
      const pending = judged.some((one) => awaitsHub(one, clock.now(), kept));
      return { transformers, loads: judged, diagnostics, suppressed: count, unparsed, isCutShort, files, pending };
    },
    async hover(module, part, offset, reach, signal): Promise<HoverCard | undefined> {
      const target = hoverTarget((await importing.read(module)).loads, part, offset);
      if (!target) return undefined;
      const transformers = await inForceFor(module, signal);
      const exported = await exports();
      const range = rangeOf(transformers, exported);
      const release = newestOf(range);
      const [judged] = await judge([target.load], module, range, reach, NO_JUDGEMENTS, signal);
      if (!judged) return undefined;
      const context: CardContext = {
        ...{ transformers, release, registry, exports: exported, classes: range.classes, families },
        endpoint,
        now: clock.now(),
        alternatives: alternativesIn(release),
      };
      const markdown =
        target.className === undefined
          ? checkpointCard(judged.checkpoints, context)
          : classCard(target.className, judged, context);
      return markdown === undefined ? undefined : { at: target.at, markdown };
    },
    forget: (moduleUri) => {
      for (const uri of partsOf.get(moduleUri) ?? []) python.forget(uri);
      partsOf.delete(moduleUri);
      cutShort.delete(moduleUri);
      importing.forget(moduleUri);
      judgements.forget(moduleUri);
    },
  };
}

const NO_FILES: SourceFiles = { find: () => Promise.resolve(null) };

/** Read when first needed. Without it nothing is said about classes that a release may lack; the rest goes on. */
async function exportsFrom(assets: Assets, log: Log): Promise<Exports> {
  try {
    return parseExports(await assets.text('exports.json'));
  } catch (error) {
    log(`which classes each release has cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return NO_EXPORTS;
  }
}

/** Read when first needed. Without it nothing is said about what a class makes of the weights of another. */
async function modelFactsFrom(assets: Assets, log: Log): Promise<ModelFacts> {
  try {
    const [weights, attributes] = await Promise.all([assets.text('weights.json'), assets.text('attributes.json')]);
    return { weights: parseWeights(weights), attributes: parseAttributes(attributes) };
  } catch (error) {
    log(`what model classes make of weights cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return NO_MODEL_FACTS;
  }
}

/** Reads what becomes of the results where some load asks for it, since that takes time. */
function withUses(judged: readonly JudgedLoad[], uses: () => readonly Load[] | undefined): readonly JudgedLoad[] {
  if (!judged.some(dependsOnUse)) return judged;
  const loads = uses() ?? [];
  return judged.map((one) => {
    const { use, place } = loads[one.index] ?? {};
    const isSame = place?.part === one.load.place.part && place.range.start === one.load.place.range.start;
    return use && isSame ? { ...one, load: { ...one.load, use } } : one;
  });
}

/** Whether the Hub may tell of a checkpoint what is not stored, or whether that is still true. */
const awaitsHub = ({ load, checkpoints }: JudgedLoad, now: number, kept: JudgementsOfPass): boolean =>
  checkpoints.some(({ value, ref: { repoId, revision }, lookup, outcome, outcomes }) => {
    if (value.isMade === true || revision === null || nameOf(value, kept).kind !== 'hub') return false;
    // What did not answer just now is not asked again at once.
    if (lookup.state === 'unreachable') return false;
    const own = kept.about('needs', [load], () => needsOf(load, rules));
    const needs = wants({ outcome, outcomes }, 'config') ? new Set<Fact>([...own, 'config']) : own;
    return standingOf(lookup, { repoId, revision }, needs, now) !== 'settled';
  });

interface HoverTarget {
  readonly load: Load;
  readonly at: Place;
  /** The class under the cursor; undefined for the checkpoint. */
  readonly className?: string;
}

function hoverTarget(loads: readonly Load[], part: number, offset: number): HoverTarget | undefined {
  const isAt = (place: Place): boolean => place.part === part && touches(place.range, offset);
  for (const load of loads) {
    if (load.checkpoint && isAt(load.checkpoint.place)) return { load, at: load.checkpoint.place };
    const used = load.classes.find(({ place }) => isAt(place));
    if (used) return { load, at: used.place, className: used.name };
    // Where the id is written: a constant, perhaps in another cell.
    const value = load.checkpoint?.values.find(({ place }) => isAt(place));
    if (value) return { load: { ...load, checkpoint: { place: value.place, values: [value] } }, at: value.place };
  }
  return undefined;
}
