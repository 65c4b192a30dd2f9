import { Command, Option } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import type { MadeReport } from '../made-report.js';
import {
  dayOption,
  type FileOptions,
  requiredOption,
  withFileOptions,
  writeReportFile,
} from '../report-file.js';
import { APPENDIX_LENGTHS } from './appendix-length.js';

type ProgressOptions = FileOptions & {
  readonly body?: string;
  readonly asAt?: string;
  readonly since?: string;
  readonly reportOf?: string;
  readonly contactOfficer?: string;
  readonly appendix?: string;
  readonly template?: string;
};

/** `report progress`: the progress report of a body. */
export function progressReportCommand(open: OpenApplication): Command {
  const progress = new Command('progress')
    .description('what became of what a body asked for, with all that is late and all that awaits a verdict')
    .option('--body <code>', 'whom it is for: OSB for the board and all panels, or a panel’s own code')
    .option('--as-at <day>', 'where matters stood on this day (YYYY-MM-DD); today unless given')
    .option('--since <day>', 'tell changes from this day on; the previous meeting of the body unless given')
    .option('--report-of <post>', 'whose report it is; as the body’s own page says unless given')
    .option(
      '--contact-officer <officer>',
      'whom readers may ask; the officer who clerks the body unless given',
    )
    .option('--template <name>', 'the council’s template for it; the body’s standard one unless given')
    .addOption(
      new Option('--appendix <length>', 'how much is told of every open item at the end')
        .choices(APPENDIX_LENGTHS)
        .default('short'),
    );
  return withFileOptions(progress).action(async (options: ProgressOptions) => {
    const wish = {
      body: requiredOption('progress', '--body', options.body),
      asAt: dayOption('--as-at', options.asAt),
      since: dayOption('--since', options.since),
      reportOf: options.reportOf || null,
      contactOfficer: options.contactOfficer || null,
      template: options.template || null,
      audience: options.exempt ? ('exempt' as const) : ('open' as const),
      appendix: APPENDIX_LENGTHS.find((each) => each === options.appendix) ?? 'short',
    };
    await writeReportFile(open, 'progress', options, async (app) => {
      const { ProgressReportsService } = await import('./progress-reports.service.js');
      const reports = app.get(ProgressReportsService, { strict: false });
      const made = await reports.make(wish);
      if (options.exempt) refuseSameAsOpen(made, await reports.make({ ...wish, audience: 'open' }));
      return made;
    });
  });
}

/**
 * Local Government Act 1972, s.100A(4), 100B(2) and (5): only what relates to an exempt item may be kept from the public. A report
 * that tells of none must not be marked as if it did.
 * @throws UsageError
 */
function refuseSameAsOpen(exempt: MadeReport, open: MadeReport): void {
  if (JSON.stringify(exempt.rows) === JSON.stringify(open.rows))
    throw new UsageError('--exempt: nothing in this report is exempt. Take the open form');
}
