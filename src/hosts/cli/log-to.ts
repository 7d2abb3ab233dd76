import type { Log } from '../../ports.js';
import type { Output } from './io.js';
import { printable } from './printable.js';

/** A log on `output`, or one that keeps nothing. A line that cannot be written is lost. */
export function logTo(output: Output, wanted: boolean): Log {
  return (line) => {
    if (wanted) output.write(`${printable(line)}\n`).catch(() => undefined);
  };
}
