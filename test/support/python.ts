import { startPython } from '../../src/python/python.js';
import { checkoutAssets } from './assets.js';

/** The real parser with the real queries. */
export const python = await startPython(checkoutAssets, () => undefined);
