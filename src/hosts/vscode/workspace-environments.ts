import * as vscode from 'vscode';
import { decoded, parentOf, type EnvironmentFiles } from '../../adapters/any/environments-files.js';
import {
  environmentsOf,
  type EnvironmentOptions,
  type RememberingEnvironments,
} from '../../adapters/any/environments.js';

/** Lock files and requirements as the editor reads them: of any file system, without an interpreter. */
export function workspaceEnvironments(
  options: Pick<EnvironmentOptions, 'setting' | 'releases' | 'log'>,
): RememberingEnvironments {
  const byFileSystem = new Map<string, RememberingEnvironments>();
  return {
    transformersFor(moduleUri) {
      const module = vscode.Uri.parse(moduleUri);
      const place = module.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : parentUri(module);
      const fileSystem = place ?? module;
      const key = `${fileSystem.scheme}://${fileSystem.authority}`;
      const known = byFileSystem.get(key) ?? environmentsOf({ ...options, ...placed(fileSystem) });
      byFileSystem.set(key, known);
      return known.transformersFor(moduleUri);
    },
    forget() {
      for (const environments of byFileSystem.values()) environments.forget();
    },
  };
}

/** Files of this machine are asked of `local`, which knows interpreters too; those of other file systems of `others`. */
export function withLocalFiles(
  local: RememberingEnvironments,
  others: RememberingEnvironments,
): RememberingEnvironments {
  return {
    transformersFor(moduleUri, signal) {
      const isLocal = /^(file|untitled):/.test(moduleUri);
      return (isLocal ? local : others).transformersFor(moduleUri, signal);
    },
    forget() {
      local.forget();
      others.forget();
    },
  };
}

/**
 * Calls when something may have changed which transformers modules run with: a lock or requirements file, a package in
 * an environment of the workspace, a command of a package manager in a terminal.
 */
export function watchEnvironments(changed: () => void): vscode.Disposable {
  const watchers = [`**/{${FILES.join(',')}}`, `**/{${PACKAGE_FILES.join(',')}}`].map((pattern) =>
    vscode.workspace.createFileSystemWatcher(pattern),
  );
  return vscode.Disposable.from(
    ...watchers,
    ...watchers.flatMap((watcher) => [
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    ]),
    vscode.window.onDidEndTerminalShellExecution(({ execution }) => {
      if (/\b(pip|pip3|uv|conda|mamba|micromamba|poetry|pdm|pipenv)\b/.test(execution.commandLine.value)) changed();
    }),
  );
}

const FILES = [
  'uv.lock',
  'poetry.lock',
  'pdm.lock',
  'Pipfile.lock',
  'pylock*.toml',
  'requirements*.txt',
  'pyproject.toml',
  'setup.cfg',
  'environment.yml',
  'environment.yaml',
  'pyvenv.cfg',
  '.venv',
  'venv',
];

const PACKAGE_FILES = ['site-packages/transformers/__init__.py', 'site-packages/transformers-*/METADATA'];

/** One file system. Above its workspace folders nothing is looked for: there may be a server behind each folder. */
function placed(
  fileSystem: vscode.Uri,
): Pick<EnvironmentOptions, 'files' | 'folderOf' | 'above' | 'shown' | 'moduleName'> {
  const at = (path: string): vscode.Uri => fileSystem.with({ path, query: '', fragment: '' });
  const folderOf = (moduleUri: string): string | undefined => {
    const module = vscode.Uri.parse(moduleUri);
    if (module.scheme !== 'untitled') return parentOf(module.path);
    return fileSystem.scheme === 'untitled' ? undefined : fileSystem.path;
  };
  return {
    files: workspaceFiles(at),
    folderOf,
    above: (folder) => {
      const isTop =
        vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === at(folder).toString()) === true;
      return isTop || !vscode.workspace.getWorkspaceFolder(at(folder)) ? undefined : parentOf(folder);
    },
    shown: (path) => vscode.workspace.asRelativePath(at(path), false),
    moduleName: (moduleUri) => vscode.workspace.asRelativePath(vscode.Uri.parse(moduleUri), false),
  };
}

function workspaceFiles(at: (path: string) => vscode.Uri): EnvironmentFiles {
  const { fs } = vscode.workspace;
  return {
    read: (path) => ifThere(fs.readFile(at(path)).then(decoded)),
    list: (path) => ifThere(fs.readDirectory(at(path)).then((entries) => entries.map(([name]) => name))),
    mtime: (path) => ifThere(fs.stat(at(path)).then(({ mtime }) => mtime)),
  };
}

async function ifThere<T>(answer: Thenable<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && ABSENT.includes(error.code)) return undefined;
    throw error;
  }
}

const ABSENT: readonly string[] = ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'];

const parentUri = (uri: vscode.Uri): vscode.Uri => uri.with({ path: parentOf(uri.path) ?? uri.path });
