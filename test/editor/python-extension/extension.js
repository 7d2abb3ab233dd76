// Stands in for the Python extension: the API that @vscode/python-extension 1.0.5 declares. It looks for no interpreter;
// one is selected by `environments.updateActiveEnvironmentPath`, as in the real one.
'use strict';
const vscode = require('vscode');

/** What the real one says where nothing is selected; it resolves to nothing here. */
const nothingSelected = { id: 'DEFAULT_PYTHON', path: 'python' };

exports.activate = () => {
  const selection = new vscode.EventEmitter();
  const never = new vscode.EventEmitter().event;
  let selected = nothingSelected;
  return {
    ready: Promise.resolve(),
    debug: {
      getRemoteLauncherCommand: () => Promise.resolve([]),
      getDebuggerPackagePath: () => Promise.resolve(undefined),
    },
    environments: {
      getActiveEnvironmentPath: () => selected,
      updateActiveEnvironmentPath: (environment) => {
        const path = typeof environment === 'string' ? environment : environment.path;
        selected = path === nothingSelected.path ? nothingSelected : { id: path, path };
        selection.fire({ ...selected, resource: vscode.workspace.workspaceFolders?.[0] });
        return Promise.resolve();
      },
      onDidChangeActiveEnvironmentPath: selection.event,
      known: [],
      onDidChangeEnvironments: never,
      refreshEnvironments: () => Promise.resolve(),
      resolveEnvironment: () => Promise.resolve(undefined),
      getEnvironmentVariables: () => ({}),
      onDidEnvironmentVariablesChange: never,
    },
  };
};
