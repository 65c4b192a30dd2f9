export const REPORT_JOBS_PATH = '/reports/background';

/** What the trail calls a report in the background. */
export const REPORT_JOB_SUBJECT = 'report-job';
