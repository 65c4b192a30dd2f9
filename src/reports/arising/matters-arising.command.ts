import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import {
  dayOption,
  type FileOptions,
  requiredOption,
  withFileOptions,
  writeReportFile,
} from '../report-file.js';

type ArisingOptions = FileOptions & { readonly body?: string; readonly meeting?: string };

/** `report matters-arising`: what a meeting has to look at again, of what everybody may see. */
export function mattersArisingCommand(open: OpenApplication): Command {
  const arising = new Command('matters-arising')
    .description('paragraphs on what a meeting has to look at again, for the agenda and minutes')
    .option('--body <code>', 'whose meeting it is, such as OSB')
    .option('--meeting <day>', 'the day of the meeting (YYYY-MM-DD)');
  return withFileOptions(arising).action(async (options: ArisingOptions) => {
    const body = requiredOption('matters-arising', '--body', options.body);
    const asked = requiredOption('matters-arising', '--meeting', options.meeting);
    const meeting = dayOption('--meeting', asked) ?? asked;
    await writeReportFile(open, 'matters-arising', options, async (app, audience) => {
      const { ArisingReportsService } = await import('./arising-reports.service.js');
      return app
        .get(ArisingReportsService, { strict: false })
        .make({ body, meeting, asAt: null, asker: null, audience });
    });
  });
}
