import { rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { type CalendarDay, NotADay, parseDay } from '../calendar/calendar-day.js';
import type { OpenApplication } from '../config/open-application.js';
import { UsageError } from '../config/usage-error.js';
import { NotFound, Refused } from '../web/errors.js';
import { NOTHING_EXEMPT } from './exempt/exempt-marking.rules.js';
import { isReportFormat, REPORT_FORMATS, type ReportFormat } from './formats/report-formats.js';
import type { WrittenReport } from './formats/written-report.js';
import type { MadeReport } from './made-report.js';
import type { Audience } from './published/audience.rules.js';
import { spareMemory, sweepHeap } from './spare-memory.js';

export type FileOptions = {
  readonly format?: string;
  readonly out?: string;
  readonly exempt?: boolean;
};

/** Makes one report with the program's services. */
export type MakeReport = (app: INestApplicationContext, audience: Audience) => Promise<MadeReport>;

/** The options that the command of every kind of report has. */
export function withFileOptions(command: Command): Command {
  return command
    .option('--format <format>', `one of ${REPORT_FORMATS.join(', ')}`)
    .option('--out <file>', 'where to write it')
    .option('--exempt', 'with exempt items, for members of the body');
}

/** Makes a report and writes it to a file, complete or not at all. @throws UsageError for what a user can mend */
export async function writeReportFile(
  open: OpenApplication,
  command: string,
  options: FileOptions,
  make: MakeReport,
): Promise<void> {
  const format = formatFrom(requiredOption(command, '--format', options.format));
  const file = requiredOption(command, '--out', options.out);
  spareMemory();
  await open((app) =>
    asMistakes(async () => {
      const written = await writtenReport(app, make, format, options.exempt === true);
      sweepHeap();
      if (written.extension === 'zip' && extname(file) !== '.zip') {
        throw new UsageError(
          `--out ${file}: the report fills several PDFs, which come as one archive. Give a name that ends in .zip`,
        );
      }
      await writeWhole(file, written.pieces);
    }),
  );
}

/** The report itself takes no room any more once this has ended, only what it is written from. */
async function writtenReport(
  app: INestApplicationContext,
  make: MakeReport,
  format: ReportFormat,
  isExempt: boolean,
): Promise<WrittenReport> {
  const { ReportWriter } = await import('./formats/report-writer.service.js');
  const made = await make(app, isExempt ? 'exempt' : 'open');
  if (isExempt) refuseWithNothingExempt(made);
  return app.get(ReportWriter, { strict: false }).write(made, format);
}

/**
 * Only what relates to an exempt item may be kept from the public (Local Government Act 1972, s.100A(4)): a report that tells of none must
 * not be marked as if it did.
 * @throws UsageError
 */
function refuseWithNothingExempt(made: MadeReport): void {
  if ((made.inTurn ?? made.printed)('').marking?.includes(NOTHING_EXEMPT))
    throw new UsageError('--exempt: nothing in this report is exempt. Leave --exempt out');
}

/** @param command the kind of the report, as it is typed */
export function requiredOption(command: string, option: string, value: string | undefined): string {
  if (!value) throw new UsageError(`give ${option}: “matters report ${command} --help” tells more`);
  return value;
}

export function dayOption(option: string, value: string | undefined): CalendarDay | null {
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
async function writeWhole(file: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, pieces);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UsageError(`${file} cannot be written: ${code ?? String(error)}`, { cause: error });
  }
}
