import { Command } from 'commander';
import type { OpenApplication } from '../config/open-application.js';
import { actionPlanReportCommand } from './action-plan/action-plan-report.command.js';
import { mattersArisingCommand } from './arising/matters-arising.command.js';
import { briefReportCommand } from './brief/brief-report.command.js';
import { ownerReportCommand } from './owner/owner-report.command.js';
import { performanceReportCommand } from './performance/performance-report.command.js';
import { progressReportCommand } from './progress/progress-report.command.js';
import { responseFormCommand } from './response-form/response-form.command.js';
import { trackerReportCommand } from './tracker/tracker-report.command.js';

/** Each kind of report is a command of its own, in its own folder. */
const REPORT_COMMANDS: readonly ((open: OpenApplication) => Command)[] = [
  progressReportCommand,
  briefReportCommand,
  performanceReportCommand,
  trackerReportCommand,
  actionPlanReportCommand,
  ownerReportCommand,
  mattersArisingCommand,
  responseFormCommand,
];

/** `report KIND`: a report as a file, complete or not at all. Its actions throw UsageError. */
export function reportCommand(open: OpenApplication): Command {
  const report = new Command('report').description('write a report to a file');
  for (const command of REPORT_COMMANDS) report.addCommand(command(open));
  return report;
}
