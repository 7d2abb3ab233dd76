import { PythonExtension } from '@vscode/python-extension';
import process from 'node:process';
import * as vscode from 'vscode';
import type { RememberingEnvironments } from '../../adapters/any/environments.js';
import { systemClock } from '../../adapters/any/system-clock.js';
import { packageExports } from '../../adapters/node/environments-exports.js';
import { nodeEnvironmentFiles } from '../../adapters/node/environments-files.js';
import { packageTables } from '../../adapters/node/environments-tables.js';
import { watchFolders } from '../../adapters/node/environments-watch.js';
import { nodeEnvironments } from '../../adapters/node/environments.js';
import type { EnvironmentOptions, EnvironmentSupply } from './environment-supply.js';
import { selectedInterpreter } from './interpreter.js';
import { watchEnvironments, withLocalFiles, workspaceEnvironments } from './workspace-environments.js';

/** The extension that knows which interpreter is selected. */
const PYTHON_EXTENSION = 'ms-python.python';

/** The selected interpreter's own transformers, else the nearest environment, lock file or requirement. */
export function localEnvironments({ setting, changed, log }: EnvironmentOptions): EnvironmentSupply {
  let made: RememberingEnvironments | undefined;
  let isDisposed = false;
  const lookAgain = (): void => {
    // What is read in the background may come to its end afterwards.
    if (isDisposed) return;
    // Each folder is watched anew before it is looked into again: it may have been removed and made again.
    folders.clear();
    made?.forget();
    changed();
  };
  const folders = watchFolders(lookAgain);
  const interpreter = selectedInterpreter({
    connect: () => PythonExtension.api(),
    clock: systemClock,
    changed: lookAgain,
    log,
  });
  let isThere = hasPython();
  const subscriptions = vscode.Disposable.from(
    interpreter,
    watchEnvironments(lookAgain),
    vscode.extensions.onDidChange(() => {
      if (hasPython() === isThere) return;
      isThere = !isThere;
      interpreter.reconnect();
      lookAgain();
    }),
  );
  return {
    supply: ({ syntax: started, releases: known }) => {
      const [files, syntax] = [nodeEnvironmentFiles, () => Promise.resolve(started)];
      const releases = (): Promise<readonly string[]> => Promise.resolve(known);
      const local = nodeEnvironments({
        cwd: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? process.cwd(),
        setting,
        firstAsk: 'folders',
        variable: (name) => process.env[name],
        interpreterOf: (uri) => interpreter.of(vscode.Uri.parse(uri)),
        tables: packageTables(files, syntax),
        exports: packageExports({ files, syntax, whenRead: lookAgain }),
        looksInto: folders.add,
        releases,
        log,
      });
      return (made = withLocalFiles(local, workspaceEnvironments({ setting, releases, log })));
    },
    dispose: () => {
      isDisposed = true;
      folders.clear();
      subscriptions.dispose();
    },
  };
}

const hasPython = (): boolean => vscode.extensions.getExtension(PYTHON_EXTENSION) !== undefined;
