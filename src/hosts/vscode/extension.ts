import * as vscode from 'vscode';
import { budget } from '../../adapters/any/budget.js';
import { systemClock } from '../../adapters/any/system-clock.js';
import { rules } from '../../rules/index.js';
import type { Settings } from '../../settings.js';
import { Checks } from './checks.js';
import { Comeback } from './comeback.js';
import { registerCodeActions } from './code-actions.js';
import { connectionFor, type Connection } from './connection.js';
import { Dependents } from './dependents.js';
import { PublishedDiagnostics } from './diagnostics.js';
import { registerHover } from './hover.js';
import { logFailure, logPass, openLog } from './log.js';
import { isCurrent, openSources, snapshotOf, type Snapshot, type Source } from './modules.js';
import type { Platform } from './platform.js';
import { ServiceHolder } from './service-holder.js';
import { readConfiguration } from './settings.js';
import { registerSignIn } from './sign-in.js';
import { Status } from './status.js';
import { userToken } from './user-token.js';
import { watchSources } from './watch.js';
import { watchFiles, workspaceFiles } from './workspace-files.js';

/** Pause in the typing after which a source is checked, in milliseconds. */
const TYPING_PAUSE = 150;

/** Starts the extension, the same in both hosts. What costs time is loaded when the first source is checked. */
export function start(context: vscode.ExtensionContext, platform: Platform): void {
  const log = openLog(context);
  const status = new Status();
  const diagnostics = new PublishedDiagnostics();
  let chosen = choose(platform, log);

  const environments = platform.environments({
    setting: () => chosen.settings.transformersVersion,
    changed: () => {
      checkAll();
    },
    log: (line) => {
      log.info(line);
    },
  });

  const requests = budget(systemClock);
  const files = workspaceFiles(platform.localFiles);
  const dependents = new Dependents<Source>();
  const holder = new ServiceHolder(
    async () => {
      const { startService } = await import('./start-service.js');
      const token = await userToken(context.secrets, platform.environment, platform.tokenFile);
      const service = await startService({
        ...{ ...platform, settings: chosen.settings, connection: chosen.connectionWith(token) },
        environments: (tools) => environments.supply(tools),
        files,
        budget: requests,
        log: (line) => {
          log.info(line);
        },
        lookups: (state) => {
          status.update(state);
          comeback.note(state);
        },
      });
      status.update({ broken: false });
      return service;
    },
    (reason) => {
      logFailure(log, 'Loadlint could not start', reason);
      status.update({ broken: true });
    },
  );
  const checks = new Checks<Source, Snapshot>(
    {
      isOnline: () => !chosen.isOffline,
      snapshot: (source) => {
        dependents.begin(source);
        return snapshotOf(source);
      },
      isCurrent,
      analyse: async ({ module }, reach, signal) => (await holder.get())?.analyse(module, reach, signal),
      publish: (source, snapshot, analysis) => {
        diagnostics.publish(source, snapshot, analysis);
        if (!dependents.note(source, analysis)) checks.start(source, 0);
        status.update({ transformers: analysis.transformers });
        if (chosen.settings.trace === 'verbose') logPass(log, source, analysis);
      },
      failed: (source, reason) => {
        logFailure(log, source.uri.toString(true), reason);
      },
    },
    systemClock,
  );
  const comeback = new Comeback(() => {
    for (const source of openSources()) checks.startWhenFree(source, 0);
  }, systemClock);
  const checkAll = (): void => {
    status.update({ offline: chosen.isOffline, unreachable: false, broken: false });
    for (const source of openSources()) checks.start(source, 0);
  };
  const checkDependents = (uri: vscode.Uri): void => {
    files.forget(uri.toString());
    for (const source of dependents.change(uri.toString())) checks.start(source, TYPING_PAUSE);
  };
  const startAgain = (): void => {
    chosen = choose(platform, log);
    holder.reset();
    comeback.reset();
    checkAll();
  };

  context.subscriptions.push(
    registerSignIn(context, startAgain),
    status,
    diagnostics,
    environments,
    comeback,
    new vscode.Disposable(() => {
      checks.cancelAll();
    }),
    registerCodeActions(diagnostics),
    registerHover({
      service: () => holder.get(),
      enabled: () => chosen.settings.hoverEnabled,
      reach: () => (chosen.isOffline ? 'stored' : 'network'),
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(startAgain),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('loadlint')) startAgain();
    }),
    follow(checks, diagnostics, holder, dependents, () => chosen.settings.run),
    watchFiles({
      edited: (uri) => {
        if (chosen.settings.run === 'onType') checkDependents(uri);
        else files.forget(uri.toString());
      },
      changed: checkDependents,
      moved: () => {
        files.forget();
        for (const source of openSources()) checks.startWhenFree(source, TYPING_PAUSE);
      },
    }),
  );
  checkAll();
}

/** What is in force now; tells the log what could not be used. */
function choose(platform: Platform, log: vscode.LogOutputChannel): Chosen {
  const { settings, endpointWriter, problems } = readConfiguration(rules.map(({ id }) => id));
  for (const problem of problems) log.warn(problem);
  const { isTrusted } = vscode.workspace;
  const connectionWith = (token: string | undefined): Connection =>
    connectionFor(settings, endpointWriter, isTrusted, platform.environment, token);
  return { settings, isOffline: connectionWith(undefined).offline, connectionWith };
}

interface Chosen {
  readonly settings: Settings;
  readonly isOffline: boolean;
  /** The connection for a user who has this token. */
  readonly connectionWith: (token: string | undefined) => Connection;
}

/** Checks what is opened, edited or saved, and forgets what is closed. */
function follow(
  checks: Checks<Source, Snapshot>,
  diagnostics: PublishedDiagnostics,
  holder: ServiceHolder,
  dependents: Dependents<Source>,
  run: () => Settings['run'],
): vscode.Disposable {
  return watchSources({
    opened: (source) => {
      checks.start(source, 0);
    },
    changed: (source) => {
      if (run() === 'onType') checks.start(source, TYPING_PAUSE);
      else checks.cancel(source);
    },
    saved: (source) => {
      if (run() === 'onSave') checks.start(source, 0);
    },
    closed: (source) => {
      checks.cancel(source);
      diagnostics.drop(source);
      dependents.drop(source);
      holder.forget(source.uri.toString());
    },
    documentClosed: (document) => {
      diagnostics.dropDocument(document);
    },
  });
}
