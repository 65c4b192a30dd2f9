import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import { parseId } from '../../web/id.pipe.js';
import {
  dayOption,
  type FileOptions,
  requiredOption,
  withFileOptions,
  writeReportFile,
} from '../report-file.js';

type ActionPlanOptions = FileOptions & { readonly document?: string; readonly asAt?: string };

/** `report action-plan`: what became of one report, in the order in which it prints its recommendations. */
export function actionPlanReportCommand(open: OpenApplication): Command {
  const plan = new Command('action-plan')
    .description('every recommendation of one report with its answer, its actions and how far they are')
    .option(
      '--document <id>',
      'the number of the report, as the address of its page has it: 12 of /documents/12',
    )
    .option('--as-at <day>', 'where matters stood on this day (YYYY-MM-DD); today unless given');
  return withFileOptions(plan).action(async (options: ActionPlanOptions) => {
    const asked = requiredOption('action-plan', '--document', options.document);
    const documentId = parseId(asked);
    if (documentId === null) throw new UsageError(`--document: “${asked}” is not the number of a paper`);
    const wish = { documentId, asAt: dayOption('--as-at', options.asAt) };
    await writeReportFile(open, 'action-plan', options, async (app, audience) => {
      const { ActionPlanReportsService } = await import('./action-plan-reports.service.js');
      return app.get(ActionPlanReportsService, { strict: false }).make({ ...wish, audience });
    });
  });
}
