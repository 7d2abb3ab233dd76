import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { assetsIn } from '../../adapters/node/assets.js';
import { proxiedFetch } from '../../adapters/node/proxy-fetch.js';
import { installedProduct } from './installed-product.js';
import { run } from './main.js';
import { nodeIo } from './node-io.js';

// The bundle is CommonJS: its assets lie beside it, wherever a package manager's link to it stands.
const environment = (name: string): string | undefined => process.env[name];
const product = installedProduct({
  assets: assetsIn(path.join(__dirname, 'assets')),
  environment,
  home: homedir(),
  fetch: proxiedFetch(environment, fetch),
});

// The status is set, not forced by process.exit: what is still on its way to a pipe would be lost.
void run(process.argv.slice(2), nodeIo(), product).then((status) => {
  process.exitCode = status;
});
