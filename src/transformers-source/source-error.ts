/** A form in transformers' source that the reader has not been told about. The message names file, line and form. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(file: string, line: number | undefined, what: string) {
    super(`${line === undefined ? file : `${file}:${line}`}: ${what}`);
  }
}
