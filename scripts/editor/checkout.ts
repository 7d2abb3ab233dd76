import { fileURLToPath } from 'node:url';

/** The folder of the checkout, which is also the extension in development. */
export const checkoutRoot: string = fileURLToPath(new URL('../..', import.meta.url));
