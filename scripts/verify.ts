/** `npm run verify`: the quick part of `npm test`. */
import { runSteps, verification } from './steps.js';

runSteps(verification);
