/** Stands where the report is to stand, in our own documents and in a council's letterhead. */
export const REPORT_PLACE = '{{report}}';
