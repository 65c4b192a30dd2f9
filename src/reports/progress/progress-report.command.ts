import { Command, Option } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
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
    .description(
      'what happened to what a body asked for, with everything that is late and everything that awaits a verdict',
    )
    .option('--body <code>', 'whom it is for: OSB for the board and all panels, or a panel’s own code')
    .option('--as-at <day>', 'where matters stood on this day (YYYY-MM-DD); today unless given')
    .option(
      '--since <day>',
      'give changes from this day on; since the last published report of the body, or its last meeting, unless given',
    )
    .option('--report-of <post>', 'whose report it is; as on the body’s own page unless given')
    .option(
      '--contact-officer <officer>',
      'whom readers may ask; the officer who clerks the body unless given',
    )
    .option('--template <name>', 'the council’s template for it; the body’s standard one unless given')
    .addOption(
      new Option('--appendix <length>', 'how much is said about every open item at the end')
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
      appendix: APPENDIX_LENGTHS.find((each) => each === options.appendix) ?? 'short',
    };
    await writeReportFile(open, 'progress', options, async (app, audience) => {
      const { ProgressReportsService } = await import('./progress-reports.service.js');
      return app.get(ProgressReportsService, { strict: false }).make({ ...wish, audience });
    });
  });
}
