#!/usr/bin/env node
// Stands in for the desktop executable of VS Code, so that @vscode/test-electron runs unchanged against the server.
import { tsImport } from 'tsx/esm/api';

const { runAsDesktop } = await tsImport('./run-as-desktop.ts', import.meta.url);
process.exitCode = await runAsDesktop(process.argv.slice(2));
