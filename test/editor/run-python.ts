// What is about selected interpreters, beside a stand-in for the Python extension; otherwise as run-node.ts.
import { join } from 'node:path';

import { checkoutRoot } from '../../scripts/editor/checkout.js';
import { extensionUnderTest, inIsolation } from './environment.js';
import { runInNodeHost } from './run-in-node-host.js';

const pythonExtension = join(checkoutRoot, 'test/editor/python-extension');

await inIsolation((isolation) => runInNodeHost(isolation, 'python', [extensionUnderTest, pythonExtension]));
