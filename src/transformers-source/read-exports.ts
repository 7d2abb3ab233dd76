import type { Syntax } from '../python/syntax.js';
import { importStructure } from './import-structure.js';
import type { PackageFiles } from './read-release.js';
import { SourceError } from './source-error.js';

/** Modules of `models/auto` that are known; one more may bring a table. */
const AUTO_MODULES: ReadonlySet<string> = new Set([
  ...['auto_factory', 'auto_mappings', 'configuration_auto', 'modeling_auto', 'modeling_tf_auto', 'modeling_flax_auto'],
  ...['tokenization_auto', 'processing_auto', 'image_processing_auto', 'feature_extraction_auto'],
  // `dynamic` loads remote code (4.11 to 4.18).
  ...['video_processing_auto', 'dynamic', '__init__'],
]);

/**
 * The classes that `from transformers import …` finds where all optional packages are there, sorted. They are listed in
 * `transformers/__init__.py`; since models are looked for (`define_import_structure` in `utils/import_utils.py`), also
 * in `__all__` and under `@requires` in every file of `models`. `files` are the paths of all files, inside
 * `transformers/`. Throws a `SourceError` where nothing lists classes.
 */
export function readExports(readFile: PackageFiles, files: readonly string[], syntax: Syntax): readonly string[] {
  const reading = readExportsByFile(readFile, files, syntax);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

/** As `readExports`, with a pause after each file, for those who must not be held up: there are thousands. */
export function* readExportsByFile(
  readFile: PackageFiles,
  files: readonly string[],
  syntax: Syntax,
): Generator<undefined, readonly string[], undefined> {
  refuseUnknownModules(files);
  const names = new Set(importStructure(readFile, syntax).map(({ name }) => name));
  if (/^ *(?:_?import_structure = )define_import_structure\(/m.test(readFile('__init__.py') ?? ''))
    for (const file of files.filter(isLookedAt)) {
      yield;
      for (const name of offered(readFile(file) ?? '')) names.add(name);
    }
  yield;
  for (const alias of unlisted(names, readFile)) names.add(alias);
  const classes = [...names].filter(isClass).sort();
  if (classes.length > 0) return classes;
  throw new SourceError('__init__.py', undefined, 'lists no classes');
}

/** `BertModel`, not `pipeline` or `BERT_PRETRAINED_MODEL_ARCHIVE_LIST`. */
function isClass(name: string): boolean {
  return /^[A-Z]\w*[a-z]/.test(name);
}

/** Conversion scripts and the files that modeling files are generated from are left out. */
function isLookedAt(file: string): boolean {
  return /^models\/.*\.py$/.test(file) && !/\/(?:__init__|convert_\w+|modular_\w+)\.py$/.test(file);
}

/** What a module offers: the names in its last `__all__`, and what `@requires(…)` stands above. */
function* offered(text: string): Generator<string> {
  if (text.includes('__all__')) {
    const [, list = ''] = [...text.matchAll(/^__all__ = \[([^\]]*)\]/gm)].at(-1) ?? [];
    for (const [, name = ''] of list.matchAll(/["'](\w+)["']/g)) yield name;
  }
  if (text.includes('@requires'))
    for (const [, name = ''] of text.matchAll(/^@requires\((?:(?!^(?:class|def) )[^])*^(?:class|def) (\w+)/gm))
      yield name;
}

/**
 * Names that the package gives although it does not list them: since 5.0 `BertTokenizerFast` is `BertTokenizer`, and
 * `LEDTokenizer` another tokenizer with the same converter; since 5.4 `ViTImageProcessorFast` is `ViTImageProcessor`
 * (`_LazyModule.__getattr__` in `utils/import_utils.py`).
 */
function unlisted(names: ReadonlySet<string>, readFile: PackageFiles): readonly string[] {
  const rules = readFile('utils/import_utils.py') ?? '';
  const withFast = (kind: string): string[] =>
    rules.includes(`if name.endswith("${kind}Fast")`)
      ? [...names].flatMap((name) => (name.endsWith(kind) ? [`${name}Fast`] : []))
      : [];
  return [
    ...withFast('Tokenizer'),
    ...withFast('ImageProcessor'),
    ...(rules.includes('SLOW_TO_FAST_CONVERTERS') ? withSameConverter(names, readFile) : []),
  ];
}

function withSameConverter(names: ReadonlySet<string>, readFile: PackageFiles): readonly string[] {
  const file = 'convert_slow_tokenizer.py';
  const [, table] = /^SLOW_TO_FAST_CONVERTERS = \{([^}]*)\}/m.exec(readFile(file) ?? '') ?? [];
  if (table === undefined) throw new SourceError(file, undefined, 'has no table SLOW_TO_FAST_CONVERTERS');
  const entries = [...table.matchAll(/"(\w+)": (\w+)/g)].map(([, tokenizer = '', converter = '']) => [
    tokenizer,
    converter,
  ]);
  return entries.flatMap(([tokenizer = '', converter = '']) => {
    const others = entries.flatMap(([other = '', its]) => (its === converter && other !== tokenizer ? [other] : []));
    const stands = [converter.replace('Converter', 'Tokenizer'), ...others].some((other) => names.has(other));
    return stands ? [tokenizer, `${tokenizer}Fast`] : [];
  });
}

function refuseUnknownModules(files: readonly string[]): void {
  for (const file of files) {
    const [, module] = /^models\/auto\/(\w+)\.py$/.exec(file) ?? [];
    if (module !== undefined && !AUTO_MODULES.has(module))
      throw new SourceError(file, undefined, 'is a module of auto classes that the reader does not know');
  }
}
