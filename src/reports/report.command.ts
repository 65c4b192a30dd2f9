import { rename, rm, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type CalendarDay, NotADay, parseDay } from '../calendar/calendar-day.js';
import type { OpenApplication } from '../config/open-application.js';
import { UsageError } from '../config/usage-error.js';
import { NotFound, Refused } from '../web/errors.js';
import { isReportFormat, REPORT_FORMATS, type ReportFormat } from './formats/report-formats.js';

type ProgressOptions = {
  readonly body?: string;
  readonly asAt?: string;
  readonly since?: string;
  readonly format?: string;
  readonly out?: string;
};

/** `report progress`: the progress report of a body as a file, complete or not at all. Its actions throw UsageError. */
export function reportCommand(open: OpenApplication): Command {
  const progress = new Command('progress')
    .description('what became of what a body asked for, with all that is late and all that awaits a verdict')
    .option('--body <code>', 'whom it is for: OSB for the board and all panels, or a panel’s own code')
    .option('--as-at <day>', 'where matters stood on this day (YYYY-MM-DD); today unless given')
    .option('--since <day>', 'tell changes from this day on; the previous meeting of the body unless given')
    .option('--format <format>', `one of ${REPORT_FORMATS.join(', ')}`)
    .option('--out <file>', 'where to write it')
    .action(async (options: ProgressOptions) => {
      const wish = {
        body: required('--body', options.body),
        asAt: dayFrom('--as-at', options.asAt),
        since: dayFrom('--since', options.since),
      };
      const format = formatFrom(required('--format', options.format));
      const file = required('--out', options.out);
      const content = await open((app) =>
        asMistakes(async () => {
          const [{ ProgressReportsService }, { ReportWriter }] = await Promise.all([
            import('./progress/progress-reports.service.js'),
            import('./formats/report-writer.service.js'),
          ]);
          const report = await app.get(ProgressReportsService, { strict: false }).make(wish);
          return app.get(ReportWriter, { strict: false }).write(report, format);
        }),
      );
      await writeWhole(file, content);
    });
  return new Command('report').description('write a report to a file').addCommand(progress);
}

function required(option: string, value: string | undefined): string {
  if (!value) throw new UsageError(`give ${option}: “matters report progress --help” tells more`);
  return value;
}

function dayFrom(option: string, value: string | undefined): CalendarDay | null {
  if (value === undefined) return null;
  try {
    return parseDay(value);
  } catch (error) {
    if (error instanceof NotADay) throw new UsageError(`${option}: ${error.message}`, { cause: error });
    throw error;
  }
}

function formatFrom(value: string): ReportFormat {
  if (!isReportFormat(value)) {
    throw new UsageError(`--format “${value}” is not known: give one of ${REPORT_FORMATS.join(', ')}`);
  }
  return value;
}

/** What a web page would answer with 404 or 422 is a mistake of whoever typed the command. */
async function asMistakes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound || error instanceof Refused) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}

/** Writes beside the file and renames, so that nobody finds half a report, and an earlier one stays until then. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} cannot be written: ${code ?? String(error)}`, { cause: error });
  }
}
