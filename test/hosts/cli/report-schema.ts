import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import { projectFolder } from '../../support/assets.js';

const schema: unknown = JSON.parse(
  await readFile(path.join(projectFolder, 'src/hosts/cli/report.schema.json'), 'utf8'),
);

/** The published schema, but no property may be there that it does not name: whoever adds one must describe it. */
const validate = new Ajv({ allErrors: true }).compile(closed(schema) as object);

/** Fails with all that the published JSON Schema holds against `report`. */
export function assertFitsSchema(report: unknown): void {
  assert.ok(validate(report), JSON.stringify(validate.errors, null, 2));
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  const isObject = copy['type'] === 'object' && 'properties' in copy;
  return isObject ? { ...copy, additionalProperties: false } : copy;
}
