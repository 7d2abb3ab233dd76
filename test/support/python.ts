import { startPython } from '../../src/python/python.js';
import { startSyntax } from '../../src/python/syntax.js';
import { checkoutAssets } from './assets.js';

/** The real parser with the real queries. */
export const python = await startPython(await startSyntax(checkoutAssets, () => undefined), checkoutAssets);
