import type { WorkbenchPage } from './workbench-page.js';

/** What a person does in the workbench, with what must come of it. */
export interface Flow {
  readonly name: string;
  /** File of `examples/` that is opened at the start. */
  readonly file: string;
  /** `file` is the absolute path of the copy that is open. Rejects where something is not as it must be. */
  run(workbench: WorkbenchPage, file: string): Promise<void>;
}
