import { counted } from './plural.js';
import type { Output } from './io.js';

/** One line that says how far a run is, and goes away. */
export interface Progress {
  /** Counts one file more. */
  step(): void;
  /** Takes the line away. */
  end(): Promise<void>;
}

/** A line on `output`, if that is a terminal and there is more than one file to wait for. */
export function progress(files: number, output: Output, wanted: boolean): Progress {
  if (!wanted || !output.isTerminal || files < 2) return { step: () => undefined, end: () => Promise.resolve() };
  let done = 0;
  return {
    step: () => {
      done++;
      output.write(`\r\u001b[KChecked ${done} of ${counted(files, 'file')}`).catch(() => undefined);
    },
    end: () => output.write('\r\u001b[K'),
  };
}
