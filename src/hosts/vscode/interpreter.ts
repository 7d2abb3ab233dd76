import type { PythonExtension } from '@vscode/python-extension';
import type { Uri } from 'vscode';
import type { Clock, Log } from '../../ports.js';

/** How long a check waits for the Python extension, which has to start itself, in milliseconds. */
const PATIENCE = 5000;

/** What the search for the selected interpreter needs. */
export interface InterpreterOptions {
  /** `PythonExtension.api`: starts the extension. Rejects where it is not there. */
  readonly connect: () => Promise<PythonExtension>;
  readonly clock: Pick<Clock, 'sleep'>;
  /** Told when another interpreter is selected, or when one becomes known after it was asked for. */
  readonly changed: () => void;
  readonly log: Log;
}

/** The interpreter that is selected in the Python extension. */
export interface SelectedInterpreter {
  /**
   * Path of the interpreter or of its environment for a file; undefined without the Python extension, where nothing
   * is selected, or where the extension does not answer in time. Never rejects.
   */
  of(resource: Uri | undefined): Promise<string | undefined>;
  /** An extension was installed, enabled or removed: look for the Python extension again. */
  reconnect(): void;
  dispose(): void;
}

/** Asks the Python extension, which is started at the first question. */
export function selectedInterpreter(options: InterpreterOptions): SelectedInterpreter {
  const { clock, changed, log } = options;
  let connection: Promise<PythonExtension | undefined> | undefined;
  let subscription: { dispose(): void } | undefined;
  let isDisposed = false;

  const connect = async (): Promise<PythonExtension | undefined> => {
    try {
      const api = await options.connect();
      if (!isDisposed) subscription = api.environments.onDidChangeActiveEnvironmentPath(changed);
      return api;
    } catch (error) {
      log(`no interpreter is asked for: ${messageOf(error)}`);
      return undefined;
    }
  };
  const selected = async (resource: Uri | undefined): Promise<string | undefined> => {
    try {
      const api = await (connection ??= connect());
      return api && (await activePath(api, resource));
    } catch (error) {
      log(`the Python extension does not tell the selected interpreter: ${messageOf(error)}`);
      return undefined;
    }
  };

  return {
    async of(resource) {
      const answer = selected(resource);
      const inTime = await within(clock, answer);
      if (inTime !== 'late') return inTime.value;
      log(`the Python extension has not told the selected interpreter within ${PATIENCE / 1000} s`);
      void answer.then((path) => {
        if (path !== undefined && !isDisposed) changed();
      });
      return undefined;
    },
    reconnect() {
      subscription?.dispose();
      subscription = undefined;
      const before = connection;
      connection = undefined;
      // Before the first question nobody has been told anything.
      if (before) changed();
    },
    dispose() {
      isDisposed = true;
      subscription?.dispose();
    },
  };
}

/** The path as selected; where it is only a name, such as `python`, the extension finds out what it leads to. */
async function activePath({ environments }: PythonExtension, resource: Uri | undefined): Promise<string | undefined> {
  const active = environments.getActiveEnvironmentPath(resource);
  if (/^([A-Za-z]:)?[\\/]/.test(active.path)) return active.path;
  const executable = (await environments.resolveEnvironment(active))?.executable;
  return executable?.uri?.fsPath ?? executable?.sysPrefix;
}

async function within<T>(clock: Pick<Clock, 'sleep'>, answer: Promise<T>): Promise<{ readonly value: T } | 'late'> {
  const controller = new AbortController();
  const late = clock.sleep(PATIENCE, controller.signal).then(() => 'late' as const);
  try {
    return await Promise.race([answer.then((value) => ({ value })), late]);
  } finally {
    controller.abort();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
