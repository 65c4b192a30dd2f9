import { textIn } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { APPENDIX_LENGTHS, type AppendixLength } from './progress/appendix-length.js';

/** What is typed into the front matter of a report, and how long its appendix is. */
export type TypedHead = {
  readonly reportOf: string;
  readonly contactOfficer: string;
  readonly appendix: AppendixLength;
};

export const NOTHING_TYPED: TypedHead = { reportOf: '', contactOfficer: '', appendix: 'short' };

const LONGEST = 200;

/** Reads these from a form, or from the address of a report. */
export function readReportHead(query: Readonly<Record<string, unknown>>): {
  readonly typed: TypedHead;
  readonly faults: readonly FieldError[];
} {
  const length = textIn(query, 'appendix');
  const typed = {
    reportOf: textIn(query, 'report-of'),
    contactOfficer: textIn(query, 'contact-officer'),
    appendix: APPENDIX_LENGTHS.find((each) => each === length) ?? NOTHING_TYPED.appendix,
  };
  const tooLong = (field: string, text: string, name: string): FieldError[] =>
    text.length > LONGEST ? [{ field, message: `${name} must be ${LONGEST} characters or fewer` }] : [];
  return {
    typed,
    faults: [
      ...tooLong('report-of', typed.reportOf, 'Report of'),
      ...tooLong('contact-officer', typed.contactOfficer, 'Contact officer'),
    ],
  };
}

/** As a wish: what nobody typed is left to the program. */
export function headWish({ reportOf, contactOfficer, appendix }: TypedHead) {
  return { reportOf: reportOf || null, contactOfficer: contactOfficer || null, appendix };
}
