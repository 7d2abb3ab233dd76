import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The torch that all releases run with, and what more some of their classes need. */
const TORCH = '2.13.0';
const BESIDE_TORCH = ['pillow', 'sentencepiece'];

/** Where environments and answers are kept. */
export const TRUTH_FOLDER = '.cache/truth';

/** What `truth.py` writes: the answers of the imported library. */
export interface Answers {
  readonly transformers: string;
  readonly torch: string;
  readonly configClasses: Readonly<Record<string, string>>;
  /** What could not be imported, and is left out or known in part. */
  readonly failures: readonly string[];
  /** Auto class → model type → class names; null where the class is there but cannot be imported. */
  readonly autoClasses: Readonly<Record<string, Readonly<Record<string, readonly string[] | null>>>>;
  readonly choices: readonly Choice[];
  readonly halves: readonly Half[];
  readonly pipelines: {
    readonly tasks: Readonly<Record<string, readonly string[]>>;
    /** null where there is no such alias. */
    readonly aliases: Readonly<Record<string, string | null>>;
  };
  /** Names of the classes that the package lists or else gives, sorted. */
  readonly exports: readonly string[];
  readonly attributes: AttributeAnswers;
  /** Kind → model type → the entry as written. */
  readonly processors: Readonly<Record<string, Readonly<Record<string, ProcessorEntry>>>>;
}

/** What the exported classes have for attributes. */
export interface AttributeAnswers {
  readonly models: Readonly<
    Record<string, { readonly configClass: string | null; readonly ignoredKeys: readonly string[] }>
  >;
  readonly configs: Readonly<
    Record<
      string,
      {
        /** Empty where it has none. */
        readonly modelType: string;
        readonly baseConfigKey: string | null;
        /** null where an instance computes them. */
        readonly subConfigs: Readonly<Record<string, string>> | null;
      }
    >
  >;
  /** Exported classes that cannot be imported here. */
  readonly missing: readonly string[];
}

/** An entry of a processor table: a class, `(slow, fast)`, or classes by backend. */
export type ProcessorEntry = string | null | readonly (string | null)[] | Readonly<Record<string, string | null>>;

/** What several classes and `architectures` come to. */
export interface Choice {
  readonly autoClass: string;
  readonly modelType: string;
  readonly architectures: readonly string[] | null;
  /** A class name or `TypeError`. */
  readonly chosen: string;
}

/** A model type that has a causal class beside its encoder-decoder, both built and compared by parameter names. */
export interface Half {
  readonly autoClass: string;
  readonly modelType: string;
  readonly whole: string;
  readonly causal: string;
  readonly encoderParameters: number;
  readonly encoderParametersInCausal: number;
  readonly causalOnly: readonly string[];
}

/**
 * Runs `truth.py` with this release of transformers. It stands in a virtual environment of its own, which is made
 * unless it is there; torch is installed once for all of them. `classes` are names that are tried although the package
 * does not list them. Throws where pip or the library fails.
 */
export function ask(transformers: string, classes: readonly string[], progress: (line: string) => void): Answers {
  const answers = path.join(TRUTH_FOLDER, `${transformers}.json`);
  runInRelease(transformers, 'scripts/truth.py', [answers], { input: JSON.stringify(classes), progress });
  return JSON.parse(readFileSync(answers, 'utf8')) as Answers;
}

/**
 * Runs a script of Python with this release of transformers, in its environment, with the lowest claim on the
 * processor. Throws where pip or the script fails.
 */
export function runInRelease(
  transformers: string,
  script: string,
  options: readonly string[],
  { input = '', progress }: { readonly input?: string; readonly progress: (line: string) => void },
): void {
  mkdirSync(TRUTH_FOLDER, { recursive: true });
  const python = environment(transformers, torchFolder(progress), progress);
  progress(`${transformers}: asking the library, which takes some minutes`);
  // The library has a lot to say about what it imports; what goes wrong is in the error that this throws.
  execFileSync('nice', ['-n', '10', python, script, ...options], { input, stdio: 'pipe', maxBuffer: 2 ** 28 });
}

/** The folder that torch is installed in; done once. */
function torchFolder(progress: (line: string) => void): string {
  const folder = path.join(TRUTH_FOLDER, `torch-${TORCH}`);
  if (!isComplete(folder)) {
    progress(`torch ${TORCH}: installing`);
    const quietly = ['-m', 'pip', 'install', '--quiet', '--quiet', '--target', folder];
    run('python3', ...quietly, `torch==${TORCH}`, ...BESIDE_TORCH);
    complete(folder);
  }
  return path.resolve(folder);
}

/** The interpreter of the virtual environment with that release; done once. */
function environment(transformers: string, torch: string, progress: (line: string) => void): string {
  const folder = path.join(TRUTH_FOLDER, transformers);
  const python = path.join(folder, 'bin/python');
  if (isComplete(folder)) return python;
  progress(`${transformers}: making a virtual environment`);
  run('python3', '-m', 'venv', '--clear', folder);
  const [version = ''] = readdirSync(path.join(folder, 'lib'));
  // Behind what the environment itself has: transformers brings the versions that it needs.
  writeFileSync(path.join(folder, 'lib', version, 'site-packages/torch.pth'), `${torch}\n`);
  run(python, '-m', 'pip', 'install', '--quiet', '--quiet', `transformers==${transformers}`);
  complete(folder);
  return python;
}

function isComplete(folder: string): boolean {
  return existsSync(path.join(folder, 'complete'));
}

function complete(folder: string): void {
  writeFileSync(path.join(folder, 'complete'), '');
}

function run(command: string, ...options: string[]): void {
  execFileSync(command, options, { stdio: ['ignore', 'inherit', 'inherit'] });
}
