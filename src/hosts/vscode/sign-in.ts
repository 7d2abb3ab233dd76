import * as vscode from 'vscode';
import { signIn, signOut, TOKEN_KEY } from './user-token.js';

/** The commands that give the editor a token and take it back; also in the manifest. `changed` is told of both. */
export function registerSignIn({ secrets }: vscode.ExtensionContext, changed: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('loadlint.signIn', async () => {
      const isDone = await signIn(secrets, () =>
        vscode.window.showInputBox({
          title: vscode.l10n.t('Sign in to the Hugging Face Hub'),
          prompt: vscode.l10n.t('An access token with the right to read. The editor keeps it among its secrets.'),
          password: true,
          ignoreFocusOut: true,
        }),
      );
      if (isDone) void vscode.window.showInformationMessage(vscode.l10n.t('Loadlint keeps the token.'));
    }),
    vscode.commands.registerCommand('loadlint.signOut', async () => {
      await signOut(secrets);
      void vscode.window.showInformationMessage(vscode.l10n.t('Loadlint has forgotten the token.'));
    }),
    secrets.onDidChange(({ key }) => {
      if (key === TOKEN_KEY) changed();
    }),
  );
}
