import type { ReportKind } from './report-kind.js';

/** What each kind of report is called. */
export const KIND_NAMES: Readonly<Record<ReportKind, string>> = {
  progress: 'Progress report',
  brief: 'Chair’s brief',
  tracker: 'Tracker',
  'action-plan': 'Action plan',
  owner: 'List of an owner',
  performance: 'Performance of the year',
  'response-form': 'Response form',
  'matters-arising': 'Matters arising',
};
