import { DataSource } from 'typeorm';
import { openApplication } from '../src/open-application.js';
import { isReportFormat } from '../src/reports/formats/report-formats.js';
import { ReportWriter } from '../src/reports/formats/report-writer.service.js';
import type { WrittenReport } from '../src/reports/formats/written-report.js';
import { ProgressReportsService } from '../src/reports/progress/progress-reports.service.js';
import { sweepHeap } from '../src/reports/spare-memory.js';
import { Refused } from '../src/web/errors.js';
import { MemoryWatch } from './memory-watch.js';

const [size = '', format = ''] = (process.env.BENCH_ITEMS ?? '').split(' ');
if (!isReportFormat(format)) throw new Error(`no form ${format}`);

/** One report in one form, once; with the memory of this process and of those that it starts. */
await openApplication(async (app) => {
  const reports = app.get(ProgressReportsService, { strict: false });
  const writer = app.get(ReportWriter, { strict: false });
  const source = app.get(DataSource, { strict: false });
  const asked: { sql: string; parameters: unknown[] }[] = [];
  const query = source.query.bind(source);
  source.query = (sql: string, parameters: unknown[] = []) => {
    asked.push({ sql, parameters });
    return query(sql, parameters);
  };
  const watch = new MemoryWatch();
  const start = performance.now();
  let making = 0;
  const begin = async () => {
    const made = await reports.make({ body: 'OSB', asAt: null, since: null });
    making = performance.now() - start;
    return writer.write(made, format);
  };
  const length = await lengthOf(begin);
  const writing = performance.now() - start - making;
  const peak = watch.stop();
  const bareStart = performance.now();
  for (const { sql, parameters } of asked) await query(sql, parameters);
  const bare = performance.now() - bareStart;
  const cells = [
    size,
    format,
    making.toFixed(0),
    bare.toFixed(0),
    (making / bare).toFixed(2),
    writing.toFixed(0),
  ];
  console.log(`| ${[...cells, length === null ? 'refused' : Math.ceil(length / 1024), peak].join(' | ')} |`);
});

/** As the program writes it: piece by piece. @returns in bytes; null where the report is too long for this form */
async function lengthOf(begin: () => Promise<WrittenReport>): Promise<number | null> {
  let length = 0;
  try {
    const { pieces } = await begin();
    sweepHeap();
    for await (const piece of pieces) length += piece.length;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
  return length;
}
