import type { PythonExtension } from '@vscode/python-extension';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { selectedInterpreter, type SelectedInterpreter } from '../../../src/hosts/vscode/interpreter.js';

interface Stub {
  readonly interpreter: SelectedInterpreter;
  readonly lines: string[];
  readonly changes: () => number;
  /** Another interpreter is selected. */
  readonly select: (path: string) => void;
  readonly listeners: () => number;
  /** The patience is at its end. */
  readonly timeOut: () => void;
}

interface Setup {
  readonly path?: string;
  /** What the extension finds out about a name. */
  readonly resolves?: unknown;
  readonly connecting?: Promise<unknown>;
}

function stub({ path = '/e/bin/python', resolves, connecting }: Setup = {}): Stub {
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  let [selected, changes] = [path, 0];
  const timers = new Set<() => void>();
  const environments = {
    getActiveEnvironmentPath: () => ({ id: selected, path: selected }),
    resolveEnvironment: () => Promise.resolve(resolves),
    onDidChangeActiveEnvironmentPath: (listener: () => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
  const interpreter = selectedInterpreter({
    connect: async () => {
      await connecting;
      return { environments } as unknown as PythonExtension;
    },
    clock: { sleep: () => new Promise((resolve) => timers.add(resolve)) },
    changed: () => {
      changes++;
    },
    log: (line) => lines.push(line),
  });
  return {
    ...{ interpreter, lines, changes: () => changes, listeners: () => listeners.size },
    select(next) {
      selected = next;
      for (const listener of listeners) listener();
    },
    timeOut() {
      for (const timer of timers) timer();
    },
  };
}

describe('the selected interpreter', () => {
  const executable = { uri: { fsPath: '/usr/bin/python3' }, sysPrefix: '/usr' };
  const table: readonly (readonly [name: string, setup: Setup, path: string | undefined])[] = [
    ['a path', { path: '/e/bin/python' }, '/e/bin/python'],
    ['a path on Windows', { path: 'C:\\e\\Scripts\\python.exe' }, 'C:\\e\\Scripts\\python.exe'],
    ['a name', { path: 'python', resolves: { executable } }, '/usr/bin/python3'],
    ['an environment without an executable', { path: 'base', resolves: { executable: { sysPrefix: '/c' } } }, '/c'],
    ['a name that leads nowhere', { path: 'python' }, undefined],
  ];
  for (const [name, setup, path] of table) {
    test(name, async () => {
      const { interpreter, lines } = stub(setup);
      assert.equal(await interpreter.of(undefined), path);
      assert.deepEqual(lines, []);
    });
  }

  test('a change is told, until the end', async () => {
    const { interpreter, select, changes, listeners } = stub();
    assert.equal(listeners(), 0, 'the extension is not started before the first question');
    await interpreter.of(undefined);
    await interpreter.of(undefined);
    assert.equal(listeners(), 1);
    select('/f/bin/python');
    assert.equal(changes(), 1);
    assert.equal(await interpreter.of(undefined), '/f/bin/python');
    interpreter.dispose();
    assert.equal(listeners(), 0);
  });
});

test('without the Python extension there is none, until it is installed', async () => {
  const { interpreter, lines, changes } = stub({ connecting: Promise.reject(new Error('it is not installed')) });
  assert.deepEqual([await interpreter.of(undefined), await interpreter.of(undefined)], [undefined, undefined]);
  assert.deepEqual(lines, ['no interpreter is asked for: it is not installed']);
  interpreter.reconnect();
  assert.equal(changes(), 1);
  await interpreter.of(undefined);
  assert.equal(lines.length, 2);
});

test('an extension that fails later on is told', async () => {
  const { interpreter, lines } = stub({ path: 'python', resolves: Promise.reject(new Error('no such thing')) });
  assert.equal(await interpreter.of(undefined), undefined);
  assert.deepEqual(lines, ['the Python extension does not tell the selected interpreter: no such thing']);
});

test('what comes too late is a change', async () => {
  let connected: (value?: unknown) => void = () => undefined;
  const { interpreter, lines, changes, timeOut } = stub({
    connecting: new Promise((resolve) => (connected = resolve)),
  });
  const answer = interpreter.of(undefined);
  timeOut();
  assert.equal(await answer, undefined);
  assert.deepEqual([lines, changes()], [['the Python extension has not told the selected interpreter within 5 s'], 0]);
  connected();
  assert.equal(await interpreter.of(undefined), '/e/bin/python');
  assert.equal(changes(), 1);
});
