import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import {
  dayOption,
  type FileOptions,
  requiredOption,
  withFileOptions,
  writeReportFile,
} from '../report-file.js';
import { isTrackerChoice, TRACKER_CHOICES } from './tracker.js';

type TrackerOptions = FileOptions & {
  readonly body?: string;
  readonly show: string;
  readonly asAt?: string;
};

/** `report tracker`: the tracker of a body in nine columns. */
export function trackerReportCommand(open: OpenApplication): Command {
  const tracker = new Command('tracker')
    .description('every recommendation and action of a body in nine columns, open items first')
    .option('--body <code>', 'whose it is: OSB for the board and all panels, or a panel’s own code')
    .option('--show <which>', `what it holds: ${TRACKER_CHOICES.join(' or ')}`, 'all')
    .option('--as-at <day>', 'where matters stood on this day (YYYY-MM-DD); today unless given');
  return withFileOptions(tracker).action(async (options: TrackerOptions) => {
    const { show } = options;
    const body = requiredOption('tracker', '--body', options.body);
    if (!isTrackerChoice(show)) {
      throw new UsageError(`--show “${show}” is not known: give one of ${TRACKER_CHOICES.join(', ')}`);
    }
    const wish = { body, show, asAt: dayOption('--as-at', options.asAt) };
    await writeReportFile(open, 'tracker', options, async (app, audience) => {
      const { TrackerReportsService } = await import('./tracker-reports.service.js');
      return app.get(TrackerReportsService, { strict: false }).make({ ...wish, audience });
    });
  });
}
