import { suiteMark } from '../../scripts/editor/suite-mark.js';

/** Runs what was described and marks every line of the report; rejects where a test fails. */
export function runMarked(mocha: Mocha, base: typeof Mocha.reporters.Base): Promise<void> {
  base.consoleLog = (format: unknown = '', ...values: unknown[]) => {
    console.log(`${suiteMark}${String(format)}`, ...values);
  };
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} tests failed`));
    });
  });
}
