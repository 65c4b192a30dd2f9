import type { MadeReport } from '../../src/reports/made-report.js';
import type { TabledReport } from '../../src/reports/progress/board-report.js';
import { boardReport } from '../../src/reports/progress/board-report.rules.js';
import { printedProgress } from '../../src/reports/progress/printed-progress.js';
import type { ProgressFacts } from '../../src/reports/progress/progress-facts.js';
import { progressRows } from '../../src/reports/progress/progress-rows.js';
import { MANY_AS_AT, MANY_SINCE } from './many-facts.js';

/** The progress report of facts that stand in no database, by the rules that make it of those that do. */
export function madeFromFacts(facts: ProgressFacts): MadeReport {
  const wish = { reportOf: 'Head of Democratic Services', contactOfficer: null };
  const board = boardReport(facts, MANY_AS_AT, MANY_SINCE, MANY_AS_AT, wish);
  const model: TabledReport = { ...board, audience: 'open', withheld: [] };
  return {
    kind: 'progress',
    model,
    printed: (base) => printedProgress(model, 'Thornmere Council', { base, appendix: 'whole' }),
    rows: progressRows(model),
    fileName: 'progress',
  };
}
