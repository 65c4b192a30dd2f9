import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import {
  dayOption,
  type FileOptions,
  requiredOption,
  withFileOptions,
  writeReportFile,
} from '../report-file.js';

type BriefOptions = FileOptions & {
  readonly body?: string;
  readonly meeting?: string;
  readonly asAt?: string;
};

/** `report brief`: what a chair reads before a meeting, of what everybody may see. */
export function briefReportCommand(open: OpenApplication): Command {
  const brief = new Command('brief')
    .description(
      'what a chair reads before a meeting: what changed, was promised, slipped, and is worth asking',
    )
    .option('--body <code>', 'whose meeting it is, such as OSB')
    .option('--meeting <day>', 'the day of the meeting (YYYY-MM-DD); the next one unless given')
    .option(
      '--as-at <day>',
      'where matters stood on this day; today, or the eve of a past meeting, unless given',
    );
  return withFileOptions(brief).action(async (options: BriefOptions) => {
    const wish = {
      body: requiredOption('brief', '--body', options.body),
      meeting: dayOption('--meeting', options.meeting),
      asAt: dayOption('--as-at', options.asAt),
      asker: null,
    };
    await writeReportFile(open, 'brief', options, async (app, audience) => {
      const { BriefReportsService } = await import('./brief-reports.service.js');
      return app.get(BriefReportsService, { strict: false }).make({ ...wish, audience });
    });
  });
}
