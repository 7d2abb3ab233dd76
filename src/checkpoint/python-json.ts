import type { JsonObject } from './checkpoint.js';

/**
 * The JSON object in `text`; undefined where there is none. Python writes and reads `NaN`, `Infinity` and `-Infinity`,
 * which configurations do hold (`"time_step_limit": [0.0, Infinity]`): they become null. Neither reads what is nested
 * without end.
 */
export function parsedPythonJson(text: string): JsonObject | undefined {
  const value = parsed(text) ?? parsed(text.replace(stringOrNumber, (part) => (part.startsWith('"') ? part : 'null')));
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && !isDeeperThan(value, DEEPEST) ? (value as JsonObject) : undefined;
}

/** Python gives up at about a thousand levels; to write out as many would be too much for the stack here. */
const DEEPEST = 500;

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeperThan(one, levels - 1));
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
