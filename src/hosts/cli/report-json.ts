import type { Report } from './report.js';

/** The report as JSON, indented, with a line end; `report.schema.json` describes it. */
export const jsonReport = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
