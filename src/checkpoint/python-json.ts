import type { JsonObject } from './checkpoint.js';

/**
 * The JSON object in `text`; undefined where there is none. Python writes and reads `NaN`, `Infinity` and `-Infinity`,
 * which configurations do hold (`"time_step_limit": [0.0, Infinity]`): they become null.
 */
export function parsedPythonJson(text: string): JsonObject | undefined {
  const value = parsed(text) ?? parsed(text.replace(stringOrNumber, (part) => (part.startsWith('"') ? part : 'null')));
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** A string, which stays, or one of Python's numbers that JSON does not have. */
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/gs;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
