// The Mocha suites in the Node.js extension host, without any other extension.
import { extensionUnderTest, inIsolation } from './environment.js';
import { runInNodeHost } from './run-in-node-host.js';

await inIsolation((isolation) => runInNodeHost(isolation, 'node', [extensionUnderTest]));
