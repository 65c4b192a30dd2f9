import { scrutinySubject } from '../../mail/subject-words.rules.js';
import { REPORT_JOBS_PATH } from './report-job-path.js';
import type { ReportJobRow } from './report-job-row.js';

/** What the templates of `mails/report-ready` print. */
export type ReportReadyMail = {
  readonly subject: string;
  readonly name: string;
  readonly what: string;
  readonly href: string;
};

/** Tells whoever asked for a report that it is made. @param fault why it could not be; null where it is */
export function reportReadyMail(
  { id, title, askedBy, publication }: ReportJobRow,
  fault: string | null,
  { councilName, publicUrl }: { readonly councilName: string; readonly publicUrl: string },
): ReportReadyMail {
  const ready = publication === null ? `${title} is ready` : `${title} is published`;
  const subject = fault === null ? ready : `${title} could not be made`;
  return {
    subject: scrutinySubject(councilName, subject),
    name: askedBy,
    what: fault === null ? `${ready}, as you asked.` : `${title} could not be made: ${fault}.`,
    href: `${publicUrl}${REPORT_JOBS_PATH}/${id}`,
  };
}
